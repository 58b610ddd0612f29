import { en } from "./en.js";
import { kk } from "./kk.js";
import { ru } from "./ru.js";

/**
 * @typedef {typeof en} Words
 * @typedef {"en" | "ru" | "kk"} Lang
 */

/** @type {Record<Lang, Words>} */
export const LANGUAGES = { en, ru, kk };

/**
 * Put values into a sentence.
 * @param {string} sentence with `{name}` for each value
 * @param {Record<string, string | number | null>} values
 */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name] ?? "") : whole));
}

/**
 * Say a number of things in the plural form that the language asks for.
 * @param {Lang} lang
 * @param {import("./en.js").Forms} forms
 * @param {number} n
 * @param {Record<string, string | number>} [values]
 */
export function plural(lang, forms, n, values = {}) {
  const form = forms[rules(lang).select(n)] ?? forms.other;
  return fill(form, { n: number(lang, n), ...values });
}

/** @type {Map<Lang, Intl.PluralRules>} each takes longer to make than to use */
const known = new Map();

/** @param {Lang} lang */
function rules(lang) {
  const found = known.get(lang) ?? new Intl.PluralRules([lang, "en"]);
  known.set(lang, found);
  return found;
}

/** @type {Map<Lang, Intl.NumberFormat>} */
const formats = new Map();

/** Kazakh numbers are written as Russian ones, and few browsers know it. @param {Lang} lang @param {number} n */
export function number(lang, n) {
  const found = formats.get(lang) ?? new Intl.NumberFormat(lang === "kk" ? "ru" : lang);
  formats.set(lang, found);
  return found.format(n);
}

/**
 * An event type in the language of the page.
 * @param {Lang} lang
 * @param {{key: string}} type
 */
export function typeName(lang, { key }) {
  return LANGUAGES[lang].types[/** @type {keyof Words["types"]} */ (key)];
}

/**
 * A name in the language of the page.
 * @param {Lang} lang
 * @param {{name: string, name_ru: string, name_kk: string}} named
 */
export function nameOf(lang, named) {
  return { en: named.name, ru: named.name_ru, kk: named.name_kk }[lang] || named.name;
}
