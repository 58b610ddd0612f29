import L from "leaflet";
import { project } from "./mercator.js";

/** @import { App } from "../app.js" */

/** @typedef {Record<"west" | "south" | "east" | "north", number>} Extent in degrees */

/** Farther than this no map of the region tells anything, however small its window is. */
const LEAST = 3;

/**
 * The zoom from which on a base map fills a window.
 * @param {Extent} extent of the base map
 * @param {{x: number, y: number}} size of the window, in pixels
 */
export function fillingZoom({ west, south, east, north }, { x, y }) {
  const [left, top] = project(west, north);
  const [right, bottom] = project(east, south);
  return Math.max(LEAST, Math.log2(Math.max(x / (right - left), y / (bottom - top))));
}

/**
 * Keep the map within its base map, which is no farther than the window can be filled with it. Incidents beyond
 * it can still be come to.
 * @param {Pick<App, "map" | "places" | "reference">} app
 */
export function keepWithin({ map, places, reference }) {
  const { west, south, east, north } = reference.relief;
  const bounds = L.latLngBounds([south, west], [north, east]);
  for (let place = 0; place < places.length; place++) {
    if (places.drawn(place)) bounds.extend([places.lat[place], places.lon[place]]);
  }
  fill({ map, reference });
  map.setMaxBounds(bounds);
  map.on("resize", () => fill({ map, reference }));
}

/** @param {Pick<App, "map" | "reference">} app */
function fill({ map, reference }) {
  const least = fillingZoom(reference.relief, map.getSize());
  map.options.minZoom = least;
  if (map.getZoom() < least) map.setView(map.getCenter(), least, { animate: false });
  map.fire("zoomlevelschange");
}
