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

/** What is the same for every account of the device, or goes with what is drawn. */
const OF_THE_DEVICE = {
  'state/boot.js': ['phase'],
  'state/carrying.js': ['sources', 'limits', 'owner'],
  'state/connection.js': [
    'link',
    'base',
    'nodes',
    'live',
    'cursors',
    'attempt',
    'failures',
    'recovering',
    'deliver',
    'retryTimer',
  ],
  'state/diagrams.js': ['systemIsDark'],
  'state/events.js': ['lastDrawn'],
  'state/hearing.js': ['listeners'],
  'state/idle.js': ['idle', 'told', 'used', 'at'],
  'state/mesh-self.js': ['meshSelf', 'admitted'],
  'state/notify-claims.js': ['opened'],
  'state/notify-permission.js': ['permission'],
  'state/notifying.js': ['waiting', 'asking', 'timer', 'stops'],
  'state/on-desktop.js': ['desktop', 'switchTo'],
  'state/own-accounts.js': ['ownAccounts', 'sending'],
  'state/policy.js': ['due', 'missing', 'touched'],
  'state/router.js': ['route', 'narrow'],
  'state/session.js': ['account', 'token', 'me', 'lastUsername', 'sessionEnded', 'turn'],
  'state/settings.js': ['settings'],
  'state/tabs.js': ['tab', 'others', 'onSent', 'asked'],
  'state/upload-pictures.js': ['wanted', 'last'],
  'state/viewing.js': ['focused', 'turn'],
  'state/presence.js': ['clock', 'said'],
  'state/shell.js': ['lastToast'],
  'state/outbox.js': ['doubted'],
  'state/cards.js': ['asked', 'era'],
  'pages/attach.js': ['field'],
  'pages/diagram.js': ['places'],
  'pages/focus.js': ['last'],
  'pages/own-accounts.js': ['said'],
  'pages/person-card.js': ['CALLS'],
  'pages/title.js': ['plain', 'wanted'],
};

test('what is held for a reader is let go of when somebody else is', () => {
  const kinds = / (\w+) =\s*(?:signal\(|new (?:Map|Set)\b)/;
  let seen = 0;
  for (const path of files.filter((one) => /^(state|pages)\//.test(one))) {
    const text = read(path);
    const forgets = text.match(/whenForgotten\((?:.*\);\n|[\s\S]*?\n\}\);\n)/g) ?? [];
    for (const line of text.replace(/\/\*\*[\s\S]*?\*\/ ?/g, '').split('\n')) {
      if (!/^(export )?(const|let) /.test(line)) continue;
      const name = kinds.exec(line)?.[1] ?? /^(?:export )?let (\w+)/.exec(line)?.[1];
      if (!name || OF_THE_DEVICE[path]?.includes(name)) continue;
      seen += 1;
      const lets_go = forgets.some((all) => new RegExp(`\\b${name}\\b`).test(all));
      assert.ok(lets_go, `${path} keeps ${name} for the next account`);
    }
  }
  assert.ok(seen > 20, `only ${seen} found: the search is broken`);
});
