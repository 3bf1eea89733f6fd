import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstIdAt, startOfDay } from '../../assets/model/dates.js';

test('the first id of a time sorts before every id of that time and after earlier ones', () => {
  const at = Date.parse('2026-11-23T02:29:40.882Z');
  assert.equal(firstIdAt(at).length, 26);
  assert.equal(firstIdAt(at).slice(0, 10), '01M833SPCJ');
  assert.ok(firstIdAt(at) <= '01M833SPCJ000C0W14M4B1WXED');
  assert.ok(firstIdAt(at + 1) > '01M833SPCJZZZZZZZZZZZZZZZZ');
  assert.equal(firstIdAt(-5), '0'.repeat(26));
});

test('a day begins at midnight of the reader', () => {
  const date = new Date(startOfDay('2026-11-23'));
  assert.deepEqual(
    [date.getFullYear(), date.getMonth(), date.getDate(), date.getHours()],
    [2026, 10, 23, 0],
  );
});
