import { once } from "./filters/columns.js";
import { readId } from "./place-id.js";
import { TYPES } from "./types.js";
import { LANGUAGES, fill, nameOf, typeName } from "./words/index.js";
import { reasonWords } from "./words/reasons.js";

/** @import { Data } from "./data/load.js" */
/** @import { Lang } from "./words/index.js" */

const WHICH = { en: 0, ru: 1, kk: 2 };

/**
 * The title of an incident, or its type where it has none.
 * @param {Data} data
 * @param {Lang} lang
 * @param {number} row
 * @returns {string}
 */
export function titleOf({ incidents }, lang, row) {
  return incidents.text("title", row) ?? typeName(lang, TYPES[incidents.type[row]]);
}

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
  const { kind, rest } = readId(id);
  if (kind === "region") return regionName(data, lang, .../** @type {[string, string]} */ (rest.split("/"))) ?? own;
  if (kind === "country") return countryName(data, lang, rest) ?? own;
  if (kind === "zone") return zoneName(data, lang, rest) ?? own;
  if (kind === "near") return fill(LANGUAGES[lang].nearPlace, { place: nearWhat(data, lang, place) });
  return data.places.named(place, lang) ?? own;
}

/**
 * The name of what a place is near to; nothing where it is a place itself.
 * @param {Pick<Data, "places">} data
 * @param {Lang} lang
 * @param {number} place
 * @returns {string | null}
 */
export function nearWhat({ places }, lang, place) {
  if (readId(places.id(place) ?? "").kind !== "near") return null;
  return (places.named(place, lang) ?? places.name(place) ?? "").replace(/^near /, "");
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

/**
 * Why an incident stands where it does, or why it is not placed.
 * @param {Data} data
 * @param {Lang} lang
 * @param {number} row
 * @returns {string | null}
 */
export function reasonOf(data, lang, row) {
  const reason = data.incidents.text("reason", row);
  if (!reason || lang === "en") return reason;
  const { kinds } = LANGUAGES[lang];
  const known = once(data.incidents, `names ${lang}`, () => translations(data, lang));
  return reasonWords(lang, reason, {
    kind: (kind) => kinds[/** @type {keyof typeof kinds} */ (kind)] ?? kind,
    place: (name) => known.get(name) ?? countryName(data, lang, name) ?? name,
  });
}

/**
 * Names in the language of the page by their English ones: of the regions of every edition and of the places
 * of the incidents.
 * @param {Data} data
 * @param {Lang} lang
 * @returns {Map<string, string>}
 */
function translations({ places, reference }, lang) {
  const known = new Map(reference.editions.flatMap(({ regions }) => regions.map((unit) => /** @type {[string, string]} */ ([unit.name, nameOf(lang, unit)]))));
  for (let place = 0; place < places.length; place++) {
    const [name, own] = [nearWhat({ places }, "en", place) ?? places.name(place), places.named(place, lang)];
    if (name && own) name.split(", ").forEach((part, i) => known.set(part, own.split(", ")[i] ?? part));
  }
  return known;
}
