import { nameOfPlace, nearWhat } from "./names.js";
import { LANGUAGES, fill, plural } from "./words/index.js";

/** @import { App } from "./app.js" */

/**
 * What an address calls a place.
 * @param {App["data"]} data
 * @param {number} place
 * @returns {string}
 */
export function placeKey({ places }, place) {
  return places.id(place) ?? places.name(place) ?? String(place);
}

/**
 * The incidents of one spot that the filters let through, where these alone are listed.
 * @param {App} app
 * @returns {{title: string, rows: number[]} | null} nothing where all are listed
 */
export function spotOf({ data, shown, store }) {
  const { at, lang } = store.get();
  if (!at) return null;
  const wanted = new Set(at);
  const here = Uint8Array.from({ length: data.places.length }, (_, place) => Number(wanted.has(placeKey(data, place))));
  const rows = shown.rows.filter((row) => here[data.incidents.place[row]]);
  if (!rows.length) return null;
  const incidents = plural(lang, LANGUAGES[lang].incidents, rows.length);
  return { title: atPlace(data, lang, incidents, commonest(data, rows)), rows };
}

/**
 * Say that incidents lie at a place, or near one.
 * @param {App["data"]} data
 * @param {import("./words/index.js").Lang} lang
 * @param {string} incidents how many
 * @param {number} place
 */
export function atPlace(data, lang, incidents, place) {
  const near = nearWhat(data, lang, place);
  const words = LANGUAGES[lang];
  return near ? fill(words.near, { incidents, place: near }) : fill(words.in, { incidents, place: nameOfPlace(data, lang, place) });
}

/** The place that most of some incidents bear. @param {App["data"]} data @param {number[]} rows */
function commonest(data, rows) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const row of rows) counts.set(data.incidents.place[row], (counts.get(data.incidents.place[row]) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0][0];
}
