// What is being completed at the caret (@person, #channel, :emoji), and what fits it.

import { matchScore } from './kana.js';

/** @typedef {{ trigger: '@' | '#' | ':', query: string, start: number, end: number }} Completing */
/**
 * @typedef {{ key: string, insert: string, label: string, hint: string, glyph?: string }} Choice
 */

const CHOICES_MAX = 8;

/** @param {string} text @param {number} caret @returns {Completing | null} */
export function completingAt(text, caret) {
  const before = text.slice(0, caret);
  const found = /(^|[^\p{L}\p{N}`/:@#])([@#:])([\p{L}\p{N}_+\-~ー]*)$/u.exec(before);
  const afterJapanese =
    /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(@)([\p{L}\p{N}_+\-~ー]*)$/u.exec(
      before,
    );
  const match = found ?? afterJapanese;
  if (!match) return null;
  const trigger = /** @type {'@' | '#' | ':'} */ (match[2]);
  const query = match[3];
  if (trigger === ':' && query.length < 2) return null;
  return { trigger, query, start: caret - query.length - 1, end: caret };
}

/** @param {string} text @param {Completing} completing @param {Choice} choice */
export function complete(text, completing, choice) {
  const head = text.slice(0, completing.start) + choice.insert;
  const tail = text.slice(completing.end);
  const gap = /^\s/.test(tail) ? '' : ' ';
  return { text: head + gap + tail, caret: head.length + 1 };
}

/**
 * @template T
 * @param {T[]} rows @param {string} query @param {(row: T) => string[]} words
 * @param {number} [max] @returns {T[]} best first
 */
export function best(rows, query, words, max = CHOICES_MAX) {
  /** @type {{ row: T, score: number, index: number }[]} */
  const scored = [];
  rows.forEach((row, index) => {
    const score = Math.max(...words(row).map((word) => matchScore(word, query)));
    if (score > 0) scored.push({ row, score, index });
  });
  scored.sort((a, b) => b.score - a.score || a.index - b.index);
  return scored.slice(0, max).map((entry) => entry.row);
}
