import assert from "node:assert/strict";
import { test } from "node:test";
import { Edge } from "../src/map/edge.js";

const edge = new Edge(20, 10, 4);

test("the line of a frame is as long as its sides and its corners", () => {
  assert.ok(Math.abs(edge.length - (2 * 32 + 2 * 12 + 2 * Math.PI * 4)) < 1e-9);
});

test("it begins in the middle of the upper edge and runs clockwise round the box", () => {
  const spots = [0, 0.25, 0.5, 0.75].map((share) => edge.at(share * edge.length));
  assert.deepEqual(spots[0], [0, -10]);
  assert.ok(spots[1][0] === 20 && Math.abs(spots[1][1]) < 1e-9, "a quarter: the middle of the right side");
  assert.ok(Math.abs(spots[2][0]) < 1e-9 && spots[2][1] === 10);
  assert.ok(spots[3][0] === -20 && Math.abs(spots[3][1]) < 1e-9);
});

test("no spot leaves the box, and near spots of the line are near each other", () => {
  const spots = Array.from({ length: 200 }, (_, i) => edge.at((i / 200) * edge.length));
  spots.forEach(([right, down], i) => {
    assert.ok(Math.abs(right) <= 20 && Math.abs(down) <= 10);
    const [x, y] = spots[(i + 1) % 200];
    assert.ok(Math.hypot(x - right, y - down) < 5);
  });
});

test("a glyph keeps out of the corners where its stretch has a side", () => {
  const [right, down] = edge.onSide(0, 40);
  assert.ok(Math.abs(right) <= 16 || Math.abs(down) <= 6);
  assert.ok(right > 0);
});
