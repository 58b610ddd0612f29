/** Colours come from the style sheet, which knows light, dark and print; the canvas asks here. */

/** @type {Map<string, string>} */
const known = new Map();

/** @param {string} name of a custom property, without the dashes */
export function colour(name) {
  let found = known.get(name);
  if (found === undefined) {
    found = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    known.set(name, found);
  }
  return found;
}

/** Ask the style sheet again: it knows other colours for paper. */
export function forget() {
  known.clear();
}

/** Whether the page is being made ready for paper. */
export function onPaper() {
  return "paper" in document.documentElement.dataset;
}

/** How many dots of a canvas make a pixel of the page; paper is finer than a screen. */
export function sharpness() {
  return Math.max(window.devicePixelRatio || 1, onPaper() ? 3 : 1);
}

/** @param {() => void} redraw called when the reader's scheme changes */
export function onThemeChange(redraw) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    known.clear();
    redraw();
  });
}
