/** @import { Box } from "../app.js" */

/** Where a badge may go, in steps of its own size: nearest first. */
const MOVES = [
  [0, 0], [0, -1], [0, 1], [1, 0], [-1, 0], [1, -1], [-1, -1], [1, 1], [-1, 1], [0, -2], [0, 2], [2, 0], [-2, 0],
];

/**
 * Move badges off what already stands on the map. A badge stands for an area, so no place is falsified
 * by it; points stay where they are.
 * @param {{x: number, y: number, half: [wide: number, high: number]}[]} badges
 * @param {Box[]} taken
 * @returns {{x: number, y: number}[]}
 */
export function spread(badges, taken) {
  const all = [...taken];
  return badges.map(({ x, y, half }) => {
    const spots = MOVES.map(([right, down]) => ({ x: x + right * (half[0] + 16), y: y + down * (half[1] + 16) }));
    const spot = spots.find((one) => all.every((other) => !overlap(around(one, half), other))) ?? spots[0];
    all.push(around(spot, half));
    return spot;
  });
}

/** @param {{x: number, y: number}} at @param {[wide: number, high: number]} half @returns {Box} */
export function around({ x, y }, [wide, high]) {
  return [x - wide, y - high, x + wide, y + high];
}

/** @param {Box} one @param {Box} other */
export function overlap(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
