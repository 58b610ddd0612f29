import { TYPES } from "../types.js";
import { disagreement } from "../disagreement.js";
import { placeName, reasonOf, titleOf } from "../names.js";
import { LANGUAGES, typeName } from "../words/index.js";
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
  const place = placeName(data, lang, row);
  const reason = place ? null : reasonOf(data, lang, row);
  const known = /** @type {const} */ (["killed", "wounded"]).filter((what) => incidents.figure(what, row).high !== 0); // that nobody was, the card says
  const figures = known.map((what) => figureWords(lang, what, incidents.figure(what, row))).filter(Boolean);
  const differ = disagreement(incidents, row).facts.length > 0;
  const status = incidents.text("status", row);
  return h(
    "div",
    { class: "row", role: "listitem", "aria-posinset": at, "aria-setsize": of },
    h(
      "button",
      { type: "button", class: `item status-${status}`, "data-id": id, onclick: () => store.set({ open: id, note: null }) },
      glyph(type, "chip"),
      h("span", { class: "what" }, told(titleOf(data, lang, row))),
      h("span", { class: "when" }, pause(), dateWords(lang, incidents.date(row)), " · ", told(place ?? words.notPlaced)),
      h("span", { class: "facts" }, (figures.length > 0 || differ) && pause(), figures.join(" · "), figures.length > 0 && differ && " ",
        differ && h("span", { class: "differ" }, words.sourcesDiffer)),
      h("span", { class: "visually-hidden" }, ". ", typeName(lang, type)),
      reason ? h("span", { class: "reason" }, pause(), told(reason)) : null,
    ),
  );
}

/** What parts two lines for who hears them. */
function pause() {
  return h("span", { class: "visually-hidden" }, ". ");
}
