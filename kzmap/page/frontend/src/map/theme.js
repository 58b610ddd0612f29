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

/** @param {() => void} redraw called when the reader's scheme changes */
export function onThemeChange(redraw) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    known.clear();
    redraw();
  });
}
