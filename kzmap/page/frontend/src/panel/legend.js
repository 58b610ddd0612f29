import { countByRegion } from "../editions.js";
import { STEPS } from "../map/regions.js";
import { regionName } from "../names.js";
import { LANGUAGES, fill, nameOf, number } from "../words/index.js";
import { dateWords } from "../words/dates.js";
import { h } from "./dom.js";

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
    h("ul", { class: "signs" }, ...Object.entries(words.legend).filter(([sign]) => sign !== "none").map(([sign, text]) => h("li", {}, h("span", { class: `sign ${sign}`, "aria-hidden": "true" }), text))),
  );
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
    h("option", { value: "by-date", selected: edition === "by-date" }, words.editions["by-date"]),
    ...editions.map((one) => h("option", { value: one.id, selected: edition === one.id }, span(lang, one))),
  );
  const steps = STEPS.map((least, i) => {
    const next = STEPS[i + 1];
    const text = !next ? `${least}+` : next - 1 > least ? `${least}–${next - 1}` : String(least);
    return h("li", {}, h("span", { class: `tint tint-${i}`, "aria-hidden": "true" }), text);
  });
  return [
    h("ol", { class: "tints" }, ...steps),
    h("label", { class: "edition" }, words.edition, " ", choice),
    h("details", {}, h("summary", {}, fill(words.drawnEdition, { span: span(lang, app.edition) })), regionCounts(app)),
  ];
}

/** @param {App} app */
function regionCounts(app) {
  const { lang } = app.store.get();
  const counts = [...countByRegion(app.data, app.shown.rows, app.edition)].sort((one, other) => other[1] - one[1]);
  const items = counts.map(([code, count]) => h("li", {}, regionName(app.data, lang, app.edition.id, code) ?? code, " ", h("b", {}, number(lang, count))));
  return h("ul", { class: "region-counts" }, ...items);
}

/**
 * The time in which an edition was in force.
 * @param {import("../words/index.js").Lang} lang
 * @param {import("../data/load.js").Edition} edition
 */
function span(lang, { valid_from: from, valid_to: to }) {
  const { editions } = LANGUAGES[lang];
  const sentence = from && to ? editions.span : to ? editions.until : editions.since;
  return fill(sentence, { from: dateWords(lang, from ?? null), to: dateWords(lang, to ?? null) });
}

/** @param {App} app */
function zoneLegend(app) {
  const { lang } = app.store.get();
  const items = app.data.reference.zones.map((zone, i) =>
    h("li", {}, h("span", { class: `zone-sign zone-${i}`, "aria-hidden": "true" }),
      h("button", { type: "button", class: "quiet", onclick: () => app.store.set({ note: zone.id, open: null }) }, nameOf(lang, zone))),
  );
  return [h("ul", { class: "zone-list" }, ...items)];
}
