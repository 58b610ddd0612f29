import { NO_FILTERS } from "./schema.js";

/**
 * What a reader has chosen. Everything on the page follows it, and the address holds it.
 * @typedef {object} State
 * @property {"en" | "ru" | "kk"} lang
 * @property {string} edition "by-date", or the id of an edition
 * @property {import("./schema.js").Filters} filters
 * @property {"newest" | "oldest" | "killed" | "place"} sort of the list
 * @property {"none" | "place"} group of the list
 * @property {string | null} open the id of the incident whose card is open
 * @property {[lat: number, lon: number, zoom: number] | null} view
 * @property {string[] | null} at the places of one spot, whose incidents are listed alone
 * @property {string | null} note the id of the zone whose note is open
 */

/** @type {State} */
export const INITIAL = {
  lang: "en",
  edition: "by-date",
  filters: NO_FILTERS,
  sort: "newest",
  group: "none",
  open: null,
  view: null,
  at: null,
  note: null,
};

/**
 * @typedef {(state: State, changed: ReadonlySet<keyof State>) => void} Listener
 * @typedef {{get: () => State, set: (patch: Partial<State>) => void,
 *   again: (name: keyof State) => void, on: (listener: Listener) => void}} Store
 */

/**
 * @param {State} start
 * @returns {Store}
 */
export function createStore(start) {
  let state = start;
  /** @type {Listener[]} */
  const listeners = [];
  return {
    get: () => state,
    set(patch) {
      const changed = /** @type {(keyof State)[]} */ (Object.keys(patch)).filter((key) => !equal(patch[key], state[key]));
      if (!changed.length) return;
      state = { ...state, ...patch };
      for (const listener of listeners) listener(state, new Set(changed));
    },
    again(name) {
      for (const listener of listeners) listener(state, new Set([name]));
    },
    on: (listener) => void listeners.push(listener),
  };
}

/**
 * Change some filters; the list of one spot makes room for what they let through.
 * @param {Store} store
 * @param {Partial<import("./schema.js").Filters>} patch
 */
export function narrow(store, patch) {
  store.set({ filters: { ...store.get().filters, ...patch }, at: null });
}

/** @param {unknown} one @param {unknown} other */
function equal(one, other) {
  return one === other || (one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other));
}
