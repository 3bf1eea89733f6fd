// Finding emoji by English or Japanese words, and giving them a skin tone.

import { fold } from './kana.js';

/** @import { EmojiRow } from '../lib/ui.js' */

/** @param {EmojiRow[]} table @param {string} query @param {number} max @returns {EmojiRow[]} */
export function searchEmoji(table, query, max) {
  const words = fold(query)
    .split(/[\s_]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  const joined = words.join('_');
  /** @type {[number, EmojiRow][]} */
  const found = [];
  for (const row of table) {
    const text = fold(`${row[2].join(' ')} ${row[3]} ${row[4]}`);
    if (!words.every((word) => text.includes(word))) continue;
    const exact = row[2].includes(joined) || text.split(' ').includes(words[0]);
    const starts = row[2].some((code) => code.startsWith(joined));
    found.push([(exact ? 2 : 0) + (starts ? 1 : 0), row]);
  }
  found.sort((a, b) => b[0] - a[0]);
  return found.slice(0, max).map(([, row]) => row);
}

const TONES = ['', '\u{1F3FB}', '\u{1F3FC}', '\u{1F3FD}', '\u{1F3FE}', '\u{1F3FF}'];

/** @param {string} emoji @param {number} tone  0 = none, 1 light … 5 dark */
export function withTone(emoji, tone) {
  if (tone === 0) return emoji;
  return emoji.replace(
    /\p{Emoji_Modifier_Base}\uFE0F?/gu,
    (base) => base.replace('\uFE0F', '') + TONES[tone],
  );
}
