import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as model from '../../assets/model/outbox.js';
import { message } from './make.mjs';

const item = (nonce, changes = {}) => ({
  nonce,
  channel_id: 'c',
  parent_id: null,
  content: nonce,
  created_at: `2026-01-05T09:00:0${nonce}Z`,
  state: 'waiting',
  error: null,
  ...changes,
});

test('one item per channel is under way, oldest first', () => {
  let items = [item('1'), item('2'), item('3', { channel_id: 'd' })];
  assert.equal(model.nextToSend(items, '').nonce, '1');
  items = model.marked(items, '1', 'sending');
  assert.equal(model.nextToSend(items, '').nonce, '3');
  items = model.marked(items, '3', 'sending');
  assert.equal(model.nextToSend(items, ''), null);
});

test('a refused item does not hold up the next', () => {
  const items = model.marked([item('1'), item('2')], '1', 'refused', 'no');
  assert.equal(model.nextToSend(items, '').nonce, '2');
});

test('confirming twice is the same as once', () => {
  const items = model.settled([item('1'), item('2')], '1');
  assert.deepEqual(
    items.map((one) => one.nonce),
    ['2'],
  );
  assert.equal(model.settled(items, '1'), items);
});

test('the same nonce is never queued twice', () => {
  assert.equal(model.added([item('1')], item('1')).length, 1);
});

test('after a reload what was under way waits again, in order', () => {
  const items = model.restored([item('2'), item('1', { state: 'sending' })]);
  assert.deepEqual(
    items.map((one) => [one.nonce, one.state]),
    [
      ['1', 'waiting'],
      ['2', 'waiting'],
    ],
  );
});

test('an item is not shown once the message with its nonce is', () => {
  const items = [item('1'), item('2'), item('3', { parent_id: 'p' })];
  const shown = model.pendingIn(items, 'c', null, [message(1, { nonce: '1' })]);
  assert.deepEqual(
    shown.map((one) => one.nonce),
    ['2'],
  );
});

test('the delay grows to a bound', () => {
  assert.ok(model.retryDelayMs(0, 0) < model.retryDelayMs(3, 0));
  assert.ok(model.retryDelayMs(1000, 0.999) <= 37_500);
});
