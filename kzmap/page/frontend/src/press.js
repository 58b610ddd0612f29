import { TYPES } from "./types.js";
import { nameOfPlace, placeName } from "./names.js";
import { placeKey } from "./spot.js";
import { LANGUAGES, fill, number, plural, typeName } from "./words/index.js";
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
  const place = (mark.shape === "badge" ? areaNames(app, mark) : commonPlace(app, mark)) ?? "";
  const said = fill(mark.shape === "cluster" && mark.zoom ? words.near : words.in, { incidents, place });
  const types = mark.shares.flatMap((share, i) =>
    share ? [`${typeName(lang, TYPES[i])} ${number(lang, share)}`] : [],
  );
  return `${said}: ${types.join(", ")}`;
}

/** @param {App} app @param {number} row */
function single({ data, store }, row) {
  const { lang } = store.get();
  const type = typeName(lang, TYPES[data.incidents.type[row]]);
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
  if (mark.count === 1) store.set({ open: data.incidents.text("id", mark.rows(1)[0]), note: null });
  else store.set({ open: null, note: null, at: mark.places().map((place) => placeKey(data, place)) });
}

/** @param {App} app @param {Mark} mark a badge @returns {string} the areas that it stands for */
function areaNames({ data, store }, mark) {
  const names = mark.places().map((place) => nameOfPlace(data, store.get().lang, place) ?? "");
  return [...new Set(names)].slice(0, NAMED).join("; ") + (names.length > NAMED ? "…" : "");
}

/** @param {App} app @param {Mark} mark @returns {string | null} the place that holds most of its incidents */
function commonPlace({ data, store, gathered }, mark) {
  let [most, found] = [0, -1];
  for (const place of mark.places(LOOKED_AT)) {
    const count = gathered?.countAt(place) ?? 0;
    if (count > most) [most, found] = [count, place];
  }
  return found < 0 ? null : nameOfPlace(data, store.get().lang, found);
}
