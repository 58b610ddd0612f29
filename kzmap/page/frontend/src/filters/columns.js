import { numbers } from "../data/column.js";

/** @import { Incidents } from "../data/incidents.js" */
/** @import { Coded } from "../data/column.js" */

/** @type {WeakMap<Incidents, Map<string, any>>} */
const known = new WeakMap();

/**
 * The codes of a column of texts, made when a filter first asks for them.
 * @param {Incidents} incidents
 * @param {string} name
 * @returns {Coded}
 */
export function codesOf(incidents, name) {
  return once(incidents, name, () => incidents.coded(name));
}

/** @param {Incidents} incidents @param {string} name @returns {Float64Array} */
export function numbersOf(incidents, name) {
  return once(incidents, name, () => numbers(incidents.table.getChild(name)));
}

/**
 * @template T
 * @param {Incidents} incidents
 * @param {string} name
 * @param {() => T} make
 * @returns {T}
 */
export function once(incidents, name, make) {
  const own = known.get(incidents) ?? new Map();
  known.set(incidents, own);
  if (!own.has(name)) own.set(name, make());
  return own.get(name);
}

/** Between the parts of a text that may hold spaces themselves. */
const BETWEEN = "\u001f";

/** The columns of such texts. */
const SPACED = new Set(["sources", "other_actors"]);

/**
 * The parts of a coded text that holds several.
 * @param {string} name of the column
 * @param {string} text
 */
export function partsOf(name, text) {
  return SPACED.has(name) ? text.split(BETWEEN) : name === "actor" ? [text] : text.split(" ");
}
