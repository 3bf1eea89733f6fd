// What an element of foreign HTML is, as far as it means something in a message.

const BLOCKS =
  /^(p|div|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|tr|li|caption|form|center|body)$/;
const BLOCKS_IN_CELL = /^(table|ul|ol|h[1-6]|pre|blockquote)$/;
const FIXED_FONT = /font-family:[^;]*(mono|consolas|menlo|courier|monaco)/i;

/** @param {Node} node */
export const nameOf = (node) => (node.nodeType === 1 ? node.nodeName.toLowerCase() : '');
/** @param {Node} node @param {string} name */
export const attribute = (node, name) => /** @type {Element} */ (node).getAttribute?.(name) ?? '';
/** @param {Node} node */
export const styleOf = (node) => attribute(node, 'style');

/** What an editor of code has copied: a text whose blanks count, and nothing around it.
 * @param {Node} root */
export function isCode(root) {
  const top = [...root.childNodes].filter(
    (node) => nameOf(node) !== '' || (node.nodeType === 3 && node.nodeValue?.trim()),
  );
  const alone = (/** @type {Node} */ node) => {
    const style = styleOf(node);
    return nameOf(node) === 'pre' || (/white-space:\s*pre/i.test(style) && FIXED_FONT.test(style));
  };
  return top.length > 0 && top.every(alone);
}

/** The number or dot that an office program has written itself counts as hidden.
 * @param {Node} node */
export const isHidden = (node) => /display:\s*none|mso-list:\s*ignore/i.test(styleOf(node));

/** How it stands in the text; null: within a line. @param {Node} node @param {string} name
 * @returns {'text' | 'table' | 'rule' | 'code' | 'list' | 'item' | 'quote' | 'heading' | null} */
export function shapeOf(node, name) {
  if (name === 'ul' || name === 'ol') return 'list';
  if (name === 'hr') return 'rule';
  if (name === 'pre') return 'code';
  if (name === 'table') return 'table';
  if (name === 'blockquote') return 'quote';
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'p' && /mso-list:[^;]*\blevel\d/i.test(styleOf(node))) return 'item';
  return BLOCKS.test(name) ? 'text' : null;
}

/** A block of code, with a fence that nothing in it closes. @param {Node} node */
export function fenced(node) {
  const text = (node.textContent ?? '').replace(/\r\n?/g, '\n').replace(/^\n|\n+$/g, '');
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const inner = [...node.childNodes].find((child) => nameOf(child) === 'code');
  const names = `${attribute(node, 'class')} ${inner ? attribute(inner, 'class') : ''}`;
  const language = /\blang(?:uage)?-([\w+#.-]+)/.exec(names)?.[1] ?? '';
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A paragraph that an office program shows as part of a list. @param {Node} node
 * @param {string} text */
export function wordItem(node, text) {
  const level = Number(/\blevel(\d)/i.exec(styleOf(node))?.[1] ?? 1);
  const mark = /^\s*([\p{L}\p{N}]{1,3}[.)、）]|[(（][\p{L}\p{N}]{1,3}[)）])/u.exec(ownMark(node));
  const number = Number.parseInt((mark?.[1] ?? '').normalize('NFKC').replace(/^\(/, ''), 10);
  const sign = mark ? `${number || 1}. ` : '- ';
  const indent = '   '.repeat(Math.max(0, level - 1));
  return indent + sign + text.replace(/\n/g, `\n${indent}${' '.repeat(sign.length)}`);
}

/** @param {Node} node @returns {string} the number or dot, if there is one */
function ownMark(node) {
  for (const child of node.childNodes) {
    if (/mso-list:\s*ignore/i.test(styleOf(child))) return child.textContent ?? '';
    const found = nameOf(child) === '' ? '' : ownMark(child);
    if (found) return found;
  }
  return '';
}

/** The box of a task. @param {Node} item */
export function box(item) {
  const found = [...item.childNodes]
    .flatMap((child) => (nameOf(child) === 'p' ? [...child.childNodes] : [child]))
    .find((child) => nameOf(child) === 'input' && attribute(child, 'type') === 'checkbox');
  if (!found) return '';
  return /** @type {Element} */ (found).hasAttribute('checked') ? '[x] ' : '[ ] ';
}

/** The rows of a table itself, and not of those in it. @param {Node} table @returns {Node[]} */
export const rowsIn = (table) =>
  [...table.childNodes].flatMap((child) => {
    const name = nameOf(child);
    if (isHidden(child)) return [];
    if (name === 'tr') return [child];
    return /^(thead|tbody|tfoot)$/.test(name) ? rowsIn(child) : [];
  });

/** @param {Node} cell @returns {boolean} */
export const holdsBlocks = (cell) =>
  [...cell.childNodes].some(
    (child) =>
      BLOCKS_IN_CELL.test(nameOf(child)) || (nameOf(child) === 'div' && holdsBlocks(child)),
  );
