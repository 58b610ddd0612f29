/** What a part of the page can hold the focus with. */
const CONTROLS = "button, input, select, summary";

/**
 * Do something to a part and give the focus back to the control that stands where it was: the one of
 * the same key, else the one at the same place.
 * @param {HTMLElement} part
 * @param {() => void} change
 */
export function keepFocus(part, change) {
  const controls = () => /** @type {HTMLElement[]} */ ([...part.querySelectorAll(CONTROLS)]);
  const before = controls();
  const held = before.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const key = held >= 0 ? before[held].dataset.key : undefined;
  change();
  if (held < 0) return;
  const after = controls();
  const same = key !== undefined && after.find((one) => one.dataset.key === key);
  const next = same || after[Math.min(held, after.length - 1)];
  next?.focus();
}

/**
 * Replace what a part holds, leaving its details as open as they were.
 * @param {HTMLElement} part
 * @param {HTMLElement[]} content
 */
export function keepOpen(part, ...content) {
  const open = part.querySelector("details")?.open;
  keepFocus(part, () => part.replaceChildren(...content));
  const details = part.querySelector("details");
  if (details && open) details.open = true;
}
