import { LANGUAGES, fill } from "./index.js";

/** @import { Lang } from "./index.js" */

/** Browsers know Kazakh words but seldom Kazakh dates. */
const KAZAKH_MONTHS = [
  "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым",
  "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан",
];

/** What the month takes on in Kazakh after "from" and before "until": the vowels and consonants of a word ask for it. */
const KAZAKH_ENDINGS = {
  since: ["дан", "нан", "дан", "ден", "дан", "нан", "ден", "дан", "тен", "нан", "дан", "нан"],
  until: ["ға", "ға", "ға", "ге", "ға", "ға", "ге", "ға", "ке", "ға", "ға", "ға"],
};

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
  if (ends.length === 2) return shortSpan(lang, ends) ?? openSpan(lang, ends) ?? ends.map((end) => dateWords(lang, end) || "…").join(" – ");
  const parts = PLAIN.exec(edtf);
  if (!parts) return edtf;
  const day = moment(lang, parts);
  const words = LANGUAGES[lang];
  if (parts[4] === "~") return fill(words.about, { date: day });
  return parts[4] ? fill(words.maybe, { date: day }) : day;
}

/**
 * Two dates of one kind in as few words as the language allows: "1–4 June 2017".
 * @param {Lang} lang
 * @param {string[]} ends
 * @returns {string | null} nothing where they differ in kind, or are not plain
 */
function shortSpan(lang, ends) {
  const [from, to] = ends.map((end) => PLAIN.exec(end));
  if (!from || !to || from[4] || to[4] || Boolean(from[3]) !== Boolean(to[3]) || !from[2] || !to[2]) return null;
  if (ends[0] === ends[1]) return moment(lang, from);
  if (lang === "kk") return kazakhSpan(from, to);
  const [first, last] = [from, to].map(([, year, month, day]) => new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))));
  if (lang === "ru" && !from[3] && from[1] === to[1]) { // where Intl says the year twice
    const month = new Intl.DateTimeFormat("ru", { month: "long", timeZone: "UTC" });
    return `${month.format(first)} – ${month.format(last)} ${from[1]}`;
  }
  if (first > last) return null;
  const said = plainYear(format(lang, Boolean(from[3])).formatRange(first, last));
  return said.replace(/^(\d+) – (\d)/, "$1–$2"); // days of one month stand close
}

/**
 * From a day to some day of a month, whose end is the last that is meant: "6 June – end of June 2016".
 * @param {Lang} lang
 * @param {string[]} ends
 * @returns {string | null} nothing where they are of other kinds, or not plain
 */
function openSpan(lang, ends) {
  const [from, to] = ends.map((end) => PLAIN.exec(end));
  if (!from?.[3] || !to?.[2] || to[3] || from[4] || to[4]) return null;
  const same = from[1] === to[1];
  if (lang === "kk") return `${moment(lang, from)} – ${fill(LANGUAGES.kk.monthEnd, { date: same ? KAZAKH_MONTHS[Number(to[2]) - 1] : moment(lang, to) })}`;
  const day = moment(lang, from);
  const month = lang === "ru" ? russianEnd("of", to) : moment(lang, to);
  return `${same ? day.replace(` ${from[1]}`, "") : day} – ${fill(LANGUAGES[lang].monthEnd, { date: month })}`;
}

/** @param {RegExpExecArray} from @param {RegExpExecArray} to @returns {string | null} */
function kazakhSpan(from, to) {
  if (from[1] !== to[1]) return null;
  const [first, last] = [from, to].map(([, , month, day]) => [day && Number(day), KAZAKH_MONTHS[Number(month) - 1]]);
  const same = from[2] === to[2] && from[3];
  return `${from[1]} ж. ${same ? `${first[0]}–${last.join(" ")}` : `${first.filter(Boolean).join(" ")} – ${last.filter(Boolean).join(" ")}`}`;
}

/**
 * An EDTF date as the end of a time, in the case that the language asks for: "since May 2012".
 * @param {Lang} lang
 * @param {"since" | "until"} end
 * @param {string | null | undefined} edtf
 * @returns {string}
 */
export function endWords(lang, end, edtf) {
  const parts = PLAIN.exec(edtf ?? "");
  const plain = parts && !parts[4];
  const date = plain && lang === "ru" ? russianEnd(end, parts) : plain && lang === "kk" ? kazakhEnd(end, parts) : dateWords(lang, edtf ?? null);
  return fill(LANGUAGES[lang][end], { date });
}

/**
 * The time in which an edition of the regions was in force.
 * @param {Lang} lang
 * @param {{valid_from?: string, valid_to?: string}} edition
 */
export function editionWords(lang, { valid_from: from, valid_to: to }) {
  if (from && to) return fill(LANGUAGES[lang].editionSpan, { from: dateWords(lang, from), to: dateWords(lang, to) });
  return to ? endWords(lang, "until", to) : endWords(lang, "since", from);
}

/** @param {"since" | "until" | "of"} end @param {RegExpExecArray} parts */
function russianEnd(end, [text, year, month, day]) {
  if (!month) return `${year} ${end === "since" ? "года" : "год"}`;
  if (day || end === "until") return dateWords("ru", text);
  const parts = new Intl.DateTimeFormat("ru", { month: "long", day: "numeric", timeZone: "UTC" }).formatToParts(new Date(`${text}-01`));
  return `${parts.find(({ type }) => type === "month")?.value} ${year}`;
}

/** @param {"since" | "until"} end @param {RegExpExecArray} parts */
function kazakhEnd(end, [text, year, month]) {
  if (!month) return `${year} ${end === "since" ? "жылдан" : "жылға"}`;
  return `${dateWords("kk", text)}${KAZAKH_ENDINGS[end][Number(month) - 1]}`;
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
  return plainYear(format(lang, Boolean(day)).format(date));
}

/** @param {Lang} lang @param {boolean} day whether it is known */
function format(lang, day) {
  return new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { year: "numeric", month: "long", timeZone: "UTC", ...(day ? { day: "numeric" } : {}) });
}

/**
 * Less the Russian "year" at the end, whose stop would double that of a sentence, and with plain spaces.
 * @param {string} said
 */
function plainYear(said) {
  return said.replace(/\s/g, " ").replace(/\s*гг?\.(?=$|\s*[–—])/g, "");
}
