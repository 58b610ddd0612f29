import { fileName } from "./name.js";
import { save } from "./save.js";
import { MEASURED, SCHEMA_VERSION, measure, shownProperties } from "./properties.js";

/** @import { App } from "../app.js" */
/** @import { Properties } from "./properties.js" */

/** What begins a formula, where a spreadsheet may begin a cell: as `kzmap export` guards it. */
const STARTS = "=+\\-@\t\r\n'＝＋－＠";
const GUARD = new RegExp(`(^|[;\t\r\n])(?=[${STARTS}])`, "g");
const IN_JSON = new RegExp(`;(?=[${STARTS}])`, "g");

/** Tells a spreadsheet that the file is UTF-8; without it, Cyrillic is read as something else. */
const MARK = "\ufeff";

/** Save the shown incidents as CSV, a row each. @param {App} app */
export async function saveCsv(app) {
  const found = await shownProperties(app);
  save([MARK, csv(found.map(({ properties }) => properties), app.data.summary.data_as_of)], "text/csv;charset=utf-8", fileName(app, "csv"));
}

/**
 * Incidents as CSV (RFC 4180), as `kzmap export` writes it: lists are JSON text, and an apostrophe
 * stands before what a spreadsheet would take for a formula.
 * @param {Properties[]} rows
 * @param {string | null} asOf
 * @returns {string}
 */
export function csv(rows, asOf) {
  if (!rows.length) return "";
  const whole = rows.map((row) => ({ ...row, schema_version: SCHEMA_VERSION, data_as_of: asOf }));
  const lines = whole.map((row) => Object.entries(row).map(([name, value]) => cell(value, MEASURED.has(name))).join());
  return [Object.keys(whole[0]).join(), ...lines, ""].join("\r\n");
}

/** @param {unknown} value @param {boolean} measured */
function cell(value, measured) {
  if (value === null) return "";
  if (typeof value === "number") return measured ? measure(value) : String(value);
  const safe = typeof value === "string" ? value.replace(GUARD, "$1'") : JSON.stringify(value).replace(IN_JSON, "\\u003b");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
