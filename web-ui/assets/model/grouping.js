// Turns messages into the rows of a timeline: day dividers, the "new" line, dividers above runs of
// late arrivals, and messages that continue the one before them.

import { heightOf } from './file-box.js';

/** @import { Message } from '../api/types.js' */
/** @import { OutboxItem } from './outbox.js' */

/**
 * @typedef {{ kind: 'day', key: string, at: string }
 *   | { kind: 'new', key: string }
 *   | { kind: 'late', key: string, count: number, from: string, to: string,
 *   arrived: string | null }
 *   | { kind: 'replies', key: string, count: number }
 *   | { kind: 'pending', key: string, item: OutboxItem }
 *   | { kind: 'message', key: string, message: Message, continues: boolean }} Row
 */

const GROUP_MS_MAX = 5 * 60_000;

/**
 * @param {Message[]} messages  in order, only those to be shown at this level
 * @param {{ new_from?: string | null, day: (at: string) => string }} options
 *   `new_from`: id of the first unread message; `day`: the reader's calendar day of a time
 * @returns {Row[]}
 */
export function rowsOf(messages, { new_from = null, day }) {
  /** @type {Row[]} */
  const rows = [];
  /** @type {Message | null} */
  let before = null;
  let yesterday = '';
  for (const [index, message] of messages.entries()) {
    const today = day(message.created_at);
    const opensDay = today !== yesterday;
    yesterday = today;
    if (opensDay) rows.push({ kind: 'day', key: `day-${today}`, at: message.created_at });
    const opensNew = message.id === new_from;
    if (opensNew) rows.push({ kind: 'new', key: 'new' });
    const opensLate = message.late && !before?.late;
    if (opensLate) rows.push(lateRow(messages, index));
    const breaks = opensDay || opensNew || opensLate || (before?.late ?? false) !== message.late;
    const continues = !breaks && before !== null && continuesGroup(before, message);
    rows.push({ kind: 'message', key: message.id, message, continues });
    before = message;
  }
  return rows;
}

/** @param {Message} before @param {Message} message */
function continuesGroup(before, message) {
  return (
    before.author.id === message.author.id &&
    Date.parse(message.created_at) - Date.parse(before.created_at) < GROUP_MS_MAX &&
    !before.is_deleted &&
    !message.is_deleted
  );
}

/** @param {Message[]} messages @param {number} start @returns {Row} */
function lateRow(messages, start) {
  let end = start;
  while (end + 1 < messages.length && messages[end + 1].late) end += 1;
  const run = messages.slice(start, end + 1);
  const arrived =
    run
      .map((message) => message.received_at ?? '')
      .sort()
      .at(-1) || null;
  return {
    kind: 'late',
    key: `late-${run[0].id}`,
    count: run.length,
    arrived,
    from: run[0].created_at,
    to: run[run.length - 1].created_at,
  };
}

/** @param {OutboxItem[]} items @returns {Row[]} */
export const pendingRows = (items) =>
  items.map((item) => ({ kind: 'pending', key: `pending-${item.nonce}`, item }));

const LINE_PX = 23;
const LINE_CHARS = 90;
const PENDING_FILE_PX = 60;

const LINES_MAX = 16;
/** Asked for every row at every redraw. @type {WeakMap<Message, number>} */
const lines = new WeakMap();

/** @param {Message} message */
function linesOf(message) {
  let count = lines.get(message);
  if (count !== undefined) return count;
  count = 0;
  for (const line of message.content.split('\n')) count += 1 + Math.floor(line.length / LINE_CHARS);
  count = Math.min(count, LINES_MAX);
  lines.set(message, count);
  return count;
}

/** About how high a row will be, before it was ever drawn. @param {Row} row */
export function guessHeight(row) {
  if (row.kind === 'pending') return 60 + (row.item.files?.length ?? 0) * PENDING_FILE_PX;
  if (row.kind !== 'message') return 40;
  const { message, continues } = row;
  return (
    heightOf(message.attachments ?? []) +
    linesOf(message) * LINE_PX +
    (continues ? 6 : 30) +
    (message.reactions.length > 0 ? 34 : 0) +
    (message.reply_count > 0 ? 30 : 0)
  );
}
