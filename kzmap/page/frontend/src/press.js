import { TYPES } from "./types.js";
import { nameOfPlace, nearWhat, placeName } from "./names.js";
import { atPlace, placeKey } from "./spot.js";
import { LANGUAGES, fill, number, plural, typeName } from "./words/index.js";
import { plain } from "./panel/dom.js";
import { dateWords } from "./words/dates.js";

/** @import { App } from "./app.js" */
/** @import { Mark } from "./map/marks.js" */

/** So many places of a cluster are looked at to say which of them it is near. */
const LOOKED_AT = 100;

/** So many areas of one badge are named. */
const NAMED = 4;

/**
 * Say what a mark of the map stands for.
 * @param {App} app
 * @param {Mark} mark
 * @returns {string}
 */
export function describe(app, mark) {
  const { lang } = app.store.get();
  const words = LANGUAGES[lang];
  if (mark.count === 1) return single(app, mark.rows(1)[0]);
  const incidents = plural(lang, words.incidents, mark.count);
  const said = mark.shape === "badge" ? fill(words.in, { incidents, place: areaNames(app, mark) }) : about(app, mark, incidents);
  const types = mark.shares.flatMap((share, i) =>
    share ? [`${typeName(lang, TYPES[i])} ${number(lang, share)}`] : [],
  );
  return plain(`${said}: ${types.join(", ")}`);
}

/** @param {App} app @param {number} row */
function single({ data, store }, row) {
  const { lang } = store.get();
  const type = typeName(lang, TYPES[data.incidents.type[row]]);
  const title = data.incidents.text("title", row);
  return plain([type, title, dateWords(lang, data.incidents.date(row)), placeName(data, lang, row)].filter(Boolean).join(", "));
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
  if (mark.count === 1) store.set({ open: data.incidents.text("id", mark.rows(1)[0]), note: null });
  else store.set({ open: null, note: null, at: mark.places().map((place) => placeKey(data, place)) });
}

/** @param {App} app @param {Mark} mark a badge @returns {string} the areas that it stands for */
function areaNames({ data, store }, mark) {
  const names = mark.places().map((place) => nameOfPlace(data, store.get().lang, place) ?? "");
  return [...new Set(names)].slice(0, NAMED).join("; ") + (names.length > NAMED ? "…" : "");
}

/** @param {App} app @param {Mark} mark of a point or several @param {string} incidents how many */
function about(app, mark, incidents) {
  const { data, store } = app;
  const { lang } = store.get();
  const place = commonPlace(app, mark);
  if (!mark.zoom) return atPlace(data, lang, incidents, place);
  return fill(LANGUAGES[lang].near, { incidents, place: nearWhat(data, lang, place) ?? nameOfPlace(data, lang, place) });
}

/** @param {App} app @param {Mark} mark @returns {number} the place that holds most of its incidents */
function commonPlace({ gathered }, mark) {
  const places = mark.places(LOOKED_AT);
  let [most, found] = [0, places[0]];
  for (const place of places) {
    const count = gathered?.countAt(place) ?? 0;
    if (count > most) [most, found] = [count, place];
  }
  return found;
}
