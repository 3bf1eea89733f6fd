// What is served is made of the sources as they are.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { FIRST_MODULES, pack, PACKED } from '../pack.mjs';

const START_BYTES_MAX = 100 * 1024;

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
  // Of the two languages the longer.
  const names = ['index.html', 'main.js', 'start.css', 'ja.js', ...FIRST_MODULES];
  const bytes = names.map((name) => gzipSync(fresh.get(name) ?? assert.fail(name)).length);
  const sum = bytes.reduce((total, one) => total + one, 0);
  assert.ok(sum <= START_BYTES_MAX, `${sum} bytes compressed`);
  const first = FIRST_MODULES.map((name) => fresh.get(name)).join('\n');
  for (const late of [
    'vendor/emoji.mjs',
    'vendor/highlight.mjs',
    'vendor/tus.mjs',
    'rest.js',
    'en.js',
    'en-rest.js',
    'ja.js',
    'ja-rest.js',
  ]) {
    assert.ok(first.includes(`import("./${late}")`), late);
  }
});

test('every text is in one of the two parts of its language', async () => {
  const fresh = await pack();
  for (const language of ['en', 'ja']) {
    const { [language]: whole } = await import(`../assets/i18n/${language}.js`);
    const parts = [language, `${language}-rest`].map((name) => fresh.get(`${name}.js`));
    const [first, rest] = parts.map((text) => {
      const source = Buffer.from(text ?? assert.fail(language)).toString('base64');
      return import(`data:text/javascript;base64,${source}`);
    });
    const { [language]: shown } = await first;
    const { rest: others } = await rest;
    assert.deepEqual({ ...shown, ...others }, whole);
    assert.equal(Object.keys(shown).filter((key) => key in others).length, 0);
    // What sign-in, a channel and its composer show, and what they don't.
    for (const key of ['auth.login', 'message.pin']) assert.ok(key in shown, key);
    for (const key of ['inbox.none', 'thread.title']) assert.ok(key in others, key);
  }
});
