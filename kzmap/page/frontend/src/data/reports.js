import { isoDay } from "../filters/days.js";
import { textsOf } from "./texts.js";

/** @import { Table } from "@uwdata/flechette" */
/** @import { Incidents } from "./incidents.js" */
/** @import { Places } from "./places.js" */

/** Report fields that are left out where they equal the incident's, in the order of the bits of `same`. */
const SHARED = [
  "date", "type", "sub_type", "title", "actor", "target", "place", "status", "incident", "source", "region", "killed", "wounded",
];
const TEXTS = [
  "incident", "date", "place", "region", "country", "place_kind", "type", "sub_type", "title", "note",
  "actor", "target", "source", "url", "published", "status", "file",
];
const NUMBERS = [
  "killed", "killed_low", "killed_high", "wounded", "wounded_low", "wounded_high", "arrested", "lat", "lon",
];

/**
 * One report, whole; what it does not tell is null.
 * @typedef {Record<string, any> & {source: string | null, url: string | null, title: string | null}} Report
 */

/**
 * The table of reports, and its texts.
 * @typedef {{table: Table<any>, texts: Record<string, import("./texts.js").Texts>}} Told
 */

/**
 * @param {Table<any>} table
 * @param {Table<any>} words that texts are made of
 * @returns {Told}
 */
export function told(table, words) {
  return { table, texts: Object.fromEntries(TEXTS.map((name) => [name, textsOf(table, words, name)])) };
}

/**
 * @param {Told} told
 * @param {Incidents} incidents
 * @param {Places} places
 * @param {number} row of the incident
 * @returns {Report[]}
 */
export function reportsOf({ table, texts }, incidents, places, row) {
  return incidents.reports(row).map((at) => {
    const report = Object.fromEntries([
      ...TEXTS.map((name) => [name, texts[name].at(at)]),
      ...NUMBERS.map((name) => [name, table.getChild(name).at(at)]),
    ]);
    const same = table.getChild("same").at(at);
    SHARED.forEach((name, bit) => {
      if (same & (1 << bit)) report[name] = shared(incidents, places, row, name);
    });
    const after = table.getChild("after").at(at);
    if (after !== null) report.published = isoDay(incidents.start[row] + after);
    return /** @type {Report} */ (/** @type {unknown} */ ({ ...report, line: linesOf(table)[at] }));
  });
}

/** @type {WeakMap<Table<any>, (number | null)[]>} */
const lines = new WeakMap();

/**
 * The line of each report in its file; the table tells how far it is from the last known one.
 * @param {Table<any>} table
 */
function linesOf(table) {
  const known = lines.get(table);
  if (known) return known;
  const steps = table.getChild("step");
  let last = 0;
  const found = Array.from({ length: table.numRows }, (_, at) => {
    const step = steps.at(at);
    return step === null ? null : (last += step);
  });
  lines.set(table, found);
  return found;
}

/**
 * @param {Incidents} incidents
 * @param {Places} places
 * @param {number} row
 * @param {string} name
 */
function shared(incidents, places, row, name) {
  if (name === "place") return places.name(incidents.place[row]);
  if (name === "date") return incidents.date(row);
  if (name === "killed" || name === "wounded") return incidents.figure(name, row).best;
  return incidents.text({ sub_type: "sub", incident: "id", source: "sources" }[name] ?? name, row);
}
