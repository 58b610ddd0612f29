import { TYPES, typeOf } from "../types.js";
import { coded, numbers } from "./column.js";

/** @import { Table } from "@uwdata/flechette" */
/** @import { Gathered } from "../map/gather.js" */

/** Where an incident is drawn, by the kind of its place. */
const DRAWN = /** @type {const} */ ({
  site: "point",
  settlement: "point",
  near: "near",
  district: "hollow",
  region: "badge",
  border_region: "badge",
  zone: "badge",
});

/** Before the name of a type in the columns that count its incidents. */
const COUNT = "type:";

/**
 * What is at each place, as the table of places counts it: enough to draw the first clusters.
 * @param {Table<any>} table
 * @returns {Gathered}
 */
export function counted(table) {
  const [length, width] = [table.numRows, TYPES.length];
  const shares = new Int32Array(length * width);
  for (const name of /** @type {string[]} */ (table.names)) {
    if (!name.startsWith(COUNT)) continue;
    const counts = numbers(table.getChild(name));
    const type = typeOf(name.slice(COUNT.length));
    for (let place = 0; place < length; place++) shares[place * width + type] += counts[place];
  }
  const places = Array.from({ length }, (_, place) => place);
  const sharesAt = (/** @type {number} */ place) => [...shares.subarray(place * width, (place + 1) * width)];
  return { places, shares, sharesAt, countAt: (place) => sharesAt(place).reduce((sum, one) => sum + one, 0), rows: () => [] };
}

/** The distinct places of the incidents. */
export class Places {
  /** @param {Table<any>} table */
  constructor(table) {
    this.length = table.numRows;
    this.ids = table.getChild("id");
    this.names = table.getChild("name");
    this.translated = { ru: table.getChild("ru"), kk: table.getChild("kk") };
    this.others = table.getChild("others");
    this.kinds = coded(table.getChild("kind"));
    this.lat = numbers(table.getChild("lat")).map((units) => units / 1e5);
    this.lon = numbers(table.getChild("lon")).map((units) => units / 1e5);
    this.countries = coded(table.getChild("country"));
    this.border = numbers(table.getChild("far")).map((tenths) => tenths / 10);
    this.radius = numbers(table.getChild("radius")).map((tenths) => tenths / 10);
  }

  /** @param {number} place @returns {string | null} */
  id(place) {
    return this.ids.at(place);
  }

  /** @param {number} place @returns {string | null} */
  name(place) {
    return this.names.at(place);
  }

  /** @param {number} place @param {"en" | "ru" | "kk"} lang @returns {string | null} */
  named(place, lang) {
    return lang === "en" ? this.name(place) : this.translated[lang].at(place);
  }

  /** @param {number} place @returns {string[]} names that it bore once, or bears elsewhere */
  otherNames(place) {
    return this.others.at(place)?.split("|") ?? [];
  }

  /** @param {number} place @returns {string | null} */
  kind(place) {
    return this.kinds.words[this.kinds.codes[place]] ?? null;
  }

  /** @param {number} place @returns {string | null} */
  country(place) {
    return this.countries.words[this.countries.codes[place]] ?? null;
  }

  /** @param {number} place @returns {boolean} whether it is drawn at a point */
  isPoint(place) {
    const drawn = this.drawn(place);
    return drawn !== null && drawn !== "badge";
  }

  /**
   * How a place is drawn: null is a place for the list alone.
   * @param {number} place
   * @returns {"point" | "near" | "hollow" | "badge" | null}
   */
  drawn(place) {
    if (Number.isNaN(this.lat[place])) return null;
    return DRAWN[/** @type {keyof typeof DRAWN} */ (this.kind(place) ?? "")] ?? null;
  }
}
