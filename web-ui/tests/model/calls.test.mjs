import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { asksFirst, callsMany } from '../../assets/model/calls.js';

test('a call is a whole name behind an @ of either width, and no part of an address', () => {
  for (const text of ['@channel', '＠here、集合', 'お知らせ@all', '(@Channel)', '＠ｈｅｒｅ'])
    assert.ok(callsMany(text), text);
  for (const text of ['channel', 'me@all.example', '@channels', '@here-1', '\\@all', '@hereです'])
    assert.ok(!callsMany(text), text);
});

test('moderators are asked where more than fifty would be called', () => {
  assert.ok(asksFirst('@here', true, 51));
  assert.ok(!asksFirst('@here', true, 50));
  assert.ok(!asksFirst('@here', false, 51));
  assert.ok(!asksFirst('hello', true, 51));
});
