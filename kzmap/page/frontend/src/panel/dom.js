/**
 * Make an element. Texts become text nodes: nothing that a report says is ever read as markup, or turns letters around.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} [attributes]
 *   `on…` are listeners; false, null and undefined are left out
 * @param {(Node | string | null | undefined | false)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) element.append(typeof child === "string" ? plain(child) : child);
  }
  return element;
}

/**
 * A text of a report: set apart, so that its direction cannot turn the words around it.
 * @param {string} text
 */
export function told(text) {
  return h("bdi", {}, text);
}

/** Marks that turn the letters behind them around, of which a text of plain words has none. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text as its letters stand, whatever it says of their direction: what turns them is seen as U+FFFD.
 * @param {string} text
 */
export function plain(text) {
  return text.replace(TURNS, "\ufffd");
}

/**
 * A link that leads out only over http(s), and tells nothing about where it was found.
 * @param {string | null} url
 * @param {string} label
 * @returns {HTMLElement}
 */
export function link(url, label) {
  return url && isWeb(url) ? h("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, told(label)) : told(label);
}

/** @param {string} url */
export function isWeb(url) {
  try {
    return ["http:", "https:"].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

/**
 * A glyph of an event type as an inline picture.
 * @param {{key: string, glyph: string}} type
 * @param {string} [shape] a further class
 */
export function glyph(type, shape = "") {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `glyph type-${type.key} ${shape}`.trim());
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", type.glyph);
  svg.append(path);
  return svg;
}
