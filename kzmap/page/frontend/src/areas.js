import { merge } from "topojson-client";
import { unitsOf } from "./place-id.js";

/** @import { Geometry, Position } from "geojson" */
/** @import { Data } from "./data/load.js" */

/** @typedef {Pick<Data, "places" | "reference" | "base">} Known */

/** @type {WeakMap<Known["places"], Map<number, Geometry | null>>} */
const known = new WeakMap();

/**
 * The point or the area of a place, areas as coarse as the base map; null where it has none.
 * @param {Known} data
 * @param {number} place
 * @returns {Geometry | null}
 */
export function areaOf(data, place) {
  const own = known.get(data.places) ?? new Map();
  known.set(data.places, own);
  if (!own.has(place)) own.set(place, made(data, place));
  return own.get(place);
}

/** @param {Known} data @param {number} place @returns {Geometry | null} */
function made(data, place) {
  const { places, reference } = data;
  const id = places.id(place) ?? "";
  if (reference.shapes[id]) return reference.shapes[id];
  const wanted = unitsOf(reference, id);
  if (wanted) return merged(data, wanted);
  const [lon, lat] = [places.lon[place], places.lat[place]];
  return Number.isNaN(lat) ? null : { type: "Point", coordinates: [lon, lat] };
}

/**
 * @param {Known} data
 * @param {(unit: {code: string, country: string}) => boolean} wanted
 * @returns {Geometry | null}
 */
function merged({ base }, wanted) {
  if (!base) return null;
  const units = /** @type {any} */ (base.objects.units).geometries.filter((/** @type {any} */ unit) => wanted(unit.properties ?? {}));
  if (!units.length) return null;
  const { coordinates } = merge(base, units);
  const parts = coordinates.map((rings) => rings.map((ring, i) => wound(ring, i === 0)));
  return parts.length === 1 ? { type: "Polygon", coordinates: parts[0] } : { type: "MultiPolygon", coordinates: parts };
}

/**
 * A ring wound as RFC 7946 asks: outer ones anticlockwise, holes clockwise.
 * @param {Position[]} ring
 * @param {boolean} outer
 */
function wound(ring, outer) {
  const twice = ring.reduce((sum, [x, y], i) => (i ? sum + (ring[i - 1][0] * y - x * ring[i - 1][1]) : 0), 0);
  const rounded = ring.map(([x, y]) => [Number(x.toFixed(4)), Number(y.toFixed(4))]);
  return twice > 0 === outer ? rounded : rounded.reverse();
}
