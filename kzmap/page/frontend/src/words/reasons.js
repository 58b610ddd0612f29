import { SENTENCES } from "./reason-sentences.js";

/** @import { Lang } from "./index.js" */

/**
 * How the names in a reason are called in the language of the page.
 * @typedef {object} Names
 * @property {(kind: string) => string} kind of a place
 * @property {(name: string) => string} place a region, a country's code, or the incident's own place
 */

/** What a name is followed by, such as "(settlement, Aktobe region)". */
const OF_KIND = /\((site|settlement|near|district|region|border region|zone|country)(?:, ([^()]+))?\)/g;

const KIND = /^(site|settlement|near|district|region|border region|zone|country)$/;

/**
 * Why an incident stands where it does, in the language of the page. kzmap.places writes the reasons in
 * English, as sentences joined by semicolons; each is known here by its form. What is not known stays
 * as it is written: it is better read in English than not at all.
 * @param {Lang} lang
 * @param {string} reason
 * @param {Names} names
 * @returns {string}
 */
export function reasonWords(lang, reason, names) {
  if (lang === "en") return reason;
  return reason.split("; ").map((part) => sentence(lang, part, names)).join("; ");
}

/** @param {Lang} lang @param {string} part @param {Names} names @returns {string} */
function sentence(lang, part, names) {
  for (const [form, ru, kk] of SENTENCES) {
    const found = form.exec(part);
    if (found) return (lang === "ru" ? ru : kk).replace(/\$(\d)/g, (_, i) => value(lang, found[Number(i)] ?? "", names));
  }
  return named(part, names); // one more of a list of names
}

/** @param {Lang} lang @param {string} text a slot of a sentence, which may be a sentence itself @param {Names} names @returns {string} */
function value(lang, text, names) {
  return text && SENTENCES.some(([form]) => form.test(text)) ? sentence(lang, text, names) : named(text, names);
}

/** @param {string} text @param {Names} names */
function named(text, names) {
  if (KIND.test(text)) return names.kind(text.replace(" ", "_"));
  const told = text.replace(OF_KIND, (_, kind, rest) => {
    const where = rest ? `, ${rest.split(", ").map(names.place).join(", ")}` : "";
    return `(${names.kind(kind.replace(" ", "_"))}${where})`;
  });
  if (told !== text) return told.replace(/^[^(]+(?= \()/, names.place);
  return text.split(", ").map((one) => one.replace(/^(.*?)( \([A-Z-]+\d*\))?$/, (_, name, code = "") => names.place(name) + code)).join(", ");
}
