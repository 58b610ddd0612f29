import { meetsBox } from "./box.js";
import { areaOf } from "../areas.js";
import { codesOf, numbersOf, partsOf } from "./columns.js";
import { daysOf } from "./days.js";
import { partsOfRegion } from "./regions.js";
import { search } from "./search.js";
import { TYPES } from "../types.js";

/** @import { Data } from "../data/load.js" */
/** @import { Filters } from "../schema.js" */

/**
 * Whether an incident passes. Each test means what `kzmap.keep` means by the filter of its name.
 * @typedef {(row: number) => boolean} Test
 */

/**
 * The tests that some filters ask for, by what they narrow. Two filters that are the ends of one range
 * are one test.
 * @param {Data} data
 * @param {Filters} filters
 * @returns {[name: string, test: Test][]}
 */
export function testsOf(data, filters) {
  return Object.entries(MADE).flatMap(([name, make]) => {
    const test = make(data, filters);
    return test ? [/** @type {[string, Test]} */ ([name, test])] : [];
  });
}

/** @type {Record<string, (data: Data, filters: Filters) => Test | null>} */
const MADE = {
  time: ({ incidents }, { since, until }) => {
    if (!since && !until) return null;
    const from = (since ? daysOf(since)?.first : null) ?? -Infinity;
    const to = (until ? daysOf(until)?.last : null) ?? Infinity;
    return (row) => incidents.start[row] <= to && incidents.start[row] + incidents.span[row] >= from;
  },
  type: ({ incidents }, { type }) => {
    if (!type.length) return null;
    const chosen = new Set(type.map((one) => one.toLowerCase()));
    const main = TYPES.map(({ id }) => chosen.has(id.toLowerCase()));
    const sub = codesOf(incidents, "sub");
    const subs = sub.words.map((word) => chosen.has(word.toLowerCase()));
    return (row) => main[incidents.type[row]] || (subs[sub.codes[row]] ?? false);
  },
  region: (data, { region }) => {
    if (!region.length) return null;
    const wanted = region.flatMap((label) => partsOfRegion(data.reference.editions, label));
    return all(told(data), meets(data, "now", wanted));
  },
  zone: (data, { zone }) => (zone.length ? all(told(data), meets(data, "zones", zone)) : null),
  country: ({ incidents, places }, { country }) => {
    if (!country.length) return null;
    const wanted = new Set(country.map((code) => code.toUpperCase()));
    return (row) => wanted.has(places.country(incidents.place[row]) ?? "");
  },
  source: (data, { source }) => (source.length ? meets(data, "sources", source) : null),
  actor: (data, { actor }) => (actor.length ? any(meets(data, "actor", actor), meets(data, "other_actors", actor)) : null),
  killed: ({ incidents }, filters) => {
    const [least, most] = [filters["min-killed"], filters["max-killed"]];
    if (least === null && most === null) return null;
    const best = numbersOf(incidents, "killed_best");
    return (row) => best[row] >= (least ?? 0) && best[row] <= (most ?? Infinity);
  },
  bbox: (data, { bbox }) => bbox && ofPlace(data, (place) => meetsBox(areaOf(data, place), bbox)),
  border: (data, filters) => {
    const most = filters["within-border"];
    return most === null ? null : ofPlace(data, (place) => data.places.border[place] <= most);
  },
  q: (data, { q }) => (q ? search(data, q) : null),
};

/** What is told of the whole country lies in no region and no zone. @param {Data} data @returns {Test} */
function told(data) {
  return ofPlace(data, (place) => data.places.kind(place) !== "country");
}

/** @param {Data} data @param {(place: number) => boolean} passes @returns {Test} */
function ofPlace({ incidents, places }, passes) {
  /** @type {(boolean | undefined)[]} */
  const known = new Array(places.length);
  return (row) => (known[incidents.place[row]] ??= passes(incidents.place[row]));
}

/**
 * Whether a list of words holds one of those wanted.
 * @param {Data} data
 * @param {string} name of the column
 * @param {string[]} wanted
 * @returns {Test}
 */
function meets({ incidents }, name, wanted) {
  const chosen = new Set(wanted);
  const { codes, words } = codesOf(incidents, name);
  const hits = words.map((text) => partsOf(name, text).some((part) => chosen.has(part)));
  return (row) => hits[codes[row]] ?? false;
}

/** @param {...Test} tests @returns {Test} */
function all(...tests) {
  return (row) => tests.every((test) => test(row));
}

/** @param {...Test} tests @returns {Test} */
function any(...tests) {
  return (row) => tests.some((test) => test(row));
}

