import { TYPES } from "../types.js";
import { colour, sharpness } from "../map/theme.js";
import { WIDTH, highest } from "./bars.js";

/** @import { Bars } from "./bars.js" */
/** @import { Scale } from "./scale.js" */

/** Pixels below the bars, for the years. */
export const AXIS = 15;
const DAY = 86_400_000;
const PALE = 0.4;

/**
 * Draw the bars: what is shown in the colours of its types, what the range leaves out in grey; what is
 * spread over several bars is pale.
 * @param {HTMLCanvasElement} canvas
 * @param {Scale} scale
 * @param {Bars} shown
 * @param {Bars} others
 * @param {(edtf: string) => string} words a date in the language of the page
 */
export function paint(canvas, scale, shown, others, words) {
  const ratio = sharpness();
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext("2d");
  if (!context) return;
  context.scale(ratio, ratio);
  axis(context, scale, width, height, words);
  const unit = (height - AXIS - 3) / Math.max(1, highest(shown, others));
  for (let bar = 0; bar < scale.bars; bar++) {
    const x = at(scale, bar, width);
    const thick = Math.max(1, at(scale, bar + 1, width) - x - (width / scale.bars > 4 ? 1 : 0));
    let y = height - AXIS;
    const part = (/** @type {number} */ amount, /** @type {string} */ fill, /** @type {number} */ strength) => {
      if (!amount) return;
      const tall = Math.max(0.75, amount * unit);
      context.globalAlpha = strength;
      context.fillStyle = fill;
      context.fillRect(x, y - tall, thick, tall);
      y -= amount * unit;
    };
    TYPES.forEach(({ key }, i) => part(shown.exact[bar * WIDTH + i], colour(`type-${key}`), 1));
    TYPES.forEach(({ key }, i) => part(shown.spread[bar * WIDTH + i], colour(`type-${key}`), PALE));
    TYPES.forEach((_, i) => part(others.exact[bar * WIDTH + i], colour("muted"), 0.35));
    TYPES.forEach((_, i) => part(others.spread[bar * WIDTH + i], colour("muted"), 0.18));
  }
  context.globalAlpha = 1;
}

/** @param {Scale} scale @param {number} bar @param {number} width @returns {number} where it begins; bars are as long as their days */
export function at({ edges, bars }, bar, width) {
  return ((edges[bar] - edges[0]) / (edges[bars] - edges[0])) * width;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Scale} scale
 * @param {number} width
 * @param {number} height
 * @param {(edtf: string) => string} words
 */
function axis(context, scale, width, height, words) {
  context.strokeStyle = colour("line");
  context.fillStyle = colour("muted");
  context.font = `11.5px ${colour("font")}`;
  context.beginPath();
  context.moveTo(0, height - AXIS + 0.5);
  context.lineTo(width, height - AXIS + 0.5);
  let free = -Infinity;
  for (let bar = 0; bar < scale.bars; bar++) {
    const text = words(labelOf(scale, bar));
    if (!text) continue;
    const x = at(scale, bar, width);
    context.moveTo(Math.round(x) + 0.5, height - AXIS);
    context.lineTo(Math.round(x) + 0.5, height - AXIS + 4);
    const wide = context.measureText(text).width;
    if (x < free || x + wide + 4 > width) continue;
    context.fillText(text, x + 4, height - 2);
    free = x + wide + 5;
  }
  context.stroke();
}

/** @param {Scale} scale @param {number} bar @returns {string} the year that begins here, or the month of a scale of days */
function labelOf({ step, edges }, bar) {
  const day = new Date(edges[bar] * DAY).toISOString();
  if (step === "day") return bar === 0 || day.slice(8, 10) === "01" ? day.slice(0, 7) : "";
  return step === "year" || bar === 0 || day.slice(5, 7) === "01" ? day.slice(0, 4) : "";
}
