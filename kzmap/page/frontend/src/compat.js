import L from "leaflet";
import icon2x from "leaflet/dist/images/marker-icon-2x.png";
import icon from "leaflet/dist/images/marker-icon.png";
import shadow from "leaflet/dist/images/marker-shadow.png";

/**
 * What folium's own elements expect of a page, without what they would load for it: marker pictures
 * from the bundle, a pin in place of Awesome Markers, and the one use that popups make of jQuery.
 */
export function prepareFolium() {
  L.Icon.Default.imagePath = "";
  L.Icon.Default.mergeOptions({ iconUrl: icon, iconRetinaUrl: icon2x, shadowUrl: shadow });
  Object.assign(L, { AwesomeMarkers: { icon: pin, Icon: L.DivIcon } });
  Object.assign(globalThis, { $: parse });
}

/** @param {{markerColor?: string}} options */
function pin({ markerColor = "blue" }) {
  const place = document.createElement("span");
  place.style.background = markerColor;
  return L.divIcon({ className: "pin", html: place, iconSize: [22, 22], iconAnchor: [11, 26], popupAnchor: [0, -24] });
}

/** @param {string | Document} markup that a user of folium wrote, never a report's text */
function parse(markup) {
  if (typeof markup !== "string") return { ready: (/** @type {() => void} */ step) => step() };
  const template = document.createElement("template");
  template.innerHTML = markup.trim();
  return [...template.content.children];
}
