import { unitsOf } from "../place-id.js";
import { pathOf } from "./shapes.js";
import { colour } from "./theme.js";

/** @import { App } from "../app.js" */

/** @type {WeakMap<App["reference"], Map<string, Path2D>>} */
const known = new WeakMap();

/**
 * The outline of the area of a place, where the base map or the page has one: in which its badge may be moved.
 * @param {Pick<App, "places" | "reference" | "shapes">} app
 * @param {number} place
 * @returns {Path2D | null}
 */
export function areaPath({ places, reference, shapes }, place) {
  const id = places.id(place) ?? "";
  if (reference.shapes[id]) return stretchPath(reference, id);
  const wanted = unitsOf(reference, id);
  return shapes && wanted ? shapes.area(id, wanted) : null;
}

/** @param {App["reference"]} reference @param {string} id of a stretch of border @returns {Path2D} */
function stretchPath(reference, id) {
  const own = known.get(reference) ?? new Map();
  known.set(reference, own);
  if (!own.has(id)) own.set(id, pathOf(reference.shapes[id]));
  return own.get(id);
}

/**
 * An area that is known no better: shaded, with a broken outline.
 * @param {CanvasRenderingContext2D} context in units of the world
 * @param {Path2D} path
 * @param {number} pixel how wide a pixel is
 */
export function drawArea(context, path, pixel) {
  context.fillStyle = colour("stretch");
  context.fill(path, "evenodd");
  context.setLineDash([4 * pixel, 3 * pixel]);
  context.lineWidth = 1.25 * pixel;
  context.strokeStyle = colour("stretch-edge");
  context.stroke(path);
  context.setLineDash([]);
}
