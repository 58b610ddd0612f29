import L from "leaflet";
import { LANGUAGES, fill } from "../words/index.js";

/** @import { Lang } from "../words/index.js" */

/** So wide at most, in pixels: half of it, the least that a round number takes, still holds its words. */
const SCALE_WIDTH = 150;

/**
 * Zoom, scale, credits and the name of the map, in the language of the page.
 * @param {L.Map} map
 * @returns {(lang: Lang) => void} say them in a language
 */
export function addControls(map) {
  const zoom = L.control.zoom().addTo(map);
  const scale = new (/** @type {any} */ (Scale))({ imperial: false, maxWidth: SCALE_WIDTH }).addTo(map);
  const credits = L.control.attribution({ prefix: false }).addTo(map);
  map.getContainer().setAttribute("role", "application"); // its arrows, + and - are the map's, not a reader's
  let said = "";
  return (lang) => {
    const words = LANGUAGES[lang];
    const [closer, farther] = /** @type {HTMLElement} */ (zoom.getContainer()).querySelectorAll("a");
    map.getContainer().setAttribute("aria-label", words.map);
    name(closer, words.zoomIn);
    name(farther, words.zoomOut);
    scale.say(words);
    credits.removeAttribution(said).addAttribution((said = words.credits));
  };
}

/** What lies over the map at its edges. */
const OVER = ".leaflet-control, .legend:not([open])";

/**
 * Where controls cover the map, so that nothing which can stand elsewhere stands below them.
 * @param {L.Map} map
 * @returns {import("../app.js").Box[]}
 */
export function controlBoxes(map) {
  const frame = map.getContainer().getBoundingClientRect();
  const { x, y } = map.containerPointToLayerPoint([0, 0]).subtract([frame.left, frame.top]);
  const controls = map.getContainer().parentElement?.querySelectorAll(OVER) ?? [];
  return [...controls].map((one) => one.getBoundingClientRect()).map(({ left, top, right, bottom }) => [left + x, top + y, right + x, bottom + y]);
}

/** @param {L.Map} map @returns {import("../app.js").Box} what is seen of the map */
export function seenBox(map) {
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const size = map.getSize();
  return [x, y, x + size.x, y + size.y];
}

/** @param {HTMLElement} button @param {string} text */
function name(button, text) {
  button.title = text;
  button.setAttribute("aria-label", text);
}

/** Leaflet's scale knows "m" and "km" alone. */
const Scale = L.Control.Scale.extend({
  /** @this {any} @param {typeof LANGUAGES.en} words */
  say(words) {
    this.words = words;
    if (this._map._loaded) this._update();
  },

  /** @this {any} @param {number} most metres */
  _updateMetric(most) {
    const metres = this._getRoundNum(most);
    const { metres: short, kilometres: long } = this.words ?? LANGUAGES.en;
    const text = metres < 1000 ? fill(short, { n: metres }) : fill(long, { n: metres / 1000 });
    this._updateScale(this._mScale, text, metres / most);
  },
});
