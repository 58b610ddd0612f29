import { pixels } from "./mercator.js";

/** @import { City } from "../data/load.js" */
/** @import { Places } from "../data/places.js" */
/** @import { Gathered } from "./gather.js" */
/** @import { Mark } from "./marks.js" */

/** Places so near to the middle of a city are in it. */
const WITHIN_KM = 10;

/** A mark of which a city holds less than this share is not looked at place by place. */
const SHARE = 0.2;

/** @type {WeakMap<Places, Map<City, number[]>>} */
const known = new WeakMap();

/**
 * Whether a mark stands for a city: its own incidents are in it, and no other place has more of them there.
 * @param {Mark} mark
 * @param {City} city
 * @param {Places} places
 * @param {Gathered} gathered
 */
export function standsFor(mark, city, places, gathered) {
  if (mark.shape === "badge") return false;
  const sum = (/** @type {number[]} */ some) => some.reduce((all, place) => all + gathered.countAt(place), 0);
  const own = placesOf(city, places);
  if (sum(own) < SHARE * mark.count) return false;
  const behind = new Set(mark.places());
  const count = sum(own.filter((place) => behind.has(place)));
  for (const place of own) behind.delete(place);
  return count > 0 && [...behind].every((place) => gathered.countAt(place) <= count);
}

/** @param {City} city @param {Places} places @returns {number[]} the points in it */
function placesOf(city, places) {
  const own = known.get(places) ?? new Map();
  known.set(places, own);
  let found = own.get(city);
  if (!found) own.set(city, (found = near(city, places)));
  return found;
}

/** @param {City} city @param {Places} places @returns {number[]} */
function near([, , , lat, lon], places) {
  const found = [];
  const degree = pixels(1, lat, 0) / pixels(1, 0, 0); // a kilometre spans more degrees of longitude than of latitude
  const within = WITHIN_KM / 111;
  for (let place = 0; place < places.length; place++) {
    const [north, east] = [places.lat[place] - lat, (places.lon[place] - lon) / degree];
    if (north * north + east * east < within * within && places.drawn(place) === "point") found.push(place);
  }
  return found;
}
