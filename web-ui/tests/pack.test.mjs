// What is served is made of the sources as they are.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pack, PACKED } from '../pack.mjs';

/** The whole page in both languages, but for what is fetched on first use. */
const START_BYTES_MAX = 116 * 1024;

test('the committed pack is what the packer makes of the sources', async () => {
  const fresh = await pack();
  assert.deepEqual(readdirSync(PACKED).sort(), [...fresh.keys()].sort());
  for (const [name, text] of fresh) {
    const same = readFileSync(join(PACKED, name), 'utf8') === text;
    assert.ok(same, `packed/${name} is not of these sources: run npm run pack`);
  }
});

test('the first page is small, without emoji and highlighter', async () => {
  const fresh = await pack();
  const names = ['index.html', 'main.js', 'start.js', 'start.css'];
  const bytes = names.map((name) => gzipSync(fresh.get(name) ?? assert.fail(name)).length);
  const sum = bytes.reduce((total, one) => total + one, 0);
  assert.ok(sum <= START_BYTES_MAX, `${sum} bytes compressed`);
  assert.match(fresh.get('start.js') ?? '', /import\("\.\/vendor\/emoji\.mjs"\)/);
  assert.match(fresh.get('start.js') ?? '', /import\("\.\/vendor\/highlight\.mjs"\)/);
});
