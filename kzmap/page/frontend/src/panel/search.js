import { narrow } from "../state.js";
import { LANGUAGES } from "../words/index.js";
import { h } from "./dom.js";

/** @import { App } from "../app.js" */

/** The box for words to be found; it stays the same element, so that typing is never disturbed. */
export class Search {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.input = h("input", {
      type: "search", class: "search", autocomplete: "off", spellcheck: "false", enterkeyhint: "search",
      oninput: () => narrow(app.store, { q: this.input.value.trim() || null }),
    });
  }

  update() {
    const { lang, filters } = this.app.store.get();
    const words = LANGUAGES[lang];
    this.input.setAttribute("aria-label", `${words.search}: ${words.searchHint}`);
    this.input.placeholder = words.search; // where it may be long it would be cut
    this.input.title = words.searchHint;
    if (this.input.value.trim() !== (filters.q ?? "")) this.input.value = filters.q ?? "";
  }
}
