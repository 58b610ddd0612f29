import { TYPES } from "../types.js";
import { placeName } from "../names.js";
import { LANGUAGES, plural } from "../words/index.js";
import { dateWords } from "../words/dates.js";
import { glyph, h, told } from "./dom.js";
import { figureWords } from "./facts.js";

/** @import { App } from "../app.js" */

/** So many rows are made at once; the rest comes on demand. */
const CHUNK = 200;

/**
 * The list of what is shown: the equal of the map.
 * @param {App} app
 * @returns {HTMLElement}
 */
export function listOf(app) {
  const { lang, at } = app.store.get();
  const words = LANGUAGES[lang];
  const rows = newestFirst(app, at ? at.rows : app.shown.rows);
  const drawn = rows.filter((row) => app.data.places.drawn(app.data.incidents.place[row]));
  const others = rows.filter((row) => !app.data.places.drawn(app.data.incidents.place[row]));
  return h(
    "div",
    { class: "list" },
    at && spotHead(app, at),
    !rows.length && h("p", { class: "empty" }, words.none),
    drawn.length > 0 && part(app, at || !others.length ? null : words.onMap, null, drawn),
    others.length > 0 && part(app, words.offMap, words.offMapWhy, others),
  );
}

/** @param {App} app @param {{title: string}} at */
function spotHead(app, at) {
  const words = LANGUAGES[app.store.get().lang];
  return h(
    "div",
    { class: "spot" },
    h("h2", {}, at.title),
    h("button", { type: "button", class: "quiet", onclick: () => app.store.set({ at: null }) }, words.showAll),
  );
}

/** @param {App} app @param {number[]} rows */
function newestFirst({ data }, rows) {
  return [...rows].sort((one, other) => data.incidents.start[other] - data.incidents.start[one] || one - other);
}

/**
 * @param {App} app
 * @param {string | null} title
 * @param {string | null} why
 * @param {number[]} rows
 */
function part(app, title, why, rows) {
  const { lang } = app.store.get();
  const items = h("ol", { class: "items" });
  const more = h("button", { type: "button", class: "quiet more", onclick: () => add() }, LANGUAGES[lang].more);
  const add = () => {
    const from = items.childElementCount;
    items.append(...rows.slice(from, from + CHUNK).map((row) => item(app, row)));
    more.hidden = items.childElementCount >= rows.length;
  };
  add();
  return h(
    "section",
    {},
    title && h("h2", {}, title, " ", h("small", {}, plural(lang, LANGUAGES[lang].incidents, rows.length))),
    why && h("p", { class: "why" }, why),
    items,
    more,
  );
}

/** @param {App} app @param {number} row */
function item(app, row) {
  const { data, store } = app;
  const { lang } = store.get();
  const words = LANGUAGES[lang];
  const { incidents } = data;
  const type = TYPES[incidents.type[row]];
  const id = incidents.text("id", row) ?? "";
  const reason = incidents.text("reason", row);
  const place = placeName(data, lang, row);
  const figures = [figureWords(lang, "killed", incidents.figure("killed", row)), figureWords(lang, "wounded", incidents.figure("wounded", row))];
  const status = incidents.text("status", row);
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: `item status-${status}`, "data-id": id, onclick: () => store.set({ open: id, note: null }) },
      glyph(type, "chip"),
      h("span", { class: "what" }, told(incidents.text("title", row) ?? words.types[/** @type {"other"} */ (type.key)])),
      h("span", { class: "when" }, dateWords(lang, incidents.date(row)), " · ", told(place ?? words.notPlaced)),
      h(
        "span",
        { class: "facts" },
        ...figures.filter(Boolean).map((text) => h("span", {}, text)),
        incidents.list("disagree", row).length > 0 && h("span", { class: "differ" }, words.sourcesDiffer),
        h("span", { class: "visually-hidden" }, words.types[/** @type {"other"} */ (type.key)]),
      ),
      !place && reason ? h("span", { class: "reason" }, told(reason)) : null,
    ),
  );
}
