import { VAGUE } from "../editions.js";
import { TYPES } from "../types.js";
import { disagreement } from "../disagreement.js";
import { placeName, reasonOf, regionNames, titleOf, zoneName } from "../names.js";
import { NO_FILTERS } from "../schema.js";
import { narrow } from "../state.js";
import { LANGUAGES, fill, number, plural, typeName } from "../words/index.js";
import { dateWords, precision } from "../words/dates.js";
import { subTypeName } from "../words/sub-types.js";
import { citeOf } from "./cite.js";
import { glyph, h, told } from "./dom.js";
import { rangeWords } from "./facts.js";
import { reportItem } from "./report.js";

/** @import { App } from "../app.js" */
/** @import { Report } from "../data/reports.js" */

/**
 * All that is known of one incident.
 * @param {App} app
 * @param {number} row
 * @param {Report[]} reports
 * @param {(text: string) => void} say
 * @returns {HTMLElement}
 */
export function cardOf(app, row, reports, say) {
  const { data, store } = app;
  const { lang } = store.get();
  const words = LANGUAGES[lang];
  const { incidents } = data;
  const { facts, worded } = disagreement(incidents, row);
  const status = incidents.text("status", row) ?? "verified";
  return h(
    "article",
    { class: "card", "aria-labelledby": "kzmap-card-title" },
    h("button", { type: "button", class: "quiet back", onclick: () => store.set({ open: null }) }, h("span", { "aria-hidden": "true" }, "← "), words.back),
    outside(app, row),
    kindLine(app, row, status),
    h("h2", { id: "kzmap-card-title", tabindex: -1 }, told(titleOf(data, lang, row))),
    h("dl", { class: "facts" }, ...when(app, row), ...where(app, row), ...who(app, row), ...figures(app, row, reports)),
    facts.length > 0 && h("p", { class: "disagree" }, fill(words.disagree, { fields: fieldWords(lang, facts) })),
    worded.length > 0 && h("p", { class: "worded" }, fill(words.worded, { fields: fieldWords(lang, worded) })),
    h("h3", {}, words.told, " ", h("small", {}, plural(lang, words.reports, reports.length))),
    h("ol", { class: "reports" }, ...reports.map((report) => reportItem(app, report, { facts, worded }))),
    citeOf(app, row, reports, say),
  );
}

/**
 * A card may be opened by a link, or stay open while the filters change: then it says that it is not in the list.
 * @param {App} app
 * @param {number} row
 */
function outside({ shown, store }, row) {
  if (shown.rows.includes(row)) return null;
  const words = LANGUAGES[store.get().lang];
  return h("p", { class: "outside" }, words.outside, " ",
    h("button", { type: "button", class: "quiet", "data-key": "clear", onclick: () => narrow(store, NO_FILTERS) }, words.clearAll));
}

/** @param {App} app @param {number} row @param {string} status */
function kindLine({ data, store }, row, status) {
  const words = LANGUAGES[store.get().lang];
  const type = TYPES[data.incidents.type[row]];
  const sub = data.incidents.text("sub", row);
  const said = words.statuses[/** @type {keyof typeof words.statuses} */ (status)] ?? status;
  return h(
    "p",
    { class: "kind" },
    glyph(type, "chip"),
    h("span", {}, typeName(store.get().lang, type)),
    sub && h("span", { class: "sub" }, told(subTypeName(store.get().lang, sub))),
    status !== "verified" && h("span", { class: `badge ${status}` }, told(said)),
  );
}

/** @param {App} app @param {number} row */
function when({ data, store }, row) {
  const { lang } = store.get();
  const words = LANGUAGES[lang];
  const date = data.incidents.date(row);
  if (!date) return [];
  const exact = { day: words.dayOnly, month: words.monthOnly, year: words.yearOnly, span: words.span }[precision(date)];
  return fact(words.when, dateWords(lang, date), /[~?%]/.test(date) ? null : exact);
}

/** @param {App} app @param {number} row */
function where({ data, store }, row) {
  const { lang } = store.get();
  const words = LANGUAGES[lang];
  const { incidents, places } = data;
  const place = incidents.place[row];
  const kind = places.kind(place);
  if (!kind) return fact(words.where, words.notPlaced, reasonOf(data, lang, row));
  const radius = places.radius[place];
  const reason = reasonOf(data, lang, row);
  const said = words.kinds[/** @type {keyof typeof words.kinds} */ (kind)] ?? kind;
  const near = Number.isNaN(radius) || places.drawn(place) === "badge" ? said : `${said}, ${fill(words.radius, { km: number(lang, radius) })}`;
  const area = kind === "country" ? words.wholeCountry : places.drawn(place) === "badge" ? words.areaOnly : null;
  const { then, now } = VAGUE.has(kind) ? { then: [], now: [] } : regionNames(data, lang, row);
  const today = now.length ? fill(words.today, { names: now.join(", ") }) : null;
  const zones = (kind === "country" ? [] : incidents.list("zones", row)).map((id) => zoneName(data, lang, id) ?? id);
  return [
    ...fact(words.where, placeName(data, lang, row) ?? "", [capital(near), area].filter(Boolean).join(". ")),
    ...(then.length || now.length ? fact(words.region, then.join(", "), today) : []),
    ...(zones.length ? fact(words.zones, zones.join(", ")) : []),
    ...(reason ? fact(words.placed, "", reason) : []),
  ];
}

/** @param {App} app @param {number} row */
function who({ data, store }, row) {
  const words = LANGUAGES[store.get().lang];
  const [actor, target] = ["actor", "target"].map((name) => data.incidents.text(name, row));
  if (!actor && target) return fact(capital(words.fields.target), target); // alone, it would pass for who did it
  return actor ? fact(words.who, [actor, target].filter(Boolean).join(" → ")) : [];
}

/**
 * @param {App} app
 * @param {number} row
 * @param {Report[]} reports
 */
function figures({ data, store }, row, reports) {
  const { lang } = store.get();
  const words = LANGUAGES[lang];
  return /** @type {const} */ (["killed", "wounded"]).flatMap((what) => {
    const figure = data.incidents.figure(what, row);
    if (Number.isNaN(figure.high) && Number.isNaN(figure.low)) return [];
    const n = new Set(reports.filter((one) => tells(one, what)).map((one) => one.source)).size;
    const best = Number.isNaN(figure.best) || figure.low === figure.high ? null : plural(lang, words.best, n, { best: number(lang, figure.best) });
    return fact(words[what], rangeWords(lang, figure), best);
  });
}

/** @param {Report} report @param {string} what */
function tells(report, what) {
  return report.status !== "retracted" && [what, `${what}_low`, `${what}_high`].some((name) => report[name] !== null);
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string | null} [note]
 */
function fact(name, value, note) {
  return [h("dt", {}, name), h("dd", {}, value ? told(value) : null, note ? h("small", {}, told(note)) : null)];
}

/** @param {import("../words/index.js").Lang} lang @param {string[]} fields */
function fieldWords(lang, fields) {
  const known = LANGUAGES[lang].fields;
  return fields.map((field) => known[/** @type {keyof typeof known} */ (field)] ?? field).join(", ");
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
