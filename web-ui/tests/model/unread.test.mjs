import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as model from '../../assets/model/unread.js';
import { idOf, message, person, range } from './make.mjs';

test('the line stands before the oldest of the last n messages of others', () => {
  assert.equal(model.firstNew(range(1, 9), 3, 'me'), idOf(7));
});

test('own and deleted messages are not new', () => {
  const messages = [
    message(1),
    message(2),
    message(3, { author: person('me') }),
    message(4, { is_deleted: true }),
  ];
  assert.equal(model.firstNew(messages, 1, 'me'), idOf(2));
});

test('late arrivals use up the count but do not move the line up', () => {
  const messages = [
    message(1, { late: true, received_at: '2026-01-05T12:00:00Z' }),
    message(2),
    message(3),
  ];
  assert.equal(model.firstNew(messages, 2, 'me'), idOf(3));
});

test('nothing unread, no line', () => {
  assert.equal(model.firstNew(range(1, 3), 0, 'me'), null);
});

test('counts add up per server and can be replaced by the server', () => {
  let unread = model.counted(model.counted(model.NONE, 'a', false), 'b', true);
  assert.deepEqual(model.total(unread, ['a', 'b', 'none']), { count: 2, mentions: 1 });
  unread = model.setCount(unread, 'b', 0, 0);
  assert.deepEqual(model.total(unread, ['a', 'b']), { count: 1, mentions: 0 });
  assert.deepEqual(model.fromServer({ channels: { a: 4 } }), { channels: { a: 4 }, mentions: {} });
});
