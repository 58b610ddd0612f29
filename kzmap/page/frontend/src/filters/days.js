const PLAIN = /^(\d{4})(?:-([01]\d)(?:-(\d\d))?)?[~?%]?$/;
const DAY = 86_400_000;

/**
 * The first and the last day that an EDTF date may mean, in days since 1970; null for what is no date
 * here. A mark of "about" or "uncertain" moves neither, as in `kzmap.keep`.
 * @param {string} edtf a day, a month, a year, or two of them with a slash between
 * @returns {{first: number, last: number} | null}
 */
export function daysOf(edtf) {
  const ends = edtf.split("/").map(plain);
  const [from, to] = [ends[0], ends[ends.length - 1]];
  return ends.length <= 2 && from && to && from.first <= to.last ? { first: from.first, last: to.last } : null;
}

/** @param {string} text */
function plain(text) {
  const parts = PLAIN.exec(text.trim());
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part ? Number(part) : undefined));
  const begin = new Date(Date.UTC(Number(year), (month ?? 1) - 1, day ?? 1));
  if (month !== undefined && begin.getUTCMonth() !== month - 1) return null;
  const end = day ? begin : month ? Date.UTC(Number(year), month, 0) : Date.UTC(Number(year), 11, 31);
  return { first: begin.getTime() / DAY, last: Number(end) / DAY };
}

/**
 * Whether a chosen time ends before it begins, so that no day is in it.
 * @param {{since: string | null, until: string | null}} time
 */
export function isBackwards({ since, until }) {
  const [from, to] = [since && daysOf(since), until && daysOf(until)];
  return Boolean(from && to && from.first > to.last);
}

/** @param {number} day since 1970 @returns {string} ISO */
export function isoDay(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
