import { placeName } from "./names.js";
import { numbersOf, once } from "./filters/columns.js";

/** @import { Data } from "./data/load.js" */
/** @import { State } from "./state.js" */

/**
 * Put rows in the order of the list. All incidents are put in order once; a choice of them is then
 * picked out in passing.
 * @param {Data} data
 * @param {Pick<State, "sort" | "lang">} state
 * @param {number[]} rows
 * @returns {number[]}
 */
export function inOrder(data, { sort, lang }, rows) {
  const { incidents } = data;
  const all = once(incidents, `order ${sort} ${sort === "place" ? lang : ""}`, () =>
    KEYS[sort](data, lang).reduceRight(sortedBy, new Uint32Array(incidents.length).map((_, row) => row)),
  );
  const wanted = new Uint8Array(incidents.length);
  for (const row of rows) wanted[row] = 1;
  /** @type {number[]} */
  const found = [];
  for (let i = 0; i < all.length; i++) if (wanted[all[i]]) found.push(all[i]);
  return found;
}

/** @typedef {(row: number) => number} Key a whole number, by which rows stand in the order of the list; NaN is not known */

/** @type {Record<State["sort"], (data: Data, lang: State["lang"]) => Key[]>} the first counts most */
const KEYS = {
  newest: ({ incidents: { start } }) => [(row) => -start[row]],
  oldest: ({ incidents: { start } }) => [(row) => start[row]],
  killed: ({ incidents }) => {
    const best = numbersOf(incidents, "killed_best");
    return [(row) => -best[row], (row) => -incidents.start[row]];
  },
  place: (data, lang) => {
    const rank = placeRanks(data, lang);
    const { place, start } = data.incidents;
    return [(row) => rank[place[row]], (row) => -start[row]];
  },
};

/** More than any key: what is not known comes last. */
const LAST = 2 ** 31;

/**
 * Rows by a key; those of equal keys stay as they were. Key and place are packed into one number, since numbers
 * are sorted many times as fast as things that have to be compared.
 * @param {Uint32Array} rows
 * @param {Key} key
 * @returns {Uint32Array}
 */
export function sortedBy(rows, key) {
  const { length } = rows;
  const packed = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const of = key(rows[i]);
    packed[i] = (Number.isNaN(of) ? LAST : of) * length + i;
  }
  packed.sort();
  return new Uint32Array(length).map((_, i) => rows[((packed[i] % length) + length) % length]);
}

/** @param {Data} data @param {State["lang"]} lang @returns {Uint32Array} for each place its rank by name; no name is last */
function placeRanks(data, lang) {
  const { incidents, places } = data;
  /** @type {string[]} */
  const names = new Array(places.length).fill("\uffff");
  for (let row = 0; row < incidents.length; row++) names[incidents.place[row]] = placeName(data, lang, row) ?? "\uffff";
  const { compare } = new Intl.Collator([lang, "ru"], { numeric: true });
  const sorted = names.map((name, place) => ({ name, place })).sort((one, other) => compare(one.name, other.name));
  const ranks = new Uint32Array(places.length);
  sorted.forEach(({ name, place }, i) => (ranks[place] = i && name === sorted[i - 1].name ? ranks[sorted[i - 1].place] : i));
  return ranks;
}
