import { TYPES } from "../types.js";
import { LANGUAGES, fill, nameOf, number, typeName } from "../words/index.js";
import { editionWords } from "../words/dates.js";
import { glyph, h } from "./dom.js";
import { signs, tints, zoneSources } from "./legend.js";

/** @import { App } from "../app.js" */

/**
 * The legend as it stands on paper: all of it open, and only of the layers that the map shows.
 * @param {App} app
 * @returns {HTMLElement}
 */
export function paperLegend(app) {
  const { lang } = app.store.get();
  const words = LANGUAGES[lang];
  const drawn = (/** @type {string} */ name) => app.layers[name] && app.map.hasLayer(app.layers[name]);
  return h("section", { class: "paper-legend" },
    h("h2", {}, words.paper.legend),
    part(words.paper.types, types(app)),
    part(words.paper.signs, h("ul", { class: "signs" }, ...signs(words))),
    drawn("regions") && part(words.paper.tints, tints(app), h("p", {}, fill(words.drawnEdition, { span: editionWords(lang, app.edition) }))),
    drawn("zones") && part(words.layer.zones, h("ul", { class: "zone-list" }, ...app.data.reference.zones.map((zone, i) =>
      h("li", {}, h("span", { class: `zone-sign zone-${i}` }), nameOf(lang, zone)))), ...zoneSources(app)),
  );
}

/** @param {string} title @param {(Node | null)[]} content */
function part(title, ...content) {
  return h("div", {}, h("h3", {}, title), ...content);
}

/** @param {App} app */
function types({ data, shown, store }) {
  const { lang } = store.get();
  const counts = TYPES.map(() => 0);
  for (const row of shown.rows) counts[data.incidents.type[row]]++;
  return h("ul", { class: "signs" }, ...TYPES.flatMap((type, i) =>
    counts[i] ? [h("li", {}, glyph(type), typeName(lang, type), " ", h("b", {}, number(lang, counts[i])))] : []));
}
