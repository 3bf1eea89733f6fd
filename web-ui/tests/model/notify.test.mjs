import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isFree,
  isQuiet,
  isUnread,
  keywordsIn,
  reasonFor,
  saysAny,
  together,
} from '../../assets/model/notify.js';
import { idOf, message } from './make.mjs';

const inDirect = message(1, { channel_id: null, dm_channel_id: 'd', content: 'the budget' });
const inChannel = message(2, { content: 'the budget' });
const set = (notify, muted = false) => ({ notify, muted });

test('what is notified follows from the level, mute, mention, keyword and place, cell by cell', () => {
  // Of a channel: nothing, keyword, mention; of a direct conversation: the same.
  const rows = [
    [undefined, [null, 'keyword', 'mention', 'direct', 'direct', 'mention']],
    [set(null), [null, 'keyword', 'mention', 'direct', 'direct', 'mention']],
    [set('all'), ['all', 'all', 'mention', 'direct', 'direct', 'mention']],
    [set('mentions'), [null, 'keyword', 'mention', null, 'keyword', 'mention']],
    [set('none'), [null, null, null, null, null, null]],
    [set(null, true), [null, null, 'mention', null, null, 'mention']],
    [set('all', true), [null, null, 'mention', null, null, 'mention']],
    [set('mentions', true), [null, null, 'mention', null, null, 'mention']],
    [set('none', true), [null, null, null, null, null, null]],
  ];
  for (const [chosen, expected] of rows) {
    const about = (mentioned, keywords, followed = false) => ({
      mentioned,
      followed,
      set: chosen,
      keywords,
    });
    const told = [inChannel, inDirect].flatMap((one) => [
      reasonFor(one, about(false, [])),
      reasonFor(one, about(false, ['budget'])),
      reasonFor(one, about(true, ['budget'])),
    ]);
    assert.deepEqual(told, expected, JSON.stringify(chosen));
    // A thread that is followed calls where nothing else does, unless all of the channel is silent.
    const silent = chosen?.notify === 'none' || chosen?.muted;
    const usual = reasonFor(inChannel, about(false, []));
    const followed = reasonFor(inChannel, about(false, [], true));
    assert.equal(followed, silent ? null : (usual ?? 'thread'), JSON.stringify(chosen));
  }
  // Of a call of everybody, whoever has muted the channel is not told.
  const called = { mentioned: true, called: true, followed: false, keywords: [] };
  assert.equal(reasonFor(inChannel, { ...called, set: set(null) }), 'mention');
  assert.equal(reasonFor(inChannel, { ...called, set: set(null, true) }), null);
  const gone = { ...inDirect, is_deleted: true };
  assert.equal(
    reasonFor(gone, { mentioned: true, followed: true, set: undefined, keywords: [] }),
    null,
  );
});

test('a keyword is found in any width, case and kana, and inside unspaced Japanese', () => {
  const found = [
    ['gen-itgcを実行', 'GEN-ITGC'],
    ['ｂａｔｃｈが落ちた', 'batch'],
    ['サーバーが停止', 'さーばー'],
    ['明日の見積書です', '見積'],
    ['送付先は㈱山田', '(株)山田'],
    ['see  the\nred button', 'The Red Button'],
    ['`ssh ken`', 'ken'],
    ['ken!', 'ken'],
    ['kenさん', 'ken'],
    ['a token, then ken', 'ken'],
  ];
  for (const [text, keyword] of found) assert.ok(saysAny(text, [keyword]), `${keyword}: ${text}`);
  const missed = [
    ['a token', 'ken'],
    ['kenji', 'ken'],
    ['v120', '12'],
    ['café', 'caf'],
    ['anything', ''],
    ['anything', '　'],
  ];
  for (const [text, keyword] of missed) assert.ok(!saysAny(text, [keyword]), `${keyword}: ${text}`);
  assert.ok(!saysAny('anything', []));
});

test('quiet hours hold over midnight, and belong to the day on which they begin', () => {
  const night = { from: '22:00', to: '06:30', days: ['fri'] };
  // The fifth of January 2026 was a Monday.
  const at = (day, hour, minute = 0) => new Date(Date.UTC(2026, 0, 4 + day, hour, minute));
  const quiet = (hours, ...time) => isQuiet(hours, at(...time));
  assert.ok(!quiet(night, 5, 21, 59));
  assert.ok(quiet(night, 5, 22));
  assert.ok(quiet(night, 6, 6, 29));
  assert.ok(!quiet(night, 6, 6, 30));
  assert.ok(!quiet(night, 6, 22), 'Saturday night');
  assert.ok(!quiet(night, 5, 5), 'what began on Thursday');
  const noon = { from: '12:00', to: '13:00', days: ['mon', 'sun'] };
  assert.ok(quiet(noon, 1, 12, 59) && quiet(noon, 7, 12) && !quiet(noon, 2, 12, 30));
  assert.ok(!quiet(noon, 1, 13) && !quiet(noon, 1, 11, 59));
  const whole = { from: '00:00', to: '00:00', days: ['sat', 'sun'] };
  assert.ok(quiet(whole, 6, 0) && quiet(whole, 7, 23, 59) && !quiet(whole, 8, 0));
  assert.ok(!isQuiet(null, at(1, 12)));
});

test('what stands above the first unread message has been read', () => {
  const told = (changes) => ({ count: 1, first: idOf(5), first_sort: null, ...changes });
  assert.ok(isUnread(told({}), message(5)) && isUnread(told({}), message(6)));
  assert.ok(!isUnread(told({}), message(4)));
  assert.ok(!isUnread(told({ count: 0, first: null }), message(5)));
  assert.ok(isUnread(told({ first: null }), message(4)), 'nobody knows');
  assert.ok(
    isUnread(told({ first: idOf(9), first_sort: idOf(3) }), message(4)),
    'it stands higher',
  );
});

test('many at once, and what is old, are told as one for each server', () => {
  const [now, minutes] = [Date.parse(message(0).created_at), 60_000];
  const item = (n, space, agoMs = 0) => ({
    space,
    message: message(n, { created_at: new Date(now - agoMs).toISOString() }),
  });
  const ids = (groups) => groups.map((group) => group.map((one) => Number(one.message.id)));
  const five = [1, 2, 3, 4, 5].map((n) => item(n, n % 2 ? 'a' : 'b'));
  assert.deepEqual(ids(together(five, now)), [[1], [2], [3], [4], [5]]);
  assert.deepEqual(ids(together([...five, item(6, 'b')], now)), [
    [1, 3, 5],
    [2, 4, 6],
  ]);
  const old = [item(7, 'a', 11 * minutes), item(8, 'a', 20 * minutes), item(9, 'c', 99 * minutes)];
  assert.deepEqual(ids(together([...old, five[0]], now)), [[1], [7, 8], [9]]);
  assert.deepEqual(together([], now), []);
});

test('a message is told once, and not where it came into view, but by an edit since', () => {
  const free = [undefined, 'seen', 'told'].map((held) => [isFree(held, false), isFree(held, true)]);
  assert.deepEqual(free, [
    [true, true],
    [false, true],
    [false, false],
  ]);
});

test('keywords are lines, each once; too long and too many ones are said', () => {
  assert.deepEqual(keywordsIn(' 見積 \n\nred   button\n見積\n'), {
    keywords: ['見積', 'red button'],
    long: null,
    many: false,
  });
  assert.equal(keywordsIn('👍'.repeat(40)).long, null);
  assert.equal(keywordsIn('x'.repeat(41)).long, 'x'.repeat(41));
  const lines = Array.from({ length: 21 }, (_, n) => `word ${n}`);
  assert.equal(keywordsIn(lines.join('\n')).many, true);
  assert.equal(keywordsIn(lines.slice(1).join('\n')).many, false);
});
