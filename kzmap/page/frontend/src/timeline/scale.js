/** @typedef {"day" | "month" | "year"} Step */

/**
 * The time that all incidents span, cut into equal steps of the calendar.
 * @typedef {object} Scale
 * @property {Step} step
 * @property {Float64Array} edges first day of each bar, and the day after the last bar; days since 1970
 * @property {number} bars
 */

const DAY = 86_400_000;
const STEPS = /** @type {const} */ (["day", "month", "year"]);

/**
 * The finest steps of which there are no more than the width has room for.
 * @param {{start: ArrayLike<number>, span: ArrayLike<number>, length: number}} incidents
 * @param {number} most bars
 * @returns {Scale | null} nothing where no incident has a date
 */
export function scaleOf({ start, span, length }, most) {
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < length; row++) {
    if (Number.isNaN(start[row])) continue;
    first = Math.min(first, start[row]);
    last = Math.max(last, start[row] + span[row]);
  }
  if (first > last) return null;
  const fitting = STEPS.map((step) => edgesOf(step, first, last, most));
  const found = fitting.findIndex((edges) => edges.length - 1 <= most);
  const at = found < 0 ? STEPS.length - 1 : found;
  return { step: STEPS[at], edges: fitting[at], bars: fitting[at].length - 1 };
}

/** @param {Step} step @param {number} first @param {number} last @param {number} most days are not all made where there is no room */
function edgesOf(step, first, last, most) {
  if (step === "day") return Float64Array.from({ length: Math.min(last - first, most) + 2 }, (_, i) => first + i);
  const [from, to] = [new Date(first * DAY), new Date(last * DAY)];
  const year = from.getUTCFullYear();
  if (step === "year") return Float64Array.from({ length: to.getUTCFullYear() - year + 2 }, (_, i) => Date.UTC(year + i, 0) / DAY);
  const month = from.getUTCMonth();
  const months = (to.getUTCFullYear() - year) * 12 + to.getUTCMonth() - month;
  return Float64Array.from({ length: months + 2 }, (_, i) => Date.UTC(year, month + i) / DAY);
}

/** @param {Scale} scale @param {number} day @returns {number} the bar that holds it, from 0; before all -1, after all `bars` */
export function barAt({ edges, bars }, day) {
  let [low, high] = [0, bars + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** @param {Scale} scale @param {number} bar @returns {string} the bar's time as EDTF, as fine as the bars are */
export function barDate({ step, edges }, bar) {
  return new Date(edges[bar] * DAY).toISOString().slice(0, { day: 10, month: 7, year: 4 }[step]);
}
