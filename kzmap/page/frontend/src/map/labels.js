import { CanvasLayer } from "./canvas-layer.js";
import { controlBoxes, seenBox } from "./controls.js";
import { project } from "./mercator.js";
import { HALF, nameCities } from "./naming.js";
import { standsFor } from "./own-city.js";
import { overlap } from "./spread.js";
import { colour } from "./theme.js";

/** @import { Box } from "../app.js" */
/** @import { City } from "../data/load.js" */
/** @import { Lang } from "../words/index.js" */

const WHICH = { en: 0, ru: 1, kk: 2 };

/** The least number of people for a city to be named, by zoom. */
const LEAST = [[8, 0], [7, 40_000], [6, 100_000], [5, 250_000], [0, 500_000]];

/** The names of cities, the largest first, as many as find room beside what else stands on the map. */
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
    const { lang } = app.store.get();
    const cities = wanted(app.reference.cities, this._map.getZoom()).map((city) => this.measured(context, app, city, lang));
    const taken = [...(app.taken.zones ?? []), ...controlBoxes(this._map)];
    nameCities(cities, app.taken.marks ?? [], taken, seenBox(this._map)).forEach((named, i) => {
      if (!named) return;
      const { x, y, name, home } = cities[i];
      if (named.dot) dot(context, x, y, home);
      context.font = font(home);
      write(context, name, named.box, home);
    });
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {import("../app.js").App} app
   * @param {City} city
   * @param {Lang} lang
   */
  measured(context, { places, gathered, taken, spots }, city, lang) {
    const [x, y] = this.at(city);
    const [name, home] = [String(city[WHICH[lang]]), city[6] === "KZ"];
    context.font = font(home);
    const over = (taken.marks ?? []).findIndex((box) => overlap(box, [x - 1, y - 1, x + 1, y + 1]));
    const own = over >= 0 && gathered && standsFor(spots[over].mark, city, places, gathered);
    return { x, y, name, home, wide: context.measureText(name).width, own: own ? taken.marks[over] : null };
  }

  /** @param {City} city @returns {[x: number, y: number]} */
  at(city) {
    const [x, y] = project(city[4], city[3]);
    const scale = 2 ** this._map.getZoom();
    const origin = this._map.getPixelOrigin();
    return [x * scale - origin.x, y * scale - origin.y];
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

/** @param {boolean} home */
function font(home) {
  return `${home ? 500 : 400} ${home ? 12.5 : 11.5}px ${colour("font")}`;
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {boolean} home */
function dot(context, x, y, home) {
  context.beginPath();
  context.arc(x, y, home ? 2.2 : 1.8, 0, 2 * Math.PI);
  context.fillStyle = colour("city");
  context.fill();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} name
 * @param {Box} box
 * @param {boolean} home
 */
function write(context, name, [left, top], home) {
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = colour("city-halo");
  context.strokeText(name, left, top + HALF);
  context.fillStyle = colour(home ? "city" : "city-faint");
  context.fillText(name, left, top + HALF);
}
