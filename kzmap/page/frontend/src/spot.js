import { nameOfPlace } from "./names.js";
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
  return { title: fill(LANGUAGES[lang].in, { incidents, place: commonest(data, lang, rows) ?? "" }), rows };
}

/**
 * The name of the place that most of some incidents bear.
 * @param {App["data"]} data
 * @param {import("./words/index.js").Lang} lang
 * @param {number[]} rows
 */
function commonest(data, lang, rows) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const row of rows) counts.set(data.incidents.place[row], (counts.get(data.incidents.place[row]) ?? 0) + 1);
  const [place] = [...counts].sort((one, other) => other[1] - one[1])[0];
  return nameOfPlace(data, lang, place);
}
