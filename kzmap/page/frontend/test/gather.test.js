import assert from "node:assert/strict";
import { test } from "node:test";
import { gather } from "../src/map/gather.js";

const placeOf = [2, 0, 2, 1, 2];
const typeOf = [1, 0, 0, 1, 1];
const wanted = Uint8Array.from([1, 0, 1]);

test("incidents are gathered by place, in their order, those of unwanted places left out", () => {
  const found = gather([0, 1, 2, 3, 4], placeOf, typeOf, wanted, 2);
  assert.deepEqual(found.places, [0, 2]);
  assert.deepEqual(found.rows([2, 0]), [0, 2, 4, 1]);
  assert.deepEqual(found.rows([2, 0], 2), [0, 2]);
  assert.deepEqual(found.sharesAt(2), [1, 2]);
});

test("what a filter leaves out is not gathered", () => {
  const found = gather([1, 4], placeOf, typeOf, wanted, 2);
  assert.deepEqual(found.rows([2]), [4]);
  assert.deepEqual(found.sharesAt(2), [0, 1]);
});
