import { countByRegion } from "../editions.js";

/** @import { Data } from "../data/load.js" */

/** How many tints there are, as in colours.css. */
const TINTS = 5;

/** Up to this count doublings tell the regions apart. */
const DOUBLED = 2 ** TINTS;

/** 1, 2, 3, 5, 7, 10, 15, 20, 30 and so on. */
const ROUND = [1, 2, 3, 5, 7, ...[1, 2, 3, 4, 5, 6].flatMap((ten) => [1, 1.5, 2, 3, 5, 7].map((one) => one * 10 ** ten))];

/**
 * The least count of each step of the tint: doublings as far as these go, else round numbers that are spread
 * evenly by their ratio from the smallest count of a region to the largest. Figures have the same rule
 * (kzmap/figures/counts.py).
 * @param {number} smallest
 * @param {number} largest
 * @returns {number[]}
 */
export function stepsBetween(smallest, largest) {
  if (largest <= DOUBLED) return Array.from({ length: TINTS }, (_, i) => 2 ** i);
  const ratio = (largest / smallest) ** (1 / TINTS);
  const steps = [0]; // places in ROUND
  for (let i = 1; i < TINTS; i++) steps.push(Math.max(steps[i - 1] + 1, nearest(smallest * ratio ** i)));
  return steps.map((at) => ROUND[at]);
}

/** @param {number} value @returns {number} where the round number nearest by ratio stands */
function nearest(value) {
  const away = ROUND.map((one) => Math.abs(Math.log(one / value)));
  return away.indexOf(Math.min(...away));
}

/** @type {WeakMap<Data, number[]>} */
const known = new WeakMap();

/**
 * The steps of a page: from all its incidents and all editions, so that a tint means the same whatever is filtered.
 * @param {Data} data
 * @returns {number[]}
 */
export function stepsOf(data) {
  const steps = known.get(data) ?? stepsBetween(...range(data));
  known.set(data, steps);
  return steps;
}

/** @param {Data} data @returns {[smallest: number, largest: number]} counts of a region that has any */
function range(data) {
  const rows = Array.from({ length: data.incidents.length }, (_, row) => row);
  const counts = data.reference.editions.flatMap((edition) => [...countByRegion(data, rows, edition).values()]);
  return counts.length ? [Math.min(...counts), Math.max(...counts)] : [0, 0];
}

/** @param {number} count @param {number[]} steps @returns {number} the step of the tint, from 0; -1 for none */
export function step(count, steps) {
  return steps.filter((least) => count >= least).length - 1;
}
