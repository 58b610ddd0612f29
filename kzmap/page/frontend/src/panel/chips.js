import { reached } from "../filter.js";
import { narrow } from "../state.js";
import { TYPES } from "../types.js";
import { LANGUAGES, number, typeName } from "../words/index.js";
import { glyph, h } from "./dom.js";

/** @import { App } from "../app.js" */

/**
 * The event types that occur, each a button that chooses it, with the number of its incidents.
 * @param {App} app
 * @returns {HTMLElement}
 */
export function chipsOf(app) {
  const { lang, filters } = app.store.get();
  const types = filters.type;
  const words = LANGUAGES[lang];
  const chips = TYPES.map((type, i) => {
    const count = app.shown.byType[i];
    if (!count && !types.includes(type.id)) return null;
    const pressed = types.includes(type.id);
    return h(
      "button",
      {
        type: "button", class: "type", "data-type": type.key, "data-key": type.key, "aria-pressed": String(pressed),
        onclick: () => narrow(app.store, { type: pressed ? types.filter((one) => one !== type.id) : [...types, type.id] }),
      },
      glyph(type, "chip"),
      h("span", {}, ...breakable(typeName(lang, type)), " "),
      h("b", {}, number(lang, count)),
    );
  });
  const all = h("button", {
    type: "button", class: "type all", "data-type": "all", "data-key": "all", "aria-pressed": String(!types.length),
    onclick: () => narrow(app.store, { type: [] }),
  }, h("span", {}, words.all, " "), h("b", {}, number(lang, reached(app.shown, "type").length)));
  return h("div", { class: "types", role: "group", "aria-label": words.types_ }, all, ...chips);
}

/** "Explosions/Remote violence" in a narrow chip parts after the stroke, not within a word. @param {string} text */
function breakable(text) {
  return text.split(/(?<=\/)/).flatMap((part, i) => (i ? [h("wbr"), part] : [part]));
}
