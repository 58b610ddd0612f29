import { areaOf } from "../areas.js";
import { isoDay } from "../filters/days.js";
import { partsOf } from "../filters/columns.js";

/** @import { App } from "../app.js" */
/** @import { Report } from "../data/reports.js" */

/** As in `kzmap export`: its properties, in its order. */
export const SCHEMA_VERSION = 1;

/** The properties that are measured: a whole one is written with a nought behind the point, as Python does. */
export const MEASURED = new Set(["radius_km", "lat", "lon", "score"]);

/** @param {number} value @returns {string} */
export function measure(value) {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/** @typedef {Record<string, any> & {id: string, report_list: Partial<Report>[]}} Properties */

/**
 * The properties of an incident as `kzmap export` writes them.
 * @param {Pick<App, "data">} app
 * @param {number} row
 * @param {Report[]} reports
 * @returns {Properties}
 */
export function propertiesOf({ data }, row, reports) {
  const { incidents, places } = data;
  const text = (/** @type {string} */ name) => incidents.text(name, row);
  const list = (/** @type {string} */ name) => incidents.list(name, row);
  const place = incidents.place[row];
  const point = shapeOf(data, place)?.type === "Point";
  const [start, span] = [incidents.start[row], incidents.span[row]];
  const sources = text("sources");
  return {
    id: text("id") ?? "", date: incidents.date(row), date_start: day(start), date_end: day(start + span),
    type: text("type"), sub_type: text("sub"), title: text("title"), actor: text("actor"), target: text("target"),
    place: places.name(place), place_id: places.id(place), place_kind: places.kind(place), radius_km: known(places.radius[place]),
    lat: point ? known(places.lat[place]) : null, lon: point ? known(places.lon[place]) : null,
    match: text("match"), score: incidents.table.getChild("score").at(row), reason: text("reason"), region: list("region"), edition: list("edition"),
    region_now: list("now"), border_region: list("border"), country: places.country(place), zones: list("zones"),
    ...figures(incidents.figure("killed", row), "killed"), ...figures(incidents.figure("wounded", row), "wounded"),
    disagree: list("disagree"), sources: sources ? partsOf("sources", sources) : [], reports: reports.length,
    status: text("status"), report_list: reports.map(whole),
  };
}

const AREAS = new Set(["region", "border_region", "zone", "country"]);

/**
 * The shape that is saved of a place: none for a region abroad, whose point would say more than is known.
 * @param {import("../data/load.js").Data} data
 * @param {number} place
 */
export function shapeOf(data, place) {
  const shape = areaOf(data, place);
  return shape?.type === "Point" && AREAS.has(data.places.kind(place) ?? "") ? null : shape;
}

/** @param {import("../data/incidents.js").Figure} figure @param {string} what */
function figures({ low, best, high }, what) {
  return { [`${what}_low`]: known(low), [`${what}_best`]: known(best), [`${what}_high`]: known(high) };
}

/** @param {Report} report @returns {Partial<Report>} without its empty cells */
function whole(report) {
  return /** @type {Partial<Report>} */ (Object.fromEntries(Object.entries(report).filter(([, value]) => value !== null)));
}

/** @param {number} value */
function known(value) {
  return Number.isNaN(value) ? null : value;
}

/** @param {number} value */
function day(value) {
  return Number.isNaN(value) ? null : isoDay(value);
}

/**
 * The shown incidents, each with its properties.
 * @param {App} app
 * @returns {Promise<{row: number, properties: Properties}[]>}
 */
export async function shownProperties(app) {
  const found = [];
  for (const row of app.shown.rows) found.push({ row, properties: propertiesOf(app, row, await app.data.reports(row)) });
  return found;
}
