import assert from "node:assert/strict";
import { test } from "node:test";
import { reasonWords } from "../src/words/reasons.js";

const KINDS = /** @type {Record<string, string>} */ ({ settlement: "населённый пункт", region: "область", border_region: "участок границы" });
const NAMES = /** @type {Record<string, string>} */ ({ Aktobe: "Актобе", "Aktobe region": "Актюбинская область", Almaty: "Алматы", KZ: "Казахстан" });
const names = { kind: (/** @type {string} */ kind) => KINDS[kind] ?? kind, place: (/** @type {string} */ name) => NAMES[name] ?? name };

for (const [reason, said] of [
  ["taken for Aktobe (settlement, Aktobe region)", "принято за: Актобе (населённый пункт, Актюбинская область)"],
  ["a name of old of Almaty, from 1921 until 1993 (settlement, Almaty); near it, so a ring of 37 km",
    "прежнее название, с 1921 по 1993 год: Алматы (населённый пункт, Алматы); рядом с ним, поэтому круг радиусом 37 км"],
  ["the report names no finer place; spans these regions of today: Aktobe region (KZ-15), Almaty (KZ-75)",
    "в сообщении нет более точного места; охватывает нынешние области: Актюбинская область (KZ-15), Алматы (KZ-75)"],
  ["the finest place that all sources allow, who name: Aktobe; Aktobe region",
    "самое точное место, которое допускают все источники; они называют: Актобе; Актюбинская область"],
  ["no settlement called Foo $1 is known; give a region with it, or lat and lon, or add it with --gazetteer",
    "не найдено (населённый пункт): Foo $1; укажите область, или lat и lon, или добавьте место через --gazetteer"],
  ["not in the gazetteer; found by Nominatim as village (© OpenStreetMap contributors); taken for Aktobe (settlement, Aktobe region)",
    "в справочнике нет; найдено службой Nominatim как «village» (© OpenStreetMap contributors); принято за: Актобе (населённый пункт, Актюбинская область)"],
  ["a reason that nobody has told yet", "a reason that nobody has told yet"],
]) {
  test(`in Russian: ${reason}`, () => assert.equal(reasonWords("ru", reason, names), said));
}

test("English reasons stay as they are", () => {
  assert.equal(reasonWords("en", "taken for Aktobe", names), "taken for Aktobe");
});
