import { LANGUAGES, fill, number, plural } from "../words/index.js";

/** @import { Figure } from "../data/incidents.js" */
/** @import { Lang } from "../words/index.js" */

/**
 * A figure in a few words, with its range where the sources differ; nothing where nothing is known.
 * @param {Lang} lang
 * @param {"killed" | "wounded"} what
 * @param {Figure} figure
 */
export function figureWords(lang, what, { low, high }) {
  if (Number.isNaN(high)) return "";
  const words = LANGUAGES[lang];
  if (low === high) return plural(lang, words[/** @type {const} */ (`${what}N`)], high);
  return fill(words[/** @type {const} */ (`${what}Range`)], { low: number(lang, low), high: number(lang, high) });
}

/** @param {Lang} lang @param {Figure} figure */
export function rangeWords(lang, { low, high }) {
  return low === high ? number(lang, high) : `${number(lang, low)}–${number(lang, high)}`;
}
