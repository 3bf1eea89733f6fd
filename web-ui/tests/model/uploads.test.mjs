import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as outbox from '../../assets/model/outbox.js';
import { deleted } from '../../assets/model/timeline.js';
import { goesOn, progressed, waitMs, WAITING } from '../../assets/model/uploads.js';
import { message } from './make.mjs';

const NODE = 'http://10.0.0.1:8000';
const file = (upload, at = {}) => ({ upload, name: upload, size: 9, type: '', at, error: null });
const item = (nonce, files, changes = {}) => ({
  nonce,
  channel_id: 'c',
  parent_id: null,
  content: '',
  created_at: `2026-01-05T09:00:0${nonce}Z`,
  state: 'waiting',
  error: null,
  ...(files ? { files } : {}),
  ...changes,
});

test('the speed follows what is sent, and a resumed upload is measured anew', () => {
  let transfer = progressed(WAITING, 0, 0);
  assert.equal(transfer.state, 'sending');
  assert.equal(progressed(transfer, 50, 100), transfer);
  transfer = progressed(transfer, 1000, 1000);
  assert.equal(transfer.rate, 1000);
  transfer = progressed(transfer, 3000, 2000);
  assert.ok(transfer.rate > 1000 && transfer.rate < 2000, `${transfer.rate}`);
  assert.deepEqual(progressed(transfer, 500, 2100), {
    state: 'sending',
    sent: 500,
    rate: 0,
    at: 2100,
  });
});

test('an upload goes on after faults, but not against a rule', () => {
  for (const status of [0, 409, 410, 423, 429, 500, 502, 503])
    assert.ok(goesOn({ status, code: '' }), `${status}`);
  for (const [status, code] of [
    [413, 'file_too_large'],
    [422, 'empty'],
    [429, 'too_many_uploads'],
    [503, 'files_unavailable'],
    [507, 'disk_reserve'],
  ])
    assert.ok(!goesOn({ status, code }), code);
  assert.ok(waitMs(1, 0) >= 500 && waitMs(40, 0.99) <= 12_500);
});

test('a message waits for its files at the node it goes to, and holds up no other', () => {
  const items = [item('1', [file('a', { [NODE]: 'x' }), file('b')]), item('2')];
  assert.equal(outbox.nextToSend(items, NODE).nonce, '2');
  const there = outbox.withFile(items, 'b', { at: { [NODE]: 'y' } });
  assert.equal(outbox.nextToSend(there, NODE).nonce, '1');
  assert.equal(outbox.nextToSend(there, 'http://10.0.0.2:8000').nonce, '2');
});

test('a file that is refused holds back its message with the reason, until it is tried again', () => {
  const items = outbox.withFile([item('1', [file('a')]), item('2')], 'a', { error: 'too large' });
  assert.deepEqual(
    items.map(({ state, error }) => [state, error]),
    [
      ['refused', 'too large'],
      ['waiting', null],
    ],
  );
  const [again] = outbox.retried(items, '1');
  assert.deepEqual([again.state, again.error, again.files[0].error], ['waiting', null, null]);
});

test('the files of a deleted message are gone with it', () => {
  assert.deepEqual(deleted(message(1, { attachments: [{ id: 'f' }] })).attachments, []);
});
