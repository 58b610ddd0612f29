import { testsOf } from "./filters/tests.js";
import { TYPES } from "./types.js";

/** @import { Data } from "./data/load.js" */
/** @import { Filters } from "./schema.js" */

/**
 * What filters let through.
 * @typedef {object} Shown
 * @property {number[]} rows the incidents, in the order of the table
 * @property {Record<string, number[]>} but for each filter in use the incidents that it alone leaves out
 * @property {number[]} byType for each type the incidents that the other filters let through
 */

/**
 * @param {Data} data
 * @param {Filters} filters
 * @returns {Shown}
 */
export function filter(data, filters) {
  const tests = testsOf(data, filters);
  const rows = [];
  /** @type {Record<string, number[]>} */
  const but = Object.fromEntries(tests.map(([name]) => [name, []]));
  for (let row = 0; row < data.incidents.length; row++) {
    let failed = "";
    let failures = 0;
    for (let i = 0; i < tests.length && failures < 2; i++) {
      if (tests[i][1](row)) continue;
      failures++;
      failed = tests[i][0];
    }
    if (failures === 0) rows.push(row);
    else if (failures === 1) but[failed].push(row);
  }
  const shown = { rows, but, byType: TYPES.map(() => 0) };
  for (const row of reached(shown, "type")) shown.byType[data.incidents.type[row]]++;
  return shown;
}

/**
 * The incidents that all filters but one let through: what a choice for that one can bring.
 * @param {Pick<Shown, "rows" | "but">} shown
 * @param {string} name
 */
export function reached({ rows, but }, name) {
  return but[name]?.length ? rows.concat(but[name]) : rows;
}
