/** @import { Incidents } from "./data/incidents.js" */

/** What sources tell in words of their own: where these differ, the same may still be meant. */
const WORDED = new Set(["actor", "target"]);

/**
 * The fields on which the sources of an incident disagree, and those that they only word differently.
 * @param {Incidents} incidents
 * @param {number} row
 * @returns {{facts: string[], worded: string[]}}
 */
export function disagreement(incidents, row) {
  const fields = incidents.list("disagree", row);
  return { facts: fields.filter((field) => !WORDED.has(field)), worded: fields.filter((field) => WORDED.has(field)) };
}
