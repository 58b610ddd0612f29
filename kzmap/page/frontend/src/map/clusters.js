import Supercluster from "supercluster";
import { TYPES } from "../types.js";

/** @import { Data } from "../data/load.js" */

/** Beyond this zoom nothing splits: what still lies together opens as a list. */
export const MAX_ZOOM = 11;

/**
 * @typedef {{row: number, type: number}} Spot
 * @typedef {Record<string, number>} Shares counts by type, as `t0`, `t1`, …
 */

/**
 * The incidents that have a point, clustered so that each cluster knows its shares by type.
 * @param {Data} data
 * @param {number[]} rows
 * @returns {Supercluster<Spot, Shares>}
 */
export function clusterOf({ incidents, places }, rows) {
  const index = new Supercluster({
    radius: 44,
    extent: 256,
    maxZoom: MAX_ZOOM,
    map: (/** @type {Spot} */ spot) => ({ [`t${spot.type}`]: 1 }),
    reduce: (/** @type {Shares} */ sum, /** @type {Readonly<Shares>} */ one) => {
      for (const key in one) if (/^t\d$/.test(key)) sum[key] = (sum[key] ?? 0) + one[key];
    },
  });
  const points = rows.filter((row) => ["point", "near", "hollow"].includes(places.drawn(incidents.place[row]) ?? ""));
  return index.load(
    points.map((row) => ({
      type: /** @type {const} */ ("Feature"),
      properties: { row, type: incidents.type[row] },
      geometry: { type: "Point", coordinates: [places.lon[incidents.place[row]], places.lat[incidents.place[row]]] },
    })),
  );
}

/** @param {Shares} properties @returns {number[]} counts in the order of TYPES */
export function shares(properties) {
  return TYPES.map((_, i) => properties[`t${i}`] ?? 0);
}

/** @param {Data} data @param {number[]} rows @returns {number[]} counts in the order of TYPES */
export function sharesOf({ incidents }, rows) {
  const counts = TYPES.map(() => 0);
  for (const row of rows) counts[incidents.type[row]]++;
  return counts;
}
