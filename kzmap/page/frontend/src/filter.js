import { TYPES } from "./types.js";

/** @import { Data } from "./data/load.js" */
/** @import { State } from "./state.js" */

/**
 * What a state lets through.
 * @typedef {object} Shown
 * @property {number[]} rows the incidents, in the order of the table
 * @property {number[]} byType for each type the incidents that the other filters let through
 */

/**
 * @param {Data} data
 * @param {Pick<State, "types" | "since" | "until">} state
 * @returns {Shown}
 */
export function filter({ incidents }, state) {
  const chosen = new Set(state.types);
  const wanted = TYPES.map((type) => chosen.size === 0 || chosen.has(type.id));
  const from = state.since ? firstDay(state.since) : -Infinity;
  const to = state.until ? lastDay(state.until) : Infinity;
  const rows = [];
  const byType = TYPES.map(() => 0);
  for (let row = 0; row < incidents.length; row++) {
    const begin = incidents.start[row];
    if (begin > to || begin + incidents.span[row] < from) continue;
    byType[incidents.type[row]]++;
    if (wanted[incidents.type[row]]) rows.push(row);
  }
  return { rows, byType };
}

/** @param {string} day ISO, or a month or a year @returns {number} days since 1970 */
export function firstDay(day) {
  return Date.parse(day) / 86_400_000;
}

/** @param {string} day ISO, or a month or a year, of which it is the last day @returns {number} */
export function lastDay(day) {
  const [year, month] = day.split("-").map(Number);
  if (day.length === 4) return Date.UTC(year + 1, 0, 0) / 86_400_000;
  if (day.length === 7) return Date.UTC(year, month, 0) / 86_400_000;
  return firstDay(day);
}
