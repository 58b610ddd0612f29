import { countByRegion } from "../editions.js";
import { stepsOf } from "../map/tint.js";
import { regionName } from "../names.js";
import { LANGUAGES, fill, nameOf, number } from "../words/index.js";
import { dateWords, editionWords } from "../words/dates.js";
import { h, link } from "./dom.js";

/** @import { App } from "../app.js" */

/**
 * The layers that can be switched, and what the signs mean.
 * @param {App} app
 * @returns {HTMLElement}
 */
export function legendOf(app) {
  const words = LANGUAGES[app.store.get().lang];
  return h(
    "div",
    {},
    layer(app, "regions", regionLegend(app)),
    layer(app, "zones", zoneLegend(app)),
    layer(app, "labels"),
    h("ul", { class: "signs" }, ...signs(words)),
  );
}

/** What the signs mean, an entry each. @param {import("../words/index.js").Words} words */
export function signs(words) {
  return Object.entries(words.legend).map(([sign, text]) => h("li", {}, h("span", { class: `sign ${sign}`, "aria-hidden": "true" }), text));
}

/**
 * @param {App} app
 * @param {"regions" | "zones" | "labels"} name
 * @param {(Node | null)[]} [more]
 */
function layer(app, name, more = []) {
  const words = LANGUAGES[app.store.get().lang];
  const drawn = app.layers[name];
  if (!drawn) return null;
  const box = h("input", {
    type: "checkbox", checked: app.map.hasLayer(drawn),
    onchange: (event) => (event.target.checked ? app.map.addLayer(drawn) : app.map.removeLayer(drawn)),
  });
  return h("div", { class: "layer" }, h("label", {}, box, " ", words.layer[name]), ...more);
}

/** @param {App} app */
function regionLegend(app) {
  const { lang, edition } = app.store.get();
  const words = LANGUAGES[lang];
  const { editions } = app.data.reference;
  const choice = h("select", { onchange: (event) => app.store.set({ edition: event.target.value }) },
    h("option", { value: "by-date", selected: edition === "by-date" }, words.editionByDate),
    ...editions.map((one) => h("option", { value: one.id, selected: edition === one.id }, editionWords(lang, one))),
  );
  return [
    tints(app),
    h("label", { class: "edition" }, words.edition, " ", choice),
    h("details", {}, h("summary", {}, fill(words.drawnEdition, { span: editionWords(lang, app.edition) })), regionCounts(app)),
  ];
}

/** The steps of the tint, each with the counts that it stands for. @param {App} app */
export function tints({ data, store }) {
  const said = (/** @type {number} */ count) => number(store.get().lang, count);
  return h("ol", { class: "tints" }, ...stepsOf(data).map((least, i, steps) => {
    const most = steps[i + 1] - 1;
    const text = i === steps.length - 1 ? `${said(least)}+` : most > least ? `${said(least)}–${said(most)}` : said(least);
    return h("li", {}, h("span", { class: `tint tint-${i}`, "aria-hidden": "true" }), text);
  }));
}

/** @param {App} app */
function regionCounts(app) {
  const { lang } = app.store.get();
  const counts = [...countByRegion(app.data, app.shown.rows, app.edition)].sort((one, other) => other[1] - one[1]);
  const items = counts.map(([code, count]) => h("li", {}, regionName(app.data, lang, app.edition.id, code) ?? code, " ", h("b", {}, number(lang, count))));
  return h("ul", { class: "region-counts" }, ...items);
}

/** @param {App} app */
function zoneLegend(app) {
  const { lang } = app.store.get();
  const items = app.data.reference.zones.map((zone, i) =>
    h("li", {}, h("span", { class: `zone-sign zone-${i}`, "aria-hidden": "true" }),
      h("button", { type: "button", class: "quiet", onclick: () => app.store.set({ note: zone.id, open: null }) }, nameOf(lang, zone))),
  );
  return [h("ul", { class: "zone-list" }, ...items), ...zoneSources(app)];
}

/** The articles that the zones are of. @param {App} app */
export function zoneSources({ data, store }) {
  const ids = [...new Set(data.reference.zones.map((zone) => zone.source))];
  return ids.map((id) => {
    const source = data.source(id);
    const about = source && [source.publisher, dateWords(store.get().lang, source.published)].filter(Boolean).join(", ");
    return h("p", { class: "zone-source" }, source ? link(source.url, source.title ?? id) : id, about ? ` (${about})` : "");
  });
}
