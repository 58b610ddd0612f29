import { placeName } from "../names.js";
import { codesOf, once } from "./columns.js";
import { fold } from "./fold.js";

/** @import { Data } from "../data/load.js" */

const FIELDS = ["actor", "target"];

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
  const tests = wanted.map((word) => {
    const hits = columns.map(({ folded }) => folded.map((text) => text.includes(word)));
    const titled = inTitle(data, word);
    return (/** @type {number} */ row) => hits.some((hit, i) => hit[columns[i].codes[row]]) || titled(row);
  });
  return (row) => tests.every((test) => test(row));
}

/**
 * A test of whether the title of an incident holds a word. Titles are mostly made of words of a common list:
 * then those alone are compared.
 * @param {Data} data
 * @param {string} word folded, with a space before it
 * @returns {(row: number) => boolean}
 */
function inTitle({ incidents }, word) {
  const { title } = incidents.texts;
  if (!title.worded) {
    const folded = once(incidents, "folded titles", () => Array.from({ length: title.length }, (_, row) => ` ${fold(title.at(row) ?? "")}`));
    return (row) => folded[row].includes(word);
  }
  const { words, number, begins } = title.worded;
  const folded = once(incidents, "folded titles", () => words.map((one) => ` ${fold(one)}`));
  const hit = Uint8Array.from(["", ...folded], (text) => Number(text.includes(word)));
  return (row) => {
    for (let place = begins[row]; place < begins[row + 1]; place++) if (hit[number(place)]) return true;
    return false;
  };
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
