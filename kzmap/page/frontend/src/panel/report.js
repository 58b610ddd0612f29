import { TYPES } from "../types.js";
import { LANGUAGES, fill, number } from "../words/index.js";
import { dateWords } from "../words/dates.js";
import { h, link, told } from "./dom.js";

/** @import { App } from "../app.js" */
/** @import { Report } from "../data/reports.js" */

/**
 * What one source says of an incident, whole: nothing that it tells is left out.
 * @param {App} app
 * @param {Report} report
 * @param {string[]} disagree the fields on which the sources disagree
 * @returns {HTMLElement}
 */
export function reportItem({ data, store }, report, disagree) {
  const { lang } = store.get();
  const words = LANGUAGES[lang];
  const source = data.source(report.source);
  const name = source?.publisher ?? source?.title ?? report.source ?? words.noSource;
  const withdrawn = report.status === "retracted";
  return h(
    "li",
    { class: withdrawn ? "report retracted" : "report" },
    h("p", { class: "source" }, link(report.url ?? source?.url ?? null, name), ...sourceDetails(lang, source, report)),
    withdrawn && h("p", { class: "badge retracted" }, words.retracted),
    report.title && h("p", { class: "title" }, told(report.title)),
    h("dl", {}, ...facts(lang, report).flatMap(([field, value]) => row(lang, field, value, disagree.includes(field)))),
    report.note && h("p", { class: "note" }, told(report.note)),
  );
}

/**
 * @param {import("../words/index.js").Lang} lang
 * @param {import("../data/load.js").Source | null} source
 * @param {Report} report
 */
function sourceDetails(lang, source, report) {
  const published = report.published ?? source?.published;
  const details = [
    source?.title && source.publisher ? source.title : null,
    source?.author,
    published ? fill(LANGUAGES[lang].published, { date: dateWords(lang, published) }) : null,
  ];
  return details.filter(Boolean).map((text) => h("small", {}, told(String(text))));
}

/**
 * @param {import("../words/index.js").Lang} lang
 * @param {Report} report
 * @returns {[field: string, value: string][]}
 */
function facts(lang, report) {
  const words = LANGUAGES[lang];
  const type = TYPES.find((one) => one.id === report.type);
  const spot = report.lat !== null && report.lon !== null ? `${report.lat}, ${report.lon}` : null;
  /** @type {[string, string | null][]} */
  const told = [
    ["date", dateWords(lang, report.date)],
    ["place", [report.place, report.region, report.country, spot].filter(Boolean).join(", ")],
    ["type", type ? words.types[/** @type {"other"} */ (type.key)] : report.type],
    ["sub_type", report.sub_type],
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
 * @param {boolean} differs
 */
function row(lang, field, value, differs) {
  const words = LANGUAGES[lang];
  const name = words.fields[/** @type {keyof typeof words.fields} */ (field)] ?? field;
  const mark = differs && h("span", { class: "differ" }, words.differs);
  return [h("dt", {}, name), h("dd", differs ? { class: "differs" } : {}, told(value), mark)];
}
