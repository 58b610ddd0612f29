import { write } from "./hash.js";
import { calm } from "./gestures.js";
import { h } from "./panel/dom.js";
import { placeKey } from "./spot.js";
import { INITIAL } from "./state.js";
import { scaleOf } from "./timeline/scale.js";
import { LANGUAGES } from "./words/index.js";

/** @import { App } from "./app.js" */
/** @import { State } from "./state.js" */

/** A frame at least this high, in pixels, has room for the timeline below the map. */
const HIGH = 600;

/** What opens in the side of the page; where there is none of it, the side holds the list. */
const CARDS = /** @type {const} */ (["open", "note", "at"]);

/** Pixels from the edge of the map at which a mark is whole, and its name beside it. */
const EDGE = 64;

const root = document.documentElement;

/** Whether the page stands in another page. */
export function isFramed() {
  return window.parent !== window;
}

/** Whether there is an address that leads to the page; one that is written into another page has none. */
export function hasAddress() {
  return location.protocol !== "about:";
}

/** Whether the frame around the page surely lets files be saved: a sandbox may not, and says nothing. */
export function letsSave() {
  if (!isFramed()) return true;
  try {
    const frame = /** @type {HTMLIFrameElement | null} */ (window.frameElement);
    return frame !== null && (!frame.hasAttribute("sandbox") || frame.sandbox.contains("allow-downloads"));
  } catch {
    return false; // a frame of another site
  }
}

/**
 * Lay the page out for a frame, before the map takes its size: the map first, the rest folded away.
 * @param {State} state
 */
export function fold(state) {
  if (!isFramed()) return;
  root.dataset.framed = "";
  root.toggleAttribute("data-side", CARDS.some((name) => state[name] !== null));
  root.toggleAttribute("data-time", window.innerHeight >= HIGH);
}

/** The buttons of a page in a frame, which unfold what was folded away. */
export class Frame {
  /**
   * @param {App} app
   * @param {Pick<State, "lang" | "edition">} made how the page was made
   */
  constructor(app, made) {
    this.app = app;
    this.made = { ...INITIAL, ...made };
    this.side = /** @type {HTMLElement} */ (document.getElementById("kzmap-list"));
    const unfolds = (/** @type {string} */ id, /** @type {() => void} */ press) =>
      h("button", { type: "button", class: "plain-button", "aria-controls": id, onclick: press });
    this.list = unfolds("kzmap-list", () => this.turnSide(!root.hasAttribute("data-side")));
    this.time = unfolds("kzmap-time", () => this.turn("data-time", !root.hasAttribute("data-time")));
    this.time.hidden = !scaleOf(app.data.incidents, Infinity); // no incident has a date
    this.words = h("span");
    this.whole = h("a", { target: "_blank", rel: "noopener", class: "whole" }, this.words);
    this.whole.hidden = !hasAddress();
    this.bar = h("span", { class: "frame-bar", role: "group" }, this.list, this.time);
    document.getElementById("kzmap-head")?.append(this.whole, this.bar);
    document.querySelector(".skip")?.addEventListener("click", (event) => this.skip(event));
    this.side.addEventListener("keydown", ({ key }) => key === "Escape" && this.turnSide(false));
    app.store.on((state, changed) => this.update(state, changed));
    calm(app.map, () => LANGUAGES[app.store.get().lang].twoFingers);
    this.update(app.store.get(), new Set(["lang"]));
  }

  /** @param {State} state @param {ReadonlySet<string>} changed */
  update(state, changed) {
    const words = LANGUAGES[state.lang];
    this.list.textContent = words.sideOfFrame;
    this.time.textContent = words.timeline;
    this.words.textContent = this.whole.title = words.wholeMap;
    this.bar.setAttribute("aria-label", words.frame);
    if (hasAddress()) this.whole.href = location.href.split("#")[0] + write(state, this.made);
    if (CARDS.some((name) => changed.has(name) && state[name] !== null)) this.turn("data-side", true);
    else this.tell();
    if (changed.has("at") && state.at) this.comeTo(new Set(state.at));
  }

  /**
   * Keep the spot whose incidents are listed in sight beside the list, which takes some of the map's room.
   * @param {Set<string>} keys of its places
   */
  comeTo(keys) {
    const { data, map } = this.app;
    const { places } = data;
    map.invalidateSize({ animate: false });
    for (let place = 0; place < places.length; place++) {
      if (!keys.has(placeKey(data, place)) || !places.drawn(place)) continue;
      map.panInside([places.lat[place], places.lon[place]], { padding: [EDGE, EDGE], animate: false });
      return;
    }
  }

  /**
   * Unfold the list, or close it with the card that stands in its place.
   * @param {boolean} open
   */
  turnSide(open) {
    this.turn("data-side", open);
    if (open) return this.side.focus();
    this.app.store.set({ open: null, note: null, at: null });
    const from = [...document.querySelectorAll("button.mark")].find((one) => one.getAttribute("title") === this.from);
    /** @type {HTMLElement} */ (from ?? this.list).focus({ preventScroll: true });
  }

  /** @param {"data-side" | "data-time"} name @param {boolean} open */
  turn(name, open) {
    const pressed = document.activeElement;
    if (name === "data-side" && open && !this.side.contains(pressed)) this.from = pressed?.getAttribute("title");
    root.toggleAttribute(name, open);
    this.tell();
  }

  tell() {
    this.list.setAttribute("aria-expanded", String(root.hasAttribute("data-side")));
    this.time.setAttribute("aria-expanded", String(root.hasAttribute("data-time")));
  }

  /** A link within the page would lead a page without an address to the page around it. @param {Event} event */
  skip(event) {
    event.preventDefault();
    this.turnSide(true);
  }
}
