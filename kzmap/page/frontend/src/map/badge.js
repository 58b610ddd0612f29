import { Edge } from "./edge.js";
import { box, drawGlyph, mainType, typeColour, write } from "./pen.js";
import { colour } from "./theme.js";

/** @import { Mark } from "./marks.js" */

/** Pixels of the frame of a badge of several types: room for glyphs. */
const FRAME = 7;

/** Pixels of the frame's length that a glyph needs. */
const ROOM = 9;

/** Pixels between the types. */
const GAP = 1.2;

/**
 * A badge: a box for an area, with the number of its incidents. One of several types is to it what a cluster is to a
 * point: its frame is divided by their shares.
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 * @param {number} x
 * @param {number} y
 * @param {number} half of its height
 */
export function drawBadge(context, mark, x, y, half) {
  const wide = half + (mark.count > 1 ? 9 : 0);
  const several = mark.shares.filter(Boolean).length > 1;
  box(context, x - wide - 1.2, y - half - 1.2, 2 * wide + 2.4, 2 * half + 2.4, 7, colour("mark-edge"));
  if (several) drawFrame(context, mark, x, y, wide, half);
  else drawSingle(context, mark, x, y, wide, half);
  if (mark.count > 1) write(context, String(mark.count), several ? x : x + 9, y, 13);
}

/** @param {CanvasRenderingContext2D} context @param {Mark} mark @param {number} x @param {number} y @param {number} wide @param {number} half */
function drawSingle(context, mark, x, y, wide, half) {
  const type = mainType(mark);
  box(context, x - wide, y - half, 2 * wide, 2 * half, 6, typeColour(type));
  box(context, x - wide + 2.4, y - half + 2.4, 2 * wide - 4.8, 2 * half - 4.8, 4, colour("mark-fill"));
  drawGlyph(context, type, mark.count > 1 ? x - 9 : x, y, 13, typeColour(type));
}

/**
 * The shares of the types, from the middle of the upper edge clockwise.
 * @param {CanvasRenderingContext2D} context
 * @param {Mark} mark
 * @param {number} x
 * @param {number} y
 * @param {number} wide
 * @param {number} half
 */
function drawFrame(context, mark, x, y, wide, half) {
  const edge = new Edge(wide - FRAME / 2, half - FRAME / 2, FRAME / 2);
  box(context, x - wide + 1, y - half + 1, 2 * wide - 2, 2 * half - 2, 6, colour("mark-fill"));
  let from = 0;
  mark.shares.forEach((share, type) => {
    if (!share) return;
    const long = (edge.length * share) / mark.count;
    context.setLineDash([Math.max(0.5, long - GAP), edge.length]);
    context.lineDashOffset = -(from + GAP / 2);
    context.lineWidth = FRAME;
    context.strokeStyle = typeColour(type);
    edge.trace(context, x, y);
    context.stroke();
    context.setLineDash([]);
    context.lineDashOffset = 0;
    if (long > ROOM) {
      const [right, down] = edge.onSide(from + 0.15 * long, from + 0.85 * long);
      drawGlyph(context, type, x + right, y + down, FRAME * 0.85, colour("mark-ink"));
    }
    from += long;
  });
}
