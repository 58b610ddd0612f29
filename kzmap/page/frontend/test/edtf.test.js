import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dateWords, endWords, precision } from "../src/words/dates.js";

/** The same as Python is held to (tests/test_date_words.py). */
const vector = JSON.parse(readFileSync(new URL("../../../../tests/date_words.json", import.meta.url), "utf8"));

test("a date is told as figures and the plain list tell it", () => {
  for (const [lang, date, words] of vector) assert.equal(dateWords(lang, date), words);
});

test("a date is told as exactly as it is known", () => {
  assert.equal(dateWords("en", "2011-05-17"), "17 May 2011");
  assert.equal(dateWords("en", "2011-05"), "May 2011");
  assert.equal(dateWords("en", "2011"), "2011");
  assert.equal(dateWords("en", "2012-09-05~"), "about 5 September 2012");
  assert.equal(dateWords("en", "2016-04/2016-05"), "April – May 2016");
  assert.equal(dateWords("en", "2016-04/.."), "April 2016 – ..");
  assert.equal(dateWords("en", null), "");
});

test("Russian and Kazakh dates have their own order and no stop of their own", () => {
  assert.equal(dateWords("ru", "2011-05-17"), "17 мая 2011");
  assert.equal(dateWords("kk", "2011-05-17"), "2011 ж. 17 мамыр");
  assert.equal(dateWords("kk", "2011-12"), "2011 ж. желтоқсан");
});

test("a span is told in as few words as it needs", () => {
  const said = (/** @type {import("../src/words/index.js").Lang} */ lang) =>
    ["2017-06-01/2017-06-04", "2017-06/2017-07", "2016-12-31/2017-01-01", "2017-07/2017-08-08", "2012-05~/2012-06"].map((date) => dateWords(lang, date));
  assert.deepEqual(said("en"), ["1–4 June 2017", "June – July 2017", "31 December 2016 – 1 January 2017", "July 2017 – 8 August 2017", "about May 2012 – June 2012"]);
  assert.equal(said("ru")[1], "июнь – июль 2017");
  assert.deepEqual(said("kk").slice(0, 3), ["2017 ж. 1–4 маусым", "2017 ж. маусым – шілде", "2016 ж. 31 желтоқсан – 2017 ж. 1 қаңтар"]);
});

test("a span from a day to a month ends with the month", () => {
  const said = (/** @type {string} */ date) => /** @type {const} */ (["en", "ru", "kk"]).map((lang) => dateWords(lang, date));
  assert.deepEqual(said("2016-06-06/2016-06"), ["6 June – end of June 2016", "6 июня – конец июня 2016", "2016 ж. 6 маусым – маусым айының соңы"]);
  assert.deepEqual(said("2015-12-06/2016-01"), [
    "6 December 2015 – end of January 2016", "6 декабря 2015 – конец января 2016", "2015 ж. 6 желтоқсан – 2016 ж. қаңтар айының соңы",
  ]);
});

test("the end of a time stands in the case that its language asks for", () => {
  assert.deepEqual(["2012", "2012-05", "2012-06-05"].map((date) => endWords("ru", "since", date)), ["с 2012 года", "с мая 2012", "с 5 июня 2012"]);
  assert.deepEqual(["2012", "2012-05"].map((date) => endWords("ru", "until", date)), ["по 2012 год", "по май 2012"]);
  assert.deepEqual(["2012", "2012-09"].map((date) => endWords("kk", "since", date)), ["2012 жылдан бастап", "2012 ж. қыркүйектен бастап"]);
  assert.equal(endWords("kk", "until", "2012-09"), "2012 ж. қыркүйекке дейін");
});

test("what is not understood stays as it is", () => {
  assert.equal(dateWords("en", "201X-13"), "201X-13");
});

test("precision is that of the finest part", () => {
  assert.deepEqual(["2011-05-17", "2011-05", "2011~", "2011/2012"].map(precision), ["day", "month", "year", "span"]);
});
