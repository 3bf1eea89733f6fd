// The text that some bytes are. Nothing in a file says in which encoding it was written, so that is
// found by trying: what an encoding can't have written, it has not written.

/** Those that a reader may choose, by the names of the Encoding standard. `shift_jis` is what
 * Windows calls 932, with its own characters. */
export const ENCODINGS = [
  'utf-8',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'utf-16le',
  'utf-16be',
  'windows-1252',
];

/** Some stray ones are in logs of terminals and printers. */
const CONTROLS_MAX = 0.02;
/** More than that is no text of a European language. */
const HIGH_BYTES_MAX = 0.3;
const ORDINARY_MIN = 0.7;
/** So many letters that are right make one that is wrong a fault of the text, not of the guess. */
const GOOD_FOR_BAD = 20;

const KANA = /[\u3000-\u30ff\uff01-\uff5e]/g;
const KANJI = /[\u4e00-\u9fff]/g;
const NARROW_KANA = /[\uff61-\uff9f]/g;
const PRIVATE = /[\ue000-\uf8ff]/g;
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/;
const ORDINARY = /[\t\n\r\u0020-\u007e\u00a0-\u024f\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]/g;

/**
 * @param {Uint8Array} bytes  a file, or its beginning
 * @param {{ cut?: boolean, encoding?: string | null }} [how]
 *   `cut`: it goes on; `encoding`: one of [`ENCODINGS`] that the reader has chosen
 * @returns {{ text: string, encoding: string } | null} null: it is no text
 */
export function decodeText(bytes, { cut = false, encoding = null } = {}) {
  if (encoding) return { text: loosely(encoding, bytes, cut), encoding };
  const marked = byMark(bytes);
  if (marked) return made(marked, bytes, cut);
  const { zeros, controls, high } = counted(bytes);
  if (zeros > 0) return asWide(bytes, cut);
  if (controls > bytes.length * CONTROLS_MAX) return null;
  // Only there do escapes choose between sets of letters.
  if (high === 0 && hasEscape(bytes)) return made('iso-2022-jp', bytes, cut) ?? plain(bytes, cut);
  return (
    made('utf-8', bytes, cut) ??
    nearlyUtf8(bytes, cut) ??
    japanese(bytes, cut) ??
    (high <= bytes.length * HIGH_BYTES_MAX ? made('windows-1252', bytes, cut) : null)
  );
}

/** @param {Uint8Array} bytes @param {boolean} cut */
const plain = (bytes, cut) => ({ text: loosely('utf-8', bytes, cut), encoding: 'utf-8' });

/** @param {Uint8Array} bytes */
function byMark([a, b, c, d]) {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** @param {Uint8Array} bytes */
function counted(bytes) {
  let [zeros, controls, high] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte === 0) zeros += 1;
    else if (byte >= 0x80) high += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls += 1;
  }
  return { zeros, controls, high };
}

/** @param {Uint8Array} bytes */
function hasEscape(bytes) {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const [, mark, set] = bytes.subarray(at, at + 3);
    if (mark === 0x24 && (set === 0x42 || set === 0x40)) return true;
  }
  return false;
}

/** What an encoding makes of the bytes, if they can be of it.
 * @param {string} encoding @param {Uint8Array} bytes @param {boolean} cut */
function made(encoding, bytes, cut) {
  try {
    // A letter of which only the first bytes are here is waited for, and not an error.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut });
    return { text, encoding };
  } catch {
    return null;
  }
}

/** @param {string} encoding @param {Uint8Array} bytes @param {boolean} cut */
const loosely = (encoding, bytes, cut) => new TextDecoder(encoding).decode(bytes, { stream: cut });

/** @param {Uint8Array} bytes @param {boolean} cut */
function nearlyUtf8(bytes, cut) {
  const read = plain(bytes, cut);
  const bad = count(read.text, /\ufffd/g);
  return count(read.text, /[\u0080-\ufffc]/g) > bad * GOOD_FOR_BAD ? read : null;
}

/** @param {Uint8Array} bytes @param {boolean} cut */
function japanese(bytes, cut) {
  const unix = made('euc-jp', bytes, cut);
  const windows = made('shift_jis', bytes, cut);
  if (unix && windows) return likeness(windows.text) > likeness(unix.text) ? windows : unix;
  // Letters with accents, alone in words, can be read as kanji and narrow kana.
  const lone = windows && isOfLoneLetters(windows.text);
  return unix ?? (lone ? null : windows);
}

/** How much a text looks like one that a person wrote in Japanese. @param {string} text */
const likeness = (text) =>
  2 * count(text, KANA) + count(text, KANJI) - count(text, NARROW_KANA) - 4 * count(text, PRIVATE);

/** @param {string} text */
function isOfLoneLetters(text) {
  const runs = text.match(/.?[^\u0000-\u007f]+.?/gs) ?? [];
  return runs.every((run) => {
    const letters = run.replace(/[\u0000-\u007f]/g, '');
    return letters.length === 1 && /[a-z]/.test(run);
  });
}

/** Texts of Windows in two bytes for each letter that do not say so. Much else has zeros, too.
 * @param {Uint8Array} bytes @param {boolean} cut */
function asWide(bytes, cut) {
  if (bytes.length % 2 === 1 && !cut) return null;
  const read = ['utf-16le', 'utf-16be'].flatMap((one) => made(one, bytes, cut) ?? []);
  const good = read.filter(
    ({ text }) => !CONTROL.test(text) && count(text, ORDINARY) >= text.length * ORDINARY_MIN,
  );
  const [first, second] = good;
  if (!second) return first ?? null;
  return count(second.text, ORDINARY) > count(first.text, ORDINARY) ? second : first;
}

/** @param {string} text @param {RegExp} what */
const count = (text, what) => text.match(what)?.length ?? 0;
