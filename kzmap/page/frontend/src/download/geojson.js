import { fileName } from "./name.js";
import { save } from "./save.js";
import { MEASURED, SCHEMA_VERSION, measure, shapeOf, shownProperties } from "./properties.js";

/** @import { App } from "../app.js" */

const CREDITS = "Places © GeoNames (CC BY 4.0); regions © OpenStreetMap contributors (ODbL); Natural Earth";

/** @param {import("./properties.js").Properties} properties @param {import("geojson").Geometry | null} geometry */
function featureOf(properties, geometry) {
  const fields = Object.entries(properties).map(([name, value]) =>
    `${JSON.stringify(name)}:${typeof value === "number" && MEASURED.has(name) ? measure(value) : JSON.stringify(value)}`);
  return `{"type":"Feature","id":${JSON.stringify(properties.id)},"geometry":${JSON.stringify(geometry)},"properties":{${fields.join()}}}`;
}

/** Save the shown incidents as GeoJSON (RFC 7946), a feature a line. @param {App} app */
export async function saveGeojson(app) {
  const features = (await shownProperties(app)).map(({ row, properties }) =>
    featureOf(properties, shapeOf(app.data, app.data.incidents.place[row])),
  );
  const head = { schema_version: SCHEMA_VERSION, data_as_of: app.data.summary.data_as_of, attribution: [CREDITS, ...app.data.reference.credits].join("; ") };
  const opening = JSON.stringify(head).slice(1, -1);
  save([`{"type": "FeatureCollection", ${opening}, "features": [\n`, features.join(",\n"), "\n]}\n"], "application/geo+json", fileName(app, "geojson"));
}
