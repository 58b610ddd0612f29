/** @import { Table } from "@uwdata/flechette" */
/** @import { Incidents } from "./incidents.js" */
/** @import { Places } from "./places.js" */

/** Report fields that are left out where they equal the incident's, in the order of the bits of `same`. */
const SHARED = ["date", "type", "sub_type", "title", "actor", "target", "place", "status"];
const TEXTS = [
  "date", "place", "region", "country", "type", "sub_type", "title", "note", "actor", "target",
  "source", "url", "published", "status",
];
const NUMBERS = [
  "killed", "killed_low", "killed_high", "wounded", "wounded_low", "wounded_high", "arrested", "lat", "lon",
];

/**
 * One report, whole; what it does not tell is null.
 * @typedef {Record<string, any> & {source: string | null, url: string | null, title: string | null}} Report
 */

/**
 * @param {Table<any>} table of reports
 * @param {Incidents} incidents
 * @param {Places} places
 * @param {number} row of the incident
 * @returns {Report[]}
 */
export function reportsOf(table, incidents, places, row) {
  return incidents.reports(row).map((at) => {
    const told = Object.fromEntries([...TEXTS, ...NUMBERS].map((name) => [name, table.getChild(name).at(at)]));
    const same = table.getChild("same").at(at);
    SHARED.forEach((name, bit) => {
      if (same & (1 << bit)) told[name] = shared(incidents, places, row, name);
    });
    return /** @type {Report} */ (told);
  });
}

/**
 * @param {Incidents} incidents
 * @param {Places} places
 * @param {number} row
 * @param {string} name
 */
function shared(incidents, places, row, name) {
  if (name === "place") return places.name(incidents.place[row]);
  if (name === "date") return incidents.date(row);
  return incidents.text(name === "sub_type" ? "sub" : name, row);
}
