import { TYPES } from "./types.js";
import { placeName } from "./names.js";
import { LANGUAGES, fill, number, plural } from "./words/index.js";
import { dateWords } from "./words/dates.js";

/** @import { App } from "./app.js" */
/** @import { Mark } from "./map/marks.js" */

/** So many incidents of a cluster are looked at to say which place it is near. */
const LOOKED_AT = 100;

/**
 * Say what a mark of the map stands for.
 * @param {App} app
 * @param {Mark} mark
 * @returns {string}
 */
export function describe(app, mark) {
  const { lang } = app.store.get();
  const words = LANGUAGES[lang];
  const rows = mark.rows(LOOKED_AT);
  if (mark.count === 1) return single(app, rows[0]);
  const incidents = plural(lang, words.incidents, mark.count);
  const place = commonPlace(app, rows) ?? "";
  const said = fill(mark.shape === "cluster" && mark.zoom ? words.near : words.in, { incidents, place });
  const types = mark.shares.flatMap((share, i) =>
    share ? [`${words.types[/** @type {"other"} */ (TYPES[i].key)]} ${number(lang, share)}`] : [],
  );
  return `${said}: ${types.join(", ")}`;
}

/** @param {App} app @param {number} row */
function single({ data, store }, row) {
  const { lang } = store.get();
  const words = LANGUAGES[lang];
  const type = words.types[/** @type {"other"} */ (TYPES[data.incidents.type[row]].key)];
  const title = data.incidents.text("title", row);
  return [type, title, dateWords(lang, data.incidents.date(row)), placeName(data, lang, row)].filter(Boolean).join(", ");
}

/**
 * Do what a mark is for: come nearer, open its list, or open its card.
 * @param {App} app
 * @param {Mark} mark
 */
export function press(app, mark) {
  const { data, map, store } = app;
  if (mark.zoom) {
    map.setView([mark.lat, mark.lon], Math.min(mark.zoom, map.getMaxZoom()));
    return;
  }
  const rows = mark.rows();
  if (rows.length === 1) store.set({ open: data.incidents.text("id", rows[0]), note: null });
  else store.set({ open: null, note: null, at: { title: heading(app, rows), rows } });
}

/** @param {App} app @param {number[]} rows */
function heading(app, rows) {
  const { lang } = app.store.get();
  const incidents = plural(lang, LANGUAGES[lang].incidents, rows.length);
  return fill(LANGUAGES[lang].in, { incidents, place: commonPlace(app, rows) ?? "" });
}

/** @param {App} app @param {number[]} rows */
function commonPlace({ data, store }, rows) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const row of rows.slice(0, LOOKED_AT)) {
    const name = placeName(data, store.get().lang, row);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
