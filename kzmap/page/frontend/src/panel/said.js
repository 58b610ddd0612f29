import { chosenOf } from "../chosen.js";
import { NO_FILTERS } from "../schema.js";
import { narrow } from "../state.js";
import { LANGUAGES, fill, number, plural } from "../words/index.js";
import { h, told } from "./dom.js";

/** @import { App } from "../app.js" */

/** So many filters are named each; a link may hold any number. */
const NAMED = 20;

/**
 * The line that says how many are shown and what is filtered for; each part of it can be taken back.
 * @param {App} app
 * @returns {HTMLElement}
 */
export function saidOf(app) {
  const words = LANGUAGES[app.store.get().lang];
  const chosen = chosenOf(app);
  return h(
    "div",
    { class: "said" },
    h("span", { class: "count" }, shownWords(app)),
    chosen.length > 0 && h("div", { class: "tokens" }, ...chosen.slice(0, NAMED).map((one) => token(app, one)),
      chosen.length > NAMED && h("span", {}, andMore(app, chosen.length - NAMED)),
      h("button", { type: "button", class: "quiet clear", "data-key": "clear", onclick: () => narrow(app.store, NO_FILTERS) }, words.clearAll)),
  );
}

/** How many are shown, of how many. @param {App} app */
export function shownWords(app) {
  const { lang } = app.store.get();
  const words = LANGUAGES[lang];
  const part = chosenOf(app).length > 0;
  const counted = plural(lang, part ? words.ofIncidents : words.incidents, app.data.incidents.length);
  return fill(part ? words.partShown : words.allShown, { n: number(lang, app.shown.rows.length), incidents: counted });
}

/** @param {App} app @param {number} n */
function andMore({ store }, n) {
  const { lang } = store.get();
  return fill(LANGUAGES[lang].andMore, { n: number(lang, n) });
}

/** @param {App} app @param {import("../chosen.js").Chosen} chosen */
function token(app, { key, text, without }) {
  const name = fill(LANGUAGES[app.store.get().lang].remove, { what: text });
  return h("button", { type: "button", class: "token", "data-key": key, "aria-label": name, onclick: () => narrow(app.store, without) },
    told(text), h("span", { "aria-hidden": "true" }, "×"));
}

/**
 * The same for a screen reader, after a change.
 * @param {App} app
 * @returns {string}
 */
export function announcement(app) {
  const { lang } = app.store.get();
  const words = LANGUAGES[lang];
  const shown = fill(words.nowShown, { incidents: plural(lang, words.incidents, app.shown.rows.length) });
  const chosen = chosenOf(app).map(({ text }) => text);
  const named = chosen.length > NAMED ? [...chosen.slice(0, NAMED), andMore(app, chosen.length - NAMED)] : chosen;
  return chosen.length ? `${shown}. ${words.filtered}: ${named.join("; ")}` : shown;
}
