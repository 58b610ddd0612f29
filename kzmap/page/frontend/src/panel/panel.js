import { isFramed } from "../framed.js";
import { LANGUAGES } from "../words/index.js";
import { cardOf } from "./card.js";
import { chipsOf } from "./chips.js";
import { h } from "./dom.js";
import { closeOnEscape } from "./escape.js";
import { keepFocus, keepOpen } from "./focus.js";
import { countsOf, languagesOf } from "./header.js";
import { legendOf } from "./legend.js";
import { List } from "./list.js";
import { More } from "./more.js";
import { noteOf } from "./note.js";
import { Paper } from "./paper.js";
import { spotOf } from "../spot.js";
import { Search } from "./search.js";
import { announcement, saidOf } from "./said.js";
import { takeMenu, toolsOf } from "./tools.js";
import { Voice } from "./voice.js";

/** @import { App } from "../app.js" */

/** Where the side scrolls by itself; on a narrower screen the page does. */
const SIDE_SCROLLS = "(min-width: 860px)";

/** @typedef {{mode: "card" | "spot" | "list", id: string | null, row: number}} Shown what the side shows */

/** The parts of the page beside the map, each made anew when what it shows has changed. */
export class Panel {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    const at = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
    this.head = at("kzmap-head");
    this.side = at("kzmap-list");
    /** @type {Shown} */
    this.now = { mode: "list", id: null, row: -1 };
    /** @type {Partial<Record<Shown["mode"], number>>} how far each was scrolled when it was left */
    this.left = {};
    this.counts = h("div", { class: "head-counts" });
    this.languages = h("div", { class: "head-languages" });
    this.search = new Search(app);
    this.more = new More(app);
    this.chips = h("div", {});
    this.said = h("div", {});
    this.tools = h("div", {});
    this.take = h("div", {});
    this.body = h("div", { class: "body" });
    this.voice = new Voice();
    this.legend = h("details", { class: "legend" });
    this.head.querySelector("p")?.remove();
    this.head.append(this.languages, this.counts);
    this.filters = h("div", { class: "filters", role: "search" }, h("div", { class: "first" }, this.search.input, this.more.button), this.more.element, this.chips);
    this.bar = h("div", { class: "bar" }, this.said, this.take, this.tools);
    this.side.replaceChildren(this.filters, this.bar, this.body, this.voice.element);
    at("kzmap-map").append(this.legend);
    app.store.on((_, changed) => this.update(changed));
    this.scrolls = matchMedia(SIDE_SCROLLS);
    this.scrolls.addEventListener("change", () => this.show(new Set(["sort"])));
    closeOnEscape(app, this.more);
    new Paper(app);
    this.update(new Set(/** @type {const} */ (["lang", "filters", "open"])), true);
  }

  /** @param {ReadonlySet<string>} changed @param {boolean} [first] */
  update(changed, first = false) {
    const has = (/** @type {string[]} */ ...keys) => keys.some((key) => changed.has(key));
    const { app } = this;
    const { lang } = app.store.get();
    const words = LANGUAGES[lang];
    if (has("lang")) this.translate(lang);
    if (has("lang", "filters")) {
      keepOpen(this.counts, countsOf(app));
      keepFocus(this.chips, () => this.chips.replaceChildren(chipsOf(app)));
      this.search.update();
      this.more.update();
      const held = this.said.contains(document.activeElement);
      keepFocus(this.said, () => this.said.replaceChildren(saidOf(app)));
      if (held && !this.said.contains(document.activeElement)) this.search.input.focus();
      if (!first) this.voice.say(announcement(app));
    }
    if (has("lang", "sort", "group")) keepFocus(this.tools, () => this.tools.replaceChildren(toolsOf(app)));
    if (has("lang")) keepFocus(this.languages, () => this.languages.replaceChildren(languagesOf(app)));
    if (has("lang")) keepOpen(this.take, takeMenu(app, (text) => this.voice.show(text)));
    if (has("edition")) this.more.update();
    if (has("lang", "filters", "edition")) {
      keepFocus(this.legend, () => this.legend.replaceChildren(h("summary", {}, words.layers), legendOf(app)));
    }
    if (has("lang", "filters", "open", "at", "note", "sort", "group")) this.show(changed);
  }

  /** @param {import("../words/index.js").Lang} lang */
  translate(lang) {
    document.documentElement.lang = lang;
    const words = LANGUAGES[lang];
    this.side.setAttribute("aria-label", words.list);
    /** @type {HTMLElement} */ (document.querySelector(".skip")).textContent = words.skip;
    this.filters.setAttribute("aria-label", words.filtered);
    document.getElementById("kzmap-map")?.setAttribute("aria-label", words.map);
    const title = this.app.data.reference.titles?.[lang];
    const head = this.head.querySelector("h1");
    if (title && head) document.title = head.textContent = title;
  }

  /**
   * Show the card, the note or the list.
   * @param {ReadonlySet<string>} changed
   */
  async show(changed) {
    const { app } = this;
    const { note, open } = app.store.get();
    const zone = app.data.reference.zones.find((one) => one.id === note);
    const row = app.openRow;
    const reports = row >= 0 ? await app.data.reports(row) : [];
    if (open !== app.store.get().open) return; // another was opened meanwhile
    const was = this.now;
    this.now = { mode: zone || row >= 0 ? "card" : spotOf(app) ? "spot" : "list", id: zone || row >= 0 ? (open ?? note) : null, row: zone ? -1 : row };
    this.left[was.mode] = this.scroller().scrollTop;
    const card = this.now.mode === "card";
    this.filters.hidden = this.bar.hidden = card;
    document.documentElement.toggleAttribute("data-kzmap-reading", this.now.mode !== "list");
    this.list?.stop();
    this.list = card ? null : new List(app, this.sideScrolls() ? this.side : null);
    const lost = open !== null && row < 0 && !zone;
    if (lost) this.voice.say(LANGUAGES[app.store.get().lang].unknown);
    const content = zone ? noteOf(app, zone) : row >= 0 ? cardOf(app, row, reports, (text) => this.voice.show(text)) : h("div", {}, lost && this.lost(), this.list?.element ?? null);
    keepFocus(this.body, () => this.body.replaceChildren(/** @type {HTMLElement} */ (content)));
    if (!changed.has("lang") && (was.mode !== this.now.mode || was.id !== this.now.id)) this.moveFocus(was);
  }

  /** What stands above the list where the address names an incident that is not there. */
  lost() {
    const { store } = this.app;
    const words = LANGUAGES[store.get().lang];
    return h("p", { class: "lost" }, words.unknown, " ", h("button", { type: "button", class: "quiet", onclick: () => store.set({ open: null }) }, words.showAll));
  }

  /** In a frame it does at every width: it lies over the map, or beside it. */
  sideScrolls() {
    return isFramed() || this.scrolls.matches;
  }

  /** @returns {Element} */
  scroller() {
    return this.sideScrolls() ? this.side : /** @type {Element} */ (document.scrollingElement);
  }

  /**
   * A card and the list of one spot take the focus when they open; a card gives it back to its row when it closes,
   * and what has no row to the side.
   * @param {Shown} was what was shown before
   */
  moveFocus(was) {
    const { mode } = this.now;
    const opens = mode === "card" || (mode === "spot" && was.mode === "list");
    const item = was.mode === "card" && was.row >= 0 ? this.list?.reveal(was.row) : null;
    this.scroller().scrollTop = opens ? 0 : (this.left[mode] ?? 0);
    const held = opens ? this.body.querySelector("h2") : (item ?? this.side);
    held?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: "nearest" });
  }
}
