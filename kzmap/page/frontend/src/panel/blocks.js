import { h } from "./dom.js";

/** So many rows stand or go together. */
const BLOCK = 20;

/** Pixels above and below what is seen in which rows stand ready. */
const AHEAD = "900px 0px";

/**
 * A list of any length of which only the rows near what is seen are made: blocks of rows, each as high
 * as it was when it was last seen. Rows may be of any height.
 * @template T
 */
export class Blocks {
  /**
   * @param {T[]} entries
   * @param {(entry: T, i: number) => HTMLElement} make one row
   * @param {{root: Element | null, height: number}} options what scrolls, and how high a row is about
   */
  constructor(entries, make, { root, height }) {
    this.entries = entries;
    this.make = make;
    this.height = height;
    const count = Math.ceil(entries.length / BLOCK);
    this.blocks = Array.from({ length: count }, (_, i) => h("div", { class: "block", role: "none", "data-block": i }));
    this.element = h("div", { class: "items", role: "list" }, ...this.blocks);
    this.observer = new IntersectionObserver((seen) => seen.forEach((one) => this.turn(one)), { root, rootMargin: AHEAD });
    this.blocks.forEach((block, i) => (i ? this.empty(block, i) : this.fill(block, i)));
    for (const block of this.blocks) this.observer.observe(block);
  }

  /** @param {IntersectionObserverEntry} seen */
  turn({ target, isIntersecting }) {
    const block = /** @type {HTMLElement} */ (target);
    const i = Number(block.dataset.block);
    if (isIntersecting) this.fill(block, i);
    else if (!block.contains(document.activeElement)) this.empty(block, i);
  }

  /** @param {HTMLElement} block @param {number} i */
  fill(block, i) {
    if (block.firstChild) return;
    const from = i * BLOCK;
    block.append(...this.entries.slice(from, from + BLOCK).map((entry, at) => this.make(entry, from + at)));
    block.style.height = "";
  }

  /** @param {HTMLElement} block @param {number} i */
  empty(block, i) {
    const rows = Math.min(BLOCK, this.entries.length - i * BLOCK);
    block.style.height = `${block.firstChild ? block.offsetHeight : rows * this.height}px`;
    block.replaceChildren();
  }

  /** Make the row of an entry, wherever it is. @param {number} i @returns {HTMLElement} */
  reveal(i) {
    const at = Math.floor(i / BLOCK);
    this.fill(this.blocks[at], at);
    return /** @type {HTMLElement} */ (this.blocks[at].children[i % BLOCK]);
  }

  stop() {
    this.observer.disconnect();
  }
}
