/**
 * The event types of ACLED, in the order of their chips, each with a glyph of its own: colour is never
 * the only sign. Glyphs are paths on a field of 24 by 24, drawn alike on canvas and as SVG.
 * @typedef {{id: string, key: string, glyph: string}} EventType
 * @type {readonly EventType[]}
 */
export const TYPES = [
  { id: "Battles", key: "battles", glyph: "M4 7 7 4l5 5 5-5 3 3-5 5 5 5-3 3-5-5-5 5-3-3 5-5z" },
  { id: "Explosions/Remote violence", key: "explosions", glyph: star(8, 11, 5) },
  { id: "Violence against civilians", key: "civilians", glyph: "M2.5 5h19L12 21.5z" },
  { id: "Protests", key: "protests", glyph: "M4 3h16v10h-6.4v8h-3.2v-8H4z" },
  {
    id: "Riots",
    key: "riots",
    glyph: "M13 1.5c.6 4.4 6.5 6.6 6.5 13A7.5 7.5 0 0 1 12 22a7.5 7.5 0 0 1-7.500-7.500c0-3.500 2.200-5 2.800-8.500 2 .8 3.200 2.600 3.300 4.600C12.200 8.600 13.300 5.500 13 1.500z",
  },
  { id: "Strategic developments", key: "strategic", glyph: "M12 1.500 22.500 12 12 22.500 1.500 12z" },
  { id: "", key: "other", glyph: "M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14z" },
];

/**
 * @param {number} spikes
 * @param {number} outer radius
 * @param {number} inner radius
 */
function star(spikes, outer, inner) {
  const corners = Array.from({ length: spikes * 2 }, (_, i) => {
    const radius = i % 2 ? inner : outer;
    const angle = (Math.PI * i) / spikes - Math.PI / 2;
    return `${(12 + radius * Math.cos(angle)).toFixed(2)} ${(12 + radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${corners.join("L")}z`;
}
