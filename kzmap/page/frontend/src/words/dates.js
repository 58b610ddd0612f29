import { LANGUAGES, fill } from "./index.js";

/** @import { Lang } from "./index.js" */

/** Browsers know Kazakh words but seldom Kazakh dates. */
const KAZAKH_MONTHS = [
  "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
  "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
];

const PLAIN = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/;

/**
 * An EDTF date in words; what is not understood is shown as it is.
 * @param {Lang} lang
 * @param {string | null} edtf such as `2012-09-05~` or `2016-04/2016-05`
 * @returns {string}
 */
export function dateWords(lang, edtf) {
  if (!edtf) return "";
  const ends = edtf.split("/");
  if (ends.length === 2) return ends.map((end) => dateWords(lang, end) || "…").join(" – ");
  const parts = PLAIN.exec(edtf);
  if (!parts) return edtf;
  const day = moment(lang, parts);
  const words = LANGUAGES[lang];
  if (parts[4] === "~") return fill(words.about, { date: day });
  return parts[4] ? fill(words.maybe, { date: day }) : day;
}

/**
 * How exact an EDTF date is.
 * @param {string} edtf
 * @returns {"day" | "month" | "year" | "span"}
 */
export function precision(edtf) {
  const parts = PLAIN.exec(edtf);
  if (!parts) return "span";
  if (parts[3]) return "day";
  return parts[2] ? "month" : "year";
}

/** @param {Lang} lang @param {RegExpExecArray} parts */
function moment(lang, [, year, month, day]) {
  if (!month) return year;
  if (lang === "kk") return [`${year} ж.`, day && Number(day), KAZAKH_MONTHS[Number(month) - 1]].filter(Boolean).join(" ");
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  /** @type {Intl.DateTimeFormatOptions} */
  const options = { year: "numeric", month: "long", timeZone: "UTC", ...(day ? { day: "numeric" } : {}) };
  const said = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, options).format(date);
  return said.replace(/\s*г\.$/, ""); // the Russian "year", whose stop would double that of a sentence
}
