// What is in an archive (ZIP), told by the list at its end. Nothing in it is unpacked.

import { decodeText } from './decode.js';

/**
 * @typedef {{ name: string, size: number, changed: string, folder: boolean, locked: boolean }} Packed
 *   `changed`: in the time of whoever packed it; `locked`: it can't be unpacked without a password
 * @typedef {{ packed: Packed[], all: number, encoding: string | null }} Archive
 *   `all`: so many are said to be in it; `encoding`: of the names that don't say theirs
 */
/** @typedef {(from: number, to: number) => Promise<Uint8Array>} Read  from (included) to (excluded) */

/** So much of the list is read, and so many rows of it are told. */
const LIST_BYTES_MAX = 2 * 1024 * 1024;
const PACKED_MAX = 10_000;
const NAME_MAX = 1_000;

const END_BYTES = 22;
const COMMENT_MAX = 65_535;
const LOCATOR_BYTES = 20;
const WIDE_END_BYTES = 56;
const ROW_BYTES = 46;
/** What a field is too narrow for stands elsewhere. */
const NARROW = 0xffff_ffff;

/**
 * @param {number} size  of the whole @param {Read} read
 * @param {string | null} encoding  of names, if the reader has chosen one
 * @returns {Promise<Archive | null>} null: it is no archive, or none that is whole
 */
export async function readArchive(size, read, encoding = null) {
  const tail_from = Math.max(0, size - END_BYTES - COMMENT_MAX - LOCATOR_BYTES);
  const tail = await read(tail_from, size);
  const at = endIn(tail);
  if (at === null) return null;
  const place = await placeOf(tail, at, tail_from, read);
  if (!place) return null;
  const { from, bytes, all } = place;
  if (!(from >= 0 && bytes >= 0 && from + bytes <= size)) return null;
  const list = await read(from, from + Math.min(bytes, LIST_BYTES_MAX));
  const rows = rowsOf(list, all);
  if (rows === null) return null;
  return { ...named(rows, encoding), all };
}

/** Where the record at the end begins. @param {Uint8Array} tail */
function endIn(tail) {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    const isHere = tail[at] === 0x50 && tail[at + 1] === 0x4b && tail[at + 2] === 5;
    // What looks like it within the remark is not followed by as much as it says.
    if (isHere && tail[at + 3] === 6 && u16(tail, at + 20) === tail.length - at - END_BYTES)
      return at;
  }
  return null;
}

/** Where the list is, and how many are in it.
 * @param {Uint8Array} tail @param {number} at @param {number} tail_from @param {Read} read */
async function placeOf(tail, at, tail_from, read) {
  const all = u16(tail, at + 10);
  const bytes = u32(tail, at + 12);
  const end = tail_from + at;
  if (all !== 0xffff && bytes !== NARROW && u32(tail, at + 16) !== NARROW)
    // By its end: something may have been put in front of the archive.
    return u16(tail, at + 4) === 0 ? { from: end - bytes, bytes, all } : null;
  const locator = at - LOCATOR_BYTES;
  if (locator < 0 || u32(tail, locator) !== 0x0706_4b50) return null;
  const from = u64(tail, locator + 8);
  if (from + WIDE_END_BYTES > end) return null;
  const wide = await read(from, from + WIDE_END_BYTES);
  if (u32(wide, 0) !== 0x0606_4b50) return null;
  return { from: u64(wide, 48), bytes: u64(wide, 40), all: u64(wide, 32) };
}

/** @typedef {{ name: Uint8Array, utf8: boolean, size: number, changed: string, locked: boolean }} Row */

/** @param {Uint8Array} list @param {number} all @returns {Row[] | null} */
function rowsOf(list, all) {
  /** @type {Row[]} */
  const rows = [];
  let at = 0;
  while (rows.length < Math.min(all, PACKED_MAX) && at + ROW_BYTES <= list.length) {
    if (u32(list, at) !== 0x0201_4b50) return null;
    const [name_bytes, more_bytes, remark_bytes] = [28, 30, 32].map((field) =>
      u16(list, at + field),
    );
    const name_at = at + ROW_BYTES;
    const more_at = name_at + name_bytes;
    const next = more_at + more_bytes + remark_bytes;
    if (next > list.length) break;
    const flags = u16(list, at + 8);
    const narrow = u32(list, at + 24);
    const more = list.subarray(more_at, more_at + more_bytes);
    rows.push({
      name: list.subarray(name_at, Math.min(more_at, name_at + NAME_MAX)),
      utf8: (flags & 0x800) !== 0,
      size: narrow === NARROW ? wideSize(more) : narrow,
      changed: timeOf(u16(list, at + 14), u16(list, at + 12)),
      locked: (flags & 1) !== 0,
    });
    at = next;
  }
  return rows.length === 0 && all > 0 ? null : rows;
}

/** The size of what is larger than 4 GB. @param {Uint8Array} more */
function wideSize(more) {
  for (let at = 0; at + 4 <= more.length; at += 4 + u16(more, at + 2))
    if (u16(more, at) === 1 && u16(more, at + 2) >= 8 && at + 12 <= more.length)
      return u64(more, at + 4);
  return NARROW;
}

/** Names that don't say their encoding are all in one. @param {Row[]} rows
 * @param {string | null} chosen */
function named(rows, chosen) {
  const own = rows.filter(({ utf8 }) => !utf8).map(({ name }) => name);
  const found = decodeText(joined(own))?.encoding ?? null;
  const encoding = chosen ?? found ?? 'utf-8';
  const packed = rows.map(({ name, utf8, ...row }) => {
    const text = decodeText(name, { encoding: utf8 ? 'utf-8' : encoding })?.text ?? '';
    // Some programs of Windows write its own way of parting folders.
    const path = text.replaceAll('\\', '/');
    return { ...row, name: path, folder: path.endsWith('/') };
  });
  return { packed, encoding: own.length > 0 ? found : null };
}

/** @param {Uint8Array[]} names */
function joined(names) {
  const all = new Uint8Array(names.reduce((sum, name) => sum + name.length + 1, 0));
  let at = 0;
  for (const name of names) {
    all.set(name, at);
    all[at + name.length] = 10;
    at += name.length + 1;
  }
  return all;
}

/** @param {number} date @param {number} time  as MS-DOS counts them */
function timeOf(date, time) {
  const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
  const [month, day] = [(date >> 5) & 15, date & 31];
  if (month < 1 || month > 12 || day < 1) return '';
  const clock = `${two(time >> 11)}:${two((time >> 5) & 63)}`;
  return `${1980 + (date >> 9)}-${two(month)}-${two(day)} ${clock}`;
}

/** @param {Uint8Array} bytes @param {number} at */
const u16 = (bytes, at) => bytes[at] | (bytes[at + 1] << 8);
/** @param {Uint8Array} bytes @param {number} at */
const u32 = (bytes, at) => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
/** Not exact above 2^53, and then larger than any file. @param {Uint8Array} bytes @param {number} at */
const u64 = (bytes, at) => u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32;
