import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "../src/download/csv.js";

const row = (/** @type {any} */ fields) => ({ id: "a", report_list: [], ...fields });

test("what a spreadsheet would take for a formula is guarded, numbers are not; a measure has its point", () => {
  const lines = csv([row({ title: "=1+1", other: "a;@b", lat: -5 })], "2017").split("\r\n");
  assert.equal(lines[0], "id,report_list,title,other,lat,schema_version,data_as_of");
  assert.equal(lines[1], "a,[],'=1+1,a;'@b,-5.0,1,2017");
});

test("quotes, commas and line breaks stay within their cell; what is not known is empty", () => {
  assert.equal(csv([row({ title: 'a "b",\nc', type: null })], null).split("\r\n")[1], 'a,[],"a ""b"",\nc",,1,');
});

test("lists are JSON that comes back", () => {
  const text = csv([row({ report_list: [{ note: ";=x" }] })], null).split("\r\n")[1];
  assert.deepEqual(JSON.parse(/"(.*)"/.exec(text)?.[1].replaceAll('""', '"') ?? ""), [{ note: ";=x" }]);
  assert.ok(!text.includes(";="));
});
