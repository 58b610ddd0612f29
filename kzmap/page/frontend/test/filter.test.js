import assert from "node:assert/strict";
import { test } from "node:test";
import { filter, reached } from "../src/filter.js";
import { daysOf } from "../src/filters/days.js";
import { meetsBox } from "../src/filters/box.js";
import { NO_FILTERS, active } from "../src/schema.js";

const days = (/** @type {string[]} */ ...texts) => Float64Array.from(texts, (text) => (text ? Date.parse(text) / 86_400_000 : NaN));

/** @type {any} three battles, one of them in the course of a year, one undated, and a protest */
const data = {
  incidents: {
    length: 4,
    start: days("2011-05-17", "2012-01-01", "", "2016-05-21"),
    span: Float64Array.from([0, 365, NaN, 0]),
    type: Uint8Array.from([0, 0, 0, 3]),
    coded: () => ({ codes: [-1, -1, -1, -1], words: [] }),
  },
};
const shown = (/** @type {any} */ filters) => filter(data, { ...NO_FILTERS, ...filters });

test("a span is shown wherever it touches the chosen time, what has no date is not", () => {
  assert.deepEqual(shown({ since: "2012-06", until: "2012-07" }).rows, [1]);
  assert.deepEqual(shown({ until: "2011" }).rows, [0]);
  assert.deepEqual(shown({}).rows, [0, 1, 2, 3]);
});

test("counts by type are those that the other filters let through", () => {
  const { rows, byType } = shown({ type: ["Protests"], since: "2012" });
  assert.deepEqual(rows, [3]);
  assert.deepEqual([byType[0], byType[3]], [1, 1]);
});

test("what one filter alone leaves out is told apart", () => {
  const found = shown({ type: ["Battles"], since: "2012" });
  assert.deepEqual(found.but, { time: [0, 2], type: [3] });
  assert.deepEqual(reached(found, "time"), [1, 0, 2]);
});

test("a month or a year ends with its last day, and marks move nothing", () => {
  assert.equal(daysOf("2012-02~")?.last, daysOf("2012-02-29")?.first);
  assert.equal(daysOf("2012")?.last, daysOf("2012-12-31")?.first);
  assert.deepEqual(daysOf("2016-04/2016-05"), { first: daysOf("2016-04-01")?.first, last: daysOf("2016-05-31")?.last });
  for (const none of ["2012-13", "2012-02-30", "soon", "2013/2012", ""]) assert.equal(daysOf(none), null, none);
});

test("a box meets what it holds, what holds it and what it cuts", () => {
  /** @type {any} */
  const ring = { type: "Polygon", coordinates: [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], [[4, 4], [4, 6], [6, 6], [6, 4], [4, 4]]] };
  assert.ok(meetsBox(ring, [1, 1, 2, 2]));
  assert.ok(meetsBox(ring, [-5, 4, 1, 5]));
  assert.ok(meetsBox(ring, [-5, -5, 15, 15]));
  assert.ok(!meetsBox(ring, [4.5, 4.5, 5.5, 5.5]));
  assert.ok(!meetsBox(ring, [11, 11, 12, 12]));
  assert.ok(!meetsBox(null, [0, 0, 1, 1]));
});

test("filters in use are those that may leave something out", () => {
  assert.deepEqual(active(NO_FILTERS), []);
  assert.deepEqual(active({ ...NO_FILTERS, "min-killed": 0, q: "a" }), ["min-killed", "q"]);
});
