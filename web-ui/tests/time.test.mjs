// Every time that the page shows is in the zone that the reader has chosen.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

// The page asks the browser for its language.
Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'], platform: '' } });
const time = await import('../assets/lib/time.js');

const AT = '2026-01-01T03:04:05Z';

function shown() {
  const { clock, clockSeconds, full, short, minute, dayKey, dayLabel, brief } = time;
  const all = { clock, clockSeconds, full, short, minute, dayKey, dayLabel, brief };
  return Object.fromEntries(Object.entries(all).map(([name, tell]) => [name, tell(AT)]));
}

test('the chosen zone is that of every time and day', () => {
  time.zone.value = 'America/New_York';
  const there = shown();
  assert.deepEqual(
    [there.clock, there.clockSeconds, there.dayKey],
    ['22:04', '22:04:05', '2025-12-31'],
  );
  assert.match(there.full, /31 December 2025.* 22:04:05/);
  assert.match(there.dayLabel, /31 December 2025/);
  for (const name of ['short', 'minute', 'brief']) assert.match(there[name], /31.*22:04/, name);
  time.zone.value = 'Asia/Tokyo';
  const here = shown();
  assert.deepEqual([here.clock, here.dayKey], ['12:04', '2026-1-1']);
  for (const name of Object.keys(here)) assert.notEqual(here[name], there[name], name);
  assert.equal(time.offsetMinutes(Date.parse(AT)), 540);
});

test('today is the day that it is in the chosen zone', () => {
  const now = new Date().toISOString();
  for (const name of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', null]) {
    time.zone.value = name;
    assert.match(time.dayLabel(now), /^Today · /, String(name));
    assert.equal(time.brief(now), time.clock(now));
  }
});

test('none, or one that this browser does not know, is the zone of the device', () => {
  time.zone.value = null;
  const device = shown();
  time.zone.value = 'Mars/Olympus';
  assert.deepEqual(shown(), device);
  assert.equal(time.offsetMinutes(Date.parse(AT)), -new Date(AT).getTimezoneOffset());
});

test('no other module asks the device for its zone to show a time', () => {
  const assets = new URL('../assets', import.meta.url).pathname;
  const own = readdirSync(assets, { recursive: true }).filter(
    (path) => path.endsWith('.js') && !/^(vendor|i18n|lib\/(time|zone)\.js)/.test(path),
  );
  const asks =
    /DateTimeFormat\([^)]|toLocale(Date|Time)?String|getTimezoneOffset|\.(get|set)(Hours|Minutes|Date|Day|Month|FullYear)\(/;
  for (const path of own) assert.doesNotMatch(readFileSync(join(assets, path), 'utf8'), asks, path);
});
