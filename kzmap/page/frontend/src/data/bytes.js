/**
 * The bytes behind a base64 text. `fromBase64` is eight times as fast as the loop, and recent.
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function fromBase64(text) {
  const native = /** @type {{fromBase64?: (text: string) => Uint8Array<ArrayBuffer>}} */ (
    /** @type {unknown} */ (Uint8Array)
  );
  if (native.fromBase64) return native.fromBase64(text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

/** So many bytes are inflated in one go; between them the page can do other things. */
const PART = 1 << 16;

/**
 * @param {Uint8Array<ArrayBuffer>} bytes gzipped
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function gunzip(bytes) {
  const { readable, writable } = new DecompressionStream("gzip");
  const whole = new Response(readable).arrayBuffer();
  const writer = writable.getWriter();
  const written = Array.from({ length: Math.ceil(bytes.length / PART) }, (_, i) => writer.write(bytes.subarray(i * PART, (i + 1) * PART)));
  await Promise.all([...written, writer.close(), whole]);
  return new Uint8Array(await whole);
}
