import { drawNow } from "../map/turns.js";
import { forget } from "../map/theme.js";
import { paperLegend } from "./paper-legend.js";
import { PaperList } from "./paper-list.js";

/** @import { App } from "../app.js" */

/** Up to so many incidents the reports are read while nothing else happens, so that paper can name every link. */
const FEW = 5000;

/** The steps of the zoom on paper: the map fits its frame more closely than by the wheel. */
const SNAP = 0.1;

/**
 * What goes on paper: the part of the map that is seen, in a frame of its own size and light, the legend, the
 * whole list or the open card, and the sources. It is made when the browser is about to print, and taken away after.
 */
export class Paper {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    /** @type {HTMLElement[]} */
    this.parts = [];
    window.addEventListener("beforeprint", () => this.begin());
    window.addEventListener("afterprint", () => this.end());
    if (app.data.incidents.length <= FEW) whenIdle(() => app.data.readReports());
  }

  begin() {
    const { map } = this.app;
    if (this.parts.length) this.end();
    const bounds = map.getBounds();
    this.was = { center: map.getCenter(), zoom: map.getZoom(), snap: map.options.zoomSnap, most: map.options.maxBounds };
    document.documentElement.dataset.paper = "";
    forget();
    this.put();
    map.options.zoomSnap = SNAP;
    map.setMaxBounds(); // which would pull the sheet, and after it the screen, aside
    map.invalidateSize({ animate: false, pan: false });
    map.fitBounds(bounds, { animate: false });
    this.redraw();
  }

  /** Put what only paper has where it belongs. */
  put() {
    const at = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
    const list = new PaperList(this.app);
    this.parts = [paperLegend(this.app), list.list(), list.sources()];
    at("kzmap-map").after(this.parts[0]);
    at("kzmap-list").before(this.parts[1]);
    at("kzmap-list").after(this.parts[2]);
  }

  end() {
    const { map } = this.app;
    const { was } = this;
    if (!was) return;
    map.setView(was.center, was.zoom, { animate: false }); // still on paper, so that the address does not follow
    for (const part of this.parts) part.remove();
    this.parts = [];
    delete document.documentElement.dataset.paper;
    forget();
    map.invalidateSize({ animate: false });
    map.setView(was.center, was.zoom, { animate: false });
    map.options.zoomSnap = was.snap;
    map.setMaxBounds(was.most);
    this.redraw();
  }

  redraw() {
    const { layers, map } = this.app;
    for (const layer of Object.values(layers)) if (map.hasLayer(layer)) layer.reset();
    drawNow();
  }
}

/** @param {() => unknown} step */
function whenIdle(step) {
  if (window.requestIdleCallback) window.requestIdleCallback(step);
  else setTimeout(step, 1000);
}
