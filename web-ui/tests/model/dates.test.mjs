import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isKnown, offsetIn, zones } from '../../assets/lib/zone.js';
import { firstIdAt, startOfDay } from '../../assets/model/dates.js';

test('the first id of a time sorts before every id of that time and after earlier ones', () => {
  const at = Date.parse('2026-11-23T02:29:40.882Z');
  assert.equal(firstIdAt(at).length, 26);
  assert.equal(firstIdAt(at).slice(0, 10), '01M833SPCJ');
  assert.ok(firstIdAt(at) <= '01M833SPCJ000C0W14M4B1WXED');
  assert.ok(firstIdAt(at + 1) > '01M833SPCJZZZZZZZZZZZZZZZZ');
  assert.equal(firstIdAt(-5), '0'.repeat(26));
});

test('a day begins at midnight of the reader, also where clocks are set at night', () => {
  const begin = (day, zone) =>
    new Date(startOfDay(day, (ms) => offsetIn(ms, zone))).toISOString().slice(0, 16);
  assert.equal(begin('2026-11-23', 'Asia/Tokyo'), '2026-11-22T15:00');
  assert.equal(begin('2026-11-23', 'Asia/Kathmandu'), '2026-11-22T18:15');
  assert.equal(begin('2026-11-23', 'America/New_York'), '2026-11-23T05:00');
  assert.equal(begin('2026-11-01', 'America/New_York'), '2026-11-01T04:00', 'summer time ends');
  assert.equal(begin('2026-11-02', 'America/New_York'), '2026-11-02T05:00');
  assert.equal(begin('2026-04-24', 'Africa/Cairo'), '2026-04-23T22:00', 'there is no midnight');
  const date = new Date(startOfDay('2026-11-23', (ms) => -new Date(ms).getTimezoneOffset()));
  assert.deepEqual([date.getDate(), date.getHours(), date.getMinutes()], [23, 0, 0]);
});

test('a zone that nobody knows is no zone, and every one that is offered is known', () => {
  for (const name of ['', 'Mars/Olympus', '+', 'x'.repeat(64)]) assert.equal(isKnown(name), false);
  const offered = zones();
  assert.ok(offered.length > 300 && offered.includes('UTC') && offered.includes('Asia/Tokyo'));
  assert.deepEqual(
    offered.filter((name) => !isKnown(name)),
    [],
  );
  assert.equal(offsetIn(Date.parse('2026-11-23T02:29:40.882Z'), 'Asia/Tokyo'), 540);
  assert.equal(offsetIn(-1, 'UTC'), 0);
});
