import L from "leaflet";
import { h } from "../panel/dom.js";
import { halves } from "./draw.js";

/** @import { Mark } from "./marks.js" */

/** More marks than this are drawn; the farthest from the middle get no button, and answer to a pointer alone. */
const MOST = 250;

/** @typedef {{mark: Mark, x: number, y: number}} Spot in pixels of the map's layers */

/** Where fingers press, as in phone.css: there no button is smaller than one. */
const FINGERS = "(max-width: 859px), (pointer: coarse)";
const FINGER = 44;

const STEP = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * A clear button above each mark of the canvas, so that a pointer, a keyboard and a screen reader all
 * find it. The tab key stops here once; arrow keys lead from mark to mark, from west to east.
 */
export class Buttons {
  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    this.fingers = matchMedia(FINGERS);
    this.pane = map.getPane("marks") ?? map.createPane("marks");
    this.pane.style.zIndex = "595";
    this.pane.setAttribute("role", "group");
    this.pane.addEventListener("keydown", (event) => this.walk(event));
    this.pane.addEventListener("click", (event) => this.click(event));
    L.DomEvent.disableClickPropagation(this.pane);
    map.on("click", (event) => this.clickOn(this.hit(event)));
    map.on("mousemove", (event) => map.getContainer().classList.toggle("on-mark", Boolean(this.hit(event))));
    /** @type {Mark[]} those of the buttons, in their order */
    this.marks = [];
    /** @type {Spot[]} those beyond, the uppermost first */
    this.beyond = [];
    /** @type {(mark: Mark) => void} */
    this.press = () => {};
  }

  /**
   * @param {Spot[]} spots
   * @param {(mark: Mark) => string} describe
   * @param {(mark: Mark) => void} [press]
   */
  show(spots, describe, press = () => {}) {
    const active = /** @type {HTMLElement | null} */ (document.activeElement);
    const held = active && this.pane.contains(active) ? this.marks[[...this.pane.children].indexOf(active)] : undefined;
    const name = active?.title ?? "";
    const middle = this.map.containerPointToLayerPoint(this.map.getSize().divideBy(2));
    const far = (/** @type {{x: number, y: number}} */ spot) => (spot.x - middle.x) ** 2 + (spot.y - middle.y) ** 2;
    const near = spots.length > MOST ? [...spots].sort((one, other) => far(one) - far(other)).slice(0, MOST) : [...spots];
    near.sort((one, other) => one.x - other.x);
    this.press = press;
    this.marks = near.map(({ mark }) => mark);
    const pressed = new Set(this.marks);
    this.beyond = spots.filter(({ mark }) => !pressed.has(mark)).reverse();
    while (this.pane.children.length > near.length) this.pane.lastElementChild?.remove();
    near.forEach((spot, i) => this.put(this.button(i), spot, describe(spot.mark), i));
    if (held) this.hold(held, name);
  }

  /** @param {number} i @returns {HTMLButtonElement} made once and used again: a map is moved often */
  button(i) {
    const known = this.pane.children[i];
    return /** @type {HTMLButtonElement} */ (known ?? this.pane.appendChild(h("button", { type: "button" })));
  }

  /**
   * @param {HTMLButtonElement} button
   * @param {Spot} spot
   * @param {string} name
   * @param {number} i
   */
  put(button, { mark, x, y }, name, i) {
    const [wide, high] = this.room(mark);
    if (button.title !== name) {
      button.title = name;
      button.setAttribute("aria-label", name);
    }
    button.className = `mark ${mark.shape}`;
    button.tabIndex = i ? -1 : 0;
    Object.assign(button.style, { left: `${x - wide}px`, top: `${y - high}px`, width: `${2 * wide}px`, height: `${2 * high}px` });
  }

  /** @param {Mark} mark @returns {number[]} half of the room in which it is pressed */
  room(mark) {
    return halves(mark).map((half) => Math.max(half, this.fingers.matches ? FINGER / 2 : 0));
  }

  /** @param {L.LeafletMouseEvent} event on the map @returns {Mark | undefined} the uppermost without a button there */
  hit({ layerPoint: { x, y }, originalEvent }) {
    if (/** @type {HTMLElement} */ (originalEvent.target).closest("button, a")) return undefined;
    return this.beyond.find((spot) => {
      const [wide, high] = this.room(spot.mark);
      return Math.abs(x - spot.x) <= wide && Math.abs(y - spot.y) <= high;
    })?.mark;
  }

  /** @param {Mark | undefined} mark */
  clickOn(mark) {
    if (mark) this.press(mark);
  }

  /** @param {MouseEvent} event */
  click(event) {
    const button = /** @type {HTMLElement} */ (event.target).closest("button");
    const mark = button && this.marks[[...this.pane.children].indexOf(button)];
    if (mark) this.press(mark);
  }

  /**
   * Keep the focus on the mark that held it. A cluster that was pressed is gone: then on a part of it, else on the
   * list, but on no mark that has nothing to do with it.
   * @param {Mark} mark
   * @param {string} name of its button
   */
  hold(mark, name) {
    const buttons = /** @type {HTMLButtonElement[]} */ ([...this.pane.children]);
    const next = buttons.find((one) => one.title === name) ?? buttons[this.partOf(mark)];
    if (next) return this.focus(next);
    document.getElementById("kzmap-list")?.focus({ preventScroll: true });
    if (this.pane.contains(document.activeElement) || document.activeElement === document.body) this.map.getContainer().focus();
  }

  /** @param {Mark} mark that is gone @returns {number} the first of those there are that shares a place with it, or -1 */
  partOf(mark) {
    const places = new Set(mark.places());
    return this.marks.findIndex((one) => one.places().some((place) => places.has(place)));
  }

  /** @param {KeyboardEvent} event */
  walk(event) {
    const step = STEP[/** @type {keyof typeof STEP} */ (event.key)];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation(); // the map would pan
    const all = /** @type {HTMLElement[]} */ ([...this.pane.children]);
    const now = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    this.focus(all[(now + step + all.length) % all.length]);
  }

  /** @param {HTMLElement} button */
  focus(button) {
    for (const one of this.pane.children) one.setAttribute("tabindex", "-1");
    button.setAttribute("tabindex", "0");
    button.focus({ preventScroll: true });
  }
}
