import { chosenOf, sourceName } from "../chosen.js";
import { disagreement } from "../disagreement.js";
import { placeName, reasonOf, titleOf } from "../names.js";
import { inOrder } from "../order.js";
import { spotOf } from "../spot.js";
import { TYPES } from "../types.js";
import { LANGUAGES, fill, plural } from "../words/index.js";
import { dateWords } from "../words/dates.js";
import { partsOf } from "../filters/columns.js";
import { glyph, h, isWeb, told } from "./dom.js";
import { figureWords } from "./facts.js";
import { shownWords } from "./said.js";

/** @import { App } from "../app.js" */

/** More incidents than this would fill a book. */
const MOST = 5000;

/** The list and the sources as they stand on paper: each source has a number, which the incidents name. */
export class PaperList {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.lang = app.store.get().lang;
    this.words = LANGUAGES[this.lang];
    /** @type {Map<string, number>} */
    this.numbers = new Map();
  }

  /** @returns {HTMLElement} every incident that the filters let through; nothing while a card is open */
  list() {
    const { app, words, lang } = this;
    const state = app.store.get();
    const spot = spotOf(app);
    if (state.note) return h("section", { class: "paper-list" });
    if (app.openRow >= 0) {
      this.number(app.openRow);
      return h("section", { class: "paper-list" });
    }
    const rows = inOrder(app.data, state, spot ? spot.rows : app.shown.rows);
    const filters = chosenOf(app).map(({ text }) => text);
    return h("section", { class: "paper-list listed" },
      h("h2", {}, spot ? spot.title : shownWords(app)),
      filters.length > 0 && h("p", {}, words.filtered, ": ", told(filters.join("; "))),
      h("ol", {}, ...rows.slice(0, MOST).map((row) => this.item(row))),
      rows.length > MOST && h("p", {}, plural(lang, words.paper.rest, rows.length - MOST)));
  }

  /** @param {number} row */
  item(row) {
    const { lang, words } = this;
    const { data } = this.app;
    const { incidents } = data;
    const type = TYPES[incidents.type[row]];
    const place = placeName(data, lang, row);
    const figures = /** @type {const} */ (["killed", "wounded"]).map((what) => figureWords(lang, what, incidents.figure(what, row)));
    const { facts } = disagreement(incidents, row);
    const name = (/** @type {string} */ field) => words.fields[/** @type {"date"} */ (field)] ?? field;
    const line = [dateWords(lang, incidents.date(row)), place ?? words.notPlaced, ...figures,
      facts.length ? fill(words.disagree, { fields: facts.map(name).join(", ") }) : ""];
    return h("li", {},
      glyph(type),
      h("div", {},
        h("b", {}, told(titleOf(data, lang, row))), " ",
        h("span", {}, told(line.filter(Boolean).join(" · ")), " ", ...this.number(row)),
        !place && h("i", {}, told(reasonOf(data, lang, row) ?? ""))));
  }

  /**
   * The numbers of an incident's sources, with the links that are the reports' own.
   * @param {number} row
   * @returns {(string | HTMLElement)[]}
   */
  number(row) {
    const { data } = this.app;
    const { numbers } = this;
    const ids = data.incidents.text("sources", row);
    const own = data.reportsNow(row);
    return (ids ? partsOf("sources", ids) : []).flatMap((id) => {
      if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
      const known = data.source(id)?.url;
      const links = own.flatMap(({ source, url }) => (source === id && url && url !== known && isWeb(url) ? [url] : []));
      return [`[${numbers.get(id)}]`, " ", ...new Set(links)].map((text) => (isWeb(text) ? h("small", {}, told(text), " ") : text));
    });
  }

  /** @returns {HTMLElement} the sources, in the order of their numbers */
  sources() {
    const { words, numbers } = this;
    const address = location.href;
    return h("section", { class: "paper-sources" },
      numbers.size > 0 && h("h2", {}, words.paper.sources),
      h("ol", {}, ...[...numbers.keys()].map((id) => this.source(id))),
      isWeb(address) && h("p", {}, fill(words.paper.from, { address })));
  }

  /** @param {string} id */
  source(id) {
    const { lang, words } = this;
    const source = this.app.data.source(id);
    if (!source) return h("li", {}, told(id));
    const parts = [source.author, source.title && source.publisher ? `“${source.title}”` : null, sourceName(this.app.data, id),
      source.published && fill(words.published, { date: dateWords(lang, source.published) })];
    return h("li", {}, told(parts.filter(Boolean).join(", ")),
      source.published_how && h("i", {}, " (", fill(words.paper.dated, { how: "" }), told(source.published_how), ")"),
      source.url && h("small", {}, " ", told(source.url)));
  }
}
