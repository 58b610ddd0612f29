import { h } from "./dom.js";

/** So many rows stand or go together. */
const BLOCK = 20;

/** So many blocks stand or go together: even empty ones are felt where there are thousands. */
const CHAPTER = 50;

/** Pixels above and below what is seen in which rows stand ready. */
const AHEAD = "1200px 0px";

/**
 * A list of any length of which only the rows near what is seen are made: chapters of blocks of rows, each
 * as high as it was when it was last seen. Rows may be of any height.
 */
export class Blocks {
  /**
   * @param {number} count of rows
   * @param {(i: number) => HTMLElement} make one row
   * @param {{root: Element | null, height: number}} options what scrolls, and how high a row is about
   */
  constructor(count, make, { root, height }) {
    this.count = count;
    this.make = make;
    /** @type {Float64Array} of each block */
    this.heights = Float64Array.from({ length: Math.ceil(count / BLOCK) }, (_, i) => Math.min(BLOCK, count - i * BLOCK) * height);
    const chapters = Math.ceil(this.heights.length / CHAPTER);
    this.chapters = Array.from({ length: chapters }, (_, i) => h("div", { class: "chapter", role: "none", "data-chapter": i }));
    this.element = h("div", { class: "items", role: "list" }, ...this.chapters);
    this.observer = new IntersectionObserver((seen) => seen.forEach((one) => this.turn(one)), { root, rootMargin: AHEAD });
    this.chapters.forEach((chapter, i) => (i ? this.shut(chapter, i) : this.open(chapter, i)));
    if (count) this.fill(/** @type {HTMLElement} */ (this.chapters[0].firstChild), 0);
    for (const chapter of this.chapters) this.observer.observe(chapter);
  }

  /** @param {IntersectionObserverEntry} seen */
  turn({ target, isIntersecting }) {
    const part = /** @type {HTMLElement} */ (target);
    if (!part.isConnected && !isIntersecting) return; // its chapter was shut
    const { chapter, block } = part.dataset;
    if (!isIntersecting && part.contains(document.activeElement)) return;
    if (chapter) this[isIntersecting ? "open" : "shut"](part, Number(chapter));
    else this[isIntersecting ? "fill" : "empty"](part, Number(block));
  }

  /** Put the blocks of a chapter into it. @param {HTMLElement} chapter @param {number} i */
  open(chapter, i) {
    if (chapter.firstChild) return;
    chapter.style.height = "";
    const from = i * CHAPTER;
    const blocks = Array.from(this.heights.subarray(from, from + CHAPTER), (height, at) => {
      const block = h("div", { class: "block", role: "none", "data-block": from + at });
      block.style.height = `${height}px`;
      return block;
    });
    chapter.append(...blocks);
    for (const block of blocks) this.observer.observe(block);
  }

  /** @param {HTMLElement} chapter @param {number} i */
  shut(chapter, i) {
    for (const block of /** @type {Iterable<HTMLElement>} */ (chapter.children)) {
      this.observer.unobserve(block);
      this.empty(block, Number(block.dataset.block));
    }
    const from = i * CHAPTER;
    chapter.style.height = `${this.heights.subarray(from, from + CHAPTER).reduce((sum, height) => sum + height, 0)}px`;
    chapter.replaceChildren();
  }

  /** @param {HTMLElement} block @param {number} i */
  fill(block, i) {
    if (block.firstChild) return;
    const from = i * BLOCK;
    block.append(...Array.from({ length: Math.min(BLOCK, this.count - from) }, (_, at) => this.make(from + at)));
    block.style.height = "";
  }

  /** @param {HTMLElement} block @param {number} i */
  empty(block, i) {
    if (!block.firstChild) return;
    this.heights[i] = block.offsetHeight;
    block.style.height = `${this.heights[i]}px`;
    block.replaceChildren();
  }

  /** Make a row, wherever it is. @param {number} i @returns {HTMLElement} */
  reveal(i) {
    const at = Math.floor(i / BLOCK);
    const chapter = this.chapters[Math.floor(at / CHAPTER)];
    this.open(chapter, Math.floor(at / CHAPTER));
    const block = /** @type {HTMLElement} */ (chapter.children[at % CHAPTER]);
    this.fill(block, at);
    return /** @type {HTMLElement} */ (block.children[i % BLOCK]);
  }

  stop() {
    this.observer.disconnect();
  }
}
