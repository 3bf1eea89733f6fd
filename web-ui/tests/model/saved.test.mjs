import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NONE_SAVED, isKept, withPage, withSaved } from '../../assets/model/saved.js';

const one = (id) => ({ message: { id }, channel: null, server: null, dm: null, saved_at: '' });
const ids = (list) => list.items.map(({ message }) => message.id);

test('pages follow each other without doubles, and the first one begins anew', () => {
  let list = withPage(NONE_SAVED, { items: [one('a'), one('b')], cursor: 'b' }, true);
  list = withPage(list, { items: [one('b'), one('c')], cursor: null }, false);
  assert.deepEqual([ids(list), list.cursor, list.loaded], [['a', 'b', 'c'], null, true]);
  assert.deepEqual(ids(withPage(list, { items: [one('d')], cursor: null }, true)), ['d']);
});

test('what was told since counts before what was listed', () => {
  let list = withPage(NONE_SAVED, { items: [one('a')], cursor: null }, true);
  assert.deepEqual([isKept(list, 'a'), isKept(list, 'x')], [true, false]);
  list = withSaved(withSaved(list, 'a', false), 'x', true);
  assert.deepEqual([isKept(list, 'a'), isKept(list, 'x'), ids(list)], [false, true, []]);
});
