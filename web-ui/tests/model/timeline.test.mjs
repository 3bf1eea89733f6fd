import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as model from '../../assets/model/timeline.js';
import { idOf, message, numbers, range } from './make.mjs';

const latest = (from, to, limit = 50) => model.withLatest(model.EMPTY, range(from, to), limit);

test('pages in any order end sorted, each message once', () => {
  const out = model.merge(model.merge([], [message(3), message(1)]), [message(2), message(3)]);
  assert.deepEqual(
    out.map((one) => Number(one.id)),
    [1, 2, 3],
  );
});

test('a short first page is the whole channel', () => {
  assert.equal(latest(1, 10).has_older, false);
  assert.equal(latest(1, 50).has_older, true);
});

test('older pages go in front until a short one', () => {
  const once = model.withOlder(latest(51, 100), range(1, 50), 50);
  assert.deepEqual([once.messages.length, once.has_older], [100, true]);
  assert.equal(model.withOlder(once, [], 50).has_older, false);
});

test('a replayed creation changes nothing', () => {
  const before = latest(1, 5);
  assert.deepEqual(numbers(model.withCreated(before, message(4))), [1, 2, 3, 4, 5]);
});

test('a message that arrives late sorts in by its id', () => {
  const gap = model.withLatest(model.EMPTY, [message(1), message(5)], 50);
  assert.deepEqual(numbers(model.withCreated(gap, message(3, { late: true }))), [1, 3, 5]);
});

test('a late message older than the window waits for its page', () => {
  const before = latest(51, 100);
  assert.equal(model.withCreated(before, message(7)), before);
});

test('while the window ends before the newest, arrivals are counted, not shown', () => {
  const jumped = model.around(range(10, 20));
  const after = model.withCreated(jumped, message(99));
  assert.deepEqual([numbers(after).at(-1), after.missed], [20, 1]);
});

test('scrolling far keeps the window bounded, at either end', () => {
  let timeline = latest(5001, 5050);
  for (let top = 5000; top > 4000; top -= 50)
    timeline = model.withOlder(timeline, range(top - 49, top), 50);
  assert.equal(timeline.messages.length, model.WINDOW_MAX);
  assert.equal(timeline.has_newer, true);
  const last = numbers(timeline).at(-1);
  const forward = model.withNewer(timeline, range(last + 1, last + 50), 50);
  assert.equal(forward.messages.length, model.WINDOW_MAX);
  assert.deepEqual([numbers(forward).at(-1), forward.has_older], [last + 50, true]);
});

test('a fresh newest page that does not join what is held replaces it', () => {
  const out = model.withLatest(latest(1, 50), range(200, 249), 50);
  assert.deepEqual([numbers(out)[0], out.messages.length, out.has_older], [200, 50, true]);
});

test('a fresh newest page that overlaps is merged', () => {
  const out = model.withLatest(latest(1, 50), range(30, 79), 50);
  assert.deepEqual([numbers(out)[0], numbers(out).at(-1)], [1, 79]);
});

test('an older copy never undoes an edit or a deletion', () => {
  const edited = message(1, { content: 'new', edited_at: '2026-01-05T10:00:00Z' });
  const timeline = model.withLatest(
    model.EMPTY,
    [edited, message(2, { is_deleted: true, content: '' })],
    50,
  );
  const after = model.withCreated(model.withCreated(timeline, message(1)), message(2));
  assert.equal(after.messages[0].content, 'new');
  assert.equal(after.messages[1].is_deleted, true);
});

test('deleting leaves a placeholder without content', () => {
  const after = model.patch(latest(1, 3), idOf(2), model.deleted);
  assert.deepEqual([after.messages[1].is_deleted, after.messages[1].content], [true, '']);
});

test('a reply raises the count of its parent', () => {
  const reply = message(9, { parent_id: idOf(1) });
  assert.equal(model.countReply(message(1), reply).reply_count, 1);
  assert.equal(model.uncountReply(message(1, { reply_count: 2 })).reply_count, 1);
  assert.equal(model.uncountReply(message(1)).reply_count, 0);
});

test('a person’s new name shows on all their messages, and only theirs', () => {
  const timeline = model.withLatest(
    model.EMPTY,
    [message(1), message(2, { author: { id: 'bob', display_name: 'Bob' } })],
    50,
  );
  const after = model.withAuthor(timeline, { id: 'bob', display_name: 'Robert' });
  assert.deepEqual(
    after.messages.map((one) => one.author.display_name),
    ['ann', 'Robert'],
  );
  assert.equal(model.withAuthor(timeline, { id: 'nobody' }), timeline);
});

test('what has not changed stays the same object, so that nothing is drawn again', () => {
  const page = [message(1), message(2)];
  const held = model.withLatest(model.EMPTY, page, 50);
  const again = page.map((one) => structuredClone(one));
  assert.equal(model.withLatest(held, again, 50), held);
  const edited = { ...again[1], content: 'v2', edited_at: '2026-01-05T09:00:00.000Z' };
  const changed = model.withLatest(held, [again[0], edited], 50);
  assert.equal(changed.messages[0], held.messages[0]);
  assert.equal(changed.messages[1].content, 'v2');
});

const moved = (n, to) => message(n, { sort: idOf(to) });

test('a message of a wrong clock stands where the node says', () => {
  const page = [message(1), moved(90, 2), message(3)];
  const timeline = model.withLatest(model.EMPTY, page, 50);
  assert.deepEqual(numbers(timeline), [1, 90, 3]);
  assert.deepEqual(numbers(model.withCreated(timeline, message(4))), [1, 90, 3, 4]);
});

test('a message moves up when the node has learnt more, and never down again', () => {
  const before = model.withLatest(model.EMPTY, [message(1), message(3), message(90)], 50);
  const after = model.withChanged(before, moved(90, 2));
  assert.deepEqual(numbers(after), [1, 90, 3]);
  assert.deepEqual(numbers(model.withChanged(after, message(90))), [1, 90, 3]);
  assert.deepEqual(numbers(model.withCreated(after, message(90))), [1, 90, 3]);
  assert.deepEqual(model.merge(after.messages, [message(90)]), after.messages);
});

test('a message that moves above the window waits for its page', () => {
  const before = latest(51, 100);
  const after = model.withChanged(before, moved(100, 7));
  assert.deepEqual(numbers(after), numbers(latest(51, 99)));
});

test('a message that moves into the window from below is shown there', () => {
  const before = { ...latest(1, 50), has_newer: true };
  const after = model.withChanged(before, moved(90, 20));
  assert.deepEqual(numbers(after).slice(18, 22), [19, 20, 90, 21]);
});
