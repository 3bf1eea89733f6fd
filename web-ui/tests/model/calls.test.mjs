import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { asksAbout, callsMany } from '../../assets/model/calls.js';

test('a call is a whole name behind an @ of either width, and no part of an address', () => {
  for (const text of ['@channel', '＠here、集合', 'お知らせ@all', '(@Channel)', '＠ｈｅｒｅ'])
    assert.ok(callsMany(text), text);
  for (const text of ['channel', 'me@all.example', '@channels', '@here-1', '\\@all', '@hereです'])
    assert.ok(!callsMany(text), text);
});

const group = (name, count) => ({
  name,
  member_ids: Array.from({ length: count }, (_, n) => `m${n}`),
});
const groups = [group('営業部', 60), group('sales', 51), group('当番', 50)];

test('moderators are asked where more than fifty would be called', () => {
  const asks = (text, moderates, people) => asksAbout(text, { moderates, people, groups: [] });
  assert.equal(asks('@here', true, 51), 51);
  assert.equal(asks('@here', true, 50), 0);
  assert.equal(asks('@here', false, 51), 0);
  assert.equal(asks('hello', true, 51), 0);
});

test('whoever names a group of more than fifty is asked, moderator or not', () => {
  const asks = (text) => asksAbout(text, { moderates: false, people: 300, groups });
  assert.equal(asks('＠営業部、お願いします'), 60);
  assert.equal(asks('@営業部の皆さん'), 60);
  assert.equal(asks('(@SALES)'), 51);
  assert.equal(asks('@sales と @営業部'), 60, 'nobody is counted twice');
  for (const text of ['@salesman', 'me@sales', '\\@sales', '@当番', '営業部'])
    assert.equal(asks(text), 0, text);
});

test('an edit is asked about for whom it calls anew', () => {
  const here = { moderates: true, people: 300, groups };
  assert.equal(asksAbout('@channel hi', here, '@channel hello'), 0);
  assert.equal(asksAbout('@all hi', here, '@channel hello'), 0, 'the same people');
  assert.equal(asksAbout('@channel hi', here, '@here hello'), 300);
  assert.equal(asksAbout('@sales hi', here, 'hello'), 51);
  assert.equal(asksAbout('@sales hi', here, 'for @sales'), 0);
});
