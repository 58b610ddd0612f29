import { drawBadge } from "./badge.js";
import { disc, drawGlyph, mainType, typeColour, write } from "./pen.js";
import { colour } from "./theme.js";

/** @import { Mark } from "./marks.js" */

const TURN = 2 * Math.PI;

/** @param {Mark} mark @returns {number} how far a mark reaches from its middle, in pixels */
export function reach(mark) {
  if (mark.shape === "cluster") return Math.min(27, 14 + 2.2 * Math.log2(mark.count));
  return mark.shape === "badge" ? 14 : 11;
}

/** @param {Mark} mark @returns {[wide: number, high: number]} half of the room that a mark takes */
export function halves(mark) {
  const high = reach(mark) + 2;
  return [high + (mark.shape === "badge" && mark.count > 1 ? 9 : 0), high];
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 * @param {number} x
 * @param {number} y
 */
export function draw(context, mark, x, y) {
  if (mark.shape === "cluster") drawCluster(context, mark, x, y);
  else if (mark.shape === "badge") drawBadge(context, mark, x, y, reach(mark));
  else drawPoint(context, mark, x, y);
}

/**
 * The ring within which a place lies.
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} radius pixels
 * @param {string} style
 * @param {boolean} filled a ring as wide as a region is not: it would cover the map
 */
export function drawRing(context, x, y, radius, style, filled) {
  context.beginPath();
  context.arc(x, y, radius, 0, TURN);
  context.globalAlpha = 0.1;
  context.fillStyle = style;
  if (filled) context.fill();
  context.globalAlpha = filled ? 0.75 : 0.5;
  context.setLineDash([3, 4]);
  context.lineWidth = 1.25;
  context.strokeStyle = style;
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 * @param {number} x
 * @param {number} y
 */
function drawCluster(context, mark, x, y) {
  const outer = reach(mark);
  const width = Math.max(7, outer * 0.36);
  disc(context, x, y, outer + 1.5, colour("mark-edge"));
  const gap = mark.shares.filter(Boolean).length > 1 ? 1.2 / outer : 0;
  let from = -TURN / 4;
  mark.shares.forEach((share, type) => {
    if (!share) return;
    const to = from + (TURN * share) / mark.count;
    arc(context, x, y, outer - width / 2, from + gap, to - gap, width, typeColour(type));
    if ((to - from) * outer > 13) {
      const middle = gap ? (from + to) / 2 : -TURN / 4;
      const at = outer - width / 2;
      drawGlyph(context, type, x + at * Math.cos(middle), y + at * Math.sin(middle), width * 0.8, colour("mark-ink"));
    }
    from = to;
  });
  disc(context, x, y, outer - width - 0.5, colour("mark-fill"));
  const digits = String(mark.count);
  write(context, digits, x, y, Math.min(outer > 20 ? 14 : 12, (2.6 * (outer - width)) / digits.length));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 * @param {number} x
 * @param {number} y
 */
function drawPoint(context, mark, x, y) {
  const type = mainType(mark);
  const radius = reach(mark);
  const hollow = mark.shape === "hollow";
  disc(context, x, y, radius + 1.2, colour("mark-edge"));
  disc(context, x, y, radius, typeColour(type));
  if (hollow) disc(context, x, y, radius - 2.4, colour("mark-fill"));
  drawGlyph(context, type, x, y, hollow ? 10 : 12, hollow ? typeColour(type) : colour("mark-ink"));
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y @param {number} radius @param {number} from @param {number} to @param {number} width @param {string} style */
function arc(context, x, y, radius, from, to, width, style) {
  context.beginPath();
  context.arc(x, y, radius, from, to);
  context.lineWidth = width;
  context.strokeStyle = style;
  context.stroke();
}
