/** @import { Places } from "../data/places.js" */
/** @import { Clusters, Group } from "./clusters.js" */
/** @import { Gathered } from "./gather.js" */

/**
 * Something to see and to press on the map.
 * @typedef {object} Mark
 * @property {"cluster" | "point" | "near" | "hollow" | "badge"} shape
 * @property {number} lat
 * @property {number} lon
 * @property {number[]} shares counts by type
 * @property {number} count
 * @property {number} radius km, 0 where no ring is drawn
 * @property {(most?: number) => number[]} places behind it, or the first of them
 * @property {(most?: number) => number[]} rows the incidents behind it, or the first of them
 * @property {number | null} zoom to which pressing it leads; null opens the incidents
 */

/** A ring is drawn where a place may be off by more than this. */
const RING_KM = 5;

/**
 * The marks within a box.
 * @param {Places} places
 * @param {Clusters} clusters
 * @param {Mark[]} badges
 * @param {[west: number, south: number, east: number, north: number]} box
 * @param {number} zoom
 * @returns {Mark[]}
 */
export function marksIn(places, clusters, badges, box, zoom) {
  const [west, south, east, north] = box;
  const seen = badges.filter(({ lat, lon }) => lon > west && lon < east && lat > south && lat < north);
  return [...seen, ...clusters.within(box, zoom).map((one) => markOf(places, clusters.gathered, one))];
}

/**
 * @param {Places} places
 * @param {Gathered} gathered
 * @param {Group} group
 * @returns {Mark}
 */
function markOf(places, gathered, group) {
  const count = sum(group.shares);
  const [first] = group.zoom === null ? group.places(1) : [];
  const shape = count > 1 ? "cluster" : (places.drawn(group.places(1)[0]) ?? "point");
  const radius = first === undefined ? 0 : places.radius[first];
  // a place holds one incident at least
  const rows = (/** @type {number | undefined} */ most) => gathered.rows(group.places(most), most);
  return { ...group, shape, count, radius: radius > RING_KM ? radius : 0, rows };
}

/**
 * The badges of areas, one for each area.
 * @param {Places} places
 * @param {Gathered} gathered
 * @returns {Mark[]}
 */
export function badgesOf(places, gathered) {
  return gathered.places.filter((place) => places.drawn(place) === "badge").map((place) => {
    const shares = gathered.sharesAt(place);
    return {
      shape: "badge",
      lat: places.lat[place],
      lon: places.lon[place],
      shares,
      count: sum(shares),
      radius: places.radius[place] || 0, // a district abroad has no shape here
      places: () => [place],
      rows: (most) => gathered.rows([place], most),
      zoom: null,
    };
  });
}

/** @param {number[]} all */
function sum(all) {
  return all.reduce((one, other) => one + other, 0);
}
