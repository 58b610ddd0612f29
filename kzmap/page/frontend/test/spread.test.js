import assert from "node:assert/strict";
import { test } from "node:test";
import { around, overlap, spread } from "../src/map/spread.js";

const half = /** @type {[number, number]} */ ([16, 16]);

test("a badge with room stays", () => {
  assert.deepEqual(spread([{ x: 5, y: 5, half }], []), [{ x: 5, y: 5 }]);
});

test("badges give way to what has a place, and to each other", () => {
  const taken = around({ x: 0, y: 0 }, [20, 20]);
  const moved = spread([{ x: 0, y: 0, half }, { x: 2, y: 2, half }], [taken]);
  const boxes = [taken, ...moved.map((spot) => around(spot ?? { x: 0, y: 0 }, half))];
  boxes.forEach((one, i) => boxes.slice(i + 1).forEach((other) => assert.ok(!overlap(one, other))));
});

test("a badge stays in its own area, stands close beside it where that has no room, or finds none", () => {
  const taken = around({ x: 0, y: 0 }, half);
  const west = (/** @type {number} */ x) => x < 0;
  const [beside] = spread([{ x: 0, y: 0, half, inside: west }], [taken]);
  assert.ok(beside && beside.x < 0 && !overlap(around(beside, half), taken));
  const [out] = spread([{ x: 0, y: 0, half, inside: (x, y) => Math.hypot(x, y) < 20 }], [taken]);
  assert.ok(out && Math.hypot(out.x, out.y) > 20 && !overlap(around(out, half), taken));
  const everywhere = around({ x: 0, y: 0 }, [1000, 1000]);
  assert.deepEqual(spread([{ x: 0, y: 0, half }], [everywhere]), [null]);
});
