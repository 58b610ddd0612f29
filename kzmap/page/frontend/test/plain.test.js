import assert from "node:assert/strict";
import test from "node:test";
import { plain } from "../src/panel/dom.js";

test("what turns letters around is seen, and turns none", () => {
  assert.equal(plain("Semey \u202egnp.exe\u202c"), "Semey \ufffdgnp.exe\ufffd");
  assert.equal(plain("\u2066a\u2069"), "\ufffda\ufffd");
});

test("marks that only join letters stay", () => {
  assert.equal(plain("نیم\u200cفاصله \u200fא"), "نیم\u200cفاصله \u200fא");
});
