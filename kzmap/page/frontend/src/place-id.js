/** @import { Reference } from "./data/load.js" */

/** @typedef {{code: string, country: string}} Unit of the base map */

/**
 * The id of a place, as "region:2011/KZ-19", apart.
 * @param {string} id
 * @returns {{kind: string, rest: string}}
 */
export function readId(id) {
  const [kind, rest = ""] = id.split(/:(.*)/s);
  return { kind, rest };
}

/**
 * Which units of the base map make up the area of a place; nothing for a place that is not made of any.
 * @param {Reference} reference
 * @param {string} id
 * @returns {((unit: Unit) => boolean) | null}
 */
export function unitsOf({ editions, zones }, id) {
  const { kind, rest } = readId(id);
  if (kind === "country") return ({ country }) => country === rest;
  if (kind === "zone") {
    const members = zones.find((zone) => zone.id === rest)?.members ?? [];
    return ({ code }) => members.includes(code);
  }
  if (kind !== "region") return null;
  const [edition, code] = rest.split("/");
  const region = editions.find((one) => one.id === edition)?.regions.find((one) => one.code === code);
  const parts = region?.parts?.length ? region.parts : [code];
  return (unit) => parts.includes(unit.code);
}
