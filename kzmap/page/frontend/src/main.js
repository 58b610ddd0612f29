import L from "leaflet";
import { prepareFolium } from "./compat.js";
import { BaseLayer } from "./map/base.js";
import { IncidentsLayer } from "./map/incidents.js";
import { LabelsLayer } from "./map/labels.js";
import { RegionsLayer } from "./map/regions.js";
import { ZonesLayer } from "./map/zones.js";
import { start } from "./start.js";

/** What the script of folium's elements finds: Leaflet, and kzmap's page and layers. */
Object.assign(globalThis, {
  L,
  kzmap: {
    start,
    layers: {
      base: () => new BaseLayer(),
      regions: () => new RegionsLayer(),
      zones: () => new ZonesLayer(),
      labels: () => new LabelsLayer(),
      incidents: () => new IncidentsLayer(),
    },
  },
});
prepareFolium();
