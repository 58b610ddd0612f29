import { copy } from "../clipboard.js";
import { saveCsv } from "../download/csv.js";
import { saveGeojson } from "../download/geojson.js";
import { hasAddress, letsSave } from "../framed.js";
import { REST } from "../schema.js";
import { LANGUAGES, plural } from "../words/index.js";
import { h } from "./dom.js";

/** @import { App } from "../app.js" */

/**
 * How the list is ordered.
 * @param {App} app
 * @returns {HTMLElement}
 */
export function toolsOf(app) {
  const { lang, sort, group } = app.store.get();
  const words = LANGUAGES[lang];
  const choice = h("select", { "aria-label": words.sort, "data-key": "sort", onchange: (event) => app.store.set({ sort: event.target.value }) },
    ...(REST.sort.of ?? []).map((id) => h("option", { value: id, selected: id === sort }, words.sorts[/** @type {"newest"} */ (id)])));
  const grouped = h("input", {
    type: "checkbox", checked: group === "place", "data-key": "group",
    onchange: (event) => app.store.set({ group: event.target.checked ? "place" : "none" }),
  });
  return h("div", { class: "tools" }, choice, h("label", {}, grouped, words.group));
}

/**
 * Ways to take along what is shown.
 * @param {App} app
 * @param {(text: string) => void} say something to the reader, aloud too
 * @returns {HTMLElement}
 */
export function takeMenu(app, say) {
  const { lang } = app.store.get();
  const words = LANGUAGES[lang];
  const byHand = h("input", { class: "by-hand", readonly: true, hidden: true, "aria-label": words.copyByHand });
  const saved = () => say(plural(lang, letsSave() ? words.saved : words.offered, app.shown.rows.length));
  const item = (/** @type {string} */ key, /** @type {string} */ text, /** @type {() => unknown} */ press) =>
    h("button", { type: "button", class: "quiet", "data-key": key, onclick: () => press() }, text);
  return h("details", { class: "take" }, h("summary", { "data-key": "take" }, words.take), h("div", {},
    hasAddress() && item("link", words.copyLink, () => copyOr(location.href, byHand, () => say(words.copied))),
    byHand,
    item("csv", words.saveCsv, () => saveCsv(app).then(saved)),
    item("geojson", words.saveGeojson, () => saveGeojson(app).then(saved)),
    item("print", words.print, () => app.data.readReports().then(() => window.print()))));
}

/**
 * Copy a text, or show it to be copied by hand.
 * @param {string} text
 * @param {HTMLInputElement} field
 * @param {() => void} done
 */
export async function copyOr(text, field, done) {
  if (await copy(text)) return done();
  field.hidden = false;
  field.value = text;
  field.select();
}
