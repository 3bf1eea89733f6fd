import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presenceIn } from '../../assets/lib/presence.js';
import { offsetIn } from '../../assets/lib/zone.js';
import { ENDS, endOf, instantOf, shownAt } from '../../assets/model/absence.js';

const tokyo = (ms) => offsetIn(ms, 'Asia/Tokyo');
const berlin = (ms) => offsetIn(ms, 'Europe/Berlin');
const at = (text) => Date.parse(text);

test('an absence ends by the clock of whoever is away', () => {
  // A Monday, half past eight in the evening in Tokyo.
  const now = at('2026-11-30T11:30:00Z');
  const end = (which, own = '') => endOf(which, own, now, tokyo);
  assert.equal(end('hour'), '2026-11-30T12:30:00.000Z');
  assert.equal(end('today'), '2026-11-30T14:59:00.000Z');
  assert.equal(end('tomorrow'), '2026-12-01T14:59:00.000Z');
  assert.equal(end('week'), '2026-12-06T14:59:00.000Z');
  assert.equal(end('at', '2026-12-24T09:00'), '2026-12-24T00:00:00.000Z');
  assert.equal(end('none'), null);
  // Past midnight there, it is the next day's end.
  assert.equal(endOf('today', '', at('2026-11-30T15:30:00Z'), tokyo), '2026-12-01T14:59:00.000Z');
  // In the last minute of a day, it is a minute.
  const last = at('2026-11-30T14:59:30Z');
  assert.equal(endOf('today', '', last, tokyo), '2026-11-30T15:00:30.000Z');
  for (const which of ENDS.filter((one) => !['none', 'at'].includes(one)))
    assert.ok(at(end(which)) > now, which);
});

test('a week ends before Monday, also said on a Sunday', () => {
  const sunday = at('2026-12-06T03:00:00Z');
  assert.equal(endOf('week', '', sunday, tokyo), '2026-12-06T14:59:00.000Z');
  const monday = at('2026-12-06T16:00:00Z');
  assert.equal(endOf('week', '', monday, tokyo), '2026-12-13T14:59:00.000Z');
});

test('what a date field shows is the time that was set, also beside a change of clocks', () => {
  for (const text of ['2026-03-28T23:30', '2026-03-29T03:30', '2026-10-25T12:00']) {
    const ms = instantOf(text, berlin);
    assert.equal(shownAt(ms, berlin), text);
  }
  // The day on which clocks are set back has 25 hours.
  const day = endOf('today', '', at('2026-10-25T10:00:00Z'), berlin);
  assert.equal(day, '2026-10-25T22:59:00.000Z');
});

test('what was told last counts before what people are listed with', () => {
  const ken = { id: 'ken', presence: 'away' };
  assert.equal(presenceIn({}, ken), 'away');
  assert.equal(presenceIn({ ken: 'offline' }, ken), 'offline');
  assert.equal(presenceIn({}, { id: 'eve' }), 'offline');
});
