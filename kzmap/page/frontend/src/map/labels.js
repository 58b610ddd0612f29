import { CanvasLayer } from "./canvas-layer.js";
import { project } from "./mercator.js";
import { colour } from "./theme.js";

/** @import { City } from "../data/load.js" */

const WHICH = { en: 0, ru: 1, kk: 2 };

/** The least number of people for a city to be named, by zoom. */
const LEAST = [[8, 0], [7, 40_000], [6, 100_000], [5, 250_000], [0, 500_000]];

/** The names of cities, the largest first, as many as find room. */
export class LabelsLayer extends CanvasLayer {
  constructor() {
    super("labels", 180);
  }

  /**
   * @override
   * @param {CanvasRenderingContext2D} context
   * @param {import("../app.js").App} app
   */
  paint(context, app) {
    this.inPixels(context);
    const zoom = this._map.getZoom();
    const { lang } = app.store.get();
    /** @type {number[][]} */
    const taken = [];
    for (const city of wanted(app.data.reference.cities, zoom)) {
      const [x, y] = this.at(city);
      const home = city[6] === "KZ";
      context.font = `${home ? 500 : 400} ${home ? 12.5 : 11.5}px ${colour("font")}`;
      const name = String(city[WHICH[lang]]);
      const box = [x - 4, y - 8, x + 9 + context.measureText(name).width, y + 8];
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      this.write(context, name, x, y, home);
    }
  }

  /** @param {City} city @returns {[x: number, y: number]} */
  at(city) {
    const [x, y] = project(city[4], city[3]);
    const scale = 2 ** this._map.getZoom();
    const origin = this._map.getPixelOrigin();
    return [x * scale - origin.x, y * scale - origin.y];
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {string} name
   * @param {number} x
   * @param {number} y
   * @param {boolean} home
   */
  write(context, name, x, y, home) {
    context.beginPath();
    context.arc(x, y, home ? 2.2 : 1.8, 0, 2 * Math.PI);
    context.fillStyle = colour("city");
    context.fill();
    context.textBaseline = "middle";
    context.textAlign = "left";
    context.lineJoin = "round";
    context.lineWidth = 3;
    context.strokeStyle = colour("city-halo");
    context.strokeText(name, x + 6, y);
    context.fillStyle = colour(home ? "city" : "city-faint");
    context.fillText(name, x + 6, y);
  }
}

/**
 * Kazakhstan's cities are named one step earlier than others.
 * @param {City[]} cities
 * @param {number} zoom
 */
function wanted(cities, zoom) {
  const least = (/** @type {number} */ at) => LEAST.find(([from]) => at >= from)?.[1] ?? Infinity;
  return cities.filter((city) => city[5] >= least(city[6] === "KZ" ? zoom + 1 : zoom - 0.5));
}

/** @param {number[]} one @param {number[]} other */
function overlap(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
