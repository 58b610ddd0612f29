import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, settle } from "../src/map/crowd.js";
import { around, overlap } from "../src/map/spread.js";

/** @import { Mark } from "../src/map/marks.js" */

const half = /** @type {[number, number]} */ ([16, 16]);

/** @param {number} lon @param {number} place @param {number} count @returns {Mark} */
function badge(lon, place, count) {
  return { shape: "badge", lat: 0, lon, shares: [count, 0], count, radius: 0, zoom: null, places: () => [place], rows: () => [place] };
}

const stand = (/** @type {Mark} */ { lat, lon }) => ({ x: lon, y: lat, half });

test("badges that find no room join, and none of what they stand for is lost", () => {
  const badges = Array.from({ length: 60 }, (_, i) => badge(i, i, 1 + (i % 3)));
  const settled = settle(badges, [], 4, stand);
  assert.ok(settled.length < badges.length);
  assert.equal(settled.reduce((sum, { mark }) => sum + mark.count, 0), badges.reduce((sum, { count }) => sum + count, 0));
  assert.deepEqual(settled.flatMap(({ mark }) => mark.places()).sort((one, other) => one - other), badges.map((_, i) => i));
  const boxes = settled.map((spot) => around(spot, half));
  boxes.forEach((one, i) => boxes.slice(i + 1).forEach((other) => assert.ok(!overlap(one, other))));
  assert.ok(settled.every(({ mark }) => mark.places().length === 1 || mark.zoom === 5), "pressing one comes nearer");
});

test("where there is no room at all one badge stands for everything", () => {
  const everywhere = around({ x: 0, y: 0 }, [9000, 9000]);
  const [only, ...others] = settle([badge(0, 0, 2), badge(40, 1, 3)], [everywhere], 9, stand);
  assert.deepEqual([only.mark.count, only.mark.zoom, others.length], [5, null, 0]);
});

test("a region that is the same in two editions has one badge, which opens its list", () => {
  const [{ mark }, ...others] = settle([badge(3, 0, 2), badge(3, 1, 1)], [], 4, stand);
  assert.deepEqual([mark.places(), mark.zoom, others.length], [[0, 1], null, 0]);
});

test("rings that cover each other move apart, and a place stays where it is", () => {
  const ring = (/** @type {number} */ x, /** @type {number | null} */ zoom) => ({ x, y: 0, mark: /** @type {Mark} */ ({ ...badge(0, 0, 9), shape: "cluster", zoom }) });
  const reach = () => 20;
  const [left, right] = apart([ring(0, 6), ring(36, 6)], reach);
  assert.ok(right.x - left.x >= 40 && left.x < 0 && right.x > 36);
  const [fixed, moved] = apart([ring(0, null), ring(36, 6)], reach);
  assert.ok(fixed.x === 0 && moved.x - fixed.x >= 40);
  assert.deepEqual(apart([ring(0, null), ring(36, null)], reach).map(({ x }) => x), [0, 36]);
});
