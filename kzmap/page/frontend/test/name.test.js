import assert from "node:assert/strict";
import { test } from "node:test";
import { slug } from "../src/download/name.js";

test("a name holds letters and numbers of any alphabet alone", () => {
  assert.equal(slug("Пожары/рейды: 2011–2016"), "пожары-рейды-2011-2016");
  assert.equal(slug("Қазақстандағы оқиғалар"), "қазақстандағы-оқиғалар");
  assert.equal(slug("..\\..\u202e/etc\u0000 \u2028"), "etc");
});

test("a long name ends with a whole word, and a long word is cut", () => {
  assert.equal(slug(`${"word ".repeat(30)}`), Array(12).fill("word").join("-"));
  assert.equal(slug("x".repeat(90)), "x".repeat(60));
});
