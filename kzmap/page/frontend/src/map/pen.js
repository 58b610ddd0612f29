import { TYPES } from "../types.js";
import { colour } from "./theme.js";

/** @import { Mark } from "./marks.js" */

const GLYPHS = TYPES.map((type) => new Path2D(type.glyph));

/** @param {Mark} mark */
export function mainType(mark) {
  return mark.shares.indexOf(Math.max(...mark.shares));
}

/** @param {number} type */
export function typeColour(type) {
  return colour(`type-${TYPES[type].key}`);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} type
 * @param {number} x
 * @param {number} y
 * @param {number} size
 * @param {string} style
 */
export function drawGlyph(context, type, x, y, size, style) {
  context.save();
  context.translate(x - size / 2, y - size / 2);
  context.scale(size / 24, size / 24);
  context.fillStyle = style;
  context.fill(GLYPHS[type]);
  context.restore();
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} radius @param {string} style */
export function disc(context, x, y, radius, style) {
  context.beginPath();
  context.arc(x, y, Math.max(0, radius), 0, 2 * Math.PI);
  context.fillStyle = style;
  context.fill();
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} width @param {number} height @param {number} round @param {string} style */
export function box(context, x, y, width, height, round, style) {
  context.beginPath();
  context.roundRect(x, y, width, height, round);
  context.fillStyle = style;
  context.fill();
}

/** @param {CanvasRenderingContext2D} context @param {string} text @param {number} x @param {number} y @param {number} size */
export function write(context, text, x, y, size) {
  context.font = `600 ${size}px ${colour("font")}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = colour("text");
  context.fillText(text, x, y + 0.5);
}
