/**
 * Incidents sorted by place, in typed arrays.
 * @typedef {object} Gathered
 * @property {number[]} places those that hold an incident
 * @property {Int32Array<ArrayBuffer>} shares for each place its counts by type, one place after the other
 * @property {(place: number) => number[]} sharesAt
 * @property {(places: number[], most?: number) => number[]} rows the incidents at some places, or the first of them
 */

/**
 * @param {ArrayLike<number>} rows the incidents to gather
 * @param {ArrayLike<number>} placeOf for each incident
 * @param {ArrayLike<number>} typeOf for each incident
 * @param {Uint8Array} wanted for each place
 * @param {number} types how many there are
 * @returns {Gathered}
 */
export function gather(rows, placeOf, typeOf, wanted, types) {
  const begins = new Int32Array(wanted.length + 1);
  const shares = new Int32Array(wanted.length * types);
  for (let i = 0; i < rows.length; i++) {
    const place = placeOf[rows[i]];
    if (!wanted[place]) continue;
    begins[place + 1]++;
    shares[place * types + typeOf[rows[i]]]++;
  }
  for (let place = 0; place < wanted.length; place++) begins[place + 1] += begins[place];
  const sorted = new Int32Array(begins[wanted.length]);
  const next = begins.slice();
  for (let i = 0; i < rows.length; i++) {
    const place = placeOf[rows[i]];
    if (wanted[place]) sorted[next[place]++] = rows[i];
  }
  return {
    places: [...wanted.keys()].filter((place) => begins[place + 1] > begins[place]),
    shares,
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
