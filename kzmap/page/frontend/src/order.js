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
  const all = once(incidents, `order ${sort} ${sort === "place" ? lang : ""}`, () => {
    const before = COMPARE[sort](data, lang);
    return Uint32Array.from({ length: incidents.length }, (_, row) => row).sort((one, other) => before(one, other) || one - other);
  });
  const wanted = new Uint8Array(incidents.length);
  for (const row of rows) wanted[row] = 1;
  return Array.from(all.filter((row) => wanted[row]));
}

/** @typedef {(one: number, other: number) => number} Compare */

/** @type {Record<State["sort"], (data: Data, lang: State["lang"]) => Compare>} what is not known comes last */
const COMPARE = {
  newest: ({ incidents: { start } }) => (one, other) => last(start[one], start[other]) ?? start[other] - start[one],
  oldest: ({ incidents: { start } }) => (one, other) => last(start[one], start[other]) ?? start[one] - start[other],
  killed: ({ incidents }) => {
    const best = numbersOf(incidents, "killed_best");
    return (one, other) => last(best[one], best[other]) ?? (best[other] - best[one] || incidents.start[other] - incidents.start[one]);
  },
  place: (data, lang) => {
    const rank = placeRanks(data, lang);
    const { place, start } = data.incidents;
    return (one, other) => rank[place[one]] - rank[place[other]] || start[other] - start[one];
  },
};

/** @param {number} one @param {number} other @returns {number | null} which of the two is not known */
function last(one, other) {
  const [missing, too] = [Number.isNaN(one), Number.isNaN(other)];
  return missing || too ? Number(missing) - Number(too) : null;
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
