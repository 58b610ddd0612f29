import { LANGUAGES, nameOf } from "../words/index.js";
import { dateWords } from "../words/dates.js";
import { h, link } from "./dom.js";

/** @import { App } from "../app.js" */

/**
 * What the article claims of a zone, told as the article's.
 * @param {App} app
 * @param {import("../data/load.js").Zone} zone
 * @returns {HTMLElement}
 */
export function noteOf(app, zone) {
  const { lang } = app.store.get();
  const words = LANGUAGES[lang];
  const source = app.data.source(zone.source);
  const claim = nameOf(lang, { name: zone.claim, name_ru: zone.claim_ru, name_kk: zone.claim_kk });
  const told = source
    ? [link(source.url, source.title ?? zone.source), h("small", {}, [source.publisher, dateWords(lang, source.published)].filter(Boolean).join(", "))]
    : [zone.source];
  return h(
    "article",
    { class: "card note", "aria-labelledby": "kzmap-card-title" },
    h("button", { type: "button", class: "quiet back", onclick: () => app.store.set({ note: null }) }, "← ", words.back),
    h("p", { class: "kind" }, words.zones),
    h("h2", { id: "kzmap-card-title", tabindex: -1 }, nameOf(lang, zone)),
    h("h3", {}, words.zoneSays),
    h("p", {}, claim),
    h("p", { class: "source" }, ...told),
    h("p", { class: "why" }, words.zoneNote),
  );
}
