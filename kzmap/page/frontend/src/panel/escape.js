import { isFramed } from "../framed.js";

/** @import { App } from "../app.js" */

/**
 * Escape closes what is open, the innermost first: a menu, the filters, then the card, the note or the list of one spot.
 * @param {App} app
 * @param {import("./more.js").More} more
 */
export function closeOnEscape(app, more) {
  document.addEventListener("keydown", ({ key, target }) => {
    if (key !== "Escape" || !(target instanceof Element) || target.matches("input[type=search]")) return; // which it clears
    if (isFramed() && target.closest("#kzmap-list")) return; // the frame closes the whole side
    const menu = target.closest("details[open]");
    if (menu) closeMenu(menu);
    else if (more.holds(target)) more.close();
    else leave(app);
  });
  document.addEventListener("pointerdown", ({ target }) => {
    const take = document.querySelector(".take[open]"); // it lies over the list
    if (take && !take.contains(/** @type {Node} */ (target))) take.removeAttribute("open");
  });
}

/** @param {Element} menu */
function closeMenu(menu) {
  menu.removeAttribute("open");
  menu.querySelector("summary")?.focus();
}

/** @param {App} app */
function leave({ store }) {
  const { open, note } = store.get();
  store.set(open !== null || note !== null ? { open: null, note: null } : { at: null });
}
