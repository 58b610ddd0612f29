import { CanvasLayer } from "./canvas-layer.js";
import { project } from "./mercator.js";
import { overlap } from "./spread.js";
import { colour } from "./theme.js";

/** @import { Box } from "../app.js" */
/** @import { City } from "../data/load.js" */

const WHICH = { en: 0, ru: 1, kk: 2 };

/** The least number of people for a city to be named, by zoom. */
const LEAST = [[8, 0], [7, 40_000], [6, 100_000], [5, 250_000], [0, 500_000]];

/** Half the height of a name, in pixels. */
const HALF = 8;

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
    const marks = app.taken.marks ?? [];
    const taken = [...marks, ...(app.taken.zones ?? [])];
    for (const city of wanted(app.reference.cities, this._map.getZoom())) {
      const home = city[6] === "KZ";
      const [x, y] = this.at(city);
      const name = String(city[WHICH[lang]]);
      context.font = `${home ? 500 : 400} ${home ? 12.5 : 11.5}px ${colour("font")}`;
      const hidden = marks.find((box) => overlap(box, [x - 1, y - 1, x + 1, y + 1]));
      const free = places(hidden ?? [x - 5, y - 5, x + 5, y + 5], context.measureText(name).width).find(
        (box) => !taken.some((other) => overlap(box, other)),
      );
      if (!free) continue;
      taken.push(free);
      if (!hidden) dot(context, x, y, home);
      write(context, name, free, home);
    }
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

/**
 * Where a name may stand beside a dot or a mark: right, left, below or above it.
 * @param {Box} beside
 * @param {number} wide
 * @returns {Box[]}
 */
function places([left, top, right, bottom], wide) {
  const x = (left + right - wide) / 2;
  const y = (top + bottom) / 2;
  return [
    [right + 1, y - HALF, right + 1 + wide, y + HALF],
    [left - 1 - wide, y - HALF, left - 1, y + HALF],
    [x, bottom, x + wide, bottom + 2 * HALF],
    [x, top - 2 * HALF, x + wide, top],
  ];
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
