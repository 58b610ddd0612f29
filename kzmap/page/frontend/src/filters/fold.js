/** Cyrillic letters of Russian and Kazakh in Latin ones; what sounds alike in the two is written alike. */
const LATIN = /** @type {Record<string, string>} */ ({
  а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i", й: "i",
  к: "k", қ: "k", л: "l", м: "m", н: "n", ң: "n", о: "o", ө: "o", п: "p", р: "r", с: "s", т: "t", у: "u",
  ұ: "u", ү: "u", ф: "f", х: "kh", һ: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sh", ъ: "", ы: "y", і: "i", ь: "",
  э: "e", ю: "yu", я: "ya", ı: "i", ş: "sh", ç: "ch", ß: "ss", æ: "a", ø: "o", ł: "l", đ: "d",
});

/** Ways to write one sound, brought to one; each after those above it. A letter stands up to three times in a word, not a thousand. @type {[RegExp, string][]} */
const ONE_SOUND = [
  [/shch|sch/g, "sh"], [/d?zh|dj/g, "j"], [/kh/g, "h"], [/gh/g, "g"], [/q|ck/g, "k"], [/\by[eo]/g, "e"], [/y/g, "i"], [/w/g, "u"], [/(.)\1{1,2}/g, "$1"],
];

/**
 * A text as the search compares it: small Latin letters, without marks, in words parted by one space.
 * "Актобе", "Ақтөбе", "Aqtöbe" and "Aktobe" come out alike.
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  const small = text.normalize("NFC").toLowerCase().replace(/[\u0400-\u052f\u0131\u015f\u00e7\u00df\u00e6\u00f8\u0142\u0111]/g, (letter) => LATIN[letter] ?? letter);
  let plain = small.normalize("NFKD").replace(/\p{M}+|['’ʼʻ`"]/gu, "");
  for (const [sound, letter] of ONE_SOUND) plain = plain.replace(sound, letter);
  return plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
