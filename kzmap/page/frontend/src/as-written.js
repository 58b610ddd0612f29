const OWN_STATE = ["kzmapDrawn", "kzmapReady", "framed", "side", "time", "paper"];

/**
 * Take away what a page put into itself: one that was opened and then saved from the browser holds its map,
 * its buttons and its state of then, and would show them twice.
 * @param {string} id of the map's element
 */
export function asWritten(id) {
  for (const name of OWN_STATE) delete document.documentElement.dataset[name];
  document.getElementById(id)?.replaceChildren();
  const own = "#kzmap-head > :not(h1, p), #kzmap-map > .legend, #kzmap-main > [class^='paper']";
  for (const part of document.querySelectorAll(own)) part.remove();
}
