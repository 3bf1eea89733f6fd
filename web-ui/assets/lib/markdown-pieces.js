// A long text of Markdown in pieces, each of which means the same alone: a node renders no more at
// once than a message may have.

import { isHigh } from './text-blocks.js';

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
/** Of code and of a table: what is put before the next part of it. */
const AROUND_MAX = 200;
const TABLE = /^\|?[^\n]{1,150}\n[ |:-]*-[ |:-]{0,40}(?=\n)/;
/** What belongs to the block before it: the next item of a list, and what stands in one. */
const GOES_ON = /^(\s|[-*+] |\d{1,9}[.)] |>|\|)/;

/**
 * @param {string} source  lines end with `\n` @param {number} max  characters of a piece
 * @returns {string[]}
 */
export function markdownPieces(source, max) {
  /** @type {string[]} */
  const pieces = [];
  for (const block of blocksOf(source)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + 2 + block.length <= max)
      pieces[pieces.length - 1] = `${last}\n\n${block}`;
    else pieces.push(...parted(block, max));
  }
  return pieces;
}

/** What blank lines part, with whatever goes on behind them. @param {string} source */
function blocksOf(source) {
  /** @type {string[][]} */
  const blocks = [];
  let [fence, blank] = ['', true];
  for (const line of source.split('\n')) {
    const inside = fence !== '';
    if (!inside && line.trim() === '') {
      blank = true;
      continue;
    }
    const begins = blank && !inside;
    if (!begins || (blocks.length > 0 && GOES_ON.test(line))) {
      if (begins) blocks.at(-1)?.push('');
      blocks.at(-1)?.push(line);
    } else blocks.push([line]);
    blank = false;
    fence = fenceAfter(fence, line);
  }
  return blocks.map((lines) => lines.join('\n'));
}

/** Which fence is open behind a line. @param {string} open @param {string} line */
function fenceAfter(open, line) {
  const mark = FENCE.exec(line)?.[1] ?? '';
  if (open === '') return mark;
  const closes = mark[0] === open[0] && mark.length >= open.length && line.trim() === mark;
  return closes ? '' : open;
}

/** A block that is too long, by its lines. Code goes on as code, and a table under its head.
 * @param {string} block @param {number} max */
function parted(block, max) {
  if (block.length <= max) return [block];
  /** @type {string[]} */
  const parts = [];
  const head = TABLE.exec(block)?.[0] ?? '';
  // Some room is for what is put around a part.
  const room = max - 2 * AROUND_MAX;
  let [part, fence, opening] = ['', '', ''];
  for (const line of block.split('\n').flatMap((one) => slices(one, room))) {
    if (part !== '' && part.length + 1 + line.length > room) {
      parts.push(fence === '' ? part : `${part}\n${fence}`);
      part = fence === '' ? head : opening;
    }
    part = part === '' ? line : `${part}\n${line}`;
    const next = fenceAfter(fence, line);
    if (fence === '' && next !== '') opening = line.length > AROUND_MAX ? next : line;
    fence = next;
  }
  parts.push(part);
  return parts.every((one) => one.length <= max) ? parts : slices(block, max);
}

/** @param {string} text @param {number} max @returns {string[]} */
function slices(text, max) {
  if (text.length <= max) return [text];
  /** @type {string[]} */
  const all = [];
  for (let at = 0; at < text.length; ) {
    const end = isHigh(text, at + max - 1) ? at + max - 1 : at + max;
    all.push(text.slice(at, end));
    at = end;
  }
  return all;
}
