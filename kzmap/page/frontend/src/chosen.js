import { partsOfRegion, unitOf } from "./filters/regions.js";
import { zoneName, countryName } from "./names.js";
import { TYPES } from "./types.js";
import { LANGUAGES, fill, nameOf, number, plural, typeName } from "./words/index.js";
import { dateWords, endWords } from "./words/dates.js";
import { subTypeName } from "./words/sub-types.js";

/** @import { App } from "./app.js" */
/** @import { Filters } from "./schema.js" */

/**
 * One thing that is filtered for, in words, and what takes it back.
 * @typedef {{key: string, text: string, without: Partial<Filters>}} Chosen
 */

/**
 * All that is filtered for.
 * @param {Pick<App, "data" | "edition" | "store">} app
 * @returns {Chosen[]}
 */
export function chosenOf(app) {
  const { filters } = app.store.get();
  const lists = /** @type {const} */ (["type", "zone", "country", "source", "actor"]).flatMap((name) =>
    filters[name].map((value) => ({
      key: `${name} ${value}`,
      text: valueName(app, name, value),
      without: { [name]: filters[name].filter((one) => one !== value) },
    })),
  );
  return [...search(filters), ...time(app), ...regions(app), ...lists, ...killed(app), ...space(app)];
}

/**
 * A value of a filter as the page calls it.
 * @param {Pick<App, "data" | "store">} app
 * @param {"type" | "region" | "zone" | "country" | "source" | "actor"} name
 * @param {string} value
 * @returns {string}
 */
export function valueName({ data, store }, name, value) {
  const { lang } = store.get();
  if (name === "type") {
    const type = TYPES.find(({ id }) => id === value);
    return type ? typeName(lang, type) : subTypeName(lang, value);
  }
  if (name === "region") {
    const unit = unitOf(data.reference.editions, value);
    return unit ? nameOf(lang, unit) : value;
  }
  if (name === "zone") return zoneName(data, lang, value) ?? value;
  if (name === "country") return countryName(data, lang, value.toUpperCase()) ?? value;
  if (name === "source") return sourceName(data, value);
  return value;
}

/** @param {import("./data/load.js").Data} data @param {string} id */
export function sourceName(data, id) {
  const source = data.source(id);
  return source?.publisher ?? source?.title ?? id;
}

/**
 * The regions, by the names that they bear on the map where they are chosen whole.
 * @param {Pick<App, "data" | "edition" | "store">} app
 * @returns {Chosen[]}
 */
function regions({ data, edition, store }) {
  const { lang, filters } = store.get();
  const today = (/** @type {string} */ label) => partsOfRegion(data.reference.editions, label);
  const drawn = edition.regions.map((unit) => ({ unit, parts: unit.parts?.length ? unit.parts : [unit.code] }));
  /** @type {Map<string, string[]>} the labels behind each name */
  const named = new Map();
  const all = new Set(filters.region.flatMap(today));
  for (const label of filters.region) {
    const holder = drawn.find(({ parts }) => today(label).length > 0 && parts.every((part) => all.has(part)) && today(label).every((part) => parts.includes(part)));
    const name = holder ? nameOf(lang, holder.unit) : valueName({ data, store }, "region", label);
    named.set(name, [...(named.get(name) ?? []), label]);
  }
  return [...named].map(([text, labels]) => ({
    key: `region ${labels[0]}`, text, without: { region: filters.region.filter((one) => !labels.includes(one)) },
  }));
}

/** @param {Filters} filters @returns {Chosen[]} */
function search({ q }) {
  return q ? [{ key: "q", text: `“${q}”`, without: { q: null } }] : [];
}

/** @param {Pick<App, "store">} app @returns {Chosen[]} */
function time({ store }) {
  const { lang, filters } = store.get();
  const words = LANGUAGES[lang];
  const { since, until } = filters;
  if (!since && !until) return [];
  const [from, to] = [since, until].map((date) => dateWords(lang, date));
  const both = from === to ? from : fill(words.timeRange, { from, to });
  const text = since && until ? both : since ? endWords(lang, "since", since) : endWords(lang, "until", until);
  return [{ key: "time", text, without: { since: null, until: null } }];
}

/** @param {Pick<App, "store">} app @returns {Chosen[]} */
function killed({ store }) {
  const { lang, filters } = store.get();
  const words = LANGUAGES[lang];
  const [least, most] = [filters["min-killed"], filters["max-killed"]];
  if (least === null && most === null) return [];
  const text = least !== null && most !== null ? fill(words.killedRange, { low: number(lang, least), high: number(lang, most) })
    : least !== null ? plural(lang, words.leastKilled, least) : plural(lang, words.mostKilled, most ?? 0);
  return [{ key: "killed", text, without: { "min-killed": null, "max-killed": null } }];
}

/** @param {Pick<App, "store">} app @returns {Chosen[]} */
function space({ store }) {
  const { lang, filters } = store.get();
  const words = LANGUAGES[lang];
  const km = filters["within-border"];
  return [
    ...(km === null ? [] : [{ key: "border", text: fill(words.withinBorder, { km: number(lang, km) }), without: { "within-border": null } }]),
    ...(filters.bbox ? [{ key: "bbox", text: words.inView, without: { bbox: null } }] : []),
  ];
}
