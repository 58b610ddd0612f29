import { LANGUAGES, plural } from "../words/index.js";
import { cardOf } from "./card.js";
import { chipsOf } from "./chips.js";
import { h } from "./dom.js";
import { countsOf, languagesOf } from "./header.js";
import { legendOf } from "./legend.js";
import { listOf } from "./list.js";
import { noteOf } from "./note.js";

/** @import { App } from "../app.js" */

/** The parts of the page beside the map, each made anew when what it shows has changed. */
export class Panel {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    const at = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
    this.head = at("kzmap-head");
    this.side = at("kzmap-list");
    this.counts = h("div");
    this.chips = h("div", { class: "filters" });
    this.body = h("div", { class: "body" });
    this.live = h("p", { class: "visually-hidden", "aria-live": "polite" });
    this.legend = h("details", { class: "legend" });
    this.head.querySelector("p")?.remove();
    this.head.append(this.counts);
    this.side.replaceChildren(this.chips, this.body, this.live);
    at("kzmap-map").append(this.legend);
    app.store.on((_, changed) => this.update(changed));
    this.update(new Set(/** @type {const} */ (["lang", "types", "open"])));
  }

  /** @param {ReadonlySet<string>} changed */
  update(changed) {
    const has = (/** @type {string[]} */ ...keys) => keys.some((key) => changed.has(key));
    const { app } = this;
    const { lang } = app.store.get();
    const words = LANGUAGES[lang];
    if (has("lang")) this.translate(lang);
    if (has("lang", "types", "since", "until")) {
      keepOpen(this.counts, countsOf(app), languagesOf(app));
      keepFocus(this.chips, () => this.chips.replaceChildren(chipsOf(app)));
      this.live.textContent = plural(lang, words.incidents, app.shown.rows.length);
    }
    if (has("lang", "types", "since", "until", "edition")) {
      keepFocus(this.legend, () => this.legend.replaceChildren(h("summary", {}, words.layers), legendOf(app)));
    }
    if (has("lang", "types", "since", "until", "open", "at", "note")) this.show(changed);
  }

  /** @param {import("../words/index.js").Lang} lang */
  translate(lang) {
    document.documentElement.lang = lang;
    const words = LANGUAGES[lang];
    this.side.setAttribute("aria-label", words.list);
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
    const was = this.shownId;
    this.shownId = zone || row >= 0 ? (open ?? note) : null;
    const content = zone ? noteOf(app, zone) : row >= 0 ? cardOf(app, row, reports) : listOf(app);
    this.body.replaceChildren(content);
    if (!changed.has("lang")) this.moveFocus(was ?? null);
  }

  /**
   * A card takes the focus when it opens, and gives it back to its row of the list when it closes.
   * @param {string | null} was the card that was open
   */
  moveFocus(was) {
    if (this.shownId === was) return;
    this.side.scrollTop = 0;
    if (this.shownId) {
      document.getElementById("kzmap-card-title")?.focus({ preventScroll: false });
      return;
    }
    const item = [...this.body.querySelectorAll("[data-id]")].find((one) => one.getAttribute("data-id") === was);
    /** @type {HTMLElement | undefined} */ (item)?.focus();
  }
}

/**
 * Replace what a part holds, leaving its details as open as they were.
 * @param {HTMLElement} part
 * @param {HTMLElement[]} content
 */
function keepOpen(part, ...content) {
  const open = part.querySelector("details")?.open;
  keepFocus(part, () => part.replaceChildren(...content));
  const details = part.querySelector("details");
  if (details && open) details.open = true;
}

/**
 * Do something to a part and give the focus back to the control that stands where it was.
 * @param {HTMLElement} part
 * @param {() => void} change
 */
function keepFocus(part, change) {
  const controls = () => /** @type {HTMLElement[]} */ ([...part.querySelectorAll("button, input, select, summary")]);
  const held = controls().indexOf(/** @type {HTMLElement} */ (document.activeElement));
  change();
  if (held >= 0) controls()[held]?.focus();
}
