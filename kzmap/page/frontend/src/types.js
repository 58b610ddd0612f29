import table from "../../../types.json" with { type: "json" };

/**
 * The event types of ACLED, in the order of their chips, each with a glyph of its own: colour is never
 * the only sign. Glyphs are paths on a field of 24 by 24, drawn alike on canvas, as SVG and in figures.
 * @typedef {{id: string, key: string, glyph: string}} EventType
 * @type {readonly EventType[]}
 */
export const TYPES = table.types;

/** @param {string} id as reports give it @returns {number} its place in TYPES, where what is not known comes last */
export function typeOf(id) {
  const found = TYPES.findIndex((type) => type.id === id);
  return found < 0 ? TYPES.length - 1 : found;
}
