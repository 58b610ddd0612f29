/** Layers that are to be drawn, one a frame: all of them in one would hold up the reader's hand. */

/** @import { CanvasLayer } from "./canvas-layer.js" */

/** @type {Set<CanvasLayer>} */
const waiting = new Set();

/** @param {CanvasLayer} layer */
export function drawLater(layer) {
  if (!waiting.size) requestAnimationFrame(next);
  waiting.add(layer);
}

/** Draw what waits without waiting: paper has no frames. The marks come first, since names give way to them. */
export function drawNow() {
  for (const layer of [...waiting].sort((one, other) => Number(other.atOnce) - Number(one.atOnce) || one.height - other.height)) layer.draw();
  waiting.clear();
}

function next() {
  const [layer] = [...waiting].sort((one, other) => one.height - other.height);
  if (!layer) return;
  waiting.delete(layer);
  if (!isZooming(layer)) layer.draw();
  if (waiting.size) requestAnimationFrame(next);
}

/**
 * While the map zooms, the browser scales what is drawn; every layer is drawn again when it is done.
 * @param {CanvasLayer} layer
 */
function isZooming(layer) {
  return Boolean(/** @type {any} */ (layer)._map?._animatingZoom);
}
