// What is being completed at the caret (@person, #channel, :emoji, /command), and what fits it.

import { BEGINS, WORD_BEGINS, matchScore } from './kana.js';

/** @typedef {{ trigger: '@' | '#' | ':' | '/', query: string, start: number, end: number }} Completing */
/**
 * @typedef {{ key: string, insert: string, label: string, hint: string, glyph?: string,
 *   begins: boolean }} Choice  `begins`: what was typed is the beginning of its name
 */

const CHOICES_MAX = 8;

/** Full-width signs are typed by whoever is writing Japanese. A full-width colon is none of them: it
 * stands in sentences. */
const TRIGGERS = /(^|[^\p{L}\p{N}`/:@#＠＃])([@#:＠＃])([\p{L}\p{N}_+\-~ー]*)$/u;
const AFTER_JAPANESE =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])([@＠])([\p{L}\p{N}_+\-~ー]*)$/u;
/** A message that begins so is one, or a path. */
const COMMAND = /^[/／]([a-zａ-ｚ]*)$/i;

/** @param {string} text @param {number} caret @returns {Completing | null} */
export function completingAt(text, caret) {
  const before = text.slice(0, caret);
  const command = COMMAND.exec(before);
  if (command && /^(\s|$)/.test(text.slice(caret))) {
    return { trigger: '/', query: command[1].normalize('NFKC'), start: 0, end: caret };
  }
  const match = TRIGGERS.exec(before) ?? AFTER_JAPANESE.exec(before);
  if (!match) return null;
  const trigger = /** @type {'@' | '#' | ':'} */ (match[2].normalize('NFKC'));
  const query = match[3];
  // Faces and times begin like an emoji's name, but with no letter: `:-D`, `開始は :30`.
  if (trigger === ':' && !/^\p{L}./u.test(query)) return null;
  return { trigger, query, start: caret - query.length - 1, end: caret };
}

/**
 * Whether Enter takes the choice instead of sending: the reader moved to it, or it begins with what
 * was typed. `#1` is more often a number than a channel's name.
 * @param {Completing} completing @param {Choice} choice @param {boolean} moved
 */
export function takesEnter(completing, choice, moved) {
  if (moved) return true;
  const number = completing.trigger === '#' && /^\p{N}+$/u.test(completing.query);
  return completing.query !== '' && choice.begins && !number;
}

/** @param {string} text @param {Completing} completing @param {Choice} choice */
export function complete(text, completing, choice) {
  const head = text.slice(0, completing.start) + choice.insert;
  const tail = text.slice(completing.end);
  const gap = /^\s/.test(tail) ? '' : ' ';
  return { text: head + gap + tail, caret: head.length + 1 };
}

/** Whether a name begins with what was typed. @param {string[]} names @param {string} query */
export const begins = (names, query) => names.some((name) => matchScore(name, query) >= BEGINS);

/** Whether one of the words of a name does: people have more than one name.
 * @param {string[]} names @param {string} query */
export const hasWord = (names, query) =>
  names.some((name) => matchScore(name, query) >= WORD_BEGINS);

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
