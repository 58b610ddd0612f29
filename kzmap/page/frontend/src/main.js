import L from "leaflet";
Object.assign(globalThis, { L, kzmap: {
  start(id) { const m = L.map(id).setView([48, 67], 5); document.documentElement.dataset.kzmapReady = "true"; return m; },
  layers: Object.fromEntries(["base", "regions", "zones", "labels", "incidents"].map((k) => [k, () => L.layerGroup()])),
} });
