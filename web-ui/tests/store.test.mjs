// What a device remembers, with a store like that of a browser.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import * as store from '../assets/lib/store.js';

/** Keys are its own properties, as those of a browser's. */
class Kept {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key, value) {
    this[key] = String(value);
  }
  removeItem(key) {
    delete this[key];
  }
}

const HANA = '01M8QHQZ980007EZY0EFA7QEY0';
const KEN = '01M8QHQZ980007EZY0EFA7QEY1';

beforeEach(() => {
  globalThis.localStorage = new Kept();
  for (const id of [HANA, KEN]) {
    store.welcome(id);
    store.remember(`account.${id}`, { token: id });
    store.remember(`drafts.${id}.tab`, { at: 1, texts: {} });
    store.remember(`settings.${id}`, {});
  }
  store.remember('device', 'this one');
});

test('nothing of an account stays that leaves the device, and all of the others does', () => {
  store.wipe(HANA);
  const keys = Object.keys(localStorage);
  assert.deepEqual(
    keys.filter((key) => key.includes(HANA)),
    [],
  );
  assert.equal(keys.filter((key) => key.includes(KEN)).length, 3);
  assert.equal(store.recall('device', null), 'this one');
});

test('what is still being written down for it is not, until it is welcome again', () => {
  store.wipe(HANA);
  store.remember(`drafts.${HANA}.tab`, { at: 2, texts: {} });
  assert.equal(store.recall(`drafts.${HANA}.tab`, null), null);
  store.welcome(HANA);
  store.remember(`drafts.${HANA}.tab`, { at: 3, texts: {} });
  assert.equal(store.recall(`drafts.${HANA}.tab`, null).at, 3);
});

test('what starts alike is found with the rest of its key', () => {
  assert.deepEqual(
    store
      .recallAll('account.')
      .map(([id]) => id)
      .sort(),
    [HANA, KEN],
  );
  assert.deepEqual(store.recallAll(`drafts.${KEN}.`), [['tab', { at: 1, texts: {} }]]);
});

test('a store that refuses loses nothing else', () => {
  globalThis.localStorage = undefined;
  assert.equal(store.recall('device', 'none'), 'none');
  store.remember('device', 'x');
  store.wipe(HANA);
  assert.deepEqual(store.recallAll('account.'), []);
});
