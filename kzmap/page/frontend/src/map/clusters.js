import Supercluster from "supercluster";
import { TYPES } from "../types.js";

/** Beyond this zoom nothing splits: what still lies together opens as a list. */
export const MAX_ZOOM = 11;

/** Pixels within which places are one cluster: two of the largest rings still stand side by side. */
const RADIUS = 58;

/**
 * A place, or several that stand together at a zoom.
 * @typedef {object} Group
 * @property {number} lat
 * @property {number} lon
 * @property {number[]} shares incidents by type, in the order of TYPES
 * @property {number | null} zoom at which several part; null where they never do
 * @property {(most?: number) => number[]} places of it, or the first of them
 */

/**
 * The incidents that have a point, clustered so that each cluster knows its shares by type. Places are
 * clustered, not incidents: a hundred thousand incidents lie at a few thousand places.
 */
export class Clusters {
  /**
   * @param {import("../data/places.js").Places} places
   * @param {import("./gather.js").Gathered} gathered
   */
  constructor(places, gathered) {
    this.gathered = gathered;
    const { shares } = gathered;
    /** @type {Supercluster<{place: number}, {shares: Int32Array<ArrayBuffer>}>} */
    this.index = new Supercluster({
      radius: RADIUS,
      extent: 256,
      maxZoom: MAX_ZOOM,
      map: ({ place }) => ({ shares: shares.slice(place * TYPES.length, (place + 1) * TYPES.length) }),
      // a new array: the old one is still that of the cluster one zoom nearer
      reduce: (sum, one) => void (sum.shares = sum.shares.map((share, type) => share + one.shares[type])),
    });
    this.index.load(
      gathered.places.filter((place) => places.isPoint(place)).map((place) => ({
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
    if (!cluster) return { lat, lon, zoom: null, shares: this.gathered.sharesAt(place), places: () => [place] };
    const zoom = this.index.getClusterExpansionZoom(id);
    return {
      lat,
      lon,
      zoom: zoom > MAX_ZOOM ? null : zoom,
      shares: [...shares],
      places: (most = Infinity) => this.index.getLeaves(id, most).map((leaf) => leaf.properties.place),
    };
  }
}
