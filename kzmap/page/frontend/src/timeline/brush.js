import { h } from "../panel/dom.js";
import { LANGUAGES } from "../words/index.js";
import { moved, shifted } from "./range.js";

/** @import { Range } from "./range.js" */
/** @import { Timeline } from "./timeline.js" */

/** Pixels about a handle in which a pointer takes it. */
const REACH = 12;

/** Keys, and how many bars they move a handle by. */
const KEYS = /** @type {Record<string, number>} */ ({
  ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12, Home: -Infinity, End: Infinity,
});

/** Two handles over the bars: by keyboard as sliders, by pointer as a window that is drawn and moved. */
export class Brush {
  /**
   * @param {HTMLElement} plot
   * @param {Timeline} timeline
   */
  constructor(plot, timeline) {
    this.plot = plot;
    this.timeline = timeline;
    this.window = h("div", { class: "window" });
    this.handles = { from: this.handle("from"), to: this.handle("to") };
    plot.append(this.window, this.handles.from, this.handles.to);
    plot.addEventListener("pointerdown", (event) => this.take(event));
  }

  /** @param {"from" | "to"} end */
  handle(end) {
    return h("div", { class: `handle ${end}`, role: "slider", tabindex: 0, onkeydown: (event) => this.key(event, end) });
  }

  /** @param {KeyboardEvent} event @param {"from" | "to"} end */
  key(event, end) {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.timeline.player.stop();
    const range = this.timeline.range();
    this.timeline.choose(moved(this.timeline.need(), range, end, range[end] + by));
  }

  /** @param {Range} range @param {boolean} whole */
  show(range, whole) {
    const { timeline, handles } = this;
    const words = LANGUAGES[timeline.app.store.get().lang];
    const last = timeline.need().bars - 1;
    const [left, right] = [timeline.x(range.from), timeline.x(range.to + 1)];
    this.window.style.left = handles.from.style.left = `${left}px`;
    this.window.style.width = `${right - left}px`;
    handles.to.style.left = `${right}px`;
    this.window.classList.toggle("whole", whole);
    for (const end of /** @type {const} */ (["from", "to"])) {
      const handle = handles[end];
      handle.setAttribute("aria-label", words[end === "from" ? "timeFrom" : "timeTo"]);
      handle.setAttribute("aria-valuemin", String(end === "from" ? 0 : range.from));
      handle.setAttribute("aria-valuemax", String(end === "from" ? range.to : last));
      handle.setAttribute("aria-valuenow", String(range[end]));
      handle.setAttribute("aria-valuetext", timeline.words(range[end]));
    }
  }

  /** @param {PointerEvent} event */
  take(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    this.timeline.player.stop();
    const start = this.bar(event);
    const before = this.timeline.range();
    const change = this.gesture(event, start, before);
    const move = (/** @type {PointerEvent} */ now) => this.timeline.choose(change(this.bar(now)));
    const end = () => this.plot.removeEventListener("pointermove", move);
    this.plot.setPointerCapture(event.pointerId);
    this.plot.addEventListener("pointermove", move);
    for (const name of ["pointerup", "pointercancel"]) this.plot.addEventListener(name, end, { once: true });
  }

  /**
   * What a pointer does from where it came down: it takes a handle, moves the window, or draws a new one.
   * @param {PointerEvent} event
   * @param {number} start
   * @param {Range} before
   * @returns {(bar: number) => Range}
   */
  gesture(event, start, before) {
    const scale = this.timeline.need();
    const x = this.pixel(event);
    const [left, right] = [this.timeline.x(before.from), this.timeline.x(before.to + 1)];
    const [toLeft, toRight] = [Math.abs(x - left), Math.abs(x - right)];
    if (Math.min(toLeft, toRight) <= REACH) {
      const end = toLeft < toRight || (toLeft === toRight && x < left) ? "from" : "to";
      this.handles[end].focus();
      return (bar) => moved(scale, before, end, bar);
    }
    const whole = this.window.classList.contains("whole");
    if (!whole && x > left && x < right) return (bar) => shifted(scale, before, bar - start);
    return (bar) => ({ from: Math.min(start, bar), to: Math.max(start, bar) });
  }

  /** @param {PointerEvent} event */
  pixel(event) {
    return event.clientX - this.plot.getBoundingClientRect().left;
  }

  /** @param {PointerEvent} event @returns {number} the bar under the pointer */
  bar(event) {
    const { bars } = this.timeline.need();
    const x = this.pixel(event);
    let bar = 0;
    while (bar < bars - 1 && this.timeline.x(bar + 1) <= x) bar++;
    return bar;
  }
}
