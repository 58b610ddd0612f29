/** @import { Box } from "../app.js" */

const REACH = 5;

/** So many pixels from its middle a badge may stand outside its area: a longer line would have to be followed. */
const BESIDE = 56;

/** Where a badge may go, in steps of half its own size: nearest first. */
const MOVES = Array.from({ length: (2 * REACH + 1) ** 2 }, (_, i) => [(i % (2 * REACH + 1)) - REACH, Math.floor(i / (2 * REACH + 1)) - REACH])
  .map(([right, down]) => ({ right, down, far: Math.hypot(right, down) }))
  .sort((one, other) => one.far - other.far);

/** @typedef {{x: number, y: number, half: [wide: number, high: number], inside?: (x: number, y: number) => boolean}} Badge */

/**
 * Move badges off what already stands on the map, inside their own areas: elsewhere a badge would tell of
 * another place. Where an area has no room left, its badge stands close beside it, and a line leads to where it
 * belongs. Points stay.
 * @param {Badge[]} badges those that come first choose first
 * @param {Box[]} taken
 * @returns {({x: number, y: number} | null)[]} nothing for a badge that finds no room
 */
export function spread(badges, taken) {
  const all = [...taken];
  const put = (/** @type {Badge} */ { x, y, half }, /** @type {(x: number, y: number) => boolean} */ fits) => {
    const step = half.map((one) => (one + 16) / 2);
    const reach = around({ x, y }, [REACH * step[0] + half[0], REACH * step[1] + half[1]]);
    const near = all.filter((other) => overlap(reach, other));
    const spots = MOVES.map(({ right, down }) => ({ x: x + right * step[0], y: y + down * step[1] }));
    const spot = spots.find((one) => {
      const box = around(one, half);
      return !near.some((other) => overlap(box, other)) && fits(one.x, one.y);
    });
    if (spot) all.push(around(spot, half));
    return spot;
  };
  const own = badges.map((badge) => put(badge, badge.inside ?? (() => true)));
  const close = (/** @type {Badge} */ { x, y }, /** @type {number} */ toX, /** @type {number} */ toY) => Math.hypot(toX - x, toY - y) <= BESIDE;
  return badges.map((badge, i) => own[i] ?? put(badge, (x, y) => close(badge, x, y)) ?? null);
}

/** @param {{x: number, y: number}} at @param {[wide: number, high: number]} half @returns {Box} */
export function around({ x, y }, [wide, high]) {
  return [x - wide, y - high, x + wide, y + high];
}

/** @param {Box} one @param {Box} other */
export function overlap(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
