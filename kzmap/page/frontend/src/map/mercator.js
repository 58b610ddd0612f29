/**
 * Web Mercator on a world of 256 by 256: Leaflet's coordinates at zoom 0, in which shapes are kept.
 * @param {number} lon degrees
 * @param {number} lat degrees
 * @returns {[x: number, y: number]}
 */
export function project(lon, lat) {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [(lon / 360 + 0.5) * 256, (0.5 - y) * 256];
}

const EQUATOR_KM = 40_075.017;

/**
 * How many pixels a distance has on the map.
 * @param {number} km
 * @param {number} lat degrees
 * @param {number} zoom
 */
export function pixels(km, lat, zoom) {
  return (km * 256 * 2 ** zoom) / (EQUATOR_KM * Math.cos((lat * Math.PI) / 180));
}
