/** @import { Geometry, Position } from "geojson" */

/** @typedef {[west: number, south: number, east: number, north: number]} Box in degrees */

/**
 * Whether a point or an area touches a box.
 * @param {Geometry | null} shape
 * @param {Box} box
 * @returns {boolean}
 */
export function meetsBox(shape, box) {
  if (!shape) return false;
  if (shape.type === "Point") return inside(shape.coordinates, box);
  if (shape.type === "Polygon") return polygonMeets(shape.coordinates, box);
  return shape.type === "MultiPolygon" && shape.coordinates.some((polygon) => polygonMeets(polygon, box));
}

/** @param {Position[][]} rings @param {Box} box */
function polygonMeets(rings, box) {
  const crosses = rings.some((ring) => ring.some((to, i) => i > 0 && segmentMeets(ring[i - 1], to, box)));
  return crosses || holds(rings, [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
}

/** @param {Position} at @param {Box} box */
function inside([lon, lat], [west, south, east, north]) {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/**
 * Whether a straight line touches a box: what is left of it after each side has cut (Liang and Barsky).
 * @param {Position} from
 * @param {Position} to
 * @param {Box} box
 */
function segmentMeets([x, y], [toX, toY], [west, south, east, north]) {
  const [dx, dy] = [toX - x, toY - y];
  let [begin, end] = [0, 1];
  for (const [slope, room] of [[-dx, x - west], [dx, east - x], [-dy, y - south], [dy, north - y]]) {
    if (slope === 0 && room < 0) return false;
    if (slope < 0) begin = Math.max(begin, room / slope);
    if (slope > 0) end = Math.min(end, room / slope);
  }
  return begin <= end;
}

/** @param {Position[][]} rings @param {Position} at @returns {boolean} by counting the edges to the east */
function holds(rings, [x, y]) {
  let within = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
    }
  }
  return within;
}
