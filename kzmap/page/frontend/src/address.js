import { isFramed } from "./framed.js";
import { read, write } from "./hash.js";
import { showHome } from "./home.js";
import { onPaper } from "./map/theme.js";
import { INITIAL } from "./state.js";

/** @import { App } from "./app.js" */
/** @import { State } from "./state.js" */

/** What the back button goes through; the rest is written into the address as it stands. */
const STEPS = /** @type {(keyof State)[]} */ (["filters", "open", "note", "at", "lang", "edition", "sort", "group"]);

/** Milliseconds in which changes of one thing are one step: typing a word, drawing a brush, playing. */
const ONE_STEP = 1500;

/** Pixels by which a change of size may shift the middle of a map. */
const ROUNDING = 2;

/**
 * What the address asks for; what is written into another page has none, and bears its view itself.
 * @returns {Partial<State>}
 */
export function given() {
  return read(location.hash || (document.documentElement.dataset.kzmapHash ?? ""));
}

/**
 * Keep the state and the address the same.
 * @param {Pick<App, "map" | "store">} app
 * @param {Pick<State, "lang" | "edition">} made how the page was made
 */
export function followAddress({ map, store }, made) {
  const start = { ...INITIAL, ...made };
  let last = { of: "", at: 0 };
  store.on((state, changed) => {
    const hash = write(state, start);
    if (hash === location.hash) return;
    const of = STEPS.filter((name) => changed.has(name)).join();
    const now = performance.now();
    const further = of === "" || (of === last.of && of === "filters" && now - last.at < ONE_STEP);
    if (of) last = { of, at: now };
    enter(hash, !further && !isFramed()); // the back button of the page around it leads away from that page
  });
  let [home, zoom] = [map.getCenter(), map.getZoom()];
  let led = false; // the map by the address, not the address by the map
  const moved = () => map.getZoom() !== zoom || map.project(home, zoom).distanceTo(map.project(map.getCenter(), zoom)) > ROUNDING;
  const lead = (/** @type {State["view"]} */ view) => {
    led = true;
    if (view) map.setView([view[0], view[1]], view[2], { animate: false });
    else showHome(map);
    led = false;
    if (!view) [home, zoom] = [map.getCenter(), map.getZoom()];
  };
  map.on("moveend", () => {
    if (led || onPaper() || (!store.get().view && !moved())) return; // it was given another size
    const { lat, lng } = map.getCenter();
    store.set({ view: [lat, lng, map.getZoom()] });
  });
  window.addEventListener("popstate", () => {
    if (isPart(location.hash)) return enter(write(store.get(), start), false);
    last = { of: "", at: 0 };
    const state = { ...start, ...given() };
    store.set(state);
    lead(state.view);
  });
}

/** Whether a hash is a link to a part of the page, such as that to the list. @param {string} hash */
function isPart(hash) {
  return hash.length > 1 && document.getElementById(hash.slice(1)) !== null;
}

/**
 * In a frame without an address of its own, history cannot be written; the page works on without it.
 * @param {string} hash
 * @param {boolean} step whether the back button shall lead back from here
 */
function enter(hash, step) {
  const address = hash || location.pathname + location.search;
  try {
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch {
    // nothing to do
  }
}
