import assert from "node:assert/strict";
import { test } from "node:test";
import { read, write } from "../src/hash.js";
import { NO_FILTERS } from "../src/schema.js";
import { INITIAL } from "../src/state.js";

test("a state comes back from its address", () => {
  /** @type {import("../src/state.js").State} */
  const state = {
    ...INITIAL, lang: "kk", edition: "2018", sort: "killed", group: "place", open: "acled:KAZ 1/é&=#", note: "west", at: ["geonames:1526384", "a b"], view: [43.25, 76.91, 7.5],
    filters: {
      since: "2012", until: "2012-08-14~", type: ["Riots", "Explosions/Remote violence", "", "Suicide bomb"], region: ["KZ-VOS"],
      zone: ["west"], country: ["CN"], source: ["a b", "ü+&"], "min-killed": 0, "max-killed": 12, bbox: [46.5, -40, 88, 56.25],
      "within-border": 12.5, actor: ["Gunmen, \"unnamed\""], q: "Ақтөбе +1",
    },
  };
  assert.deepEqual({ ...INITIAL, ...read(write(state, INITIAL)) }, state);
});

test("what is as the page was made is not written", () => {
  assert.equal(write(INITIAL, INITIAL), "");
});

test("what is not understood is left out", () => {
  const state = read("#view=900,x,2&lang=de&since=<img>&until=2012-13&edition=1991&view=1&bbox=5,5,1,9&min-killed=-1&within-border=near&sort=up&region=");
  assert.deepEqual(state, { open: null, note: null, at: null, view: null, filters: NO_FILTERS });
});

test("case does not count in a type", () => {
  assert.deepEqual(read("#type=protests&type=Mob+violence").filters?.type, ["Protests", "Mob violence"]);
});
