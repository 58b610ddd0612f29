import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES, fill, plural } from "../src/words/index.js";

/** @param {any} words @returns {string[]} */
function paths(words, before = "") {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === "string" || "one" in value ? [before + name] : paths(value, `${before}${name}.`),
  );
}

/** @param {any} words @param {string} path */
const at = (words, path) => path.split(".").reduce((found, name) => found[name], words);

/** @param {any} text @returns {string[]} */
const slots = (text) => [...new Set([...String(text.other ?? text).matchAll(/\{(\w+)\}/g)].map((found) => found[1]))].sort();

test("every language says the same things with the same values", () => {
  const { en, ...others } = LANGUAGES;
  for (const words of Object.values(others)) {
    assert.deepEqual(paths(words), paths(en));
    for (const path of paths(en)) assert.deepEqual(slots(at(words, path)), slots(at(en, path)), path);
  }
});

test("every plural form that a language asks for is there", () => {
  for (const [lang, words] of Object.entries(LANGUAGES)) {
    const asked = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const path of paths(words)) {
      const forms = at(words, path);
      if (typeof forms !== "string" && lang !== "en") for (const form of asked) assert.ok(form in forms, `${lang} ${path} ${form}`);
    }
  }
});

test("Russian counts one, few and many", () => {
  const { incidents } = LANGUAGES.ru;
  assert.deepEqual([1, 3, 5, 21].map((n) => plural("ru", incidents, n)), ["1 событие", "3 события", "5 событий", "21 событие"]);
});

test("a value that looks like a slot is not filled again", () => {
  assert.equal(fill("{a} {b}", { a: "{b}", b: "$&" }), "{b} $&");
});
