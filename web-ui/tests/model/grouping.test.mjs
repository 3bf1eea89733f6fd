import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf } from '../../assets/model/grouping.js';
import { idOf, message, person } from './make.mjs';

const day = (at) => at.slice(0, 10);
const kinds = (rows) =>
  rows.map((row) => (row.kind === 'message' && row.continues ? 'more' : row.kind));

test('messages of one author within five minutes form a group', () => {
  const rows = rowsOf([message(1), message(20), message(400)], { day });
  assert.deepEqual(kinds(rows), ['day', 'message', 'more', 'message']);
});

test('another author or a deletion begins a group', () => {
  const rows = rowsOf(
    [
      message(1),
      message(2, { author: person('bob') }),
      message(3, { author: person('bob'), is_deleted: true }),
      message(4, { author: person('bob') }),
    ],
    { day },
  );
  assert.deepEqual(kinds(rows), ['day', 'message', 'message', 'message', 'message']);
});

test('each day begins with a divider', () => {
  const next = message(9, { created_at: '2026-01-06T00:00:01.000Z' });
  assert.deepEqual(kinds(rowsOf([message(1), next], { day })), [
    'day',
    'message',
    'day',
    'message',
  ]);
});

test('the new line stands before the first unread message and breaks its group', () => {
  const rows = rowsOf([message(1), message(2), message(3)], { day, new_from: idOf(2) });
  assert.deepEqual(kinds(rows), ['day', 'message', 'new', 'message', 'more']);
});

test('a run of late arrivals gets one divider with count, times and arrival', () => {
  const arrived = '2026-01-05T12:00:00.000Z';
  const late = { late: true, received_at: arrived };
  const rows = rowsOf([message(1), message(2, late), message(3, late), message(4)], { day });
  assert.deepEqual(kinds(rows), ['day', 'message', 'late', 'message', 'more', 'message']);
  const divider = rows[2];
  assert.deepEqual(
    [divider.count, divider.from, divider.to, divider.arrived],
    [2, message(2).created_at, message(3).created_at, arrived],
  );
});

test('row keys are unique', () => {
  const rows = rowsOf(
    [message(1), message(2, { late: true }), message(3), message(4, { late: true })],
    { day, new_from: idOf(3) },
  );
  assert.equal(new Set(rows.map((row) => row.key)).size, rows.length);
});
