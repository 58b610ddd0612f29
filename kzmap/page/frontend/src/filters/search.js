import { placeName } from "../names.js";
import { sourceName } from "../chosen.js";
import { codesOf, once, partsOf } from "./columns.js";
import { fold } from "./fold.js";

/** @import { Data } from "../data/load.js" */

const FIELDS = ["actor", "target"];

const LANGS = /** @type {const} */ (["en", "ru", "kk"]);

/** What each report calls the incident in its own words; kept only where it differs from the incident's. */
const TOLD = ["place", "region", "title", "actor", "target"];

/**
 * A test of whether every word of a query begins a word of the incident's title, actor, target, place or
 * sources, as the page or any of its reports has them, or of a name that the place bore or bears elsewhere. Letters of any case, marks and alphabet count as the same.
 * @param {Data} data
 * @param {string} query
 * @returns {(row: number) => boolean}
 */
export function search(data, query) {
  const { incidents } = data;
  const wanted = fold(query).split(" ").filter(Boolean).map((word) => ` ${word}`);
  const columns = [...FIELDS.map((name) => ({ ...codesOf(incidents, name), folded: foldedWords(data, name) })),
    { ...codesOf(incidents, "sources"), folded: foldedSources(data) }, { codes: incidents.place, folded: foldedPlaces(data) }];
  const told = toldTest(data);
  const tests = wanted.map((word) => {
    const hits = columns.map(({ folded }) => folded.map((text) => text.includes(word)));
    const titled = inTitle(data, word);
    return (/** @type {number} */ row) => hits.some((hit, i) => hit[columns[i].codes[row]]) || titled(row) || told(word, row);
  });
  return (row) => tests.every((test) => test(row));
}

/**
 * Whether a report of an incident holds a word; none does until the reports are read.
 * @param {Data} data
 * @returns {(word: string, row: number) => boolean}
 */
function toldTest({ incidents, told }) {
  const found = told();
  if (!found) return () => false;
  const folded = once(incidents, "folded reports", () => foldedReports(found));
  return (word, row) => {
    for (let at = incidents.firstReport[row]; at < incidents.firstReport[row + 1]; at++) if (folded[at].includes(word)) return true;
    return false;
  };
}

/** @param {import("../data/reports.js").Told} told @returns {string[]} for each report its own words */
function foldedReports({ table, texts }) {
  /** @type {Map<string, string>} the same places stand in many reports */
  const known = new Map();
  const folded = (/** @type {string | null} */ text) => {
    if (!text) return "";
    const own = known.get(text) ?? ` ${fold(text)}`;
    known.set(text, own);
    return own;
  };
  return Array.from({ length: table.numRows }, (_, at) => TOLD.map((name) => folded(texts[name].at(at))).join(""));
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

/** @param {Data} data @returns {string[]} for each list of sources their names */
function foldedSources(data) {
  const { incidents } = data;
  const folded = (/** @type {string} */ id) => ` ${fold(`${sourceName(data, id)} ${id}`)}`;
  return once(incidents, "folded sources", () => codesOf(incidents, "sources").words.map((ids) => partsOf("sources", ids).map(folded).join("")));
}

/** @param {Data} data @returns {string[]} for each place its names in every language, and its other names */
function foldedPlaces(data) {
  const { incidents, places } = data;
  return once(incidents, "folded places", () => {
    /** @type {string[]} */
    const folded = new Array(places.length).fill("");
    for (let row = 0; row < incidents.length; row++) {
      const place = incidents.place[row];
      if (folded[place]) continue;
      const names = [...LANGS.map((lang) => placeName(data, lang, row)), places.name(place), ...places.otherNames(place)];
      folded[place] = [...new Set(names)].map((name) => ` ${fold(name ?? "")}`).join("") || " ";
    }
    return folded;
  });
}
