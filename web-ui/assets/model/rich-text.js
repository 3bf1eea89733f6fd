// Formatted text, as other programs put it on the clipboard, as Markdown.
//
// What comes in is a tree that a browser has made of foreign HTML and does nothing with: no script
// of it runs and nothing of it is fetched. Whatever is not known to mean something here is looked
// through for its text.

import { linesOf } from './rich-inline.js';
import { lookIn } from './rich-look.js';
import * as N from './rich-node.js';
import { CELLS_MAX, grid, tableMarkdown, withoutBold } from './rich-table.js';

/** @import { Look, Run } from './rich-inline.js' */
/** @import { Cell } from './rich-table.js' */
/** @typedef {{ text: string, kind: 'line' | 'apart' | 'item' }} Block */

const DEPTH_MAX = 150;
/** Lists in lists and quotes in quotes: every one of them indents all that is in it. */
const NESTED_MAX = 12;
/** Some messages' worth. A browser is slow at putting many lines into a field, but for its own paste. */
const TEXT_MAX = 16_000;
const LINES_MAX = 400;
const SPAN_MAX = 50;
/** A picture's text may be a whole story. */
const ALT_MAX = 80;

const IGNORED = /^(script|style|head|title|template|noscript|svg|math|object|iframe|video|audio)$/;

/** It would be more than a message could say. */
class TooMuch extends Error {}

/**
 * @param {Element} root
 * @param {string} plain  what the same is as plain text
 * @returns {string | null} null: nothing would be gained over the plain text
 */
export function markdownOf(root, plain) {
  if (N.isCode(root)) return null;
  const writer = new Writer();
  try {
    writer.children(root, {}, 0);
  } catch (error) {
    if (error instanceof TooMuch) return null;
    throw error;
  }
  writer.flush('line');
  if (!writer.structured && !isMixed(writer.looks)) return null;
  const links = [...writer.hrefs];
  if (links.length === 1 && plain.trim() === links[0]) return null;
  const markdown = joined(writer.blocks);
  const fits = markdown.length <= 2 * TEXT_MAX && markdown.split('\n').length <= LINES_MAX;
  return fits ? markdown : null;
}

/** Looks that differ within a text say something; a label that is bold throughout does not.
 * @param {Set<string>} looks */
const isMixed = (looks) => looks.size > 1 || [...looks].some((look) => look.includes('href'));

/** @param {Block[]} blocks */
function joined(blocks) {
  let text = '';
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]?.kind;
    const close = before === block.kind && block.kind !== 'apart';
    text += (index === 0 ? '' : close ? '\n' : '\n\n') + block.text;
  });
  return text;
}

class Writer {
  /** @type {Block[]} */
  blocks = [];
  /** @type {Run[]} */
  runs = [];
  /** Whether there is more than text with looks. */
  structured = false;
  /** @type {Set<string>} */
  looks = new Set();
  /** @type {Set<string>} */
  hrefs = new Set();
  #length = 0;
  #nested = 0;

  /** @param {Block['kind']} kind */
  flush(kind) {
    const lines = linesOf(this.runs);
    this.runs = [];
    while (lines.length > 0 && lines[0] === '') lines.shift();
    while (lines.length > 0 && lines.at(-1) === '') lines.pop();
    if (lines.length === 0) return;
    // A comment's sign is no heading.
    this.put(lines.map((line) => line.replace(/^#{1,6}\s/, '\\$&')).join('\n'), kind);
  }

  /** @param {string} text @param {Block['kind']} kind */
  put(text, kind) {
    this.blocks.push({ text, kind });
  }

  /** @param {Node} parent @param {Look} look @param {number} depth */
  children(parent, look, depth) {
    for (const node of parent.childNodes) this.node(node, look, depth + 1);
  }

  /** @param {string} text @param {Look} look */
  text(text, look) {
    this.#length += text.length;
    if (this.#length > TEXT_MAX) throw new TooMuch();
    this.runs.push({ ...look, text });
    if (text.trim() === '') return;
    const { kept: _, ...seen } = look;
    this.looks.add(JSON.stringify(Object.keys(seen).sort()));
    if (look.href) this.hrefs.add(look.href);
  }

  /** @param {Node} node @param {Look} look @param {number} depth */
  node(node, look, depth) {
    if (node.nodeType === 3) return this.text(node.nodeValue ?? '', look);
    const name = N.nameOf(node);
    if (name === '' || IGNORED.test(name) || N.isHidden(node)) return undefined;
    if (depth > DEPTH_MAX) return this.text(node.textContent ?? '', look);
    if (name === 'br') return this.text('\n', { ...look, kept: true });
    if (name === 'img') return this.text(N.attribute(node, 'alt').slice(0, ALT_MAX), look);
    if (name === 'input') return undefined;
    const inner = lookIn(node, look);
    const shape = N.shapeOf(node, name);
    if (shape) return this.block(shape, node, inner, depth);
    return this.children(node, inner, depth);
  }

  /** @param {string} shape @param {Node} node @param {Look} look @param {number} depth */
  block(shape, node, look, depth) {
    this.flush('line');
    if (shape === 'text') {
      this.children(node, look, depth);
      const spaced = N.nameOf(node) === 'p' && !/Mso|^p\d/.test(N.attribute(node, 'class'));
      return this.flush(spaced ? 'apart' : 'line');
    }
    if (shape === 'table') return this.table(node, look, depth);
    this.structured = true;
    if (shape === 'rule') return this.put('---', 'apart');
    if (shape === 'code') return this.put(N.fenced(node), 'apart');
    if (shape === 'list') {
      const list = this.list(node, look, depth);
      return list === '' ? undefined : this.put(list, 'apart');
    }
    const inner = this.inside(node, look, depth);
    if (inner === '') return undefined;
    if (shape === 'item') return this.put(N.wordItem(node, inner), 'item');
    if (shape === 'quote')
      return this.put(inner.replace(/^/gm, '> ').replace(/ +$/gm, ''), 'apart');
    const mark = '#'.repeat(Number(N.nameOf(node)[1]));
    return this.put(`${mark} ${withoutBold(inner.replace(/\s*\n\s*/g, ' '))}`, 'apart');
  }

  /** What is in an element, by itself. @param {Node} node @param {Look} look @param {number} depth */
  inside(node, look, depth) {
    const [blocks, runs] = [this.blocks, this.runs];
    this.blocks = [];
    this.runs = [];
    this.#nested += 1;
    if (this.#nested > NESTED_MAX) this.text(node.textContent ?? '', look);
    else this.children(node, look, depth);
    this.#nested -= 1;
    this.flush('line');
    const text = joined(this.blocks);
    this.blocks = blocks;
    this.runs = runs;
    return text;
  }

  /** @param {Node} list @param {Look} look @param {number} depth @returns {string} */
  list(list, look, depth) {
    let number = Number.parseInt(N.attribute(list, 'start'), 10) || 1;
    const ordered = N.nameOf(list) === 'ol';
    /** @type {string[]} */
    const items = [];
    for (const node of list.childNodes) {
      const name = N.nameOf(node);
      if (name === '' || N.isHidden(node)) continue;
      // Some put the inner list beside the item it belongs to.
      if (name === 'ul' || name === 'ol') {
        this.#nested += 1;
        const deep = this.#nested > NESTED_MAX;
        const inner = deep ? this.inside(node, look, depth) : this.list(node, look, depth + 1);
        this.#nested -= 1;
        if (inner) items.push(inner.replace(/^/gm, ordered ? '   ' : '  '));
        continue;
      }
      const mark = ordered ? `${number}. ` : '- ';
      const text = this.inside(node, lookIn(node, look), depth + 1).replace(/\n{2,}/g, '\n');
      if (text === '') continue;
      number += 1;
      items.push(mark + N.box(node) + text.replace(/\n/g, `\n${' '.repeat(mark.length)}`));
    }
    return items.join('\n');
  }

  /** @param {Node} table @param {Look} look @param {number} depth */
  table(table, look, depth) {
    const rows = N.rowsIn(table).map((row) =>
      [...row.childNodes].filter((cell) => /^(td|th)$/.test(N.nameOf(cell)) && !N.isHidden(cell)),
    );
    const count = rows.reduce((sum, row) => sum + row.length, 0);
    if (count > CELLS_MAX) throw new TooMuch();
    const many = rows.length > 1 && rows.some((row) => row.length > 1);
    // A frame around other things is no table.
    if (!many || rows.some((row) => row.some(N.holdsBlocks))) {
      for (const row of rows) for (const cell of row) this.block('text', cell, look, depth + 1);
      return;
    }
    const cells = rows.map((row) => row.map((cell) => this.cell(cell, look, depth + 1)));
    const lines = grid(cells);
    if (!lines) throw new TooMuch();
    if (lines.length === 0) return;
    this.structured = true;
    this.put(
      tableMarkdown(lines, (column) => rightIn(cells, column)),
      'apart',
    );
  }

  /** @param {Node} node @param {Look} look @param {number} depth @returns {Cell} */
  cell(node, look, depth) {
    const text = this.inside(node, lookIn(node, look), depth).replace(/\s*\n\s*/g, ' ');
    const span = (/** @type {string} */ name) =>
      Math.min(Math.max(Number.parseInt(N.attribute(node, name), 10) || 1, 1), SPAN_MAX);
    const right =
      /^right$/i.test(N.attribute(node, 'align')) || /text-align:\s*right/i.test(N.styleOf(node));
    return {
      text: text.replace(/\|/g, '\\|'),
      right,
      columns: span('colspan'),
      rows: span('rowspan'),
    };
  }
}

/** Below the first row, all that is there. @param {Cell[][]} cells @param {number} column */
function rightIn(cells, column) {
  const filled = cells.slice(1).flatMap((row) => (row[column]?.text ? [row[column]] : []));
  return filled.length > 0 && filled.every(({ right }) => right);
}
