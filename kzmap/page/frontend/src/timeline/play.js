import { h } from "../panel/dom.js";
import { shifted } from "./range.js";

/** @import { Timeline } from "./timeline.js" */
/** @import { Range } from "./range.js" */

/** Milliseconds that each step is seen. */
const PACE = 700;

/** The part of all time that is played where nothing was chosen. */
const PART = 1 / 6;

/**
 * Moves the chosen time on, bar by bar. Whom motion disturbs gets a step for each press instead.
 */
export class Player {
  /** @param {Timeline} timeline */
  constructor(timeline) {
    this.timeline = timeline;
    this.calm = matchMedia("(prefers-reduced-motion: reduce)");
    this.timer = 0;
    this.button = h("button", { type: "button", class: "play", onclick: () => this.press() });
    this.button.addEventListener("keydown", (event) => event.key === "Escape" && this.stop());
  }

  /** @param {import("../words/index.js").Words} words */
  translate(words) {
    const name = this.timer ? words.pause : this.calm.matches ? words.stepOn : words.play;
    this.button.setAttribute("aria-label", name);
    this.button.title = name;
    this.button.dataset.sign = this.timer ? "pause" : this.calm.matches ? "step" : "play";
    this.words = words;
  }

  press() {
    if (this.timer) return this.stop();
    this.step();
    if (this.calm.matches) return;
    this.timer = window.setInterval(() => this.step(), PACE);
    if (this.words) this.translate(this.words);
  }

  stop() {
    if (!this.timer) return;
    window.clearInterval(this.timer);
    this.timer = 0;
    if (this.words) this.translate(this.words);
  }

  step() {
    const { timeline } = this;
    const scale = timeline.need();
    const range = timeline.range();
    const all = range.from === 0 && range.to === scale.bars - 1;
    if (all) return timeline.choose(this.first());
    const next = shifted(scale, range, 1);
    if (next.from === range.from) {
      if (this.timer) return this.stop();
      return timeline.choose(shifted(scale, range, -scale.bars));
    }
    timeline.choose(next);
  }

  /** @returns {Range} */
  first() {
    return { from: 0, to: Math.max(0, Math.round(this.timeline.need().bars * PART) - 1) };
  }
}
