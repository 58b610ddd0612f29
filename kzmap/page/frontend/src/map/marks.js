import { MAX_ZOOM, shares, sharesOf } from "./clusters.js";

/** @import { Data } from "../data/load.js" */

/**
 * Something to see and to press on the map.
 * @typedef {object} Mark
 * @property {"cluster" | "point" | "near" | "hollow" | "badge"} shape
 * @property {number} lat
 * @property {number} lon
 * @property {number[]} shares counts by type
 * @property {number} count
 * @property {number} radius km, 0 where no ring is drawn
 * @property {(most?: number) => number[]} rows the incidents behind it, or the first of them
 * @property {number | null} zoom to which pressing it leads; null opens the incidents
 */

/** A ring is drawn where a place may be off by more than this. */
const RING_KM = 5;

/**
 * The marks within a box.
 * @param {Data} data
 * @param {ReturnType<import("./clusters.js").clusterOf>} index
 * @param {number[]} rows the incidents shown
 * @param {[west: number, south: number, east: number, north: number]} box
 * @param {number} zoom
 * @returns {Mark[]}
 */
export function marksIn(data, index, rows, box, zoom) {
  const found = index.getClusters(box, Math.floor(zoom));
  const [west, south, east, north] = box;
  const badges = badgesOf(data, rows).filter(({ lat, lon }) => lon > west && lon < east && lat > south && lat < north);
  return [...badges, ...found.map((one) => markOf(data, index, one))];
}

/**
 * @param {Data} data
 * @param {ReturnType<import("./clusters.js").clusterOf>} index
 * @param {any} found a cluster or a point
 * @returns {Mark}
 */
function markOf(data, index, found) {
  const [lon, lat] = found.geometry.coordinates;
  const { cluster, cluster_id: id, row, point_count: count } = found.properties;
  if (!cluster) return { ...spotOf(data, [row]), lat, lon };
  const rows = (most = Infinity) => index.getLeaves(id, most).map((leaf) => leaf.properties.row);
  const zoom = index.getClusterExpansionZoom(id);
  if (zoom > MAX_ZOOM) return { ...spotOf(data, rows()), lat, lon };
  return { shape: "cluster", lat, lon, shares: shares(found.properties), count, radius: 0, rows, zoom };
}

/**
 * The mark of incidents at one place.
 * @param {Data} data
 * @param {number[]} rows
 * @returns {Omit<Mark, "lat" | "lon">}
 */
function spotOf(data, rows) {
  const { incidents, places } = data;
  const place = incidents.place[rows[0]];
  const shape = rows.length > 1 ? "cluster" : (places.drawn(place) ?? "point");
  const radius = places.radius[place] > RING_KM ? places.radius[place] : 0;
  return { shape, shares: sharesOf(data, rows), count: rows.length, radius, rows: () => rows, zoom: null };
}

/**
 * The badges of areas, one for each area.
 * @param {Data} data
 * @param {number[]} rows
 * @returns {Mark[]}
 */
function badgesOf(data, rows) {
  const { incidents, places } = data;
  /** @type {Map<number, number[]>} */
  const areas = new Map();
  for (const row of rows) {
    const place = incidents.place[row];
    if (places.drawn(place) !== "badge") continue;
    areas.set(place, [...(areas.get(place) ?? []), row]);
  }
  return [...areas].map(([place, own]) => ({
    shape: "badge",
    lat: places.lat[place],
    lon: places.lon[place],
    shares: sharesOf(data, own),
    count: own.length,
    radius: places.radius[place] || 0, // a region abroad has no shape here
    rows: () => own,
    zoom: null,
  }));
}
