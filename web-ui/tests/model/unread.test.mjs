import assert from 'node:assert/strict';
import { test } from 'node:test';
import { earlier, idAt, placeOf } from '../../assets/model/order.js';
import * as threads from '../../assets/model/threads.js';
import * as model from '../../assets/model/unread.js';

const span = (from, to, end = false) => ({ from, to, end });

test('counts add up per server and can be replaced by the server', () => {
  let unread = model.counted(model.counted(model.NONE, 'a', false), 'b', true);
  assert.deepEqual(model.total(unread, ['a', 'b', 'none']), { count: 2, mentions: 1 });
  unread = model.setCount(unread, 'b', 0, 0);
  assert.deepEqual(model.total(unread, ['a', 'b']), { count: 1, mentions: 0 });
  assert.deepEqual(model.fromServer({ channels: { a: 4 } }), { channels: { a: 4 }, mentions: {} });
});

test('scrolling adds to what was seen, in both directions', () => {
  let seen = model.seenWith(null, span('m5', 'm8', true));
  seen = model.seenWith(seen, span('m3', 'm6'));
  assert.deepEqual(seen, span('m3', 'm8'), 'what comes at the end is not seen any more');
  seen = model.seenWith(seen, span('m7', 'm9', true));
  assert.deepEqual(seen, span('m3', 'm9', true));
});

test('what was jumped over was not seen', () => {
  const seen = model.seenWith(span('m1', 'm4'), span('m7', 'm9', true));
  assert.deepEqual(seen, span('m7', 'm9', true));
});

test('a message that comes at the end makes it the end', () => {
  assert.deepEqual(model.seenWith(span('m1', 'm4', true), span('m2', 'm5', true)).end, true);
  assert.deepEqual(model.seenWith(span('m1', 'm4', true), span('m2', 'm5')).end, false);
});

test('everything is read only when everything unread was seen', () => {
  assert.deepEqual(model.readPart(span('m3', 'm9', true), 'm3'), {});
  assert.deepEqual(model.readPart(span('m3', 'm9', true), null), {});
  assert.deepEqual(model.readPart(span('m3', 'm9', true), 'm1'), { from: 'm3' });
  assert.deepEqual(model.readPart(span('m3', 'm6'), 'm3'), { from: 'm3', up_to: 'm6' });
});

test('replies are unread by thread until the thread was seen to its end', () => {
  const told = [{ parent_id: 'p', count: 2, newest: 'm5' }];
  const unseen = threads.withTold({}, {}, told);
  assert.deepEqual(threads.withReply(unseen, 'p', 'm6'), { p: { count: 3, newest: 'm6' } });
  assert.deepEqual(threads.withReply(unseen, 'p', 'm5'), unseen, 'told once more');
  assert.deepEqual(threads.withTold({ p: 'm5' }, {}, told), {}, 'seen on this device');
});

test('a count that is known already changes nothing', () => {
  const unread = { channels: { a: 2 }, mentions: { a: 1 } };
  assert.equal(model.setCount(unread, 'a', 2, 1), unread);
  assert.equal(model.setCount(unread, 'a', 2), unread);
  assert.equal(model.setCount(unread, 'b', 0, 0), unread);
  assert.notEqual(model.setCount(unread, 'a', 2, 0), unread);
});

test('a message of a wrong clock counts where it stands, and not where its id would be', () => {
  const at = (id, sort = null) => placeOf({ id, sort });
  // `m9` was written by a clock that was ahead: it stands behind `m3`.
  const ahead = at('m9', 'm3');
  assert.ok(at('m3') < ahead && ahead < at('m4'));
  assert.equal(idAt(ahead), 'm9');
  assert.equal(earlier(ahead, at('m5')), ahead);
  assert.equal(earlier(null, ahead), ahead);
  const seen = span(at('m4'), at('m8'), true);
  assert.deepEqual(model.readPart(seen, ahead), { from: 'm4' }, 'it lies above what was seen');
  assert.deepEqual(model.readPart(span(ahead, at('m8'), true), ahead), {});
  assert.deepEqual(model.readPart(span(ahead, at('m8')), null), { from: 'm9', up_to: 'm8' });
});

test('what was seen begins anew when the message at its edge has moved', () => {
  const seen = span(placeOf({ id: 'm4' }), placeOf({ id: 'm8' }), true);
  assert.equal(model.seenAfterMove(seen, placeOf({ id: 'm4' })), seen, 'it was edited only');
  assert.equal(model.seenAfterMove(seen, placeOf({ id: 'm6', sort: 'm5' })), seen);
  assert.equal(model.seenAfterMove(seen, placeOf({ id: 'm4', sort: 'm1' })), null);
  assert.equal(model.seenAfterMove(seen, placeOf({ id: 'm8', sort: 'm1' })), null);
});

test('the newest reply is the one with the highest id, wherever it stands', () => {
  assert.equal(threads.newestOf([{ id: 'm1' }, { id: 'm9' }, { id: 'm2' }]), 'm9');
  assert.equal(threads.newestOf([]), undefined);
});

test('once something is marked unread, nothing is told as read until one lets go or comes back', () => {
  const visit = { ...model.entered('a'), known: true, line: 'm3', first: 'm9' };
  assert.equal(model.tells(visit), true);
  assert.equal(model.tells(model.entered('a')), false, 'what is unread is not known yet');
  const marked = model.markedIn(visit);
  assert.deepEqual([marked.channel, marked.line, marked.first], ['a', null, null]);
  const known = { ...marked, known: true, line: 'm2', first: 'm2' };
  assert.equal(model.tells(known), false);
  assert.equal(model.tells({ ...known, held: false }), true);
  assert.equal(model.tells({ ...model.entered('a'), known: true }), true);
  assert.equal(model.tells(null), false);
});
