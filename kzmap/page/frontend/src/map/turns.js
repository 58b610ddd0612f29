/** Sheets that are to be drawn, a layer a frame: all in one would hold up the reader's hand. */

/** @import { Sheet } from "./sheet.js" */

/** @type {Set<Sheet>} */
const waiting = new Set();

/** @param {Sheet} sheet */
export function drawLater(sheet) {
  if (!waiting.size) requestAnimationFrame(() => requestAnimationFrame(next)); // the marks, drawn at once, are seen first
  waiting.add(sheet);
}

/** Draw what waits without waiting: paper has no frames. The marks come first, since names give way to them. */
export function drawNow() {
  for (const sheet of [...waiting].sort((one, other) => Number(other.atOnce) - Number(one.atOnce) || one.height - other.height)) sheet.draw();
  waiting.clear();
}

function next() {
  const [sheet] = [...waiting].sort((one, other) => one.height - other.height);
  if (!sheet) return;
  if (isZooming(sheet)) waiting.delete(sheet); // every sheet is drawn again when it is done
  else if (sheet.step()) waiting.delete(sheet);
  if (waiting.size) requestAnimationFrame(next);
}

/** While the map zooms, the browser scales what is drawn. @param {Sheet} sheet */
function isZooming(sheet) {
  return Boolean(/** @type {any} */ (sheet.map)._animatingZoom);
}
