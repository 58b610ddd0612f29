import L from "leaflet";
import { CanvasLayer } from "./canvas-layer.js";
import { project } from "./mercator.js";
import { colour } from "./theme.js";

/** Rivers and lakes of higher ranks appear as the map comes nearer. */
const RANKS = [[7, 12], [6, 7], [5, 6], [4, 5], [0, 4]];

/** @param {number} zoom @returns {number} the rank of the least rivers that are drawn */
export function waterAt(zoom) {
  return RANKS.find(([from]) => zoom >= from)?.[1] ?? 4;
}

/** The zoom up to which the relief is as fine as the screen. */
const FINE = 6;

/** Land, water and the borders of countries. */
export class BaseLayer extends CanvasLayer {
  constructor() {
    super("base", 150);
    this.opaque = true;
  }

  /** @override */
  sheetName() {
    return this._map.getPane("tilePane")?.hasChildNodes() ? "base" : "ground"; // tiles lie above the base map, below regions
  }

  /** @override @param {L.Map} map */
  onAdd(map) {
    map.on("layeradd layerremove", this.makeRoom, this);
    return super.onAdd(map);
  }

  /** @override */
  onRemove() {
    this._map.off("layeradd layerremove", this.makeRoom, this);
    return super.onRemove();
  }

  /** @param {L.LayerEvent} event that may bring or take tiles */
  makeRoom({ layer }) {
    if (layer instanceof L.GridLayer) this.reset();
  }

  /**
   * @override
   * @param {CanvasRenderingContext2D} context
   * @param {import("../app.js").App} app
   */
  paint(context, app) {
    const { shapes } = app;
    context.fillStyle = colour("land");
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    if (!shapes) return;
    const pixel = this.inWorld(context);
    context.lineJoin = "round";
    fill(context, shapes.area("land", () => true), colour("land"));
    fill(context, shapes.area("KZ", (unit) => unit.country === "KZ"), colour("home"));
    this.relief(context, app);
    fill(context, shapes.object("sea"), colour("sea"));
    const rank = waterAt(this._map.getZoom());
    stroke(context, shapes.object("rivers", rank), colour("river"), 0.9 * pixel);
    fill(context, shapes.object("lakes", rank + 1), colour("sea"));
    stroke(context, shapes.borders("abroad", (one, other) => inside(one, other, false)), colour("border-faint"), 0.6 * pixel);
    const states = shapes.borders("countries", (one, other) => one.country !== other.country);
    stroke(context, states, colour("border-halo"), 4 * pixel);
    stroke(context, states, colour("border"), 0.9 * pixel);
    homeBorder(context, shapes, pixel);
  }

  /**
   * Shade the land with its relief.
   * @param {CanvasRenderingContext2D} context
   * @param {import("../app.js").App} app
   */
  relief(context, { reference, relief }) {
    if (!relief) return;
    const { west, south, east, north } = reference.relief;
    const [left, top] = project(west, north);
    const [right, bottom] = project(east, south);
    context.save();
    context.globalCompositeOperation = /** @type {GlobalCompositeOperation} */ (colour("relief-blend"));
    const near = Math.max(0, this._map.getZoom() - FINE) * 0.22; // its pixels would show
    context.globalAlpha = Number(colour("relief-strength")) * Math.max(0.25, 1 - near);
    context.imageSmoothingQuality = this._map.getZoom() > FINE ? "high" : "low";
    context.drawImage(relief, left, top, right - left, bottom - top);
    context.restore();
  }
}

/**
 * The state border of Kazakhstan, the strongest line of the map: what lies upon it draws it once more.
 * @param {CanvasRenderingContext2D} context
 * @param {import("./shapes.js").Shapes} shapes
 * @param {number} pixel
 */
export function homeBorder(context, shapes, pixel) {
  context.lineJoin = "round";
  const path = shapes.borders("home", (one, other) => (one.country === "KZ") !== (other.country === "KZ"));
  stroke(context, path, colour("border-home"), 1.8 * pixel);
}

/**
 * Whether a border runs inside one country, at home or abroad.
 * @param {{country: string}} one
 * @param {{country: string}} other
 * @param {boolean} home
 */
function inside(one, other, home) {
  return one.country === other.country && (one.country === "KZ") === home;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Path2D} path
 * @param {string} style
 */
function fill(context, path, style) {
  context.fillStyle = style;
  context.fill(path, "evenodd");
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Path2D} path
 * @param {string} style
 * @param {number} width
 */
function stroke(context, path, style, width) {
  context.strokeStyle = style;
  context.lineWidth = width;
  context.stroke(path);
}
