import schema from "../../../filters.json" with { type: "json" };

/**
 * @typedef {"date" | "words" | "count" | "kilometres" | "box" | "text" | "choice" | "view"} Kind
 * @typedef {{kind: Kind, of?: string[]}} Rule
 */

/**
 * What may be left out of sight: null and an empty list keep all. The names are the options of the
 * command line, less the dashes before them; `actor` and `q` are the page's own.
 * @typedef {object} Filters
 * @property {string | null} since EDTF
 * @property {string | null} until EDTF
 * @property {string[]} type event types or sub-event types
 * @property {string[]} region codes or names, of any edition
 * @property {string[]} zone
 * @property {string[]} country
 * @property {string[]} source
 * @property {number | null} min-killed
 * @property {number | null} max-killed
 * @property {[west: number, south: number, east: number, north: number] | null} bbox
 * @property {number | null} within-border kilometres
 * @property {string[]} actor
 * @property {string | null} q words to be found in places, titles, actors
 */

/** @type {Record<string, Rule>} */
export const FILTERS = /** @type {any} */ ({ ...schema.filters, ...schema.page_filters });

/** @type {Record<string, Rule>} the rest of what the address holds */
export const REST = /** @type {any} */ (schema.page_state);

/** @type {Filters} */
export const NO_FILTERS = /** @type {any} */ (
  Object.fromEntries(Object.entries(FILTERS).map(([name, { kind }]) => [name, kind === "words" ? [] : null]))
);

/** @param {Filters} filters @returns {(keyof Filters)[]} those that may leave something out */
export function active(filters) {
  const names = /** @type {(keyof Filters)[]} */ (Object.keys(NO_FILTERS));
  return names.filter((name) => (Array.isArray(filters[name]) ? filters[name].length : filters[name] !== null));
}
