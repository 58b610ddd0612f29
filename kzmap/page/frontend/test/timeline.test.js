import assert from "node:assert/strict";
import { test } from "node:test";
import { barsOf, highest, total } from "../src/timeline/bars.js";
import { filtersOf, moved, rangeOf, shifted } from "../src/timeline/range.js";
import { barAt, barDate, scaleOf } from "../src/timeline/scale.js";

const day = (/** @type {string} */ text) => Date.parse(text) / 86_400_000;

/** A day, a year, a month, and one without a date. */
const incidents = {
  length: 4,
  start: Float64Array.from([day("2011-05-17"), day("2012-01-01"), day("2013-02-01"), NaN]),
  span: Float64Array.from([0, 365, 27, NaN]),
  type: Uint8Array.from([0, 3, 0, 1]),
};
const months = /** @type {import("../src/timeline/scale.js").Scale} */ (scaleOf(incidents, 300));

test("the steps are the finest that there is room for", () => {
  assert.equal(scaleOf(incidents, 1000)?.step, "day");
  assert.equal(months.step, "month");
  assert.equal(scaleOf(incidents, 8)?.step, "year");
  assert.equal(scaleOf({ length: 0, start: [], span: [] }, 8), null);
});

test("each day lies in the bar of its month", () => {
  assert.equal(barDate(months, 0), "2011-05");
  for (const text of ["2011-05-01", "2012-02-29", "2013-02-28"]) assert.equal(barDate(months, barAt(months, day(text))), text.slice(0, 7));
  assert.equal(barAt(months, day("2011-04-30")), -1);
  assert.equal(barAt(months, day("2013-03-01")), months.bars);
});

test("a year is spread over its months and counts as one, a month is exact among months", () => {
  const bars = barsOf(months, incidents, [0, 1, 2, 3]);
  assert.equal(bars.vague, 1);
  assert.equal(bars.undated, 1);
  assert.equal(total(bars), 4);
  assert.equal(bars.exact.reduce((one, other) => one + other), 2);
  const january = bars.spread[barAt(months, day("2012-01-01")) * 7 + 3];
  assert.ok(Math.abs(january - 31 / 366) < 1e-9);
  assert.equal(highest(bars), 1);
});

test("a range of bars comes back from its filters; at the ends there is no limit", () => {
  const last = months.bars - 1;
  assert.deepEqual(filtersOf(months, { from: 0, to: last }), { since: null, until: null });
  for (const range of [{ from: 0, to: 3 }, { from: 2, to: 2 }, { from: 5, to: last }]) {
    assert.deepEqual(rangeOf(months, filtersOf(months, range)), range);
  }
  assert.deepEqual(rangeOf(months, { since: "1990", until: "1991" }), { from: 0, to: 0 });
});

test("an end stops at the other, a window at the ends of the scale", () => {
  assert.deepEqual(moved(months, { from: 2, to: 5 }, "from", 9), { from: 5, to: 5 });
  assert.deepEqual(moved(months, { from: 2, to: 5 }, "to", Infinity), { from: 2, to: months.bars - 1 });
  assert.deepEqual(shifted(months, { from: 2, to: 5 }, -9), { from: 0, to: 3 });
});
