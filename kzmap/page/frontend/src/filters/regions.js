/** @import { Edition, Unit } from "../data/load.js" */

/**
 * Today's regions that a code or a name of any edition covers; the newest edition counts first. Nothing
 * for what no edition knows.
 * @param {Edition[]} editions from the oldest on
 * @param {string} label
 * @returns {string[]}
 */
export function partsOfRegion(editions, label) {
  const unit = unitOf(editions, label);
  return unit ? (unit.parts?.length ? unit.parts : [unit.code]) : [];
}

/** @type {WeakMap<Edition[], Map<string, Unit>>} */
const known = new WeakMap();

/** @param {Edition[]} editions @param {string} label @returns {Unit | null} */
export function unitOf(editions, label) {
  const units = known.get(editions) ?? labelled(editions);
  known.set(editions, units);
  return units.get(label.trim().toLowerCase()) ?? null;
}

/** @param {Edition[]} editions @returns {Map<string, Unit>} regions by every label that they bear, in small letters */
function labelled(editions) {
  /** @type {Map<string, Unit>} */
  const units = new Map();
  for (const unit of [...editions].reverse().flatMap(({ regions }) => regions)) {
    const labels = [unit.code, unit.name, unit.name_ru, unit.name_kk, ...(unit.aliases ?? [])].map((label) => label.toLowerCase());
    for (const label of labels) if (!units.has(label)) units.set(label, unit);
  }
  return units;
}
