import { onThemeChange } from "../map/theme.js";
import { h } from "../panel/dom.js";
import { isBackwards } from "../filters/days.js";
import { narrow } from "../state.js";
import { dateWords } from "../words/dates.js";
import { LANGUAGES, fill, number, plural } from "../words/index.js";
import { reached } from "../filter.js";
import { barsOf, highest, total } from "./bars.js";
import { Brush } from "./brush.js";
import { at, paint } from "./paint.js";
import { Player } from "./play.js";
import { filtersOf, rangeOf } from "./range.js";
import { barDate, scaleOf } from "./scale.js";

/** @import { App } from "../app.js" */
/** @import { Range } from "./range.js" */

/** The least pixels that a bar takes. */
const LEAST = 3;

/** The incidents over time, with a brush that chooses some of it. */
export class Timeline {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.section = /** @type {HTMLElement} */ (document.getElementById("kzmap-time"));
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.plot = h("div", { class: "plot" }, this.canvas);
    this.said = h("span", { class: "range" });
    this.per = h("span", { class: "per" });
    this.hint = h("span", { class: "hint" });
    this.clear = h("button", { type: "button", class: "quiet", onclick: () => this.choose(null) });
    this.brush = new Brush(this.plot, this);
    this.player = new Player(this);
    this.section.replaceChildren(h("div", { class: "time-head" }, h("div", { class: "time-choice" }, this.player.button, this.said, this.clear), this.per, this.hint), this.plot);
    app.store.on((_, changed) => this.update(changed));
    onThemeChange(() => this.draw());
    new ResizeObserver(() => this.drawn !== this.room() && this.size()).observe(this.plot);
    for (const name of ["beforeprint", "afterprint"]) window.addEventListener(name, () => this.size());
    this.measure();
    this.update(new Set(["lang"]));
  }

  /** Choose the scale again where the width asks for another. */
  size() {
    this.measure();
    this.draw();
  }

  measure() {
    const most = Math.max(8, Math.floor(this.canvas.clientWidth / LEAST));
    this.scale = scaleOf(this.app.data.incidents, most);
    this.section.hidden = !this.scale;
  }

  /** @returns {string} the room that the canvas has */
  room() {
    return `${this.canvas.clientWidth} ${this.canvas.clientHeight}`;
  }

  /** @param {ReadonlySet<string>} changed */
  update(changed) {
    if (!["lang", "filters"].some((name) => changed.has(name))) return;
    const { lang } = this.app.store.get();
    const words = LANGUAGES[lang];
    this.section.setAttribute("aria-label", words.timeline);
    this.clear.textContent = words.allTime;
    this.player.translate(words);
    this.draw();
  }

  draw() {
    const { scale, app } = this;
    if (!scale) return;
    const { lang, filters } = app.store.get();
    const words = LANGUAGES[lang];
    const shown = barsOf(scale, app.data.incidents, app.shown.rows);
    const others = barsOf(scale, app.data.incidents, app.shown.but.time ?? []);
    paint(this.canvas, scale, shown, others, (edtf) => dateWords(lang, edtf));
    this.drawn = this.room();
    this.section.dataset.shown = String(total(shown));
    this.section.dataset.reached = String(reached(app.shown, "time").length);
    const range = this.range();
    const whole = !filters.since && !filters.until;
    const backwards = isBackwards(filters);
    const [from, to] = [this.words(range.from), this.words(range.to)];
    this.said.textContent = backwards ? words.backwards : from === to ? from : fill(words.timeRange, { from, to });
    this.clear.hidden = whole;
    this.per.textContent = fill(words.perBar[scale.step], { n: number(lang, Math.ceil(highest(shown, others))) });
    const vague = shown.vague ? plural(lang, words[scale.step === "year" ? "vagueYears" : "vague"], shown.vague) : "";
    this.hint.textContent = this.hint.title = [vague, shown.undated ? plural(lang, words.undated, shown.undated) : ""].filter(Boolean).join(" · ");
    this.brush.show(range, whole || backwards);
  }

  /** @returns {Range} */
  range() {
    return rangeOf(this.need(), this.app.store.get().filters);
  }

  /** @param {Range | null} range null is all */
  choose(range) {
    narrow(this.app.store, range ? filtersOf(this.need(), range) : { since: null, until: null });
  }

  /** @param {number} bar @returns {string} its time */
  words(bar) {
    return dateWords(this.app.store.get().lang, barDate(this.need(), bar));
  }

  /** @param {number} bar @returns {number} the pixel where it begins */
  x(bar) {
    return at(this.need(), bar, this.canvas.clientWidth);
  }

  need() {
    return /** @type {import("./scale.js").Scale} */ (this.scale);
  }
}
