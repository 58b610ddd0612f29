import { active } from "../schema.js";
import { narrow } from "../state.js";
import { LANGUAGES, number } from "../words/index.js";
import { Choices } from "./choices.js";
import { h } from "./dom.js";

/** @import { App } from "../app.js" */

/** The filters that have a place of their own; all others stand behind a button, so that they do not bury the list. */
const IN_SIGHT = ["since", "until", "type", "q"];

/** The filters beyond types, time and search. */
export class More {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.button = h("button", {
      type: "button", class: "plain-button", "aria-expanded": "false", "aria-controls": "kzmap-filters", onclick: () => this.toggle(),
    });
    this.killed = h("span", { class: "label" });
    this.border = h("span", { class: "label" });
    this.inputs = {
      "min-killed": this.number("min-killed"),
      "max-killed": this.number("max-killed"),
      "within-border": this.number("within-border"),
    };
    this.ends = { "min-killed": h("span", {}), "max-killed": h("span", {}) };
    this.wrong = h("p", { class: "wrong", role: "alert", id: "kzmap-wrong" });
    this.view = h("button", { type: "button", class: "plain-button", onclick: () => this.onlyView() });
    this.choices = /** @type {const} */ (["source", "actor", "region", "zone", "country"]).map((name) => new Choices(app, name));
    this.range = h("div", { class: "range-filter", role: "group" }, this.killed,
      h("label", {}, this.ends["min-killed"], this.inputs["min-killed"]), h("label", {}, this.ends["max-killed"], this.inputs["max-killed"]));
    this.element = h("div", { id: "kzmap-filters", class: "more-filters", hidden: true },
      this.range, h("label", { class: "range-filter" }, this.border, this.inputs["within-border"]), this.wrong,
      ...this.choices.map(({ element }) => element), this.view);
  }

  toggle() {
    this.element.hidden = !this.element.hidden;
    this.button.setAttribute("aria-expanded", String(!this.element.hidden));
    this.update();
  }

  /** @param {Element} target @returns {boolean} whether it is in the open filters, or their button */
  holds(target) {
    return !this.element.hidden && (this.element.contains(target) || this.button === target);
  }

  close() {
    this.toggle();
    this.button.focus();
  }

  /** @param {"min-killed" | "max-killed" | "within-border"} name */
  number(name) {
    return h("input", {
      type: "number", min: 0, step: name === "within-border" ? "any" : 1, inputmode: "numeric", "data-key": name,
      "aria-describedby": "kzmap-wrong",
      onchange: (event) => {
        const { target } = event;
        const wrong = !target.checkValidity();
        if (wrong) target.setAttribute("aria-invalid", "true");
        else target.removeAttribute("aria-invalid");
        narrow(this.app.store, { [name]: wrong || target.value === "" ? null : Number(target.value) });
        this.tellWrong();
      },
    });
  }

  /** Say what a number must be where one was given that cannot be meant; it stays in its box. */
  tellWrong() {
    const words = LANGUAGES[this.app.store.get().lang];
    const names = Object.entries(this.inputs).filter(([, input]) => input.hasAttribute("aria-invalid")).map(([name]) => name);
    this.wrong.textContent = !names.length ? "" : names.some((name) => name !== "within-border") ? words.wrongWhole : words.wrongNumber;
  }

  update() {
    const { lang, filters } = this.app.store.get();
    const words = LANGUAGES[lang];
    const used = active(filters).filter((name) => !IN_SIGHT.includes(name)).length;
    this.button.replaceChildren(words.filters, " ", used ? h("b", {}, number(lang, used)) : "");
    if (this.element.hidden) return;
    this.killed.textContent = words.killedFilter;
    this.range.setAttribute("aria-label", words.killedFilter);
    this.border.textContent = words.border;
    this.ends["min-killed"].textContent = words.atLeast;
    this.ends["max-killed"].textContent = words.atMost;
    this.view.textContent = words.thisView;
    for (const [name, input] of Object.entries(this.inputs)) {
      const value = filters[/** @type {"min-killed"} */ (name)];
      if (value !== null) input.removeAttribute("aria-invalid");
      else if (input.hasAttribute("aria-invalid")) continue;
      if (document.activeElement !== input || value === null) input.value = value === null ? "" : String(value);
    }
    this.tellWrong();
    for (const choices of this.choices) choices.update();
  }

  onlyView() {
    const bounds = this.app.map.getBounds();
    const sides = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()].map((side) => Number(side.toFixed(3)));
    narrow(this.app.store, { bbox: /** @type {[number, number, number, number]} */ (sides) });
  }
}
