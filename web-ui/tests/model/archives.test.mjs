// What is in an archive, told by the list at its end, whatever that says.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArchive } from '../../assets/lib/zip.js';

const utf8 = (text) => [...new TextEncoder().encode(text)];
const le = (value, count) =>
  Array.from({ length: count }, (_, at) => Math.floor(value / 2 ** (8 * at)) % 256);
/** 2026-11-30 12:34 */
const DATE = ((2026 - 1980) << 9) | (11 << 5) | 30;
const TIME = (12 << 11) | (34 << 5);

const row = ({ name, size = 3, flags = 0, more = [], date = DATE }) => [
  ...[0x50, 0x4b, 1, 2],
  ...le(20, 2),
  ...le(20, 2),
  ...le(flags, 2),
  ...le(0, 2),
  ...le(TIME, 2),
  ...le(date, 2),
  ...le(0, 4),
  ...le(size, 4),
  ...le(size, 4),
  ...le(name.length, 2),
  ...le(more.length, 2),
  ...le(0, 2 + 2 + 2 + 4 + 4),
  ...name,
  ...more,
];

function archive(rows, { before = [], remark = [], all, bytes, wide = false } = {}) {
  const list = rows.flatMap(row);
  const count = all ?? rows.length;
  const size = bytes ?? list.length;
  const from = before.length;
  const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0];
  const tail = wide
    ? [
        ...[0x50, 0x4b, 6, 6],
        ...le(44, 8),
        ...le(45, 2),
        ...le(45, 2),
        ...le(0, 8),
        ...le(count, 8),
        ...le(count, 8),
        ...le(size, 8),
        ...le(from, 8),
        ...[0x50, 0x4b, 6, 7],
        ...le(0, 4),
        ...le(from + list.length, 8),
        ...le(1, 4),
        ...end,
        ...le(0xffff, 2),
        ...le(0xffff, 2),
        ...le(0xffff_ffff, 4),
        ...le(0xffff_ffff, 4),
      ]
    : [...end, ...le(count, 2), ...le(count, 2), ...le(size, 4), ...le(from, 4)];
  return Uint8Array.from([...before, ...list, ...tail, ...le(remark.length, 2), ...remark]);
}

const asked = [];
const look = (bytes, encoding, size = bytes.length) =>
  readArchive(
    size,
    async (from, to) => {
      assert.ok(from >= 0 && from <= to && to <= size, `${from} ${to}`);
      asked.push(to - from);
      return bytes.slice(from, to);
    },
    encoding,
  );
const names = (found) => found?.packed.map(({ name }) => name);

test('names, sizes and times are told', async () => {
  const found = await look(
    archive([
      { name: utf8('資料/'), size: 0, flags: 0x800 },
      { name: utf8('資料/見積.xlsx'), size: 12_345, flags: 0x801 },
    ]),
  );
  assert.equal(found?.all, 2);
  assert.equal(found?.encoding, null);
  assert.deepEqual(found?.packed, [
    { name: '資料/', size: 0, changed: '2026-11-30 12:34', folder: true, locked: false },
    {
      name: '資料/見積.xlsx',
      size: 12_345,
      changed: '2026-11-30 12:34',
      folder: false,
      locked: true,
    },
  ]);
});

test('names of Windows are read as such, or as the reader chooses', async () => {
  // 表\見積.txt, with a letter of which a byte looks like the sign that parts folders.
  const name = [0x95, 0x5c, 0x5c, 0x8c, 0xa9, 0x90, 0xcf, ...utf8('.txt')];
  const bytes = archive([{ name }, { name: utf8('plain.txt') }]);
  const found = await look(bytes);
  assert.deepEqual(names(found), ['表/見積.txt', 'plain.txt']);
  assert.equal(found?.encoding, 'shift_jis');
  assert.notDeepEqual(names(await look(bytes, 'euc-jp')), names(found));
  assert.deepEqual(names(await look(archive([{ name: utf8('日本語.txt') }]))), ['日本語.txt']);
});

test('what stands before and behind is no hindrance', async () => {
  const rows = [{ name: utf8('a') }];
  assert.deepEqual(names(await look(archive(rows, { before: utf8('MZ program') }))), ['a']);
  const remark = [...utf8('a remark'), 0x50, 0x4b, 5, 6, ...Array(40).fill(0)];
  assert.deepEqual(names(await look(archive(rows, { remark }))), ['a']);
  assert.deepEqual(names(await look(archive(rows, { remark: Array(65_535).fill(65) }))), ['a']);
});

test('large ones are told in wide fields', async () => {
  const more = [...le(7, 2), ...le(1, 2), 9, ...le(1, 2), ...le(8, 2), ...le(5_000_000_000, 8)];
  const odd = [{ name: utf8('a'), size: 0xffff_ffff, more: more.slice(5) }];
  const found = await look(archive(odd, { wide: true }));
  assert.equal(found?.packed[0].size, 5_000_000_000);
  assert.equal(found?.all, 1);
});

test('no more is read and told than is bounded, whatever is claimed', async () => {
  asked.length = 0;
  const rows = Array.from({ length: 12_000 }, (_, at) => ({ name: utf8(`${at}`) }));
  const found = await look(archive(rows));
  assert.equal(found?.packed.length, 10_000);
  assert.equal(found?.all, 12_000);
  const claims = await look(archive([{ name: utf8('a') }], { all: 60_000 }));
  assert.deepEqual([names(claims), claims?.all], [['a'], 60_000]);
  const long = await look(archive([{ name: Array(60_000).fill(65) }]));
  assert.equal(long?.packed[0].name.length, 1_000);
  assert.ok(Math.max(...asked) <= 2 * 1024 * 1024);
  const none = await look(archive([{ name: utf8('a'), date: 0 }]));
  assert.equal(none?.packed[0].changed, '');
});

test('what is no whole archive is none', async () => {
  const good = archive([{ name: utf8('a') }]);
  const wide = archive([{ name: utf8('a') }], { wide: true });
  const lying = Uint8Array.from(wide);
  // The wide record is said to be where it can't be.
  lying.set(le(2 ** 40, 8), wide.length - 22 - 12);
  for (const bytes of [
    new Uint8Array(),
    Uint8Array.from(utf8('PK')),
    good.slice(0, -1),
    good.slice(5),
    archive([{ name: utf8('a') }], { bytes: 2 ** 31 }),
    archive([{ name: utf8('a') }], { bytes: 10 }),
    archive([{ name: utf8('a') }], { wide: true, bytes: 2 ** 50 }),
    lying,
  ])
    assert.equal(await look(bytes), null);
  assert.deepEqual(names(await look(archive([]))), []);
});
