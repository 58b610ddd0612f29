import assert from "node:assert/strict";
import { test } from "node:test";
import { nameCities } from "../src/map/naming.js";
import { around, overlap } from "../src/map/spread.js";

/** @import { Box } from "../src/app.js" */

const seen = /** @type {Box} */ ([0, 0, 800, 600]);
const ring = around({ x: 400, y: 300 }, [26, 26]);

/** @param {number} x @param {number} y @param {Box | null} [own] */
const city = (x, y, own = null) => ({ x, y, wide: 60, own });

test("a city below the mark of another place has no name", () => {
  assert.deepEqual(nameCities([city(410, 300)], [ring], [], seen), [null]);
});

test("a mark that stands for a city bears its name, never across from where it lies", () => {
  const east = [[430, 290, 900, 310], [300, 200, 500, 270], [300, 330, 500, 400]].map((box) => /** @type {Box} */ (box));
  assert.ok(nameCities([city(400, 300, ring)], [ring], east, seen)[0]);
  assert.equal(nameCities([city(415, 300, ring)], [ring], east, seen)[0], null, "only the west is free, and it lies east");
  const [named] = nameCities([city(415, 300, ring)], [ring], [], seen);
  assert.ok(named && !named.dot && named.box[0] > ring[2]);
});

test("a name is nearer to its own dot than to any mark or other dot", () => {
  const mark = around({ x: 480, y: 100 }, [14, 14]);
  const [named] = nameCities([city(400, 100)], [mark], [], seen);
  assert.ok(named?.dot && named.box[2] < 400, "right of the dot it would touch the mark");
  const both = nameCities([city(400, 100), city(472, 100)], [], [], seen);
  assert.ok(both[0] && both[1] && both[1].box[0] > 472, "left of the second dot it would be the first one's");
});

test("no dot lies on a name, and no name on a dot", () => {
  const [first, second] = nameCities([city(400, 100), city(430, 100)], [], [], seen);
  assert.ok(first && !second);
});

test("a name that would be cut is moved, and takes its dot with it where it finds no room", () => {
  const [east] = nameCities([city(780, 300)], [], [], seen);
  assert.ok(east && east.box[2] < 780);
  const control = /** @type {Box} */ ([0, 0, 60, 60]);
  assert.deepEqual(nameCities([city(30, 30)], [], [control], seen), [null]);
  assert.deepEqual(nameCities([city(2, 2)], [], [[6, 0, 90, 40]], seen), [null]);
});

test("names never overlap", () => {
  const cities = Array.from({ length: 80 }, (_, i) => city((i * 97) % 800, (i * 61) % 600));
  const boxes = nameCities(cities, [ring], [], seen).flatMap((named) => (named ? [named.box] : []));
  assert.ok(boxes.length > 10);
  boxes.forEach((one, i) => [ring, ...boxes.slice(i + 1)].forEach((other) => assert.ok(!overlap(one, other))));
});
