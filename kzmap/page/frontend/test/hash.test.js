import assert from "node:assert/strict";
import { test } from "node:test";
import { read, write } from "../src/hash.js";
import { INITIAL } from "../src/state.js";

const made = /** @type {const} */ ({ lang: "en", edition: "by-date" });

test("a state comes back from its address", () => {
  const state = {
    ...INITIAL, lang: /** @type {const} */ ("kk"), edition: "2018", types: ["Riots", "Explosions/Remote violence"],
    since: "2012", until: "2012-08-14", open: "acled:KAZ 1/é&=#", view: /** @type {[number, number, number]} */ ([43.25, 76.91, 7.5]),
  };
  assert.deepEqual({ ...INITIAL, ...read(write(state, made)) }, state);
});

test("what is as the page was made is not written", () => {
  assert.equal(write(INITIAL, made), "");
});

test("what is not understood is left out", () => {
  const state = read("#view=900,x,2&lang=de&type=Nonsense&since=<img>&edition=1991&view=1");
  assert.deepEqual(state, { types: [], since: null, until: null, open: null, view: null });
});
