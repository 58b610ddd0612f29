/** @import { Column } from "@uwdata/flechette" */

/**
 * The codes of a column of repeated texts: for each row an index into `words`, or -1 where the text
 * is missing. Comparing codes is what filters do a hundred thousand times.
 * @typedef {{codes: Int32Array, words: string[]}} Coded
 */

/**
 * @param {Column<string>} column of texts, as a dictionary or plain
 * @returns {Coded}
 */
export function coded(column) {
  const [only, ...others] = /** @type {any[]} */ (/** @type {unknown} */ (column.data ?? []));
  if (only?.dictionary && !others.length) return stored(only);
  const codes = new Int32Array(column.length);
  if (column.nullCount === column.length) return { codes: codes.fill(-1), words: [] };
  /** @type {Map<string, number>} */
  const known = new Map();
  for (let row = 0; row < codes.length; row++) {
    const word = column.at(row);
    let code = word === null ? -1 : known.get(word);
    if (code === undefined && word !== null) known.set(word, (code = known.size));
    codes[row] = code ?? -1;
  }
  return { codes, words: [...known.keys()] };
}

/**
 * The codes as the table stores them.
 * @param {{length: number, nullCount: number, values: ArrayLike<number>, dictionary: Column<string>,
 *   isValid: (row: number) => boolean}} batch
 * @returns {Coded}
 */
function stored(batch) {
  const codes = new Int32Array(batch.values).subarray(0, batch.length);
  if (batch.nullCount) for (let row = 0; row < codes.length; row++) if (!batch.isValid(row)) codes[row] = -1;
  return { codes, words: /** @type {string[]} */ ([...batch.dictionary]) };
}

/**
 * The numbers of a column; a missing one is NaN.
 * @param {Column<number>} column
 * @returns {Float64Array}
 */
export function numbers(column) {
  if (!column.nullCount) return new Float64Array(/** @type {ArrayLike<number>} */ (column.toArray())); // `from` iterates, and is slower
  const found = new Float64Array(column.length);
  if (column.nullCount === column.length) return found.fill(NaN);
  for (let row = 0; row < found.length; row++) found[row] = column.at(row) ?? NaN;
  return found;
}

/**
 * The codes of a column that stores, of texts that hold for a place, only those that differ from what holds at
 * the incident's own place. There an empty text says that there is none.
 * @param {Column<string>} column
 * @param {Column<string>} ofPlace
 * @param {ArrayLike<number>} place of each incident
 * @returns {Coded}
 */
export function codedByPlace(column, ofPlace, place) {
  const [own, local] = [coded(column), coded(ofPlace)];
  const words = [...new Set([...local.words, ...own.words].filter(Boolean))];
  const found = new Map(words.map((word, code) => [word, code]));
  const [ownCodes, localCodes] = [own, local].map((one) => one.words.map((word) => found.get(word) ?? -1));
  const codes = own.codes.map((code, row) => (code < 0 ? (localCodes[local.codes[place[row]]] ?? -1) : ownCodes[code]));
  return { codes, words };
}

/**
 * @param {string | null} text words parted by spaces
 * @returns {string[]}
 */
export function list(text) {
  return text ? text.split(" ") : [];
}
