import L from "leaflet";
import { prepareFolium } from "./compat.js";
import { BaseLayer } from "./map/base.js";
import { IncidentsLayer } from "./map/incidents.js";
import { LabelsLayer } from "./map/labels.js";
import { RegionsLayer } from "./map/regions.js";
import { ZonesLayer } from "./map/zones.js";
import { start } from "./start.js";

/**
 * Let a map know a layer of its own, which may be hidden at the start and be chosen later.
 * @template {import("./map/canvas-layer.js").CanvasLayer} T
 * @param {L.Map} map
 * @param {T} layer
 */
function known(map, layer) {
  const { kzmap } = /** @type {{kzmap: import("./app.js").App}} */ (/** @type {unknown} */ (map));
  kzmap.layers[layer.name] = layer;
  return layer;
}

/** What the script of folium's elements finds: Leaflet, and kzmap's page and layers. */
Object.assign(globalThis, {
  L,
  kzmap: {
    start,
    layers: {
      base: (/** @type {L.Map} */ map) => known(map, new BaseLayer()),
      regions: (/** @type {L.Map} */ map) => known(map, new RegionsLayer()),
      zones: (/** @type {L.Map} */ map) => known(map, new ZonesLayer()),
      labels: (/** @type {L.Map} */ map) => known(map, new LabelsLayer()),
      incidents: (/** @type {L.Map} */ map) => known(map, new IncidentsLayer()),
    },
  },
});
prepareFolium();
