import { parents } from "../editions.js";
import { codesOf, partsOf } from "../filters/columns.js";
import { reached } from "../filter.js";
import { partsOfRegion } from "../filters/regions.js";

/** @import { App } from "../app.js" */

/**
 * How many incidents each region of the drawn edition would bring, of those that the other filters let
 * through. The filter itself is kept in regions of today, which tell every older one exactly.
 * @param {App} app
 * @returns {Map<string, number>} by the code of the region in the drawn edition
 */
export function countsByRegion({ data, shown, edition }) {
  const { incidents, places } = data;
  const parent = parents(edition);
  const { codes, words } = codesOf(incidents, "now");
  const regions = words.map((word) => [...new Set(partsOf("now", word).map((part) => parent.get(part) ?? part))]);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const row of reached(shown, "region")) {
    if (codes[row] < 0 || places.kind(incidents.place[row]) === "country") continue;
    for (const region of regions[codes[row]]) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  return counts;
}

/** @param {App} app @param {string} code of the drawn edition @returns {string[]} the regions of today that it is */
export function partsIn({ edition }, code) {
  const unit = edition.regions.find((one) => one.code === code);
  return unit?.parts?.length ? unit.parts : [code];
}

/** @param {App} app @returns {string[]} the regions of the drawn edition that are chosen whole */
export function chosenRegions(app) {
  const today = new Set(todays(app));
  return app.edition.regions.filter(({ code }) => partsIn(app, code).every((part) => today.has(part))).map(({ code }) => code);
}

/**
 * The filter with a region of the drawn edition put in or taken out.
 * @param {App} app
 * @param {string} code
 * @returns {string[]}
 */
export function turned(app, code) {
  const today = todays(app);
  const parts = partsIn(app, code);
  const without = today.filter((one) => !parts.includes(one));
  return chosenRegions(app).includes(code) ? without : [...without, ...parts];
}

/** @param {App} app @returns {string[]} what is chosen, in regions of today */
function todays({ data, store }) {
  return [...new Set(store.get().filters.region.flatMap((label) => partsOfRegion(data.reference.editions, label)))];
}
