import { tableFromIPC } from "@uwdata/flechette";
import { fromBase64, gunzip } from "./bytes.js";
import { Incidents } from "./incidents.js";
import { Places } from "./places.js";
import { reportsOf, told } from "./reports.js";

/** @import { Topology } from "topojson-specification" */
/** @import { Report } from "./reports.js" */

/**
 * @typedef {[en: string, ru: string, kk: string]} Names
 * @typedef {{name: string, name_ru: string, name_kk: string}} Named
 * @typedef {Named & {code: string, parts?: string[], aliases?: string[]}} Unit
 * @typedef {{id: string, valid_from?: string, valid_to?: string, regions: Unit[]}} Edition
 * @typedef {Named & {id: string, claim: string, claim_ru: string, claim_kk: string, source: string,
 *   members: string[]}} Zone
 * @typedef {[en: string, ru: string, kk: string, lat: number, lon: number, people: number, country: string]} City
 * @typedef {{editions: Edition[], zones: Zone[], countries: Record<string, Names>, cities: City[],
 *   titles: Record<"en" | "ru" | "kk", string> | null,
 *   relief: Record<"west" | "south" | "east" | "north", number>,
 *   shapes: Record<string, import("geojson").MultiPolygon | import("geojson").Polygon>,
 *   refused: Record<string, string | number | null>[]}} Reference
 * @typedef {Record<"id" | "title" | "publisher" | "author" | "published" | "published_how" | "url" | "language",
 *   string | null>} Source
 * @typedef {Record<"reports" | "used" | "refused" | "excluded" | "incidents" | "point" | "area" | "not_placed", number>
 *   & {data_as_of: string | null}} Summary
 * @typedef {{incidents: Incidents, places: Places, reference: Reference, summary: Summary,
 *   base: Topology | null, relief: () => Promise<ImageBitmap>, source: (id: string | null) => Source | null,
 *   reports: (row: number) => Promise<Report[]>}} Data
 */

/** @returns {Promise<Data>} */
export async function load() {
  const [incidents, words, places, sources, reference, base] = await Promise.all([
    table("incidents"),
    table("incident-words"),
    table("places"),
    table("sources"),
    json("reference"),
    json("base"),
  ]);
  const found = { incidents: new Incidents(incidents, words, places), places: new Places(places) };
  const known = new Map(sources.toArray().map((one) => [one.id, /** @type {Source} */ (one)]));
  /** @type {Promise<import("./reports.js").Told> | undefined} */
  let reports;
  return {
    ...found,
    reference,
    base,
    summary: JSON.parse(text("kzmap-summary")),
    source: (id) => known.get(id) ?? null,
    relief: async () => createImageBitmap(new Blob([fromBase64(text("kzmap-data-relief"))], { type: "image/webp" })),
    reports: async (row) => {
      reports ??= Promise.all([table("reports"), table("report-words")]).then(([rows, own]) => told(rows, own)); // for the first card
      return reportsOf(await reports, found.incidents, found.places, row);
    },
  };
}

/** @param {string} id */
function text(id) {
  return document.getElementById(id)?.textContent ?? "";
}

/** @param {string} name */
async function bytes(name) {
  const packed = text(`kzmap-data-${name}`);
  return packed ? gunzip(fromBase64(packed)) : null;
}

/** @param {string} name @returns {Promise<any>} */
async function json(name) {
  const found = await bytes(name);
  return found && JSON.parse(new TextDecoder().decode(found));
}

/** @param {string} name @returns {Promise<import("@uwdata/flechette").Table<any>>} */
async function table(name) {
  const found = await bytes(name);
  if (!found) throw new Error(`the page holds no ${name}`);
  return tableFromIPC(found);
}
