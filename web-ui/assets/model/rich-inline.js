// Runs of formatted text as a line of Markdown.

/**
 * @typedef {{ bold?: boolean, italic?: boolean, strike?: boolean, code?: boolean, href?: string,
 *   kept?: boolean }} Look  `kept`: blanks and line ends stand for themselves
 */
/** @typedef {Look & { text: string }} Run */

/** No node makes a link of more. */
const HREF_MAX = 2_048;

/** From the outermost mark to the innermost. */
const LEVELS = /** @type {const} */ (['href', 'bold', 'strike', 'italic', 'code']);
const MARKS = { bold: '**', strike: '~~', italic: '*' };

/**
 * Lines of Markdown, none of them with blanks at its ends.
 * @param {Run[]} runs @returns {string[]}
 */
export const linesOf = (runs) =>
  linesIn(runs).map((line) => {
    const marks = line.reduce((sum, { text }) => sum + (text.match(/[*`~_]/g)?.length ?? 0), 0);
    return level(line, 0, marks > 1).trim();
  });

/** Blanks as they are shown, then cut where a line ends. @param {Run[]} runs @returns {Run[][]} */
function linesIn(runs) {
  /** @type {Run[][]} */
  const lines = [[]];
  let blank = true;
  for (const run of runs) {
    // A blank of full width is none of those that run together.
    const shown = run.kept
      ? run.text.replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ')
      : run.text.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
    shown.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      const text = (index > 0 || blank) && !run.kept ? part.replace(/^ /, '') : part;
      if (text !== '') lines[lines.length - 1].push({ ...run, text });
      blank = text === '' ? index > 0 || blank : text.endsWith(' ');
    });
  }
  return lines;
}

/** @param {Run[]} runs @param {number} at @param {boolean} escapes @returns {string} */
function level(runs, at, escapes) {
  const key = LEVELS[at];
  if (!key) return runs.map(({ text }) => (escapes ? escaped(text) : text)).join('');
  let written = '';
  for (let from = 0; from < runs.length; ) {
    let to = from;
    while (to < runs.length && runs[to][key] === runs[from][key]) to += 1;
    written += marked(runs.slice(from, to), at, escapes);
    from = to;
  }
  return written;
}

/** A stretch of runs that all have, or all lack, what the level is about.
 * @param {Run[]} runs @param {number} at @param {boolean} escapes */
function marked(runs, at, escapes) {
  const key = LEVELS[at];
  const value = runs[0][key];
  const raw = runs.map(({ text }) => text).join('');
  if (!value || raw.trim() === '') return level(runs, at + 1, escapes);
  if (key === 'code') return around(raw, (core) => inBackticks(core));
  if (key === 'href') {
    if (raw.trim() === value) return raw;
    const label = level(runs, at + 1, escapes);
    return around(label, (core) => `[${core.replace(/[[\]]/g, ' ').trim()}](${value})`);
  }
  return around(level(runs, at + 1, escapes), (core) => MARKS[key] + core + MARKS[key]);
}

/** Blanks stay outside of marks, or those would be none.
 * @param {string} text @param {(core: string) => string} mark */
function around(text, mark) {
  const core = text.trim();
  const start = text.length - text.trimStart().length;
  return text.slice(0, start) + mark(core) + text.slice(start + core.length);
}

/** @param {string} text */
const inBackticks = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

/** A backslash before what would be taken for a mark; none in a path, where it would be shown.
 * @param {string} text */
const escaped = (text) =>
  text
    .split(/( +)/)
    .map((word) =>
      word.includes('\\') || word.length === 1
        ? word
        : word
            .replace(/[*`]/g, '\\$&')
            .replace(/~~/g, '\\~\\~')
            .replace(/(^|[^\p{L}\p{N}_])_(?=[\p{L}\p{N}_])/gu, '$1\\_'),
    )
    .join('');

/** Where a link leads, if it may be one. @param {string | null} href @returns {string | undefined} */
export function target(href) {
  const url = (href ?? '').trim();
  if (!/^(https?:\/\/|mailto:)./i.test(url) || url.length > HREF_MAX) return undefined;
  return url.replace(
    /[\s()<>|\\]/g,
    (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
