import assert from "node:assert/strict";
import { test } from "node:test";
import { columnFromArray, tableFromColumns, tableFromArrays } from "@uwdata/flechette";
import { coded, codedByPlace, numbers } from "../src/data/column.js";
import { textsOf } from "../src/data/texts.js";

/** @param {Record<string, any[]>} columns */
const table = (columns) => tableFromArrays(columns);

test("a number at the end goes on from the last one behind the same stem", () => {
  const ids = textsOf(table({ id_stem: ["KAZ", "x", "KAZ", null, "KAZ007", "x"], id_step: [12, 100, 3, null, null, -1] }), null, "id");
  assert.deepEqual([0, 1, 2, 3, 4, 5].map(ids.at), ["KAZ12", "x100", "KAZ15", null, "KAZ007", "x99"]);
  assert.equal(ids.find("KAZ15"), 2);
  assert.equal(ids.find("KAZ007"), 4);
  assert.equal(ids.find("x12"), -1);
});

test("texts of common words are put together again, double spaces and all", () => {
  const words = table({ title_words: [["in", "Attack", "", "Oral"]], title_between: [" "], title_0: [Uint8Array.of(2, 1, 4, 0, 0, 3, 2, 0)] });
  const titles = textsOf(table({ other: [0, 0, 0] }), words, "title");
  assert.deepEqual([0, 1, 2].map(titles.at), ["Attack in Oral", null, " Attack"]);
  assert.equal(titles.find(" Attack"), 2);
  assert.equal(titles.find("Attack"), -1);
});

test("a second byte makes room for more words", () => {
  const known = Array.from({ length: 600 }, (_, i) => `w${i + 1}`);
  const words = table({ t_words: [known], t_between: ["-"], t_0: [Uint8Array.of(0x58, 0x01, 0, 0x00, 0)], t_1: [Uint8Array.of(2, 0, 0, 1, 0)] });
  const found = textsOf(table({ other: [0, 0] }), words, "t");
  assert.deepEqual([0, 1].map(found.at), ["w600-w1", "w256"]);
});

test("a plain column is read as it is", () => {
  const found = textsOf(table({ t: ["a", null, "b"] }), null, "t");
  assert.deepEqual([0, 1, 2].map(found.at), ["a", null, "b"]);
  assert.equal(found.find("b"), 2);
});

test("what is not told of an incident is as at its place, and an empty text is none", () => {
  const own = columnFromArray([null, "KZ-1", "", null]);
  const local = columnFromArray(["KZ-2", null]);
  const { codes, words } = codedByPlace(own, local, [0, 0, 0, 1]);
  assert.deepEqual([...codes].map((code) => words[code] ?? null), ["KZ-2", "KZ-1", null, null]);
});

test("a column of nothing has no words and no numbers", () => {
  const none = /** @type {any} */ (tableFromColumns({ n: columnFromArray([null, null]) })).getChild("n");
  assert.deepEqual(coded(none), { codes: Int32Array.of(-1, -1), words: [] });
  assert.ok(numbers(none).every(Number.isNaN));
});
