// What the formatting buttons do to the text and selection of a composer.

/** @typedef {{ text: string, start: number, end: number }} Edit */
/**
 * @typedef {'bold' | 'italic'
 *   | 'strike' | 'code' | 'code-block' | 'quote' | 'list' | 'list-ordered' | 'link'} Format
 */

/** @type {Record<string, string>} */
const WRAPPERS = { bold: '**', italic: '*', strike: '~~', code: '`' };

/** @param {Edit} edit @param {Format} format @returns {Edit} */
export function applyFormat(edit, format) {
  if (WRAPPERS[format]) return wrap(edit, WRAPPERS[format]);
  if (format === 'link') return link(edit);
  if (format === 'code-block') return fence(edit);
  return prefixLines(edit, format);
}

/** @param {Edit} edit @param {string} mark @returns {Edit} */
function wrap({ text, start, end }, mark) {
  const n = mark.length;
  const wrapped = text.slice(start - n, start) === mark && text.slice(end, end + n) === mark;
  if (wrapped) {
    return {
      text: text.slice(0, start - n) + text.slice(start, end) + text.slice(end + n),
      start: start - n,
      end: end - n,
    };
  }
  return {
    text: text.slice(0, start) + mark + text.slice(start, end) + mark + text.slice(end),
    start: start + n,
    end: end + n,
  };
}

/** @param {Edit} edit @returns {Edit} */
function link({ text, start, end }) {
  const label = text.slice(start, end);
  const inserted = `[${label}](https://)`;
  const at = start + (label === '' ? 1 : inserted.length - 1);
  return { text: text.slice(0, start) + inserted + text.slice(end), start: at, end: at };
}

/** @param {Edit} edit @returns {Edit} */
function fence({ text, start, end }) {
  const lead = start > 0 && text[start - 1] !== '\n' ? '\n' : '';
  const open = `${lead}\`\`\`\n`;
  const body = text.slice(start, end);
  return {
    text: `${text.slice(0, start)}${open}${body}\n\`\`\`\n${text.slice(end)}`,
    start: start + open.length,
    end: start + open.length + body.length,
  };
}

/** @param {Edit} edit @param {Format} format @returns {Edit} */
function prefixLines({ text, start, end }, format) {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lines = text.slice(from, end).split('\n');
  const prefix = (/** @type {number} */ index) =>
    ({ quote: '> ', list: '- ', 'list-ordered': `${index + 1}. ` })[
      /** @type {'quote'} */ (format)
    ] ?? '';
  const all = lines.every((line, index) => line.startsWith(prefix(index)));
  const changed = lines
    .map((line, index) => (all ? line.slice(prefix(index).length) : prefix(index) + line))
    .join('\n');
  const end_ = from + changed.length;
  return {
    text: text.slice(0, from) + changed + text.slice(end),
    start: start === end ? end_ : from,
    end: end_,
  };
}
