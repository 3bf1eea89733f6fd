// What is vendored is exactly what vendor.lock.json pins, and nothing else.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { listOf } from '../vendor-diagrams.mjs';

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
  const diagrams = '../../diagrams/mermaid.sha256';
  assert.deepEqual([diagrams, ...files], lock.map((row) => row.file).sort());
  for (const row of lock) assert.ok(row.version && row.licence && row.package, row.file);
});

test('the modules that draw diagrams are those of the pinned list, and ask nobody else', () => {
  const modules = new URL('../diagrams/', import.meta.url);
  const list = readFileSync(new URL('mermaid.sha256', modules), 'utf8');
  assert.equal(list, listOf());
  const names = list.split('\n').flatMap((line) => line.split('  ')[1] ?? []);
  assert.ok(names.length > 50, 'hardly any modules');
  for (const name of names) {
    const url = new URL(name, modules);
    const text = gunzipSync(readFileSync(url)).toString();
    const wanted = text.matchAll(/(?:\bfrom ?|\bimport ?\(?)"([^"\n]+\.mjs)"/g);
    for (const [, target] of wanted)
      assert.ok(existsSync(new URL(`${target}.gz`, url)), `${name} imports ${target}`);
    assert.doesNotMatch(text, /\beval\(|new Function\b|\}from"[^."]/, name);
  }
  // The layout engine under other terms is none of them.
  const left_out = names.find((name) => /\/elk-/.test(name)) ?? assert.fail();
  const instead = gunzipSync(readFileSync(new URL(left_out, modules))).toString();
  assert.match(instead, /^export \* from "\.\/dagre-\w+\.mjs";\n$/);
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
