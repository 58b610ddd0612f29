import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const sheet = readFileSync(new URL("../../../colours.css", import.meta.url), "utf8");
const [light, dark] = sheet.split("@media");

/** Matrices for full deficiency in linear RGB: G. M. Machado et al., doi:10.1109/TVCG.2009.113. */
const EYES = {
  all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** @param {string} scheme @returns {[string, number[]][]} the colours of the types in linear RGB */
function types(scheme) {
  return [...scheme.matchAll(/--type-(\w+): #(\w{6})/g)].map(([, name, hex]) => [name, linear(hex)]);
}

/** @param {string} hex */
function linear(hex) {
  return [0, 2, 4].map((i) => {
    const part = parseInt(hex.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

/** @param {number[][]} matrix @param {number[]} colour */
const seen = (matrix, colour) => matrix.map((row) => Math.min(1, Math.max(0, row.reduce((sum, part, i) => sum + part * colour[i], 0))));

/** @param {number[]} rgb linear @returns {number[]} Oklab: B. Ottosson, 2020 */
function oklab([r, g, b]) {
  const [l, m, s] = [
    0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
    0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
    0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
  ].map(Math.cbrt);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

for (const [name, scheme] of Object.entries({ light, dark })) {
  for (const [eye, matrix] of Object.entries(EYES)) {
    test(`the types can be told apart, ${name}, ${eye}`, () => {
      const colours = types(scheme).filter(([type]) => type !== "other");
      assert.equal(colours.length, 6);
      colours.forEach(([one, a], i) => colours.slice(i + 1).forEach(([other, b]) => {
        const [x, y] = [a, b].map((colour) => oklab(seen(matrix, colour)));
        const distance = Math.hypot(...x.map((part, k) => part - y[k]));
        assert.ok(distance > 0.08, `${one} and ${other}: ${distance.toFixed(3)}`);
      }));
    });
  }

  test(`a mark stands out from its ink, ${name}`, () => {
    const ink = linear(/--mark-ink: #(\w{6})/.exec(scheme)?.[1] ?? "");
    const luminance = (/** @type {number[]} */ [r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
    for (const [type, colour] of types(scheme)) {
      const [low, high] = [luminance(ink), luminance(colour)].sort((a, b) => a - b);
      assert.ok((high + 0.05) / (low + 0.05) >= 3, type);
    }
  });
}

/** @param {string} scheme @param {string} name @returns {{rgb: number[], share: number}} red, green and blue from 0 to 255 */
function named(scheme, name) {
  const [, hex, parts] = scheme.match(new RegExp(`--${name}: (?:#(\\w{6})|rgb\\(([^)]*)\\))`)) ?? [];
  if (hex) return { rgb: [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16)), share: 1 };
  const [r, g, b, percent] = parts.match(/[\d.]+/g).map(Number);
  return { rgb: [r, g, b], share: percent / 100 };
}

/** @param {number[]} rgb the relative luminance of WCAG */
function luminance(rgb) {
  const [r, g, b] = rgb.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {number[]} one @param {number[]} other */
function contrast(one, other) {
  const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

for (const [name, scheme] of [["light", light], ["dark", dark]]) {
  test(`the lines of zones are seen on every ground, and the state border more strongly: ${name}`, () => {
    const home = named(scheme, "home").rgb;
    const tints = [0, 1, 2, 3, 4].map((i) => {
      const { rgb, share } = named(scheme, `tint-${i}`);
      return home.map((part, at) => part * (1 - share) + rgb[at] * share);
    });
    for (const ground of [home, named(scheme, "land").rgb, named(scheme, "sea").rgb, ...tints]) {
      const border = contrast(named(scheme, "border-home").rgb, ground);
      for (const zone of ["zone-0", "zone-1"]) {
        const line = contrast(named(scheme, zone).rgb, ground);
        assert.ok(line >= 3, `${zone} ${line.toFixed(2)} on ${ground}`);
        assert.ok(border > line, `${border.toFixed(2)} and ${line.toFixed(2)} on ${ground}`);
      }
    }
  });
}
