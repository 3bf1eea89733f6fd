// Changing messages, and texts that are not sent yet.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference } from '../../assets/lib/edit-text.js';
import { CONTENT_MAX, inFence, lengthOf, withoutEnds } from '../../assets/lib/text.js';
import { adopted, hasDraft, joined } from '../../assets/model/drafts.js';
import { lastOwn, verdictOf, withEdit } from '../../assets/model/edits.js';
import { message, person } from './make.mjs';

test('saving what was not touched changes nothing, whatever the message says by now', () => {
  const now = message(1, { content: 'v2 from the phone' });
  assert.equal(verdictOf('v1', 'v1', now), 'nothing');
  assert.equal(verdictOf('v2 from the phone', 'v1', now), 'nothing');
  assert.equal(verdictOf('v3', 'v1', now), 'save');
  assert.equal(verdictOf('', 'v1', now), 'refuse');
  assert.equal(verdictOf('v3', 'v1', message(1, { is_deleted: true })), 'refuse');
});

test('the newest own message of the place itself is edited, not a reply of a closed thread', () => {
  const mine = (n, changes) => message(n, { author: person('me'), ...changes });
  const held = [mine(1), mine(2, { parent_id: 'p' }), message(3), mine(4, { is_deleted: true })];
  assert.equal(lastOwn(held, 'me', null), held[0]);
  assert.equal(lastOwn(held, 'me', 'p'), held[1]);
  assert.equal(lastOwn(held, 'other', null), null);
});

test('unsaved changes are bounded: the oldest make room', () => {
  let edits = {};
  for (let n = 0; n < 120; n += 1) edits = withEdit(edits, `m${n}`, { text: 'x', base: 'y' }).kept;
  assert.equal(Object.keys(edits).length, 100);
  assert.deepEqual(withEdit(edits, 'new', { text: 'x', base: 'y' }).gone, ['m20']);
  assert.deepEqual(withEdit(edits, 'm119', null).gone, ['m119']);
});

test('drafts of tabs that are gone are gone on with, and none is lost to another', () => {
  const { own, left } = adopted(
    { a: 'mine' },
    { old: { at: 1, texts: { b: 'older', c: 'only' } }, new: { at: 2, texts: { a: 'x', b: 'y' } } },
  );
  assert.deepEqual(own, { a: 'mine', b: 'y', c: 'only' });
  assert.deepEqual(left, { old: { b: 'older' }, new: { a: 'x' } });
});

test('a channel shows the drafts of its threads, and no other channel’s', () => {
  assert.ok(hasDraft({ 'c/p': 'x' }, 'c'));
  assert.ok(!hasDraft({ 'c2/p': 'x' }, 'c'));
});

test('a text that comes back is put below what stands there', () => {
  assert.equal(joined(' \n', 'back'), 'back');
  assert.equal(joined('here\n', 'back'), 'here\nback');
});

test('length is counted in code points', () => {
  assert.equal(lengthOf('😀'.repeat(2001)), 2001);
  assert.ok(lengthOf('😀'.repeat(CONTENT_MAX)) <= CONTENT_MAX);
  for (const text of ['', 'あ', '👨‍👩‍👧', '\uD83D', 'a\uD83Db', '\uDE00\uD83D'])
    assert.equal(lengthOf(text), [...text].length, text);
});

test('an indent at the beginning is sent, blank lines around are not', () => {
  assert.equal(withoutEnds('\n \n　拝啓\n　二行目\n\n'), '　拝啓\n　二行目');
  assert.equal(withoutEnds(' 　\n '), '');
});

test('a fence is open until the same mark closes it', () => {
  const inside = ['```', '```js\nlet a', '~~~\n```\nx', '````\n```\nx', 'text\n```\n'];
  const outside = ['', '``` x ``` ', '```js\nx\n```', '```\nx\n```\nafter', 'a `code`', '``'];
  for (const text of inside) assert.ok(inFence(text, text.length), text);
  for (const text of outside) assert.ok(!inFence(text, text.length), text);
  assert.ok(inFence('```\nx\n```', 5), 'inside of one that is closed further down');
});

test('only what differs is replaced, and never half a character', () => {
  assert.deepEqual(difference('hello world', 'hello **world**'), {
    from: 6,
    to: 11,
    text: '**world**',
  });
  assert.deepEqual(difference('a😀b', 'a😁b'), { from: 1, to: 3, text: '😁' });
  assert.deepEqual(difference('same', 'same'), { from: 4, to: 4, text: '' });
  assert.deepEqual(difference('aa', 'aaa'), { from: 2, to: 2, text: 'a' });
});
