import { tableFromIPC } from "@uwdata/flechette";
import { fromBase64, gunzip } from "./bytes.js";
import { Incidents } from "./incidents.js";
import { Places, counted } from "./places.js";
import { reportsOf, told } from "./reports.js";

/** @import { Table } from "@uwdata/flechette" */
/** @import { Topology } from "topojson-specification" */
/** @import { Gathered } from "../map/gather.js" */
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
 *   credits: string[],
 *   titles: Record<"en" | "ru" | "kk", string> | null,
 *   relief: Record<"west" | "south" | "east" | "north", number>,
 *   shapes: Record<string, import("geojson").MultiPolygon | import("geojson").Polygon>,
 *   refused: Record<string, string | number | null>[]}} Reference
 * @typedef {Record<"id" | "title" | "publisher" | "author" | "published" | "published_how" | "url" | "language",
 *   string | null>} Source
 * @typedef {Record<"reports" | "used" | "refused" | "excluded" | "incidents" | "point" | "area" | "country" | "not_placed", number>
 *   & {data_as_of: string | null}} Summary
 * @typedef {{places: Places, reference: Reference, summary: Summary, gathered: Gathered, table: Table<any>}} First what the first clusters are drawn from
 * @typedef {{incidents: Incidents, places: Places, reference: Reference, summary: Summary,
 *   base: Topology | null, source: (id: string | null) => Source | null,
 *   reports: (row: number) => Promise<Report[]>, reportsNow: (row: number) => Report[], readReports: () => Promise<unknown>,
 *   told: () => import("./reports.js").Told | null}} Data
 */

/** @returns {Promise<First>} from the blocks before the script */
export async function loadFirst() {
  const [reference, table] = await Promise.all([json("reference"), tableOf("places")]);
  const summary = JSON.parse(document.getElementById("kzmap-summary")?.textContent ?? "null");
  return { places: new Places(table), reference, summary, gathered: counted(table), table };
}

/** @returns {Promise<Topology | null>} what the base map is drawn from */
export async function loadBase() {
  return json("base");
}

/**
 * The rest, from the blocks behind the script.
 * @param {First} first
 * @param {Topology | null} base
 * @returns {Promise<Data>}
 */
export async function loadRest({ places, reference, summary, table }, base) {
  await parsed();
  const [rows, words, sources] = await Promise.all([tableOf("incidents"), tableOf("incident-words"), tableOf("sources")]);
  const incidents = new Incidents(rows, words, table);
  const known = new Map(sources.toArray().map((one) => [one.id, /** @type {Source} */ (one)]));
  /** @type {Promise<import("./reports.js").Told> | undefined} */
  let reports;
  /** @type {import("./reports.js").Told | null} */
  let read = null;
  const readReports = () => (reports ??= Promise.all([tableOf("reports"), tableOf("report-words")])
    .then(([own, its]) => (read = told(own, its)))); // when a card or the search first asks
  return {
    incidents,
    places,
    reference,
    summary,
    base,
    source: (id) => known.get(id) ?? null,
    readReports,
    told: () => read,
    reportsNow: (row) => (read ? reportsOf(read, incidents, places, row) : []), // none before they are read
    reports: async (row) => reportsOf(await readReports(), incidents, places, row),
  };
}

/** @returns {Promise<ImageBitmap | null>} nothing where a browser cannot read the picture: the map does without */
export async function loadRelief() {
  await parsed();
  return createImageBitmap(new Blob([fromBase64(text("relief"))], { type: "image/webp" })).catch(() => null);
}

/** @returns {Promise<void>} until all of the page has been read */
async function parsed() {
  if (document.readyState !== "loading") return;
  await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
}

/**
 * The text of a block. It stays in the page: whoever saves an opened page from the browser saves the data, too.
 * @param {string} name
 */
function text(name) {
  return document.getElementById(`kzmap-data-${name}`)?.textContent ?? "";
}

/** @param {string} name */
async function bytes(name) {
  const packed = text(name);
  return packed ? gunzip(fromBase64(packed)) : null;
}

/** @param {string} name @returns {Promise<any>} */
async function json(name) {
  const found = await bytes(name);
  return found && JSON.parse(new TextDecoder().decode(found));
}

/** @param {string} name @returns {Promise<Table<any>>} */
async function tableOf(name) {
  const found = await bytes(name);
  if (!found) throw new Error(`the page holds no ${name}`);
  return tableFromIPC(found);
}
