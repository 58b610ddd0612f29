import { TYPES } from "../types.js";
import { barAt } from "./scale.js";

/** @import { Scale } from "./scale.js" */

/**
 * How many incidents stand in each bar, by type. An incident of which only a month or a year is known
 * stands in each bar that it may belong to, with its share: all shares of one incident make one.
 * @typedef {object} Bars
 * @property {Float64Array} exact for each bar and type those known to lie in it, `bar * types + type`
 * @property {Float64Array} spread the shares of those that may lie in it
 * @property {number} vague incidents that are spread
 * @property {number} undated incidents without a date, in no bar
 */

export const WIDTH = TYPES.length;

/**
 * @param {Scale} scale
 * @param {{start: ArrayLike<number>, span: ArrayLike<number>, type: ArrayLike<number>}} incidents
 * @param {number[]} rows
 * @returns {Bars}
 */
export function barsOf(scale, { start, span, type }, rows) {
  const size = scale.bars * WIDTH;
  const bars = { exact: new Float64Array(size), spread: new Float64Array(size), vague: 0, undated: 0 };
  for (const row of rows) {
    if (Number.isNaN(start[row])) {
      bars.undated++;
      continue;
    }
    const from = barAt(scale, start[row]);
    const to = span[row] ? barAt(scale, start[row] + span[row]) : from;
    if (from === to) bars.exact[from * WIDTH + type[row]]++;
    else {
      bars.vague++;
      share(scale, bars.spread, start[row], start[row] + span[row] + 1, from, to, type[row]);
    }
  }
  return bars;
}

/**
 * @param {Scale} scale
 * @param {Float64Array} into
 * @param {number} begin first day
 * @param {number} end the day after the last
 * @param {number} from bar
 * @param {number} to bar
 * @param {number} type
 */
function share({ edges }, into, begin, end, from, to, type) {
  for (let bar = from; bar <= to; bar++) {
    const days = Math.min(end, edges[bar + 1]) - Math.max(begin, edges[bar]);
    into[bar * WIDTH + type] += days / (end - begin);
  }
}

/** @param {Bars} bars @returns {number} of the incidents in them and of those without a date */
export function total({ exact, spread, undated }) {
  const sum = (/** @type {Float64Array} */ all) => all.reduce((one, other) => one + other, 0);
  return Math.round(sum(exact) + sum(spread)) + undated;
}

/** @param {...Bars} all @returns {number} the height of the highest bar of all together */
export function highest(...all) {
  let most = 0;
  for (let at = 0; at < all[0].exact.length; at += WIDTH) {
    let height = 0;
    for (const { exact, spread } of all) for (let i = at; i < at + WIDTH; i++) height += exact[i] + spread[i];
    most = Math.max(most, height);
  }
  return most;
}
