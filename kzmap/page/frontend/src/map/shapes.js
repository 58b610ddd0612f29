import { feature, merge, mesh } from "topojson-client";
import { project } from "./mercator.js";

/** @import { Geometry, Position } from "geojson" */
/** @import { GeometryCollection, GeometryObject, Topology } from "topojson-specification" */

/**
 * @typedef {{code: string, country: string, scalerank: number}} Properties
 * @typedef {GeometryObject<Properties>} Unit
 */

/** The shapes of the base map, cut and merged from one topology, so that they fit each other. */
export class Shapes {
  /** @param {Topology} topology */
  constructor(topology) {
    this.topology = topology;
    /** @type {Map<string, Path2D>} */
    this.known = new Map();
    this.probe = /** @type {CanvasRenderingContext2D} it only answers questions */ (document.createElement("canvas").getContext("2d"));
  }

  /**
   * The outline of some units as one shape.
   * @param {string} name under which it is kept
   * @param {(unit: Properties) => boolean} wanted
   */
  area(name, wanted) {
    return this.once(name, () => merge(this.topology, /** @type {any} */ (this.units().filter((unit) => wanted(of(unit))))));
  }

  /**
   * The borders between units of which `parted` says that they belong to different areas.
   * @param {string} name under which they are kept
   * @param {(one: Properties, other: Properties) => boolean} parted
   */
  borders(name, parted) {
    const units = /** @type {any} */ (this.topology.objects.units);
    return this.once(name, () => mesh(this.topology, units, (one, other) => one !== other && parted(of(one), of(other))));
  }

  /**
   * All of an object such as the sea, or the part of it up to a rank.
   * @param {string} name
   * @param {number} [rank]
   */
  object(name, rank = Infinity) {
    return this.once(`${name} ${rank}`, () => {
      const found = /** @type {GeometryCollection<Properties>} */ (this.topology.objects[name]);
      const parts = (found?.geometries ?? [found]).filter((one) => one && (of(one).scalerank ?? 0) <= rank);
      const geometries = parts.map((one) => /** @type {any} */ (feature(this.topology, /** @type {any} */ (one))).geometry);
      return { type: "GeometryCollection", geometries: geometries.filter(Boolean) };
    });
  }

  /**
   * The unit of a country that a region abroad is: the one that holds its middle and has its size. A country
   * that the base map has whole holds no regions.
   * @param {string} country
   * @param {[x: number, y: number]} at its middle, on the world of 256 by 256
   * @param {number} radius of the smallest circle around it, in the same units
   * @returns {string | null} the code of the unit
   */
  unitAround(country, at, radius) {
    const parts = this.units().filter((unit) => of(unit).country === country && of(unit).code !== country);
    const found = parts.find((unit) => {
      const { code } = of(unit);
      const half = spanOf(merge(this.topology, /** @type {any} */ ([unit]))) / 2;
      return half > 0.85 * radius && half < 1.5 * radius && this.holds(this.area(code, (one) => one.code === code), at);
    });
    return found ? of(found).code : null;
  }

  /**
   * @param {Path2D} path
   * @param {[x: number, y: number]} at on the world of 256 by 256
   */
  holds(path, at) {
    return this.probe.isPointInPath(path, ...at, "evenodd");
  }

  units() {
    return /** @type {GeometryCollection<Properties>} */ (this.topology.objects.units).geometries;
  }

  /**
   * @param {string} name
   * @param {() => Geometry} make
   */
  once(name, make) {
    let path = this.known.get(name);
    if (!path) this.known.set(name, (path = pathOf(make())));
    return path;
  }
}

/** @param {import("geojson").MultiPolygon} shape @returns {number} the diagonal of its box */
function spanOf({ coordinates }) {
  const all = coordinates.flat(2).map(([lon, lat]) => project(lon, lat));
  const [xs, ys] = [0, 1].map((axis) => all.map((point) => point[axis]));
  const wide = (/** @type {number[]} */ values) => values.reduce((most, one) => Math.max(most, one)) - values.reduce((least, one) => Math.min(least, one));
  return Math.hypot(wide(xs), wide(ys));
}

/** @param {any} unit @returns {Properties} */
function of(unit) {
  return unit.properties ?? {};
}

/**
 * A geometry as a path on the world of 256 by 256.
 * @param {Geometry} geometry
 * @param {Path2D} [path]
 */
export function pathOf(geometry, path = new Path2D()) {
  if (geometry.type === "GeometryCollection") geometry.geometries.forEach((one) => pathOf(one, path));
  if (geometry.type === "LineString") line(path, geometry.coordinates);
  if (geometry.type === "MultiLineString" || geometry.type === "Polygon") geometry.coordinates.forEach((one) => line(path, one));
  if (geometry.type === "MultiPolygon") geometry.coordinates.flat().forEach((one) => line(path, one));
  return path;
}

/** @param {Path2D} path @param {Position[]} positions */
function line(path, positions) {
  positions.forEach(([lon, lat], i) => (i ? path.lineTo(...project(lon, lat)) : path.moveTo(...project(lon, lat))));
}
