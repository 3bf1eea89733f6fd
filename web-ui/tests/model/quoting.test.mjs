// Messages as quotes and as text.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyOf, quoteOf } from '../../assets/model/quoting.js';
import { message } from './make.mjs';

const of = { by: '山田 [花子]*', link: 'http://x/s/S/C/M' };

test('every line of a quote is one, below who said it', () => {
  assert.equal(
    quoteOf(' a\n\n```\nb\n``` ', of),
    '> [山田 花子](http://x/s/S/C/M)\n> a\n>\n> ```\n> b\n> ```\n',
  );
});

test('a quote is short, and never half a character', () => {
  const quoted = quoteOf('😀'.repeat(5_000), of);
  assert.ok([...quoted].length < 900);
  assert.ok(quoted.endsWith('😀 …\n'));
});

test('what is copied says who, when and what', () => {
  const texts = copyOf([message(1), message(2, { content: 'a\nb' })], (at) => at.slice(0, 10));
  assert.equal(texts, '[2026-01-05] ann: m1\n[2026-01-05] ann:\na\nb');
});
