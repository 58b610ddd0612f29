import { h } from "./dom.js";

/** Milliseconds of quiet before a change is read out: who types or plays hears the end of it. */
const PAUSE = 500;

/** Milliseconds that a note is seen, at least and for each letter of it. */
const SEEN = 2500;
const LETTER = 65;

/** What changes, said to a screen reader; short notes are seen as well. */
export class Voice {
  constructor() {
    this.live = h("p", { class: "visually-hidden", role: "status", "aria-live": "polite" });
    this.seen = h("p", { class: "toast", "aria-hidden": "true", hidden: true });
    this.element = h("div", {}, this.live, this.seen);
    this.pause = 0;
    this.hide = 0;
  }

  /** @param {string} text */
  say(text) {
    window.clearTimeout(this.pause);
    this.pause = window.setTimeout(() => (this.live.textContent = text), PAUSE);
  }

  /** @param {string} text */
  show(text) {
    window.clearTimeout(this.hide);
    this.live.textContent = text;
    this.seen.textContent = text;
    this.seen.hidden = false;
    this.hide = window.setTimeout(() => (this.seen.hidden = true), Math.max(SEEN, LETTER * text.length));
  }
}
