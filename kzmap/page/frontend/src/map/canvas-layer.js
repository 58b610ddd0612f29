import L from "leaflet";
import { Sheet } from "./sheet.js";
import { sharpness } from "./theme.js";

/** The sheets by name, with their place in the stack; what a user's own layers draw lies between them. */
const SHEETS = { base: 150, ground: 160, incidents: 590 };

/** A layer that is drawn on a sheet, together with those above and below it. */
export class CanvasLayer extends L.Layer {
  /**
   * @param {string} name
   * @param {number} level its place among the layers of one sheet
   */
  constructor(name, level) {
    super();
    this.name = name;
    this.level = level;
    /** @type {import("../app.js").App | null} */
    this.app = null;
    /** @type {Sheet | null} */
    this.sheet = null;
    /** Whether it paints every pixel. */
    this.opaque = false;
  }

  /** @returns {keyof typeof SHEETS} the sheet that it is drawn on now */
  sheetName() {
    return "ground";
  }

  /** @param {L.Map} map */
  onAdd(map) {
    const { kzmap } = /** @type {{kzmap: import("../app.js").App}} */ (/** @type {unknown} */ (map));
    kzmap.whenReady(() => {
      this.app = kzmap;
      if (this._map) this.reset();
    });
    return this;
  }

  /** Draw anew, in a turn. */
  reset() {
    if (this.app) this.lie(this.app);
    this.sheet?.reset();
  }

  /** Take its place on the sheet where it belongs. @param {import("../app.js").App} app */
  lie(app) {
    const name = this.sheetName();
    const sheet = (app.sheets[name] ??= new Sheet(this._map, name, SHEETS[name], name === "incidents"));
    if (sheet === this.sheet) return;
    this.sheet?.remove(this);
    sheet.add(this);
    this.sheet = sheet;
  }

  onRemove() {
    this.sheet?.remove(this);
    this.sheet = null;
    return this;
  }

  /**
   * Make one unit of the context a pixel of the map's layers.
   * @param {CanvasRenderingContext2D} context
   */
  inPixels(context) {
    const ratio = sharpness();
    const { x, y } = this.sheet?.origin ?? { x: 0, y: 0 };
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
    const from = this._map.getPixelOrigin().add(this.sheet?.origin ?? [0, 0]);
    context.setTransform(ratio * scale, 0, 0, ratio * scale, -from.x * ratio, -from.y * ratio);
    return 1 / scale;
  }

  /**
   * @param {CanvasRenderingContext2D} _context
   * @param {import("../app.js").App} _app
   */
  paint(_context, _app) {}
}
