import { FILTERS, NO_FILTERS, REST } from "./schema.js";
import { TYPES } from "./types.js";
import { daysOf } from "./filters/days.js";

/** @import { State } from "./state.js" */

/**
 * How a value of each kind is read from its texts; null is what cannot be meant.
 * @type {Record<string, (texts: string[], rule: import("./schema.js").Rule) => any>}
 */
const READ = {
  date: ([text]) => (text && daysOf(text) ? text : null),
  words: (texts) => [...new Set(texts)],
  count: ([text]) => (/^\d+$/.test(text ?? "") ? Number(text) : null),
  kilometres: ([text]) => (/^\d+(\.\d+)?$/.test(text ?? "") ? Number(text) : null),
  box: ([text]) => box(text),
  text: ([text]) => text || null,
  choice: ([text], { of = [] }) => (of.includes(text) ? text : null),
  view: ([text]) => view(text),
};

/** @type {Record<string, (value: any) => string[]>} */
const WRITE = {
  words: (values) => values,
  box: (sides) => [sides.join()],
  view: ([lat, lon, zoom]) => [`${lat.toFixed(3)},${lon.toFixed(3)},${zoom}`],
};

/**
 * Read a state from the part of an address behind `#`. What is not understood is left out: an address
 * comes from anywhere.
 * @param {string} hash
 * @returns {Partial<State>}
 */
export function read(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const value = (/** @type {[string, import("./schema.js").Rule]} */ [name, rule]) => [name, READ[rule.kind](given.getAll(name), rule)];
  const filters = { ...NO_FILTERS, ...Object.fromEntries(Object.entries(FILTERS).map(value)) };
  filters.type = filters.type.map(typeId);
  for (const name of /** @type {const} */ (["region", "zone", "country", "source", "actor"])) filters[name] = filters[name].filter(Boolean);
  const rest = Object.entries(REST).map(value).filter(([, found]) => found !== null && found.length !== 0);
  return { open: null, note: null, at: null, view: null, ...Object.fromEntries(rest), filters };
}

/**
 * Write a state as an address; what is as the page was made is left out.
 * @param {State} state
 * @param {Partial<State>} made
 */
export function write(state, made) {
  const out = new URLSearchParams();
  for (const [name, { kind }] of Object.entries(REST)) {
    const now = state[/** @type {keyof State} */ (name)];
    if (now !== null && now !== made[/** @type {keyof State} */ (name)]) add(out, name, kind, now);
  }
  for (const [name, { kind }] of Object.entries(FILTERS)) {
    const now = state.filters[/** @type {keyof State["filters"]} */ (name)];
    if (now !== null) add(out, name, kind, now);
  }
  const text = out.toString().replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("%3A", ":");
  return text ? `#${text}` : "";
}

/** @param {URLSearchParams} out @param {string} name @param {string} kind @param {any} value */
function add(out, name, kind, value) {
  for (const text of WRITE[kind]?.(value) ?? [String(value)]) out.append(name, text);
}

/** Case does not count in a type. @param {string} text */
function typeId(text) {
  return TYPES.find(({ id }) => id.toLowerCase() === text.toLowerCase())?.id ?? text;
}

/** @param {string | undefined} text */
function box(text) {
  const sides = (text ?? "").split(",").map((side) => (side.trim() ? Number(side) : NaN));
  const [west, south, east, north] = sides;
  return sides.length === 4 && west < east && south < north && sides.every(Number.isFinite) ? sides : null;
}

/** @param {string | undefined} text */
function view(text) {
  const [lat, lon, zoom] = (text ?? "").split(",").map(Number);
  const fits = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 18;
  return text && fits ? [lat, lon, zoom] : null;
}
