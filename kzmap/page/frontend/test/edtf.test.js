import assert from "node:assert/strict";
import { test } from "node:test";
import { dateWords, precision } from "../src/words/dates.js";

test("a date is told as exactly as it is known", () => {
  assert.equal(dateWords("en", "2011-05-17"), "17 May 2011");
  assert.equal(dateWords("en", "2011-05"), "May 2011");
  assert.equal(dateWords("en", "2011"), "2011");
  assert.equal(dateWords("en", "2012-09-05~"), "about 5 September 2012");
  assert.equal(dateWords("en", "2016-04/2016-05"), "April 2016 – May 2016");
  assert.equal(dateWords("en", "2016-04/.."), "April 2016 – ..");
  assert.equal(dateWords("en", null), "");
});

test("Russian and Kazakh dates have their own order and no stop of their own", () => {
  assert.equal(dateWords("ru", "2011-05-17"), "17 мая 2011");
  assert.equal(dateWords("kk", "2011-05-17"), "2011 ж. 17 мамыр");
  assert.equal(dateWords("kk", "2011-12"), "2011 ж. желтоқсан");
});

test("what is not understood stays as it is", () => {
  assert.equal(dateWords("en", "201X-13"), "201X-13");
});

test("precision is that of the finest part", () => {
  assert.deepEqual(["2011-05-17", "2011-05", "2011~", "2011/2012"].map(precision), ["day", "month", "year", "span"]);
});
