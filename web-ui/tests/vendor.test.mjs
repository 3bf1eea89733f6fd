// What is vendored is exactly what vendor.lock.json pins, and nothing else.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../assets/vendor/', import.meta.url);
const lock = JSON.parse(readFileSync(new URL('vendor.lock.json', folder), 'utf8'));

test('every vendored file has its pinned hash', () => {
  for (const { file, sha256 } of lock) {
    const found = createHash('sha256')
      .update(readFileSync(new URL(file, folder)))
      .digest('hex');
    assert.equal(found, sha256, file);
  }
});

test('every file in the folder is pinned, with version and licence', () => {
  const files = readdirSync(folder)
    .filter((name) => name !== 'vendor.lock.json')
    .sort();
  assert.deepEqual(files, lock.map((row) => row.file).sort());
  for (const row of lock) assert.ok(row.version && row.licence && row.package, row.file);
});

test('vendored modules import nothing but each other', () => {
  for (const { file } of lock.filter(
    (row) => row.file.endsWith('.mjs') && row.file !== 'highlight.mjs',
  )) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    for (const [, target] of text.matchAll(/\bfrom ?"([^"]+)"/g))
      assert.match(target, /^\.\/[\w-]+\.mjs$/, file);
  }
});

test('the highlighter knows the languages of scripts that people paste', async () => {
  const { default: engine } = await import('../assets/vendor/highlight.mjs');
  for (const name of ['ps1', 'powershell', 'bat', 'cmd', 'vbs', 'vbnet', 'dockerfile', 'nginx'])
    assert.ok(engine.getLanguage(name), name);
  const shown = engine.highlight('Get-ChildItem C:\\共有', { language: 'ps1' }).value;
  assert.match(shown, /hljs-built_in/);
});
