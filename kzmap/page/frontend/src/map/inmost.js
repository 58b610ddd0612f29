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
 * For each cell the number of steps to the nearest cell outside, by peeling.
 * @param {boolean[]} inside
 * @returns {number[]}
 */
function depths(inside) {
  const depth = inside.map((one) => (one ? Infinity : 0));
  for (let round = 1; round < GRID / 2; round++) {
    const reached = depth.map((_, k) => [k - 1, k + 1, k - GRID, k + GRID].some((near) => (depth[near] ?? 0) < round));
    reached.forEach((is, k) => (depth[k] === Infinity && is ? (depth[k] = round) : null));
  }
  return depth.map((one) => (one === Infinity ? GRID : one));
}
