import Supercluster from "supercluster";
import { TYPES } from "../types.js";
import { gather } from "./gather.js";

/** @import { Data } from "../data/load.js" */

/** Beyond this zoom nothing splits: what still lies together opens as a list. */
export const MAX_ZOOM = 11;

const POINTS = ["point", "near", "hollow"];

/**
 * A place, or several that stand together at a zoom.
 * @typedef {object} Group
 * @property {number} lat
 * @property {number} lon
 * @property {number[]} shares incidents by type, in the order of TYPES
 * @property {number} place the place, or -1 for several
 * @property {number | null} zoom at which several part; null where they never do
 * @property {(most?: number) => number[]} rows the incidents, or the first of them
 */

/**
 * The incidents that have a point, clustered so that each cluster knows its shares by type. Places are
 * clustered, not incidents: a hundred thousand incidents lie at a few thousand places.
 */
export class Clusters {
  /**
   * @param {Data} data
   * @param {ArrayLike<number>} rows
   */
  constructor({ incidents, places }, rows) {
    const drawn = Uint8Array.from({ length: places.length }, (_, place) => Number(POINTS.includes(places.drawn(place) ?? "")));
    this.gathered = gather(rows, incidents.place, incidents.type, drawn, TYPES.length);
    const { shares } = this.gathered;
    /** @type {Supercluster<{place: number}, {shares: Int32Array<ArrayBuffer>}>} */
    this.index = new Supercluster({
      radius: 44,
      extent: 256,
      maxZoom: MAX_ZOOM,
      map: ({ place }) => ({ shares: shares.slice(place * TYPES.length, (place + 1) * TYPES.length) }),
      // a new array: the old one is still that of the cluster one zoom nearer
      reduce: (sum, one) => void (sum.shares = sum.shares.map((share, type) => share + one.shares[type])),
    });
    this.index.load(
      this.gathered.places.map((place) => ({
        type: /** @type {const} */ ("Feature"),
        properties: { place },
        geometry: { type: "Point", coordinates: [places.lon[place], places.lat[place]] },
      })),
    );
  }

  /**
   * @param {[west: number, south: number, east: number, north: number]} box
   * @param {number} zoom
   * @returns {Group[]}
   */
  within(box, zoom) {
    return this.index.getClusters(box, Math.floor(zoom)).map((found) => this.group(found));
  }

  /** @param {any} found a cluster or a place @returns {Group} */
  group({ geometry, properties }) {
    const [lon, lat] = geometry.coordinates;
    const { cluster, cluster_id: id, place, shares } = properties;
    if (!cluster) {
      return { lat, lon, place, zoom: null, shares: this.gathered.sharesAt(place), rows: (most) => this.gathered.rows([place], most) };
    }
    const zoom = this.index.getClusterExpansionZoom(id);
    return {
      lat,
      lon,
      place: -1,
      zoom: zoom > MAX_ZOOM ? null : zoom,
      shares: [...shares],
      // a place holds one incident at least
      rows: (most = Infinity) => this.gathered.rows(this.index.getLeaves(id, most).map((leaf) => leaf.properties.place), most),
    };
  }
}

/** @param {Data} data @param {number[]} rows @returns {number[]} counts in the order of TYPES */
export function sharesOf({ incidents }, rows) {
  const counts = TYPES.map(() => 0);
  for (const row of rows) counts[incidents.type[row]]++;
  return counts;
}
