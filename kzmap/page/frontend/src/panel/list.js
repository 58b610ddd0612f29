import { isBackwards } from "../filters/days.js";
import { inOrder } from "../order.js";
import { placeName } from "../names.js";
import { spotOf } from "../spot.js";
import { narrow } from "../state.js";
import { LANGUAGES, number, plural } from "../words/index.js";
import { Blocks } from "./blocks.js";
import { h, told } from "./dom.js";
import { itemOf } from "./item.js";

/** @import { App } from "../app.js" */

/** About how high a row is, in pixels; what was seen is remembered as high as it was. */
const HEIGHT = 76;

/**
 * A row of the list: an incident, or the name of a place above its own.
 * @typedef {{row: number, at: number} | {place: string | null, count: number}} Entry
 */

/** The list of what is shown: the equal of the map. */
export class List {
  /**
   * @param {App} app
   * @param {Element | null} root what scrolls
   */
  constructor(app, root) {
    this.app = app;
    this.root = root;
    /** @type {{blocks: Blocks, find: (row: number) => number}[]} */
    this.parts = [];
    const state = app.store.get();
    const spot = spotOf(app);
    const words = LANGUAGES[state.lang];
    const rows = inOrder(app.data, state, spot ? spot.rows : app.shown.rows);
    const { places, incidents } = app.data;
    const onMap = Uint8Array.from({ length: places.length }, (_, place) => Number(places.drawn(place) !== null));
    const drawn = rows.filter((row) => onMap[incidents.place[row]]);
    const others = rows.filter((row) => !onMap[incidents.place[row]]);
    this.element = h(
      "div",
      { class: "list" },
      spot && this.spotHead(spot.title),
      !rows.length && h("p", { class: "empty" }, ...this.whyNone()),
      drawn.length > 0 && this.part(spot || !others.length ? null : words.onMap, null, drawn),
      others.length > 0 && this.part(words.offMap, words.offMapWhy, others),
    );
  }

  /** Why nothing is shown, and the way out where no incident could fit. */
  whyNone() {
    const { store } = this.app;
    const { lang, filters } = store.get();
    const words = LANGUAGES[lang];
    const out = (/** @type {string} */ text, /** @type {Partial<import("../schema.js").Filters>} */ without) =>
      h("button", { type: "button", class: "quiet", onclick: () => narrow(store, without) }, text);
    if (isBackwards(filters)) return [words.backwards, " ", out(words.allTime, { since: null, until: null })];
    const { "min-killed": least, "max-killed": most } = filters;
    if (least !== null && most !== null && least > most) return [words.killedBackwards, " ", out(words.anyKilled, { "min-killed": null, "max-killed": null })];
    return [words.none];
  }

  /** @param {string} title */
  spotHead(title) {
    const words = LANGUAGES[this.app.store.get().lang];
    return h(
      "div",
      { class: "spot" },
      h("h2", { tabindex: -1 }, told(title)),
      h("button", { type: "button", class: "quiet", onclick: () => this.app.store.set({ at: null }) }, words.showAll),
    );
  }

  /**
   * @param {string | null} title
   * @param {string | null} why
   * @param {number[]} rows
   */
  part(title, why, rows) {
    const { lang, group } = this.app.store.get();
    const grouped = group === "place" ? this.grouped(rows) : null;
    const entryAt = (/** @type {number} */ i) => grouped?.[i] ?? { row: rows[i], at: i + 1 };
    const make = (/** @type {Entry} */ entry) => ("row" in entry ? itemOf(this.app, entry.row, { at: entry.at, of: rows.length }) : this.place(entry));
    const blocks = new Blocks((grouped ?? rows).length, (i) => make(entryAt(i)), { root: this.root, height: HEIGHT });
    const find = (/** @type {number} */ row) => grouped?.findIndex((entry) => "row" in entry && entry.row === row) ?? rows.indexOf(row);
    this.parts.push({ blocks, find });
    return h(
      "section",
      { "data-count": rows.length },
      title && h("h2", {}, title, " ", h("small", {}, plural(lang, LANGUAGES[lang].incidents, rows.length))),
      why && h("p", { class: "why" }, why),
      blocks.element,
    );
  }

  /** @param {number[]} rows @returns {Entry[]} those of one place together, places in the order of their first */
  grouped(rows) {
    const { data, store } = this.app;
    const { lang } = store.get();
    /** @type {Map<string | null, number[]>} */
    const places = new Map();
    for (const row of rows) {
      const name = placeName(data, lang, row);
      const own = places.get(name);
      if (own) own.push(row);
      else places.set(name, [row]);
    }
    let at = 0;
    return [...places].flatMap(([place, own]) => [{ place, count: own.length }, ...own.map((row) => ({ row, at: ++at }))]);
  }

  /** @param {{place: string | null, count: number}} entry */
  place({ place, count }) {
    const { lang } = this.app.store.get();
    return h("div", { class: "place", role: "listitem" }, h("h3", {}, told(place ?? LANGUAGES[lang].notPlaced), " ", h("small", {}, number(lang, count))));
  }

  /** Make the row of an incident, wherever it is. @param {number} row @returns {HTMLElement | null} */
  reveal(row) {
    for (const { blocks, find } of this.parts) {
      const i = find(row);
      if (i >= 0) return blocks.reveal(i).querySelector("button");
    }
    return null;
  }

  stop() {
    this.parts.forEach((part) => part.blocks.stop());
  }
}
