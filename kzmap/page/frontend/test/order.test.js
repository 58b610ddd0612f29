import assert from "node:assert/strict";
import { test } from "node:test";
import { sortedBy } from "../src/order.js";

test("rows stand in the order of a key, equal ones as they were, what is not known last", () => {
  const keys = [3, NaN, -1, 3, 0];
  assert.deepEqual([...sortedBy(Uint32Array.of(0, 1, 2, 3, 4), (row) => keys[row])], [2, 4, 0, 3, 1]);
  assert.deepEqual([...sortedBy(Uint32Array.of(4, 3, 0), (row) => keys[row])], [4, 3, 0]);
  assert.deepEqual([...sortedBy(new Uint32Array(0), () => 0)], []);
});

test("many rows come out as from a sort that compares them", () => {
  const keys = Int32Array.from({ length: 5000 }, (_, i) => ((i * 7919) % 601) - 300);
  const rows = Uint32Array.from(keys, (_, i) => i);
  const compared = [...rows].sort((one, other) => keys[one] - keys[other] || one - other);
  assert.deepEqual([...sortedBy(rows, (row) => keys[row])], compared);
});
