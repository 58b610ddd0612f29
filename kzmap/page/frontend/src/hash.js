import { TYPES } from "./types.js";

/** @import { State } from "./state.js" */

const LANGUAGES = ["en", "ru", "kk"];
const EDITIONS = ["by-date", "2011", "2018", "2022"];
const DAY = /^\d{4}(-\d\d(-\d\d)?)?$/;

/**
 * Read a state from the part of an address behind `#`. What is not understood is left out: an address
 * comes from anywhere.
 * @param {string} hash
 * @returns {Partial<State>}
 */
export function read(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  /** @type {Partial<State>} */
  const state = {};
  const lang = given.get("lang");
  if (lang && LANGUAGES.includes(lang)) state.lang = /** @type {State["lang"]} */ (lang);
  const edition = given.get("edition");
  if (edition && EDITIONS.includes(edition)) state.edition = edition;
  state.types = given.getAll("type").filter((id) => TYPES.some((type) => type.id === id));
  for (const name of /** @type {const} */ (["since", "until"])) {
    const day = given.get(name);
    state[name] = day && DAY.test(day) ? day : null;
  }
  state.open = given.get("open");
  state.view = view(given.get("view"));
  return state;
}

/**
 * Write a state as an address; what is as the page was made is left out.
 * @param {State} state
 * @param {Pick<State, "lang" | "edition">} made
 */
export function write(state, made) {
  const out = new URLSearchParams();
  if (state.view) out.set("view", `${state.view[0].toFixed(3)},${state.view[1].toFixed(3)},${state.view[2]}`);
  if (state.lang !== made.lang) out.set("lang", state.lang);
  if (state.edition !== made.edition) out.set("edition", state.edition);
  for (const type of state.types) out.append("type", type);
  for (const name of /** @type {const} */ (["since", "until", "open"])) {
    const value = state[name];
    if (value) out.set(name, value);
  }
  const text = out.toString().replaceAll("%2C", ",");
  return text ? `#${text}` : "";
}

/** @param {string | null} text @returns {State["view"]} */
function view(text) {
  const [lat, lon, zoom] = (text ?? "").split(",").map(Number);
  const fits = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 18;
  return text && fits ? [lat, lon, zoom] : null;
}
