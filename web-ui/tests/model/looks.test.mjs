// What tells people, channels and versions apart.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arranged } from '../../assets/model/channels.js';
import { difference } from '../../assets/model/difference.js';
import { guessHeight, pendingRows } from '../../assets/model/grouping.js';
import { alike } from '../../assets/model/people.js';

const people = (...names) =>
  names.map((display_name, n) => ({ user: { id: `u${n}`, display_name } }));

test('people are told apart by username where their names look the same', () => {
  const found = alike(people('鈴木 健', '鈴木　健', 'Ken', 'ＫＥＮ', 'Bob'));
  assert.deepEqual([...found].sort(), ['u0', 'u1', 'u2', 'u3']);
  assert.equal(alike(people('a', 'b')).size, 0);
});

test('channels come as made, by name with figures in order, or as searched', () => {
  const list = ['team-10', 'team-9', '営業'].map((name) => ({ name }));
  const names = (query, order) => arranged(list, query, order).map((one) => one.name);
  assert.deepEqual(names('', 'made'), ['team-10', 'team-9', '営業']);
  assert.deepEqual(names('', 'name').slice(0, 2), ['team-9', 'team-10']);
  assert.deepEqual(names('#team-9', 'made'), ['team-9']);
  assert.deepEqual(names('nothing', 'name'), []);
});

test('a difference names what went and what came, and both texts can be read from it', () => {
  const cases = [
    ['納期は 10 月 5 日', '納期は 10 月 15 日'],
    ['the report is late', 'the final report is here'],
    ['', 'new'],
    ['same', 'same'],
    ['👩‍💻 a', 'b'],
    ['x'.repeat(4000), '見'.repeat(4000)],
  ];
  for (const [before, after] of cases) {
    const pieces = difference(before, after);
    const read = (kind) =>
      pieces
        .filter((one) => one.kind !== kind)
        .map((one) => one.text)
        .join('');
    assert.equal(read('new'), before);
    assert.equal(read('gone'), after);
  }
  assert.deepEqual(difference('納期は 5 日', '納期は 15 日'), [
    { kind: 'same', text: '納期は ' },
    { kind: 'gone', text: '5' },
    { kind: 'new', text: '15' },
    { kind: 'same', text: ' 日' },
  ]);
});

test('a long message is guessed to be higher than a short one', () => {
  const row = (content) => ({
    kind: 'message',
    key: 'k',
    continues: true,
    message: { content, reactions: [], reply_count: 0 },
  });
  assert.ok(guessHeight(row('a\n'.repeat(9))) > guessHeight(row('a')));
  assert.ok(guessHeight(pendingRows([{ nonce: 'n' }])[0]) > 0);
});
