import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAfter, placed } from '../../assets/model/channel-order.js';
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
      favourite: null,
      archived: n > 90,
      unread: n === 50 ? unread : 0,
    }));
  const held = new Map();
  const before = sectionsOf(keepSame(make(0), held), []);
  const after = sectionsOf(keepSame(make(1), held), before);
  assert.deepEqual(
    after.map(({ key, rows }) => [key, rows.length]),
    [
      ['favourites', 0],
      ['channels', 91],
      ['private', 0],
      ['archived', 9],
    ],
  );
  const same = after[1].chunks.map((chunk, at) => chunk === before[1].chunks[at]);
  assert.deepEqual(same, [true, false, true]);
  assert.equal(after[3].chunks[0], before[3].chunks[0]);
});

test('favourites stand on top in their own order, and in no other part', () => {
  const row = (id, favourite, archived = false) => ({
    id,
    favourite,
    archived,
    private: id === 'p',
  });
  const rows = [row('a', null), row('b', 1), row('p', 0), row('old', 2, true)];
  const parts = sectionsOf(rows, []).map((part) => [part.key, ids(part.rows)]);
  assert.deepEqual(parts, [
    ['favourites', ['p', 'b']],
    ['channels', ['a']],
    ['private', []],
    ['archived', ['old']],
  ]);
});

test('a channel is put where one wants it by changing few positions', () => {
  const list = ['a', 'b', 'c', 'd'].map((id, position) => ({ id, position }));
  const after = (id, place) => {
    const changed = new Map(placed(list, id, place).map((one) => [one.id, one.position]));
    return list
      .map((one) => ({ id: one.id, position: changed.get(one.id) ?? one.position }))
      .sort((x, y) => x.position - y.position)
      .map((one) => one.id)
      .join('');
  };
  assert.equal(after('c', null), 'cabd');
  assert.equal(after('a', 'c'), 'bcad');
  assert.equal(after('a', 'd'), 'bcda');
  assert.equal(placed(list, 'a', 'd').length, 1, 'nothing else has to move');
  assert.deepEqual(placed(list, 'b', 'a'), [], 'it stands there');
  assert.deepEqual(placed(list, 'a', null), []);
  assert.deepEqual(placed(list, 'a', 'gone'), []);
  assert.equal(placeAfter(list, 'c'), 'b');
  assert.equal(placeAfter(list, 'a'), null);
  // Two that were made at once on both sides of a split stand at one position.
  const tied = [0, 0, 1].map((position, at) => ({ id: 'xyz'[at], position }));
  assert.deepEqual(placed(tied, 'z', 'x'), [{ id: 'y', position: 2 }]);
});
