import L from "leaflet";
import { onPaper, sharpness } from "./theme.js";
import { drawLater } from "./turns.js";

/** @import { CanvasLayer } from "./canvas-layer.js" */

/** How far beyond the edges is drawn, as a part of the map's size: a short pan shows no empty rim. */
const MARGIN = 0.1;

/**
 * One canvas for all layers that lie upon each other with nothing between: each canvas takes some ten
 * megabytes. It is drawn again after each move; between moves the browser shifts it. What takes long is drawn
 * layer by layer, in a frame each, on a canvas that takes the place of the old one when all of it is there.
 */
export class Sheet {
  /**
   * @param {L.Map} map
   * @param {string} name of its pane
   * @param {number} height the pane's place in the stack
   * @param {boolean} atOnce whether it is drawn at once
   */
  constructor(map, name, height, atOnce) {
    this.map = map;
    this.atOnce = atOnce;
    /** @type {CanvasLayer[]} from the lowest on */
    this.layers = [];
    this.pane = map.getPane(name) ?? map.createPane(name);
    this.pane.style.zIndex = String(height);
    this.pane.style.pointerEvents = "none";
    this.height = height;
    this.canvas = this.make();
    /** @type {HTMLCanvasElement | null} that is being drawn */
    this.fresh = null;
    this.next = 0;
    map.on("viewreset moveend resize", this.reset, this);
    map.on("zoomanim", this.animate, this);
  }

  make() {
    const canvas = L.DomUtil.create("canvas", "leaflet-zoom-animated");
    canvas.setAttribute("aria-hidden", "true");
    return canvas;
  }

  /** @param {CanvasLayer} layer */
  add(layer) {
    this.layers = [...this.layers, layer].sort((one, other) => one.level - other.level);
  }

  /** @param {CanvasLayer} layer */
  remove(layer) {
    this.layers = this.layers.filter((one) => one !== layer);
    this.reset();
  }

  /**
   * Draw anew what the map shows now, at once or in turns. For paper each canvas is drawn once: what it holds goes
   * there stroke by stroke, and wiping it would wipe what lies below.
   */
  reset() {
    this.next = 0;
    if (this.atOnce && !onPaper()) {
      this.draw();
      return;
    }
    this.follow();
    drawLater(this);
  }

  /** Put what was drawn before where it belongs now. */
  follow() {
    if (!this.corner) return;
    const scale = this.map.getZoomScale(this.map.getZoom(), this.zoom);
    L.DomUtil.setTransform(this.canvas, this.map.latLngToLayerPoint(this.corner), scale);
  }

  /** Draw all that is left to draw. */
  draw() {
    while (!this.step());
  }

  /**
   * Draw the next layer.
   * @returns {boolean} whether it was the last
   */
  step() {
    if (this.next === 0) this.begin();
    const context = this.fresh?.getContext("2d", { alpha: !this.isGround() });
    const layer = this.layers[this.next++];
    if (context && layer?.app) {
      context.save();
      layer.paint(context, layer.app);
      context.restore();
    }
    if (this.next < this.layers.length) return false;
    this.end();
    return true;
  }

  /** @returns {boolean} whether nothing is seen through it, which spares the browser to mix it with what lies below */
  isGround() {
    return this.layers[0]?.opaque ?? false;
  }

  /** Take a canvas of the size of the map as it is now. */
  begin() {
    const { map } = this;
    const size = map.getSize();
    const margin = size.multiplyBy(MARGIN).round();
    const ratio = sharpness();
    this.origin = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    this.size = size.add(margin.multiplyBy(2));
    this.fresh ??= this.atOnce && this.canvas.isConnected && !onPaper() ? this.canvas : this.make();
    this.fresh.width = Math.round(this.size.x * ratio);
    this.fresh.height = Math.round(this.size.y * ratio);
    this.fresh.style.width = `${this.size.x}px`;
    this.fresh.style.height = `${this.size.y}px`;
  }

  /** Put the new canvas in the place of the old one. */
  end() {
    const { fresh, canvas, map } = this;
    if (!fresh || !this.origin) return;
    this.next = 0;
    this.corner = map.layerPointToLatLng(this.origin);
    this.zoom = map.getZoom();
    L.DomUtil.setTransform(fresh, this.origin, 1);
    if (fresh !== canvas) {
      this.pane.replaceChildren(fresh);
      canvas.width = canvas.height = 0; // its memory is given back now, not some day
    }
    this.canvas = fresh;
    this.fresh = null;
  }

  /** @param {any} event a zoom about to be animated */
  animate(event) {
    if (!this.corner) return;
    const map = /** @type {any} */ (this.map);
    const corner = map._latLngToNewLayerPoint(this.corner, event.zoom, event.center);
    L.DomUtil.setTransform(this.canvas, corner, map.getZoomScale(event.zoom, this.zoom));
  }
}
