import assert from "node:assert/strict";
import { test } from "node:test";
import { gather } from "../src/map/gather.js";

const incidents = { place: [2, 0, 2, 1, 2], type: [1, 0, 0, 1, 1] };

test("incidents are gathered by place, in their order", () => {
  const found = gather([0, 1, 2, 4], incidents, 3, 2);
  assert.deepEqual(found.places, [0, 2]);
  assert.deepEqual(found.rows([2, 0]), [0, 2, 4, 1]);
  assert.deepEqual(found.rows([2, 0], 2), [0, 2]);
  assert.deepEqual(found.sharesAt(2), [1, 2]);
});

test("what a filter leaves out is not gathered", () => {
  const found = gather([1, 4], incidents, 3, 2);
  assert.deepEqual(found.rows([2]), [4]);
  assert.deepEqual(found.sharesAt(2), [0, 1]);
});
