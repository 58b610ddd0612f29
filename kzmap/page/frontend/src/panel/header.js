import { LANGUAGES, fill, number, plural } from "../words/index.js";
import { dateWords } from "../words/dates.js";
import { h, told } from "./dom.js";

/** @import { App } from "../app.js" */

/**
 * The line under the title: the counts, what they are the sum of, and the language.
 * @param {App} app
 * @returns {HTMLElement}
 */
export function countsOf(app) {
  const { data, store, shown } = app;
  const { lang } = store.get();
  const words = LANGUAGES[lang];
  const { summary, reference } = data;
  const figures = Object.fromEntries(Object.entries(summary).map(([name, value]) => [name, typeof value === "number" ? number(lang, value) : value]));
  const all = fill(words.fromReports, {
    incidents: plural(lang, words.incidents, summary.incidents),
    reports: plural(lang, words.ofReports, summary.used),
  });
  const part = shown.rows.length < summary.incidents ? fill(words.shown, { n: number(lang, shown.rows.length), all: number(lang, summary.incidents) }) : null;
  const asOf = summary.data_as_of ? fill(words.asOf, { date: dateWords(lang, summary.data_as_of) }) : null;
  return h(
    "details",
    { class: "counts", "aria-label": words.counts },
    h("summary", {}, [all, part].filter(Boolean).join(" · "), asOf && h("span", { class: "as-of" }, ` · ${asOf}`)),
    asOf && h("p", { class: "as-of-below" }, asOf),
    h("p", {}, fill(words.sumReports, figures)),
    h("p", {}, fill(words.sumIncidents, figures)),
    reference.refused.length > 0 && refusedList(lang, reference.refused),
    h("p", { class: "notice" }, words.asRecorded, " ", words.notice),
  );
}

/**
 * @param {import("../words/index.js").Lang} lang
 * @param {Record<string, string | number | null>[]} refused
 */
function refusedList(lang, refused) {
  const words = LANGUAGES[lang];
  const items = refused.map((one) => {
    const where = [one.file, one.line !== null && one.line !== undefined ? fill(words.line, { line: one.line }) : null, one.field];
    const text = [where.filter(Boolean).join(", "), one.value, one.message, one.hint].filter((part) => part !== null && part !== undefined);
    return h("li", {}, told(text.join(": ")));
  });
  return h("div", {}, h("h3", {}, words.refused), h("ul", { class: "refused" }, ...items));
}

/** @param {App} app @returns {HTMLElement} */
export function languagesOf(app) {
  const { lang } = app.store.get();
  const words = LANGUAGES[lang];
  const choices = Object.entries(LANGUAGES).map(([id, own]) =>
    h("button", {
      type: "button", lang: id, "aria-pressed": String(id === lang), "aria-label": own.language, "data-key": id,
      onclick: () => app.store.set({ lang: /** @type {typeof lang} */ (id) }),
    }, h("span", { class: "full" }, own.language), h("span", { class: "short" }, own.short)),
  );
  return h("div", { class: "languages", role: "group", "aria-label": words.languages }, ...choices);
}
