import { TYPES } from "../types.js";
import { placeName } from "../names.js";
import { LANGUAGES } from "../words/index.js";
import { dateWords } from "../words/dates.js";
import { glyph, h, told } from "./dom.js";
import { figureWords } from "./facts.js";

/** @import { App } from "../app.js" */

/**
 * One incident in the list.
 * @param {App} app
 * @param {number} row
 * @param {{at: number, of: number}} position in its list, from 1
 * @returns {HTMLElement}
 */
export function itemOf({ data, store }, row, { at, of }) {
  const { lang } = store.get();
  const words = LANGUAGES[lang];
  const { incidents } = data;
  const type = TYPES[incidents.type[row]];
  const id = incidents.text("id", row) ?? "";
  const reason = incidents.text("reason", row);
  const place = placeName(data, lang, row);
  const figures = [figureWords(lang, "killed", incidents.figure("killed", row)), figureWords(lang, "wounded", incidents.figure("wounded", row))];
  const status = incidents.text("status", row);
  return h(
    "div",
    { class: "row", role: "listitem", "aria-posinset": at, "aria-setsize": of },
    h(
      "button",
      { type: "button", class: `item status-${status}`, "data-id": id, onclick: () => store.set({ open: id, note: null }) },
      glyph(type, "chip"),
      h("span", { class: "what" }, told(incidents.text("title", row) ?? words.types[/** @type {"other"} */ (type.key)])),
      h("span", { class: "when" }, dateWords(lang, incidents.date(row)), " · ", told(place ?? words.notPlaced)),
      h(
        "span",
        { class: "facts" },
        ...figures.filter(Boolean).map((text) => h("span", {}, text)),
        incidents.list("disagree", row).length > 0 && h("span", { class: "differ" }, words.sourcesDiffer),
        h("span", { class: "visually-hidden" }, words.types[/** @type {"other"} */ (type.key)]),
      ),
      !place && reason ? h("span", { class: "reason" }, told(reason)) : null,
    ),
  );
}
