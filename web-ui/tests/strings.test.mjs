// Both string tables are complete, and every key the page asks for exists.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { en } from '../assets/i18n/en.js';
import { ja } from '../assets/i18n/ja.js';

const assets = new URL('../assets', import.meta.url).pathname;
const sources = readdirSync(assets, { recursive: true })
  .filter((path) => path.endsWith('.js') && !path.startsWith('i18n') && !path.startsWith('vendor'))
  .map((path) => readFileSync(join(assets, path), 'utf8'));

/** Keys in code: plain strings, both arms of a choice, and patterns with `${…}` in them. */
function usedKeys() {
  const plain = new Set();
  const patterns = new Set();
  for (const text of sources) {
    for (const [call] of text.matchAll(
      /\bt\((?:'[^']*'|`[^`]*`|[^()`]*?\?[^()]*?:[^(),]*?'|[^()'`]*\? '[^']*')[^()]*/g,
    )) {
      for (const [, key] of call.matchAll(/'([a-z]+\.[\w.-]+)'/gi)) plain.add(key);
      for (const [, key] of call.matchAll(/`([a-z]+\.[^`]*)`/gi)) patterns.add(key);
    }
  }
  return { plain: [...plain], patterns: [...patterns] };
}

const asPattern = (key) =>
  new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`);

test('both tables have the same keys', () => {
  assert.deepEqual(Object.keys(en), Object.keys(ja));
});

test('both tables use the same values in each text', () => {
  const values = (text) => {
    const all = typeof text === 'string' ? text : text.one + text.other;
    return [...new Set(all.match(/\{\w+\}/g) ?? [])].sort();
  };
  for (const key of Object.keys(en)) assert.deepEqual(values(en[key]), values(ja[key]), key);
});

test('every key in use exists', () => {
  const { plain, patterns } = usedKeys();
  assert.ok(plain.length > 150, `only ${plain.length} keys found: the search is broken`);
  for (const key of plain) assert.ok(key in en, key);
  for (const key of patterns) {
    assert.ok(
      Object.keys(en).some((known) => asPattern(key).test(known)),
      key,
    );
  }
});

test('a channel that is called by its label gets no second sign', () => {
  let seen = 0;
  for (const text of sources) {
    for (const [, key, values] of text.matchAll(/\bt\([`']([a-z]+\.[^`']*)[`'],\s*\{([^}]*)\}/gi)) {
      const given = values.split(',').map((one) => one.trim());
      const labels = given.flatMap((one) => /^(\w+): (?:[\w.]+\.)?label$/.exec(one)?.[1] ?? []);
      for (const known of Object.keys(en).filter((one) => asPattern(key).test(one))) {
        seen += labels.length;
        for (const value of labels)
          for (const table of [en, ja])
            assert.ok(!JSON.stringify(table[known]).includes(`#{${value}}`), known);
      }
    }
  }
  assert.ok(seen >= 6, `only ${seen} labels found: the search is broken`);
});

test('every key that exists is in use', () => {
  const { plain, patterns } = usedKeys();
  const unused = Object.keys(en).filter(
    (key) => !plain.includes(key) && !patterns.some((pattern) => asPattern(pattern).test(key)),
  );
  assert.deepEqual(unused, []);
});
