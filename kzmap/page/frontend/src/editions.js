import { codesOf } from "./filters/columns.js";

/** @import { Data, Edition } from "./data/load.js" */
/** @import { State } from "./state.js" */

/** Kinds of place that span so many regions that none of them can count the incident as its own. */
export const VAGUE = new Set(["zone", "country"]);

/**
 * The edition whose regions are drawn: the chosen one, or the one in force at the end of what is shown.
 * @param {Data} data
 * @param {State} state
 * @param {number[]} rows the incidents shown
 * @returns {Edition}
 */
export function editionOf(data, state, rows) {
  const { editions } = data.reference;
  const chosen = editions.find((edition) => edition.id === state.edition);
  return chosen ?? editionOn(editions, lastDayOf(data, rows));
}

/** @param {Data} data @param {number[]} rows @returns {string} ISO */
function lastDayOf({ incidents }, rows) {
  let last = -Infinity;
  for (const row of rows) last = Math.max(last, incidents.start[row] + incidents.span[row] || -Infinity);
  return last === -Infinity ? "9999" : new Date(last * 86_400_000).toISOString().slice(0, 10);
}

/** @param {Edition[]} editions @param {string} day */
function editionOn(editions, day) {
  const fitting = editions.filter((one) => (one.valid_from ?? "") <= day && day <= (one.valid_to ?? "9999"));
  return fitting[0] ?? editions[editions.length - 1];
}

/**
 * For each unit of today the region of an edition that it lay in.
 * @param {Edition} edition
 * @returns {Map<string, string>}
 */
export function parents(edition) {
  return new Map(edition.regions.flatMap((unit) => (unit.parts ?? [unit.code]).map((part) => [part, unit.code])));
}

/**
 * The regions of an edition that an incident lies in: those of its own day where they are of that
 * edition, else those that hold its regions of today.
 * @param {Data} data
 * @param {number} row
 * @param {Edition} edition
 * @param {Map<string, string>} parent
 * @returns {string[]}
 */
export function regionsIn({ incidents }, row, edition, parent) {
  if (incidents.text("edition", row) === edition.id) return incidents.list("region", row);
  return [...new Set(incidents.list("now", row).map((code) => parent.get(code) ?? code))];
}

/** @type {WeakMap<ArrayLike<number>, Map<Edition, Map<string, number>>>} */
const counted = new WeakMap();

/**
 * Count incidents by region. What is known only to a zone or the country says nothing of a region.
 * @param {Data} data
 * @param {number[]} rows which stay as they are: each move of the map asks again
 * @param {Edition} edition
 * @returns {Map<string, number>}
 */
export function countByRegion(data, rows, edition) {
  const known = counted.get(rows) ?? new Map();
  counted.set(rows, known);
  if (!known.has(edition)) known.set(edition, count(data, rows, edition));
  return known.get(edition);
}

/**
 * Incidents of the same edition and regions are counted together.
 * @param {Data} data
 * @param {number[]} rows
 * @param {Edition} edition
 */
function count(data, rows, edition) {
  const { incidents, places } = data;
  const [region, now, day] = ["region", "now", "edition"].map((name) => codesOf(incidents, name));
  const vague = Uint8Array.from({ length: places.length }, (_, place) => Number(VAGUE.has(places.kind(place) ?? "")));
  /** @type {Map<number, {row: number, count: number}>} */
  const groups = new Map();
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (vague[incidents.place[row]]) continue;
    const key = ((region.codes[row] + 1) * (now.words.length + 1) + now.codes[row] + 1) * (day.words.length + 1) + day.codes[row] + 1;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { row, count: 1 });
  }
  const parent = parents(edition);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { row, count } of groups.values()) {
    for (const code of regionsIn(data, row, edition, parent)) counts.set(code, (counts.get(code) ?? 0) + count);
  }
  return counts;
}
