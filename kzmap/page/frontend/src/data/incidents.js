import { TYPES, typeOf } from "../types.js";
import { coded, codedByPlace, list, numbers } from "./column.js";
import { textsOf } from "./texts.js";

/** @import { Coded } from "./column.js" */
/** @import { Table } from "@uwdata/flechette" */

/**
 * A figure with its range; NaN where nothing is known.
 * @typedef {{low: number, best: number, high: number}} Figure
 */

/** What mostly holds for all incidents of a place, and then stands in the table of places. */
const OF_PLACE = new Set(["reason", "region", "now", "border", "zones"]);

/** The incidents: typed arrays for what filters read, texts taken out of the table when they are shown. */
export class Incidents {
  /**
   * @param {Table<any>} table
   * @param {Table<any>} words that texts are made of
   * @param {Table<any>} places
   */
  constructor(table, words, places) {
    this.table = table;
    this.places = places;
    this.length = table.numRows;
    this.start = numbers(table.getChild("start"));
    this.span = numbers(table.getChild("span"));
    this.place = table.getChild("place").toArray();
    this.type = typeCodes(table);
    this.firstReport = offsets(table.getChild("reports").toArray());
    this.texts = { id: textsOf(table, words, "id"), title: textsOf(table, words, "title") };
  }

  /**
   * @param {string} name
   * @param {number} row
   * @returns {string | null}
   */
  text(name, row) {
    if (name === "id" || name === "title") return this.texts[name].at(row);
    const own = this.table.getChild(name).at(row);
    if (!OF_PLACE.has(name)) return own;
    return (own ?? this.places.getChild(name).at(this.place[row])) || null;
  }

  /** @param {string} name @returns {Coded} */
  coded(name) {
    const column = this.table.getChild(name);
    return OF_PLACE.has(name) ? codedByPlace(column, this.places.getChild(name), this.place) : coded(column);
  }

  /** @param {number} row @returns {string | null} EDTF; a plain day is not stored, `start` tells it */
  date(row) {
    const day = this.start[row];
    return this.text("date", row) ?? (Number.isNaN(day) ? null : new Date(day * 86_400_000).toISOString().slice(0, 10));
  }

  /** @param {string} name @param {number} row */
  list(name, row) {
    return list(this.text(name, row));
  }

  /**
   * @param {"killed" | "wounded"} what
   * @param {number} row
   * @returns {Figure}
   */
  figure(what, row) {
    const [low, best, high] = ["low", "best", "high"].map((level) => this.table.getChild(`${what}_${level}`).at(row));
    const base = best ?? 0; // the others are stored as how far they are from it
    return { low: low === null ? NaN : base + low, best: best ?? NaN, high: high === null ? NaN : base + high };
  }

  /** @param {number} row @returns {number[]} the rows of its reports */
  reports(row) {
    const first = this.firstReport[row];
    return Array.from({ length: this.firstReport[row + 1] - first }, (_, i) => first + i);
  }

  /** @param {string} id @returns {number} the row, or -1 */
  find(id) {
    return this.texts.id.find(id);
  }
}

/** @param {Table<any>} table @returns {Uint8Array} for each incident the index of its type in TYPES */
function typeCodes(table) {
  const { codes, words } = coded(table.getChild("type"));
  const known = words.map(typeOf);
  const types = new Uint8Array(codes.length);
  for (let row = 0; row < types.length; row++) types[row] = known[codes[row]] ?? TYPES.length - 1;
  return types;
}

/** @param {ArrayLike<number>} counts @returns {Int32Array} where each begins, and the end */
function offsets(counts) {
  const begins = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) begins[i + 1] = begins[i] + counts[i];
  return begins;
}
