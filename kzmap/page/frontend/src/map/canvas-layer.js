import L from "leaflet";
import { onPaper, sharpness } from "./theme.js";
import { drawLater } from "./turns.js";

/** How far beyond the edges is drawn, as a part of the map's size: a short pan shows no empty rim. */
const MARGIN = 0.15;

/**
 * A layer that draws on a canvas of its own, again after each move; between moves the browser shifts it.
 * What takes long is drawn in a frame of its own, and until then what was drawn before is shifted and scaled.
 */
export class CanvasLayer extends L.Layer {
  /**
   * @param {string} name of its pane
   * @param {number} height the pane's place in the stack
   * @param {{atOnce?: boolean}} [options] whether it is drawn at once
   */
  constructor(name, height, { atOnce = false } = {}) {
    super();
    this.atOnce = atOnce;
    this.name = name;
    this.height = height;
    /** @type {import("../app.js").App | null} */
    this.app = null;
  }

  /** @param {L.Map} map */
  onAdd(map) {
    const pane = map.getPane(this.name) ?? map.createPane(this.name);
    pane.style.zIndex = String(this.height);
    pane.style.pointerEvents = "none";
    this.canvas = L.DomUtil.create("canvas", "leaflet-zoom-animated", pane);
    this.canvas.setAttribute("aria-hidden", "true");
    const { kzmap } = /** @type {{kzmap: import("../app.js").App}} */ (/** @type {unknown} */ (map));
    kzmap.layers[this.name] = this;
    const switchedOn = Boolean(kzmap.places);
    kzmap.whenReady(() => {
      this.app = kzmap;
      if (switchedOn) this.draw();
      else this.reset();
    });
    return this;
  }

  onRemove() {
    this.canvas?.remove();
    return this;
  }

  getEvents() {
    return { viewreset: this.reset, moveend: this.reset, resize: this.reset, zoomanim: this.animate };
  }

  /**
   * Draw anew what the map shows now, at once or in a turn of its own. For paper each canvas is drawn once: what
   * it holds goes there stroke by stroke, and wiping it would wipe what lies below.
   */
  reset() {
    if (this.atOnce && !onPaper()) {
      this.draw();
      return;
    }
    this.follow();
    drawLater(this);
  }

  /** Put what was drawn before where it belongs now. */
  follow() {
    if (!this.canvas || !this.corner || !this._map) return;
    const scale = this._map.getZoomScale(this._map.getZoom(), this.zoom);
    L.DomUtil.setTransform(this.canvas, this._map.latLngToLayerPoint(this.corner), scale);
  }

  /** Size the canvas, put it where the map is now, and draw. */
  draw() {
    if (!this.app || !this.canvas || !this._map) return;
    const map = this._map;
    const size = map.getSize();
    const margin = size.multiplyBy(MARGIN).round();
    const ratio = sharpness();
    this.origin = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    this.size = size.add(margin.multiplyBy(2));
    this.corner = map.layerPointToLatLng(this.origin);
    this.zoom = map.getZoom();
    this.canvas.width = Math.round(this.size.x * ratio);
    this.canvas.height = Math.round(this.size.y * ratio);
    this.canvas.style.width = `${this.size.x}px`;
    this.canvas.style.height = `${this.size.y}px`;
    L.DomUtil.setTransform(this.canvas, this.origin, 1);
    const context = this.canvas.getContext("2d");
    if (context) this.paint(context, this.app);
  }

  /** @param {any} event a zoom about to be animated */
  animate(event) {
    if (!this.canvas || !this.corner) return;
    const map = /** @type {any} */ (this._map);
    const corner = map._latLngToNewLayerPoint(this.corner, event.zoom, event.center);
    L.DomUtil.setTransform(this.canvas, corner, map.getZoomScale(event.zoom, this.zoom));
  }

  /**
   * Make one unit of the context a pixel of the map's layers.
   * @param {CanvasRenderingContext2D} context
   */
  inPixels(context) {
    const ratio = sharpness();
    const { x, y } = this.origin ?? { x: 0, y: 0 };
    context.setTransform(ratio, 0, 0, ratio, -x * ratio, -y * ratio);
  }

  /**
   * Make one unit of the context a unit of the world of 256 by 256, in which shapes are kept.
   * @param {CanvasRenderingContext2D} context
   * @returns {number} how wide a pixel is, for line widths
   */
  inWorld(context) {
    const ratio = sharpness();
    const scale = 2 ** this._map.getZoom();
    const from = this._map.getPixelOrigin().add(this.origin ?? [0, 0]);
    context.setTransform(ratio * scale, 0, 0, ratio * scale, -from.x * ratio, -from.y * ratio);
    return 1 / scale;
  }

  /**
   * @param {CanvasRenderingContext2D} _context
   * @param {import("../app.js").App} _app
   */
  paint(_context, _app) {}
}
