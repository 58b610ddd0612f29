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
  if (Number.isNaN(low) && Number.isNaN(high)) return "";
  const words = LANGUAGES[lang];
  const open = Number.isNaN(low) || Number.isNaN(high);
  if (open || low === high) {
    const n = Number.isNaN(low) ? high : low;
    return plural(lang, words[/** @type {const} */ (`${what}N`)], n, { n: rangeWords(lang, { low, high }) });
  }
  return fill(words[/** @type {const} */ (`${what}Range`)], { low: number(lang, low), high: number(lang, high) });
}

/**
 * A range; a bound that no source gives stays open, as in "17+" or "≤ 20".
 * @param {Lang} lang
 * @param {Pick<Figure, "low" | "high">} figure
 */
export function rangeWords(lang, { low, high }) {
  if (Number.isNaN(high)) return `${number(lang, low)}+`;
  if (Number.isNaN(low)) return `≤ ${number(lang, high)}`;
  return low === high ? number(lang, high) : `${number(lang, low)}–${number(lang, high)}`;
}
