const GRID = 48;

/**
 * The point of a shape that is farthest from its outside, on a coarse grid: where a name stands best.
 * @param {CanvasRenderingContext2D} context
 * @param {Path2D} path on the world of 256 by 256
 * @param {[x0: number, y0: number, x1: number, y1: number]} [box] to look in
 * @returns {[x: number, y: number]}
 */
export function inmost(context, path, box = [150, 70, 190, 120]) {
  const [x0, y0, x1, y1] = box;
  const at = (/** @type {number} */ i, /** @type {number} */ j) =>
    /** @type {[number, number]} */ ([x0 + ((x1 - x0) * (i + 0.5)) / GRID, y0 + ((y1 - y0) * (j + 0.5)) / GRID]);
  context.save();
  context.resetTransform();
  const inside = Array.from({ length: GRID * GRID }, (_, k) =>
    context.isPointInPath(path, ...at(k % GRID, Math.floor(k / GRID)), "evenodd"),
  );
  context.restore();
  const best = depths(inside).reduce((top, depth, k, all) => (depth > all[top] ? k : top), 0);
  return at(best % GRID, Math.floor(best / GRID));
}

/**
 * For each cell the number of steps to the nearest cell outside, in two passes; the frame is no outside.
 * @param {boolean[]} inside
 * @returns {Uint8Array}
 */
function depths(inside) {
  const depth = Uint8Array.from(inside, (one) => (one ? GRID : 0));
  const reach = (/** @type {number} */ k, /** @type {number} */ near) => {
    if (near >= 0 && near < depth.length) depth[k] = Math.min(depth[k], depth[near] + 1);
  };
  for (let k = 0; k < depth.length; k++) for (const step of [-1, -GRID]) reach(k, k + step);
  for (let k = depth.length - 1; k >= 0; k--) for (const step of [1, GRID]) reach(k, k + step);
  return depth;
}
