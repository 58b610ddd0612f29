import { spread } from "./spread.js";

/** @import { Box } from "../app.js" */
/** @import { Mark } from "./marks.js" */
/** @import { Badge } from "./spread.js" */

/** From this zoom on, what still finds no room opens as a list: the map comes no nearer to an area. */
const LISTED = 8;

/** Pixels between two rings, and how many they may be moved in each of some rounds. */
const GAP = 3;
const NUDGE = 8;
const ROUNDS = 3;

/**
 * Give every badge a spot where nothing is covered. One that finds none, in its area or close beside it, joins its
 * nearest neighbour to one badge of both areas, until all have room: on a small map of many regions a few badges
 * stand for all of them, and part again as the map comes nearer.
 * @param {Mark[]} badges
 * @param {Box[]} taken what else stands on the map
 * @param {number} zoom
 * @param {(mark: Mark) => Badge} stand where a mark would stand, and what room it takes
 * @returns {{mark: Mark, x: number, y: number}[]}
 */
export function settle(badges, taken, zoom, stand) {
  let marks = alike(badges).sort(mostFirst);
  for (;;) {
    const wanted = marks.map(stand);
    const found = spread(wanted, taken);
    const housed = marks.filter((_, i) => found[i]);
    if (housed.length === marks.length || marks.length < 2) {
      return marks.map((mark, i) => ({ mark, x: found[i]?.x ?? wanted[i].x, y: found[i]?.y ?? wanted[i].y }));
    }
    marks = join(marks, found.map(Boolean), wanted, zoom);
  }
}

/**
 * @param {Mark[]} marks
 * @param {boolean[]} housed which of them have room
 * @param {Badge[]} at where they would stand
 * @param {number} zoom
 * @returns {Mark[]} fewer: each without room is in one that has some, or in the first
 */
function join(marks, housed, at, zoom) {
  const hosts = housed.some(Boolean) ? marks.map((_, i) => i).filter((i) => housed[i]) : [0];
  const guests = new Map(hosts.map((host) => [host, /** @type {Mark[]} */ ([])]));
  marks.forEach((mark, i) => {
    if (guests.has(i)) return;
    const far = (/** @type {number} */ host) => Math.hypot(at[host].x - at[i].x, at[host].y - at[i].y);
    const nearest = hosts.reduce((best, host) => (far(host) < far(best) ? host : best));
    guests.get(nearest)?.push(mark);
  });
  const parts = zoom < LISTED ? Math.floor(zoom) + 1 : null;
  return [...guests].map(([host, more]) => (more.length ? together([marks[host], ...more], parts) : marks[host])).sort(mostFirst);
}

/**
 * Move rings that cover each other a few pixels apart: each stands for places about its middle, none for its middle
 * itself. What is one place stays where that is.
 * @template {{mark: Mark, x: number, y: number}} T
 * @param {T[]} spots of the rings and points
 * @param {(mark: Mark) => number} reach how far a mark reaches from its middle
 * @returns {T[]}
 */
export function apart(spots, reach) {
  const moved = spots.map((spot) => ({ ...spot }));
  const free = (/** @type {T} */ { mark }) => Number(mark.zoom !== null);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < moved.length; i++) {
      for (let j = 0; j < i; j++) {
        const [one, other] = [moved[i], moved[j]];
        const [right, down] = [one.x - other.x, one.y - other.y];
        const wanted = reach(one.mark) + reach(other.mark) + GAP;
        const far = Math.hypot(right, down);
        const parts = free(one) + free(other);
        if (far >= wanted || far === 0 || !parts) continue;
        const by = Math.min(wanted - far, NUDGE) / far / parts;
        Object.assign(one, { x: one.x + right * by * free(one), y: one.y + down * by * free(one) });
        Object.assign(other, { x: other.x - right * by * free(other), y: other.y - down * by * free(other) });
      }
    }
  }
  return moved;
}

/** Badges of one spot, as those of a region that is the same in two editions, are one. @param {Mark[]} badges */
function alike(badges) {
  /** @type {Map<string, Mark[]>} */
  const spots = new Map();
  for (const badge of badges) {
    const spot = `${badge.lat} ${badge.lon}`;
    const own = spots.get(spot);
    if (own) own.push(badge);
    else spots.set(spot, [badge]);
  }
  return [...spots.values()].map((own) => (own.length > 1 ? together(own, null) : own[0]));
}

/** @param {Mark} one @param {Mark} other */
function mostFirst(one, other) {
  return other.count - one.count;
}

/**
 * One badge of several areas.
 * @param {Mark[]} marks
 * @param {number | null} zoom at which they part
 * @returns {Mark}
 */
function together(marks, zoom) {
  const mean = (/** @type {(mark: Mark) => number} */ of) => marks.reduce((sum, mark) => sum + of(mark), 0) / marks.length;
  const gathered = (/** @type {"places" | "rows"} */ name) => (/** @type {number | undefined} */ most) => marks.flatMap((mark) => mark[name](most)).slice(0, most);
  return {
    shape: "badge",
    lat: mean(({ lat }) => lat),
    lon: mean(({ lon }) => lon),
    shares: marks[0].shares.map((_, type) => marks.reduce((sum, mark) => sum + mark.shares[type], 0)),
    count: marks.reduce((sum, mark) => sum + mark.count, 0),
    radius: 0,
    places: gathered("places"),
    rows: gathered("rows"),
    zoom,
  };
}
