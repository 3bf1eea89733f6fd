import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byName, showsReaders } from '../../assets/model/receipts.js';

test('where nothing is chosen it is shown among fifty, and else as chosen', () => {
  assert.equal(showsReaders('by_size', 50), true);
  assert.equal(showsReaders('by_size', 51), false);
  for (const people of [2, 5000]) {
    assert.equal(showsReaders('on', people), true);
    assert.equal(showsReaders('off', people), false);
  }
});

test('readers stand by name, and the list that was told stays as it is', () => {
  const told = ['mia', 'Ken', 'Åsa'].map((display_name) => ({ display_name }));
  const names = byName(told).map((user) => user.display_name);
  assert.deepEqual(names, ['Åsa', 'Ken', 'mia']);
  assert.equal(told[0].display_name, 'mia');
});
