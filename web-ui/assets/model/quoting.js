// Messages as text: quoted in another one, and copied to go elsewhere.

/** @import { Message } from '../api/types.js' */

/** A quote reminds; what it is of is a click away. */
const QUOTE_MAX = 800;

/**
 * @param {string} text @param {{ by: string, link: string }} of  `by`: who and when
 * @returns {string} with a line to write on below
 */
export function quoteOf(text, { by, link }) {
  const whole = [...text.trim()];
  const part =
    whole.length > QUOTE_MAX ? `${whole.slice(0, QUOTE_MAX).join('').trimEnd()} …` : text.trim();
  const label = by
    .replace(/[[\]\\`*_~|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const lines = [`[${label}](${link})`, ...part.split('\n')];
  return `${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n`;
}

/**
 * Who, when and what, a message after the other.
 * @param {Message[]} messages @param {(at: string) => string} when
 */
export const copyOf = (messages, when) =>
  messages
    .map(
      ({ author, created_at, content }) =>
        `[${when(created_at)}] ${author.display_name}${content.includes('\n') ? ':\n' : ': '}${content}`,
    )
    .join('\n');
