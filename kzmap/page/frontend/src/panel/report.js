import { TYPES } from "../types.js";
import { LANGUAGES, fill, number, typeName } from "../words/index.js";
import { dateWords } from "../words/dates.js";
import { subTypeName } from "../words/sub-types.js";
import { h, link, told } from "./dom.js";

/** @import { App } from "../app.js" */
/** @import { Report } from "../data/reports.js" */

/**
 * What one source says of an incident, whole: nothing that it tells is left out.
 * @param {App} app
 * @param {Report} report
 * @param {{facts: string[], worded: string[]}} differing the fields on which the sources disagree, and those told in other words
 * @returns {HTMLElement}
 */
export function reportItem({ data, store }, report, { facts, worded }) {
  const { lang } = store.get();
  const words = LANGUAGES[lang];
  const source = data.source(report.source);
  const name = source?.publisher ?? source?.title ?? report.source ?? words.noSource;
  const withdrawn = report.status === "retracted";
  return h(
    "li",
    { class: withdrawn ? "report retracted" : "report" },
    h("div", { class: "source" }, link(report.url ?? source?.url ?? null, name), ...sourceDetails(lang, source, report)),
    withdrawn && h("p", { class: "badge retracted" }, words.retracted),
    report.title && h("p", { class: "title" }, told(report.title)),
    h("dl", {}, ...saidOf(lang, report).flatMap(([field, value]) =>
      row(lang, field, value, facts.includes(field) ? "differs" : worded.includes(field) ? "otherWords" : null))),
    report.note && h("p", { class: "note" }, told(report.note)),
  );
}

/**
 * @param {import("../words/index.js").Lang} lang
 * @param {import("../data/load.js").Source | null} source
 * @param {Report} report
 */
function sourceDetails(lang, source, report) {
  const date = report.published ?? source?.published;
  const published = date ? fill(LANGUAGES[lang].published, { date: dateWords(lang, date) }) : null;
  const how = date === source?.published ? source?.published_how : null;
  const details = [source?.title && source.publisher ? source.title : null, source?.author, how ? null : published];
  return [
    ...details.filter(Boolean).map((text) => h("small", {}, told(String(text)))),
    published && how ? h("details", { class: "how" }, h("summary", {}, published), told(how)) : null,
  ];
}

/**
 * @param {import("../words/index.js").Lang} lang
 * @param {Report} report
 * @returns {[field: string, value: string][]}
 */
function saidOf(lang, report) {
  const words = LANGUAGES[lang];
  const type = TYPES.find((one) => one.id === report.type);
  const spot = report.lat !== null && report.lon !== null ? `${report.lat}, ${report.lon}` : null;
  /** @type {[string, string | null][]} */
  const told = [
    ["date", dateWords(lang, report.date)],
    ["place", [report.place, report.region, report.country, spot].filter(Boolean).join(", ")],
    ["type", type ? typeName(lang, type) : report.type],
    ["sub_type", report.sub_type && subTypeName(lang, report.sub_type)],
    ["actor", report.actor],
    ["target", report.target],
    ["killed", range(lang, report, "killed")],
    ["wounded", range(lang, report, "wounded")],
    ["arrested", report.arrested === null ? null : number(lang, report.arrested)],
    ["status", report.status && words.statuses[/** @type {"verified"} */ (report.status)]],
  ];
  return told.flatMap(([field, value]) => (value ? [/** @type {[string, string]} */ ([field, value])] : []));
}

/**
 * A figure as the report gives it: its own number, its own range, or both.
 * @param {import("../words/index.js").Lang} lang
 * @param {Report} report
 * @param {string} what
 */
function range(lang, report, what) {
  const [best, low, high] = [what, `${what}_low`, `${what}_high`].map((name) => report[name]);
  const span = low === null && high === null ? null : [low, high].map((end) => (end === null ? "…" : number(lang, end))).join("–");
  if (best === null) return span;
  return span ? `${number(lang, best)} (${span})` : number(lang, best);
}

/**
 * @param {import("../words/index.js").Lang} lang
 * @param {string} field
 * @param {string} value
 * @param {"differs" | "otherWords" | null} mark
 */
function row(lang, field, value, mark) {
  const words = LANGUAGES[lang];
  const name = words.fields[/** @type {keyof typeof words.fields} */ (field)] ?? field;
  const sign = mark && h("span", { class: mark === "differs" ? "differ" : "other-words" }, words[mark]);
  return [h("dt", {}, name), h("dd", mark ? { class: mark } : {}, told(value), sign && " ", sign)];
}
