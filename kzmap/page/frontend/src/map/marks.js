import { sharesOf } from "./clusters.js";

/** @import { Data } from "../data/load.js" */
/** @import { Clusters, Group } from "./clusters.js" */

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
 * @property {number} [place] the place that a badge stands for
 */

/** A ring is drawn where a place may be off by more than this. */
const RING_KM = 5;

/**
 * The marks within a box.
 * @param {Data} data
 * @param {Clusters} clusters
 * @param {Mark[]} badges
 * @param {[west: number, south: number, east: number, north: number]} box
 * @param {number} zoom
 * @returns {Mark[]}
 */
export function marksIn(data, clusters, badges, box, zoom) {
  const [west, south, east, north] = box;
  const seen = badges.filter(({ lat, lon }) => lon > west && lon < east && lat > south && lat < north);
  return [...seen, ...clusters.within(box, zoom).map((one) => markOf(data, one))];
}

/**
 * @param {Data} data
 * @param {Group} group
 * @returns {Mark}
 */
function markOf({ incidents, places }, { lat, lon, place, shares, zoom, rows }) {
  const count = shares.reduce((sum, share) => sum + share, 0);
  const shape = count > 1 ? "cluster" : (places.drawn(place) ?? "point");
  const radius = zoom === null ? places.radius[place < 0 ? incidents.place[rows(1)[0]] : place] : 0;
  return { shape, lat, lon, shares, count, radius: radius > RING_KM ? radius : 0, rows, zoom };
}

/**
 * The badges of areas, one for each area.
 * @param {Data} data
 * @param {ArrayLike<number>} rows
 * @returns {Mark[]}
 */
export function badgesOf(data, rows) {
  const { incidents, places } = data;
  const badge = Uint8Array.from({ length: places.length }, (_, place) => Number(places.drawn(place) === "badge"));
  /** @type {Map<number, number[]>} */
  const areas = new Map();
  for (let i = 0; i < rows.length; i++) {
    const place = incidents.place[rows[i]];
    if (!badge[place]) continue;
    const own = areas.get(place);
    if (own) own.push(rows[i]);
    else areas.set(place, [rows[i]]);
  }
  return [...areas].map(([place, own]) => ({
    shape: "badge",
    place,
    lat: places.lat[place],
    lon: places.lon[place],
    shares: sharesOf(data, own),
    count: own.length,
    radius: places.radius[place] || 0, // a district abroad has no shape here
    rows: () => own,
    zoom: null,
  }));
}
