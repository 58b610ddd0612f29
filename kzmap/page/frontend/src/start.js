import L from "leaflet";
import { loadBase, loadFirst, loadRelief, loadRest } from "./data/load.js";
import { asWritten } from "./as-written.js";
import { editionOf } from "./editions.js";
import { filter } from "./filter.js";
import { Frame, fold, isFramed } from "./framed.js";
import { followAddress, given } from "./address.js";
import { showHome } from "./home.js";
import { MAX_ZOOM } from "./map/clusters.js";
import { addControls } from "./map/controls.js";
import { keepWithin } from "./map/extent.js";
import { gather } from "./map/gather.js";
import { Shapes } from "./map/shapes.js";
import { onPaper, onThemeChange } from "./map/theme.js";
import { Panel } from "./panel/panel.js";
import { h } from "./panel/dom.js";
import { describe, press } from "./press.js";
import { Timeline } from "./timeline/timeline.js";
import { active } from "./schema.js";
import { INITIAL, createStore } from "./state.js";
import { TYPES } from "./types.js";
import { LANGUAGES, fill } from "./words/index.js";

/** @import { App } from "./app.js" */
/** @import { State } from "./state.js" */

/** From so many incidents on, their clusters are drawn before the ground below them: it takes a moment. */
const MANY = 5000;
const REDRAWN = ["filters", "edition", "lang", "open"];

/**
 * Begin the page: the map at once, so that folium's layers find it, the rest when the data are read.
 * @param {string} id of the map's element
 * @param {Pick<State, "lang" | "edition">} made how the page was made
 * @returns {L.Map}
 */
export function start(id, made) {
  asWritten(id);
  const store = createStore({ ...INITIAL, ...made, ...given() });
  fold(store.get());
  document.getElementById("kzmap-time")?.removeAttribute("hidden"); // the map is sized beside it
  const map = createMap(id, store.get());
  const speak = addControls(map);
  speak(store.get().lang);
  store.on(({ lang }, changed) => changed.has("lang") && speak(lang));
  /** @type {(() => void)[]} */
  const waiting = [];
  const app = /** @type {App} */ (/** @type {unknown} */ ({ map, store, openRow: -1, layers: {}, sheets: {}, taken: {}, spots: [], shapes: null, gathered: null, relief: null }));
  app.whenReady = (draw) => void (app.places ? draw() : waiting.push(draw));
  app.describe = (mark) => describe(app, mark);
  app.press = (mark) => press(app, mark);
  /** @type {any} */ (map).kzmap = app;
  document.documentElement.dataset.kzmapBegun = "true"; // the plain list is not needed
  fillIn(app, waiting, made).catch((error) => fail(store.get(), error));
  return map;
}

/**
 * Draw the map as soon as the places are known, where that shows all there is; then read all the rest.
 * @param {App} app
 * @param {(() => void)[]} waiting the first drawing of each layer
 * @param {Pick<State, "lang" | "edition">} made
 */
async function fillIn(app, waiting, made) {
  const first = await loadFirst();
  const { places, reference, gathered, summary } = first;
  Object.assign(app, { places, reference });
  keepWithin(app);
  if (!active(app.store.get().filters).length) app.gathered = gathered;
  if (summary.incidents > MANY) drawFirst(app, waiting);
  const base = await loadBase();
  Object.assign(app, { base, shapes: base && new Shapes(base) });
  if (waiting.length) drawFirst(app, waiting);
  else app.layers.base?.reset();
  [app.data, app.relief] = await Promise.all([loadRest(first, base), loadRelief()]);
  begin(app, made);
  if (waiting.length) for (const draw of waiting) draw();
  else redraw(app);
  document.documentElement.dataset.kzmapReady = document.documentElement.dataset.kzmapDrawn = "true";
}

/** @param {App} app @param {(() => void)[]} waiting */
function drawFirst({ gathered }, waiting) {
  if (!gathered) return; // a filter needs the incidents themselves
  for (const draw of waiting.splice(0)) draw();
  document.documentElement.dataset.kzmapDrawn = "true";
}

/** @param {string} id @param {State} state */
function createMap(id, { view }) {
  const map = L.map(id, {
    zoomControl: false, attributionControl: false, maxZoom: MAX_ZOOM + 1, zoomSnap: 0.5,
    wheelPxPerZoomLevel: 90, maxBoundsViscosity: 1, trackResize: false, // fit() follows it
    zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
  });
  if (view) map.setView([view[0], view[1]], view[2]);
  else showHome(map);
  return map;
}

/** @param {App} app @param {Pick<State, "lang" | "edition">} made */
function begin(app, made) {
  for (const credit of app.data.reference.credits) app.map.attributionControl.addAttribution(credit);
  derive(app);
  delete document.documentElement.dataset.kzmapBegun;
  app.store.on((_, changed) => {
    derive(app);
    if (changed.has("open")) comeTo(app);
    if (REDRAWN.some((key) => changed.has(/** @type {keyof State} */ (key)))) redraw(app);
  });
  if (isFramed()) new Frame(app, made);
  new Panel(app);
  onThemeChange(() => redraw(app));
  new Timeline(app);
  followAddress(app, made);
  searchReports(app);
  new ResizeObserver(() => fit(app)).observe(app.map.getContainer());
}

/** Work out what follows from the state. @param {App} app */
function derive(app) {
  const state = app.store.get();
  const key = JSON.stringify([state.filters, state.filters.q && Boolean(app.data.told())]);
  if (derived.get(app) !== key) {
    app.shown = filter(app.data, state.filters);
    app.gathered = gather(app.shown.rows, app.data.incidents, app.places.length, TYPES.length);
  }
  derived.set(app, key);
  app.edition = editionOf(app.data, state, app.shown.rows);
  app.openRow = state.open ? app.data.incidents.find(state.open) : -1;
}

/**
 * The first search reads what the reports themselves say, and then looks again: "Alma-Ata" is Almaty.
 * @param {App} app
 */
function searchReports({ data, store }) {
  let asked = false;
  const look = () => {
    if (asked || !store.get().filters.q) return;
    asked = true;
    data.readReports().then(() => store.again("filters"));
  };
  store.on(look);
  look();
}

/** Follow the room that the page gives the map, which an open card takes some of on a phone. @param {App} app */
function fit(app) {
  if (onPaper()) return; // which has a size of its own
  const { view, open, note, at } = app.store.get();
  app.map.invalidateSize({ animate: false });
  if (!view && !open && !note && !at) showHome(app.map);
  app.store.set({ view }); // the window has moved the map, not the reader
  comeTo(app);
}

/** @type {WeakMap<App, string>} */
const derived = new WeakMap();

/** An area is shown from no nearer: its badge alone in an empty field would pass for a point. */
const AREA_ZOOM = 6;

/** Bring the incident whose card is open into sight. @param {App} app */
function comeTo({ data, map, openRow }) {
  const place = data.incidents.place[openRow];
  if (openRow < 0 || !data.places.drawn(place)) return;
  const at = L.latLng(data.places.lat[place], data.places.lon[place]);
  if (map.getBounds().pad(-0.05).contains(at)) return;
  if (data.places.isPoint(place)) map.panTo(at);
  else map.setView(at, Math.min(map.getZoom(), AREA_ZOOM));
}

/** @param {App} app */
function redraw(app) {
  for (const layer of Object.values(app.layers)) if (app.map.hasLayer(layer)) layer.reset();
}

/** @param {State} state @param {unknown} error */
function fail({ lang }, error) {
  delete document.documentElement.dataset.kzmapBegun;
  const why = error instanceof Error ? error.message : String(error);
  document.getElementById("kzmap-list")?.prepend(h("p", { role: "alert" }, fill(LANGUAGES[lang].failed, { why })));
  console.error(error);
}
