import { coded } from "./column.js";

/** @import { Column, Table } from "@uwdata/flechette" */

/**
 * A column of texts, read out one at a time. Its table stores it as it is, or by what repeats in it: see
 * `kzmap/page/texts.py`.
 * @typedef {object} Texts
 * @property {number} length
 * @property {(row: number) => string | null} at
 * @property {(text: string) => number} find the first row that holds a text, or -1
 * @property {Worded} [worded] where it is made of the words of a common list
 */

/**
 * The words of all texts, and for each text the numbers of its own, from 1 on.
 * @typedef {object} Worded
 * @property {string[]} words
 * @property {(place: number) => number} number at a place of the row of all texts; 0 is the end of one
 * @property {Uint32Array} begins where each text begins, and the end
 */

/**
 * @param {Table<any>} table with a row for each text
 * @param {Table<any> | null} words of one row, or nothing where no column is made of words
 * @param {string} name
 * @returns {Texts}
 */
export function textsOf(table, words, name) {
  const stem = table.getChild(`${name}_stem`);
  if (stem) return numbered(stem, table.getChild(`${name}_step`));
  if (words?.getChild(`${name}_words`)) return worded(table.numRows, words, name);
  return plain(table.getChild(name));
}

/** @param {Column<string>} column @returns {Texts} */
function plain(column) {
  return {
    length: column.length,
    at: (row) => column.at(row),
    find(text) {
      for (let row = 0; row < column.length; row++) if (column.at(row) === text) return row;
      return -1;
    },
  };
}

/**
 * Texts that end with a number: the table tells how far it is from the last one behind the same stem.
 * @param {Column<string>} stem
 * @param {Column<number>} step null where a text ends with no such number
 * @returns {Texts}
 */
function numbered(stem, step) {
  /** @type {Int32Array | undefined} */
  let known;
  const numbers = () => (known ??= running(stem, step)); // when a text is first asked for
  const at = (/** @type {number} */ row) => {
    const begin = stem.at(row);
    return begin === null || step.at(row) === null ? begin : `${begin}${numbers()[row]}`;
  };
  return {
    length: stem.length,
    at,
    find(text) {
      const ending = Number(/[1-9]\d{0,8}$/.exec(text)?.[0] ?? 0); // most rows need no text to be made
      const known = numbers();
      for (let row = 0; row < stem.length; row++) if ((!known[row] || known[row] === ending) && at(row) === text) return row;
      return -1;
    },
  };
}

/** @param {Column<string>} stem @param {Column<number>} step @returns {Int32Array} 0 where there is none */
function running(stem, step) {
  const numbers = new Int32Array(stem.length);
  const { codes, words } = coded(stem);
  const last = new Int32Array(words.length);
  for (let row = 0; row < numbers.length; row++) {
    const by = step.at(row);
    if (by !== null) numbers[row] = last[codes[row]] += by;
  }
  return numbers;
}

/**
 * @param {number} length
 * @param {Table<any>} table of one row
 * @param {string} name
 * @returns {Texts}
 */
function worded(length, table, name) {
  const planes = [0, 1, 2].map((i) => /** @type {Uint8Array} */ (table.getChild(`${name}_${i}`)?.at(0))).filter(Boolean);
  const between = table.getChild(`${name}_between`).at(0);
  const words = table.getChild(`${name}_words`).at(0);
  const number = (/** @type {number} */ place) => planes.reduce((sum, plane, i) => sum | (plane[place] << (8 * i)), 0);
  const begins = new Uint32Array(length + 1);
  for (let place = 0, row = 0; row < length; place++) if (!planes[0][place] && !number(place)) begins[++row] = place + 1;
  const at = (/** @type {number} */ row) => {
    const [from, to] = [begins[row], begins[row + 1] - 1];
    return from === to ? null : Array.from({ length: to - from }, (_, i) => words[number(from + i) - 1]).join(between);
  };
  return {
    length,
    at,
    find(text) {
      for (let row = 0; row < length; row++) if (at(row) === text) return row;
      return -1;
    },
    worded: { words, number, begins },
  };
}
