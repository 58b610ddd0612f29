import { daysOf, isBackwards } from "../filters/days.js";
import { barAt, barDate } from "./scale.js";

/** @import { Filters } from "../schema.js" */
/** @import { Scale } from "./scale.js" */

/** @typedef {{from: number, to: number}} Range of bars, both included */

/**
 * The bars that a chosen time touches; all of them where it ends before it begins.
 * @param {Scale} scale
 * @param {Pick<Filters, "since" | "until">} filters
 * @returns {Range}
 */
export function rangeOf(scale, { since, until }) {
  const last = scale.bars - 1;
  if (isBackwards({ since, until })) return { from: 0, to: last };
  const from = since ? barAt(scale, daysOf(since)?.first ?? scale.edges[0]) : 0;
  const to = until ? barAt(scale, daysOf(until)?.last ?? scale.edges[last]) : last;
  return { from: clamp(from, last), to: Math.max(clamp(to, last), clamp(from, last)) };
}

/**
 * The filters that some bars stand for; at the ends of the scale there is no limit.
 * @param {Scale} scale
 * @param {Range} range
 * @returns {Pick<Filters, "since" | "until">}
 */
export function filtersOf(scale, { from, to }) {
  return { since: from > 0 ? barDate(scale, from) : null, until: to < scale.bars - 1 ? barDate(scale, to) : null };
}

/**
 * Move one end by a number of bars; it stops at the other.
 * @param {Scale} scale
 * @param {Range} range
 * @param {"from" | "to"} end
 * @param {number} bar
 * @returns {Range}
 */
export function moved(scale, range, end, bar) {
  const at = clamp(bar, scale.bars - 1);
  return end === "from" ? { from: Math.min(at, range.to), to: range.to } : { from: range.from, to: Math.max(at, range.from) };
}

/**
 * The same length of time, later or earlier; it stops at the ends.
 * @param {Scale} scale
 * @param {Range} range
 * @param {number} bars
 * @returns {Range}
 */
export function shifted(scale, { from, to }, bars) {
  const by = Math.max(-from, Math.min(bars, scale.bars - 1 - to));
  return { from: from + by, to: to + by };
}

/** @param {number} bar @param {number} last */
function clamp(bar, last) {
  return Math.max(0, Math.min(last, bar));
}
