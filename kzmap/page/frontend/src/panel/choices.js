import { fold } from "../filters/fold.js";
import { codesOf, partsOf } from "../filters/columns.js";
import { reached } from "../filter.js";
import { narrow } from "../state.js";
import { valueName } from "../chosen.js";
import { regionName } from "../names.js";
import { LANGUAGES, fill, number, plural } from "../words/index.js";
import { editionWords } from "../words/dates.js";
import { h, told } from "./dom.js";
import { keepFocus } from "./focus.js";
import { chosenRegions, countsByRegion, turned } from "./region-choices.js";

/** @import { App } from "../app.js" */

/** So many choices are listed; a reader narrows down to the rest. */
const MOST = 30;

/** From so many on there is a box to narrow them down. */
const MANY = 10;

/** The columns that each list of choices is made of, where they are not that of its name: of an actor any report tells. */
const COLUMNS = { source: ["sources"], zone: ["zones"], actor: ["actor", "other_actors"] };

/** One filter of several values: a box to tick for each that occurs, with its count, the most first. */
export class Choices {
  /**
   * @param {App} app
   * @param {"source" | "actor" | "region" | "zone" | "country"} name
   */
  constructor(app, name) {
    this.app = app;
    this.name = name;
    this.title = h("summary", { "data-key": name });
    this.narrow = h("input", { type: "search", class: "narrow", autocomplete: "off", oninput: () => this.list() });
    this.items = h("ul", {});
    this.element = h("details", { class: "choices", ontoggle: () => this.update() }, this.title, this.narrow, this.items);
  }

  update() {
    const { lang } = this.app.store.get();
    const words = LANGUAGES[lang];
    const chosen = this.chosen().length;
    this.title.replaceChildren(words[/** @type {const} */ (`${this.name}Filter`)], " ", chosen ? h("b", {}, number(lang, chosen)) : "");
    this.narrow.setAttribute("aria-label", words.narrow);
    this.narrow.placeholder = words.narrow;
    if (this.element.open) this.list();
  }

  list() {
    const { app, name } = this;
    const { lang } = app.store.get();
    const words = LANGUAGES[lang];
    const counts = countsOf(app, name);
    for (const value of this.chosen()) if (!counts.has(value)) counts.set(value, 0);
    this.narrow.hidden = counts.size < MANY;
    const wanted = this.narrow.hidden ? "" : fold(this.narrow.value);
    const all = [...counts].map(([value, count]) => ({ value, count, text: this.called(value) }));
    const fitting = all.filter(({ text }) => ` ${fold(text)}`.includes(` ${wanted}`) || !wanted).sort((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1));
    const shown = fitting.slice(0, MOST);
    const rest = fitting.length - shown.length;
    keepFocus(this.items, () => this.items.replaceChildren(
      ...shown.map((one) => this.item(one)),
      ...(rest ? [h("li", { class: "why" }, plural(lang, words.moreChoices, rest))] : []),
      ...(fitting.length ? [] : [h("li", { class: "why" }, words.noChoices)]),
      ...(name === "region" ? [h("li", { class: "why" }, fill(words.regionsDrawn, { span: editionWords(lang, app.edition) }))] : []),
    ));
  }

  /** @returns {string[]} the choices that are ticked */
  chosen() {
    return this.name === "region" ? chosenRegions(this.app) : this.app.store.get().filters[this.name];
  }

  /** @param {string} value @returns {string[]} the filter once it is ticked, or no more */
  turned(value) {
    if (this.name === "region") return turned(this.app, value);
    const chosen = this.chosen();
    return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  }

  /** @param {string} value @returns {string} */
  called(value) {
    const { data, edition, store } = this.app;
    if (this.name === "region") return regionName(data, store.get().lang, edition.id, value) ?? value;
    return valueName(this.app, this.name, value);
  }

  /** @param {{value: string, count: number, text: string}} choice */
  item({ value, count, text }) {
    const { store } = this.app;
    const { lang } = store.get();
    const chosen = this.chosen();
    const box = h("input", {
      type: "checkbox", checked: chosen.includes(value), "data-key": value,
      onchange: () => narrow(store, { [this.name]: this.turned(value) }),
    });
    return h("li", {}, h("label", {}, box, h("span", {}, told(text), " "), h("b", {}, number(lang, count))));
  }
}

/**
 * How many incidents each value would bring, of those that the other filters let through.
 * @param {App} app
 * @param {"source" | "actor" | "region" | "zone" | "country"} name
 * @returns {Map<string, number>}
 */
export function countsOf(app, name) {
  if (name === "region") return countsByRegion(app);
  const { data, shown } = app;
  const { incidents, places } = data;
  /** @type {Map<string, number>} */
  const counts = new Map();
  const add = (/** @type {string} */ value) => counts.set(value, (counts.get(value) ?? 0) + 1);
  if (name === "country") {
    for (const row of reached(shown, name)) {
      const code = places.country(incidents.place[row]);
      if (code) add(code);
    }
    return counts;
  }
  const columns = (COLUMNS[/** @type {keyof typeof COLUMNS} */ (name)] ?? [name]).map((column) => {
    const { codes, words } = codesOf(incidents, column);
    return { codes, parts: words.map((word) => partsOf(column, word)) };
  });
  for (const row of reached(shown, name)) {
    if (name === "zone" && places.kind(incidents.place[row]) === "country") continue;
    for (const { codes, parts } of columns) if (codes[row] >= 0) parts[codes[row]].forEach(add);
  }
  return counts;
}
