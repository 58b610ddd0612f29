import L from "leaflet";

/** Kazakhstan: what the map shows when no view is asked for. */
const HOME = L.latLngBounds([40.4, 46.3], [55.5, 87.6]);

/** @param {L.Map} map */
export function showHome(map) {
  map.fitBounds(HOME, { animate: false });
}
