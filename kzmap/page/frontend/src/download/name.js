import { chosenOf } from "../chosen.js";

/** @import { App } from "../app.js" */

/** So many letters of the title, and of the filters, stand in a name. */
const MOST = 60;

/**
 * What a saved file is called: after the page and what is filtered for, so that two files are told apart years later.
 * @param {Pick<App, "data" | "edition" | "store">} app
 * @param {string} ending
 * @returns {string}
 */
export function fileName(app, ending) {
  const chosen = chosenOf(app).map(({ text }) => text).join(" ");
  const parts = [document.title, chosen].map(slug).filter(Boolean);
  return `${parts.join("_") || "kzmap"}.${ending}`;
}

/**
 * A text as it may stand in a name on every system: letters and numbers of any alphabet, in words parted by strokes.
 * @param {string} text
 * @returns {string}
 */
export function slug(text) {
  const plain = text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  if (plain.length <= MOST) return plain;
  const cut = plain.slice(0, MOST + 1);
  return cut.slice(0, cut.lastIndexOf("-") > 0 ? cut.lastIndexOf("-") : MOST);
}
