import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { step, stepsOf, stepsBetween } from "../src/map/tint.js";

/** The same as figures are held to (tests/figures/test_counts.py). */
const vector = JSON.parse(readFileSync(new URL("../../../../tests/tint_steps.json", import.meta.url), "utf8"));

test("the steps of the tint follow the counts", () => {
  for (const [smallest, largest, steps] of vector) assert.deepEqual(stepsBetween(smallest, largest), steps);
});

test("a count falls into the last step that it reaches", () => {
  assert.deepEqual([0, 1, 4, 5, 99, 100, 3000].map((count) => step(count, [1, 5, 20, 100, 500])), [-1, 0, 0, 1, 2, 3, 4]);
});

test("all incidents and all editions make the steps of a page", () => {
  const incidents = {
    length: 3000, place: new Int32Array(3000), text: () => "2018", list: () => ["KZ-10"],
    coded: () => ({ codes: new Int32Array(3000), words: ["KZ-10"] }),
  };
  const data = /** @type {any} */ ({
    incidents, places: { length: 1, kind: () => "point" },
    reference: { editions: [{ id: "2011", regions: [{ code: "KZ-10" }] }, { id: "2018", regions: [{ code: "KZ-10" }] }] },
  });
  assert.deepEqual(stepsOf(data), stepsBetween(3000, 3000));
});
