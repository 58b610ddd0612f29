// Bundles the page's script and style, and gathers the licences of what is bundled.
//
//     node build.mjs OUTPUT_FOLDER

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const output = process.argv[2] ?? join(here, "..", "assets");

/** Chromium, Firefox and Safari since DecompressionStream came to all of them. */
const browsers = ["chrome103", "firefox113", "safari16.4"];

const options = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  target: browsers,
  loader: { ".png": "dataurl", ".gif": "dataurl" },
  metafile: true,
};

mkdirSync(output, { recursive: true });
const script = await build({ ...options, entryPoints: ["src/main.js"], format: "iife", outfile: join(output, "kzmap.js") });
const style = await build({ ...options, entryPoints: ["css/main.css"], outfile: join(output, "kzmap.css") });
writeFileSync(join(output, "THIRD_PARTY_LICENSES"), licences([script, style]));

/**
 * The licence texts of the packages whose files went into the bundles.
 * @param {import("esbuild").BuildResult[]} results
 */
function licences(results) {
  const files = results.flatMap((result) => Object.keys(result.metafile?.inputs ?? {}));
  const packages = new Set(files.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]).filter(Boolean));
  return [...packages].sort().map(licence).join("\n\n");
}

/** @param {string | undefined} name */
function licence(name) {
  const folder = join(here, "node_modules", name ?? "");
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!file) throw new Error(`${name} has no licence file`);
  const text = readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version} (${license})\n${"=".repeat(60)}\n${text}`;
}
