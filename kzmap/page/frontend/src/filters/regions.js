/** @import { Edition } from "../data/load.js" */

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

/** @param {Edition[]} editions @param {string} label */
export function unitOf(editions, label) {
  const wanted = label.trim().toLowerCase();
  for (const { regions } of [...editions].reverse()) {
    const unit = regions.find(({ code, name, name_ru, name_kk, aliases = [] }) =>
      [code, name, name_ru, name_kk, ...aliases].some((one) => one.toLowerCase() === wanted),
    );
    if (unit) return unit;
  }
  return null;
}
