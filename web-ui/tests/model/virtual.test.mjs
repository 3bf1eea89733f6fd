import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, covers, offsets, parts, rowAt, steady } from '../../assets/lib/virtual.js';

const rows = Array.from({ length: 100 }, (_, n) => ({ key: `r${n}` }));
const starts = offsets(rows, new Map([['r1', 50]]), () => 20);

test('rows start where those before them end, as measured or as guessed', () => {
  assert.deepEqual(starts.slice(0, 4), [0, 20, 70, 90]);
  assert.equal(starts[100], 20 * 99 + 50);
});

test('a place is found in its row, and outside in the first or last', () => {
  assert.deepEqual(
    [-5, 0, 19, 20, 69, 70].map((px) => rowAt(starts, px)),
    [0, 0, 0, 1, 1, 2],
  );
  assert.equal(rowAt(starts, 1e9), 99);
  assert.equal(
    rowAt(
      offsets([], new Map(), () => 1),
      10,
    ),
    0,
  );
});

test('a stretch of the list has every row that it touches', () => {
  assert.deepEqual(between(starts, 30, 75), { from: 1, to: 3 });
  assert.deepEqual(
    between(
      offsets([], new Map(), () => 1),
      0,
      100,
    ),
    { from: 0, to: 0 },
  );
  assert.ok(covers({ from: 0, to: 9 }, { from: 2, to: 9 }));
  assert.ok(!covers({ from: 3, to: 9 }, { from: 2, to: 9 }));
});

test('rows and gaps together are as high as the list, whatever stays drawn', () => {
  for (const staying of [[], [-1], [0], [50], [99, 3], [41, 42]]) {
    const drawn = parts(starts, { from: 40, to: 45 }, staying);
    const height = (index) => starts[index + 1] - starts[index];
    const sum = drawn.reduce((px, part) => px + (part.gap_px ?? height(part.index)), 0);
    assert.equal(sum, starts[100], String(staying));
    const shown = drawn.filter((part) => part.gap_px === undefined).map((part) => part.index);
    const wanted = new Set([...staying.filter((n) => n >= 0), 40, 41, 42, 43, 44]);
    assert.deepEqual(
      shown,
      [...wanted].sort((a, b) => a - b),
    );
  }
});

test('the reader stays where rows stay, and is not taken along by one that moves', () => {
  const list = (...names) => names.map((key) => ({ key }));
  const before = { rows: list('a', 'b', 'c', 'd'), starts: [0, 10, 30, 60, 100] };
  const at = (key, top) => steady({ key, top }, before, list('a', 'c', 'b', 'd'));
  assert.deepEqual(steady({ key: 'c', top: -5 }, before, list('z', 'a', 'b', 'c', 'd')), {
    key: 'c',
    top: -5,
  });
  // `c` moves up, past `b`: whoever had `c` at the edge goes on with `d`, 30 px further down.
  assert.deepEqual(at('c', -5), { key: 'd', top: 25 });
  assert.deepEqual(at('d', 3), { key: 'd', top: 3 });
  assert.deepEqual(steady({ key: 'b', top: 2 }, before, list('a', 'c', 'd')), {
    key: 'c',
    top: 22,
  });
  assert.deepEqual(steady({ key: 'b', top: 2 }, before, list('x')), { key: 'b', top: 2 });
});
