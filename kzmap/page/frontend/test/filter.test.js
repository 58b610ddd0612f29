import assert from "node:assert/strict";
import { test } from "node:test";
import { filter, firstDay, lastDay } from "../src/filter.js";

const days = (/** @type {string[]} */ ...texts) => Float64Array.from(texts, (text) => (text ? Date.parse(text) / 86_400_000 : NaN));

/** @type {any} three battles, one of them in the course of a year, one undated, and a protest */
const data = {
  incidents: {
    length: 4,
    start: days("2011-05-17", "2012-01-01", "", "2016-05-21"),
    span: Float64Array.from([0, 365, NaN, 0]),
    type: Uint8Array.from([0, 0, 0, 3]),
  },
};
const rows = (/** @type {any} */ state) => filter(data, { types: [], since: null, until: null, ...state }).rows;

test("a span is shown wherever it touches the chosen time", () => {
  assert.deepEqual(rows({ since: "2012-06", until: "2012-07" }), [1, 2]);
  assert.deepEqual(rows({ until: "2011" }), [0, 2]);
});

test("counts by type are those that the other filters let through", () => {
  const { rows, byType } = filter(data, { types: ["Protests"], since: "2012", until: null });
  assert.deepEqual(rows, [3]);
  assert.deepEqual([byType[0], byType[3]], [2, 1]);
});

test("a month or a year ends with its last day", () => {
  assert.equal(lastDay("2012-02"), firstDay("2012-02-29"));
  assert.equal(lastDay("2012"), firstDay("2012-12-31"));
});
