import { around, overlap } from "./spread.js";

/** @import { Box } from "../app.js" */

/** Half the height of a name, in pixels. */
export const HALF = 8;

/** Half the room of a dot: a name begins a pixel beside it. */
const DOT = 4;

/** So far from the dots and marks of other places a name stands at least: nearer to its own than to any of them. */
const CLEAR = 9;

/** A city lies on a side of the mark that holds it from so many pixels off its middle on. */
const ASIDE = 6;

/**
 * @typedef {{x: number, y: number, wide: number, own: Box | null}} City where its dot is, how wide its name is, and
 *   the mark that stands for it
 * @typedef {{box: Box, dot: boolean}} Named where its name stands, and whether its dot is drawn
 */

/**
 * Find room for the names of cities, each beside its own dot or, where a mark stands for the city, beside that. A
 * city below something else has neither name nor dot: its name would tell of what covers it.
 * @param {City[]} cities those that come first choose first
 * @param {Box[]} marks that incidents have on the map
 * @param {Box[]} taken what else stands there
 * @param {Box} seen of the map
 * @returns {(Named | null)[]}
 */
export function nameCities(cities, marks, taken, seen) {
  const written = [...taken];
  const foreign = marks.map((mark) => ({ mark, room: grown(mark) }));
  return cities.map(({ x, y, wide, own }) => {
    const dot = around({ x, y }, [DOT, DOT]);
    const shown = !own || !overlap(dot, own);
    if (shown && [...marks, ...written].some((other) => overlap(dot, other))) return null;
    const others = [...foreign.filter(({ mark }) => mark !== own).map(({ room }) => room), ...written];
    const box = (shown ? beside(dot, wide) : beside(/** @type {Box} */ (own), wide, { x, y }))
      .find((one) => holds(seen, one) && !others.some((other) => overlap(one, other)) && (!shown || !own || !overlap(one, own)));
    if (!box) return null;
    written.push(box);
    if (shown) foreign.push({ mark: dot, room: grown(dot) });
    return { box, dot: shown };
  });
}

/**
 * Where a name may stand: right, left, below or above, but never across a mark from its city.
 * @param {Box} what
 * @param {number} wide
 * @param {{x: number, y: number}} [city]
 * @returns {Box[]}
 */
function beside([left, top, right, bottom], wide, city) {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [east, south] = city ? [city.x - x, city.y - y] : [0, 0];
  /** @type {[boolean, Box][]} */
  const sides = [
    [east > -ASIDE, [right + 1, y - HALF, right + 1 + wide, y + HALF]],
    [east < ASIDE, [left - 1 - wide, y - HALF, left - 1, y + HALF]],
    [south > -ASIDE, [x - wide / 2, bottom, x + wide / 2, bottom + 2 * HALF]],
    [south < ASIDE, [x - wide / 2, top - 2 * HALF, x + wide / 2, top]],
  ];
  return sides.filter(([fits]) => fits).map(([, box]) => box);
}

/** @param {Box} box @returns {Box} */
function grown([left, top, right, bottom]) {
  return [left - CLEAR, top - CLEAR, right + CLEAR, bottom + CLEAR];
}

/** @param {Box} outer @param {Box} box */
function holds(outer, box) {
  return box[0] >= outer[0] && box[1] >= outer[1] && box[2] <= outer[2] && box[3] <= outer[3];
}
