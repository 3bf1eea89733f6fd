import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  arranged,
  inOrder,
  keepNamed,
  keepSame,
  putAt,
  sectionsOf,
} from '../../assets/model/channels.js';

const channel = (id, position) => ({ id, position });
const held = [channel('a', 0), channel('b', 1), channel('c', 2)];
const ids = (list) => list.map((one) => one.id);

test('channels that are not named any more are gone at once', () => {
  const { kept, more } = keepNamed(held, ['a', 'c']);
  assert.deepEqual([ids(kept), more], [['a', 'c'], false]);
});

test('a channel that is named and not held has to be loaded', () => {
  const { kept, more } = keepNamed(held, ['a', 'd']);
  assert.deepEqual([ids(kept), more], [['a'], true]);
  assert.equal(keepNamed([], []).more, false);
});

test('channels stand by position, then by age', () => {
  assert.deepEqual(ids(inOrder([channel('b', 1), channel('c', 0), channel('a', 1)])), [
    'c',
    'a',
    'b',
  ]);
});

test('channels put by hand stay where they were put, and new ones come after them', () => {
  const list = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id }));
  const own = putAt(ids(list), 'd', 'b');
  assert.deepEqual(own, ['a', 'd', 'b', 'c']);
  assert.deepEqual(putAt(own, 'a', 'b'), ['d', 'b', 'a', 'c'], 'downwards, it takes the place too');
  assert.deepEqual(putAt(own, 'a', 'gone'), own);
  const more = [...list, { id: 'e', name: 'e' }];
  assert.deepEqual(ids(arranged(more, '', 'own', own)), ['a', 'd', 'b', 'c', 'e']);
  assert.deepEqual(ids(arranged(more, '', 'made', own)), ['a', 'b', 'c', 'd', 'e']);
  assert.deepEqual(ids(arranged(more, 'c', 'own', own)), ['c'], 'what is looked for goes first');
});

test('of a long list only the stretch in which something changed is another one', () => {
  const make = (unread) =>
    Array.from({ length: 100 }, (_, n) => ({
      id: `c${n}`,
      private: false,
      archived: n > 90,
      unread: n === 50 ? unread : 0,
    }));
  const held = new Map();
  const before = sectionsOf(keepSame(make(0), held), []);
  const after = sectionsOf(keepSame(make(1), held), before);
  assert.deepEqual(
    after.map(({ key, rows }) => [key, rows.length]),
    [
      ['channels', 91],
      ['private', 0],
      ['archived', 9],
    ],
  );
  const same = after[0].chunks.map((chunk, at) => chunk === before[0].chunks[at]);
  assert.deepEqual(same, [true, false, true]);
  assert.equal(after[2].chunks[0], before[2].chunks[0]);
});
