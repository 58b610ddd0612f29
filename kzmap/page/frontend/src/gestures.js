import { h } from "./panel/dom.js";

/** Milliseconds that the word on two fingers is seen. */
const SEEN = 1200;

/**
 * Let who scrolls past the map scroll past it: the wheel zooms with Ctrl, or once the map has been
 * pressed; on a touch screen one finger moves the page around the map, two fingers the map.
 * @param {import("leaflet").Map} map
 * @param {() => string} say what a finger is told
 */
export function calm(map, say) {
  const box = map.getContainer();
  const wheel = (/** @type {WheelEvent} */ event) => {
    const meant = event.ctrlKey || event.metaKey || box.contains(document.activeElement);
    if (!meant) event.stopPropagation(); // before it comes to Leaflet
  };
  box.addEventListener("wheel", wheel, { capture: true, passive: true });
  if (!matchMedia("(pointer: coarse)").matches) return;
  map.dragging.disable();
  const hint = h("p", { class: "fingers", "aria-hidden": "true", hidden: true });
  let timer = 0;
  const touch = (/** @type {TouchEvent} */ { touches }) => {
    window.clearTimeout(timer);
    hint.hidden = touches.length > 1;
    hint.textContent = say();
    timer = window.setTimeout(() => (hint.hidden = true), SEEN);
  };
  box.append(hint);
  box.addEventListener("touchmove", touch, { passive: true });
}
