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
  const [kind, rest = ""] = id.split(/:(.*)/s);
  if (kind === "region") {
    const [edition, code] = rest.split("/");
    const unit = reference.editions.find((one) => one.id === edition)?.regions.find((one) => one.code === code);
    const parts = unit?.parts?.length ? unit.parts : [code];
    return shapes && unit ? shapes.area(`${edition} ${code}`, (one) => parts.includes(one.code)) : null;
  }
  const members = kind === "zone" ? reference.zones.find((zone) => zone.id === rest)?.members : null;
  return shapes && members ? shapes.area(`zone ${rest}`, (one) => members.includes(one.code)) : null;
}

/** @param {App["reference"]} reference @param {string} id of a stretch of border @returns {Path2D} */
export function stretchPath(reference, id) {
  const own = known.get(reference) ?? new Map();
  known.set(reference, own);
  if (!own.has(id)) own.set(id, pathOf(reference.shapes[id]));
  return own.get(id);
}
