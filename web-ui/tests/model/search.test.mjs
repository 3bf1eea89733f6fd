import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFilter } from '../../assets/model/search.js';

test('a filter is added once and taken away by adding it again', () => {
  assert.equal(withFilter('修復', 'has:link'), '修復 has:link');
  assert.equal(withFilter('修復 has:link', 'has:link'), '修復');
  assert.equal(withFilter('', 'from:me'), 'from:me');
});

test('of some kinds there is one', () => {
  assert.equal(withFilter('a in:#one b', 'in:#two'), 'a b in:#two');
  assert.equal(withFilter('on:2026-11-30 a', 'on:today'), 'a on:today');
  assert.equal(withFilter('has:link', 'has:code'), 'has:link has:code');
});

test('phrases stay whole', () => {
  assert.equal(withFilter('"two  words" x', 'has:code'), '"two  words" x has:code');
  assert.equal(withFilter('from:"田中 太郎" x', 'from:me'), 'x from:me');
  assert.equal(withFilter('x', 'in:#二 語'), 'x in:"#二 語"');
});
