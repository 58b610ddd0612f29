/** Milliseconds that a browser is given to take a file before it is let go. */
const KEPT = 10_000;

/**
 * Hand a file to the reader. It is made in the page: nothing is asked of a server.
 * @param {string[]} parts of its text
 * @param {string} type
 * @param {string} name
 */
export function save(parts, type, name) {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
