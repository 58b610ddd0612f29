import { placeName } from "../names.js";
import { codesOf, once } from "./columns.js";
import { fold } from "./fold.js";

/** @import { Data } from "../data/load.js" */

const FIELDS = ["title", "actor", "target"];

/**
 * A test of whether every word of a query begins a word of the incident's title, actor, target or
 * place. Letters of any case, marks and alphabet count as the same.
 * @param {Data} data
 * @param {string} query
 * @returns {(row: number) => boolean}
 */
export function search(data, query) {
  const { incidents } = data;
  const wanted = fold(query).split(" ").filter(Boolean).map((word) => ` ${word}`);
  const columns = [...FIELDS.map((name) => ({ ...codesOf(incidents, name), folded: foldedWords(data, name) })),
    { codes: incidents.place, folded: foldedPlaces(data) }];
  const hits = wanted.map((word) => columns.map(({ folded }) => folded.map((text) => text.includes(word))));
  return (row) => hits.every((found) => found.some((hit, i) => hit[columns[i].codes[row]]));
}

/** @param {Data} data @param {string} name @returns {string[]} each with a space before its first word */
function foldedWords({ incidents }, name) {
  return once(incidents, `folded ${name}`, () => codesOf(incidents, name).words.map((word) => ` ${fold(word)}`));
}

/** @param {Data} data @returns {string[]} for each place its names in every language */
function foldedPlaces(data) {
  const { incidents, places } = data;
  return once(incidents, "folded places", () => {
    /** @type {string[]} */
    const folded = new Array(places.length).fill("");
    for (let row = 0; row < incidents.length; row++) {
      const place = incidents.place[row];
      if (folded[place]) continue;
      const names = /** @type {const} */ (["en", "ru", "kk"]).map((lang) => placeName(data, lang, row));
      folded[place] = [...new Set([...names, places.name(place)])].map((name) => ` ${fold(name ?? "")}`).join("") || " ";
    }
    return folded;
  });
}
