// The arrows between folders, and that the page stays within its content security policy.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

const assets = new URL('../assets', import.meta.url).pathname;
const files = readdirSync(assets, { recursive: true }).filter(
  (path) => path.endsWith('.js') && !path.startsWith('vendor'),
);
const read = (path) => readFileSync(join(assets, path), 'utf8');

/** Which folders a folder's modules may import from, besides itself. */
const ALLOWED = {
  lib: ['vendor', 'i18n'],
  i18n: ['lib'],
  api: [],
  model: [],
  components: ['lib', 'i18n'],
  state: ['lib', 'i18n', 'api', 'model'],
  pages: ['lib', 'i18n', 'components', 'state', 'model', 'api'],
  '.': ['lib', 'pages', 'state'],
};

const imports = (text) =>
  [...text.replace(/\/\*\*[\s\S]*?\*\//g, '').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map(
    (found) => found[1],
  );

test('imports point down only, and at files that exist', () => {
  for (const path of files) {
    const here = dirname(path).split('/')[0];
    for (const target of imports(read(path))) {
      const file = relative(assets, join(assets, dirname(path), target));
      assert.ok(existsSync(join(assets, file)), `${path} imports ${file}, which does not exist`);
      const there = dirname(file).split('/')[0];
      assert.ok(here === there || ALLOWED[here].includes(there), `${path} may not import ${file}`);
    }
  }
});

test('only lib/ui.js names vendored files', () => {
  for (const path of files.filter((one) => one !== 'lib/ui.js'))
    assert.doesNotMatch(read(path), /vendor\//, path);
});

test('server HTML is inserted in one place only', () => {
  const users = files.filter((path) =>
    /dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|outerHTML/.test(read(path)),
  );
  assert.deepEqual(users, ['components/message-body.js']);
});

test('nothing needs inline styles, inline scripts or another host', () => {
  for (const path of files)
    assert.doesNotMatch(read(path), /\sstyle=|eval\(|new Function|https?:\/\/(?!['"`)])/, path);
  const page = read('index.html');
  assert.doesNotMatch(page, /<style|style=|<script(?![^>]*src=)|https?:/);
});

test('every style sheet is imported once', () => {
  const sheets = readdirSync(join(assets, 'styles'))
    .filter((name) => name !== 'index.css' && name !== 'rest.css')
    .sort();
  const lists = read('styles/index.css') + read('styles/rest.css');
  const imported = [...lists.matchAll(/url\(['"]([^'"]+)['"]\)/g)].map((found) => found[1]);
  assert.deepEqual([...imported].sort(), sheets);
});

test('modules stay small', () => {
  for (const path of files.filter((one) => !one.startsWith('i18n'))) {
    const lines = read(path).split('\n').length;
    assert.ok(lines <= 260, `${path} has ${lines} lines`);
  }
});
