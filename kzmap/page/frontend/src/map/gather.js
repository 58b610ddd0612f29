/**
 * Incidents sorted by place, in typed arrays.
 * @typedef {object} Gathered
 * @property {number[]} places those that hold an incident
 * @property {Int32Array<ArrayBuffer>} shares for each place its counts by type, one place after the other
 * @property {(place: number) => number[]} sharesAt
 * @property {(place: number) => number} countAt
 * @property {(places: number[], most?: number) => number[]} rows the incidents at some places, or the first of them
 */

/**
 * @param {ArrayLike<number>} rows the incidents to gather
 * @param {{place: ArrayLike<number>, type: ArrayLike<number>}} incidents
 * @param {number} length how many places there are
 * @param {number} types how many types there are
 * @returns {Gathered}
 */
export function gather(rows, { place: placeOf, type: typeOf }, length, types) {
  const begins = new Int32Array(length + 1);
  const shares = new Int32Array(length * types);
  for (let i = 0; i < rows.length; i++) {
    const place = placeOf[rows[i]];
    begins[place + 1]++;
    shares[place * types + typeOf[rows[i]]]++;
  }
  for (let place = 0; place < length; place++) begins[place + 1] += begins[place];
  const sorted = new Int32Array(rows.length);
  const next = begins.slice();
  for (let i = 0; i < rows.length; i++) sorted[next[placeOf[rows[i]]]++] = rows[i];
  return {
    places: Array.from({ length }, (_, place) => place).filter((place) => begins[place + 1] > begins[place]),
    shares,
    countAt: (place) => begins[place + 1] - begins[place],
    sharesAt: (place) => [...shares.subarray(place * types, (place + 1) * types)],
    rows(places, most = Infinity) {
      const found = [];
      for (const place of places) {
        for (let i = begins[place]; i < begins[place + 1] && found.length < most; i++) found.push(sorted[i]);
      }
      return found;
    },
  };
}
