import { nameOf } from "./words/index.js";

/** @import { Data } from "./data/load.js" */
/** @import { Lang } from "./words/index.js" */

const WHICH = { en: 0, ru: 1, kk: 2 };

/**
 * The name of an incident's place in the language of the page, as far as one is known.
 * @param {Data} data
 * @param {Lang} lang
 * @param {number} row
 * @returns {string | null}
 */
export function placeName(data, lang, row) {
  return nameOfPlace(data, lang, data.incidents.place[row]);
}

/** @param {Data} data @param {Lang} lang @param {number} place @returns {string | null} */
export function nameOfPlace(data, lang, place) {
  const id = data.places.id(place) ?? "";
  const own = data.places.name(place);
  const [kind, rest = ""] = id.split(/:(.*)/s);
  if (kind === "region") return regionName(data, lang, .../** @type {[string, string]} */ (rest.split("/"))) ?? own;
  if (kind === "country") return countryName(data, lang, rest) ?? own;
  if (kind === "zone") return zoneName(data, lang, rest) ?? own;
  return data.places.named(place, lang) ?? own;
}

/** @param {Data} data @param {Lang} lang @param {string} edition @param {string} code */
export function regionName(data, lang, edition, code) {
  const regions = data.reference.editions.find((one) => one.id === edition)?.regions;
  const unit = regions?.find((one) => one.code === code);
  return unit ? nameOf(lang, unit) : null;
}

/** @param {Data} data @param {Lang} lang @param {string} id */
export function zoneName(data, lang, id) {
  const zone = data.reference.zones.find((one) => one.id === id);
  return zone ? nameOf(lang, zone) : null;
}

/** @param {Data} data @param {Lang} lang @param {string} code */
export function countryName(data, lang, code) {
  return data.reference.countries[code]?.[WHICH[lang]] ?? null;
}

/**
 * The regions of an incident's own day, and those of today where they bear other codes or names.
 * @param {Data} data
 * @param {Lang} lang
 * @param {number} row
 * @returns {{then: string[], now: string[]}}
 */
export function regionNames(data, lang, row) {
  const { incidents, reference } = data;
  const editions = incidents.list("edition", row);
  const last = reference.editions[reference.editions.length - 1].id;
  const name = (/** @type {string[]} */ ids, /** @type {string} */ code) =>
    ids.map((id) => regionName(data, lang, id, code)).find(Boolean) ?? code;
  const then = incidents.list("region", row).map((code) => name(editions, code));
  const now = incidents.list("now", row).map((code) => name([last], code));
  return { then, now: then.join() === now.join() ? [] : now };
}
