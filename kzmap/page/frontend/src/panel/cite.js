import { sourceName } from "../chosen.js";
import { hasAddress } from "../framed.js";
import { placeName } from "../names.js";
import { LANGUAGES, fill } from "../words/index.js";
import { dateWords } from "../words/dates.js";
import { h, isWeb, told } from "./dom.js";
import { copyOr } from "./tools.js";

/** @import { App } from "../app.js" */
/** @import { Report } from "../data/reports.js" */

/**
 * How to cite an incident, to be copied, and a link that opens it.
 * @param {App} app
 * @param {number} row
 * @param {Report[]} reports
 * @param {(text: string) => void} say
 * @returns {HTMLElement}
 */
export function citeOf(app, row, reports, say) {
  const words = LANGUAGES[app.store.get().lang];
  const text = citation(app, row, reports);
  const byHand = h("input", { class: "by-hand", readonly: true, hidden: true, "aria-label": words.copyByHand });
  const done = () => say(words.copied);
  return h(
    "section",
    { class: "cite", "aria-labelledby": "kzmap-cite" },
    h("h3", { id: "kzmap-cite" }, words.cite),
    h("p", { class: "citation" }, told(text)),
    h("div", { class: "actions" },
      h("button", { type: "button", class: "plain-button", onclick: () => copyOr(text, byHand, done) }, words.copyCitation),
      hasAddress() && h("button", { type: "button", class: "plain-button", onclick: () => copyOr(addressOf(app, row), byHand, done) }, words.copyIncident)),
    byHand,
  );
}

/**
 * A citation as plain text: the incident, this page with the date of its data, and every source.
 * @param {App} app
 * @param {number} row
 * @param {Report[]} reports
 * @returns {string}
 */
export function citation(app, row, reports) {
  const { data, store } = app;
  const { lang } = store.get();
  const words = LANGUAGES[lang];
  const id = data.incidents.text("id", row);
  const as = data.summary.data_as_of;
  const title = data.incidents.text("title", row);
  const what = [title && `“${title}”`, placeName(data, lang, row), dateWords(lang, data.incidents.date(row))].filter(Boolean).join(", ");
  const page = fill(as ? words.citePage : words.citePageUndated, { title: document.title, id, date: dateWords(lang, as) });
  const address = addressOf(app, row);
  const sources = [...new Set(reports.map((one) => sourceLine(app, one)).filter(Boolean))];
  return [`${what}.`, page, isWeb(address) ? address : "", sources.length ? fill(words.citeSources, { sources: sources.join("; ") }) : ""].filter(Boolean).join(" ");
}

/** @param {App} app @param {Report} report */
function sourceLine({ data, store }, report) {
  const { lang } = store.get();
  const source = data.source(report.source);
  const parts = [
    source?.author, report.source && sourceName(data, report.source), source?.publisher && source.title ? `“${source.title}”` : null,
    dateWords(lang, report.published ?? source?.published ?? null), report.url ?? source?.url,
  ];
  return parts.filter(Boolean).join(", ");
}

/** The address that opens one incident. @param {App} app @param {number} row */
export function addressOf({ data }, row) {
  return `${location.href.split("#")[0]}#${new URLSearchParams({ open: data.incidents.text("id", row) ?? "" })}`;
}
