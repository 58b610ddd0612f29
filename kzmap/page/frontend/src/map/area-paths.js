import { unitsOf } from "../place-id.js";
import { pathOf } from "./shapes.js";

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
export function stretchPath(reference, id) {
  const own = known.get(reference) ?? new Map();
  known.set(reference, own);
  if (!own.has(id)) own.set(id, pathOf(reference.shapes[id]));
  return own.get(id);
}
