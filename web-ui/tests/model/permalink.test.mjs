// Addresses of messages in what a node has drawn.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { permalinksIn } from '../../assets/model/permalink.js';
import { idOf, message } from './make.mjs';

const a = (path, host = '10.0.0.1:8000') => `<a href="http://${host}${path}" target="_blank">x</a>`;
const to = (n) => `/s/${idOf(1)}/${idOf(2)}/${idOf(n)}`;
const found = (html, more = {}) =>
  permalinksIn(message(9, { html, ...more })).map(({ message: id }) => Number(id));

test('addresses of messages are found, each once and three at most', () => {
  assert.deepEqual(
    found(`<p>${a(to(5))} ${a(to(5))} ${a(`/dm/${idOf(3)}/${idOf(6)}`)}</p>`),
    [5, 6],
  );
  assert.deepEqual(found([5, 6, 7, 8].map((n) => a(to(n))).join('')), [5, 6, 7]);
});

test('other addresses, quotes, the message itself and deleted ones have none', () => {
  for (const html of [
    a(`/s/${idOf(1)}/${idOf(2)}`),
    a(`/x${to(5)}`),
    a(`/?${to(5)}`),
    a(`${to(5)}?x`),
    a(`${to(5)}/more`),
    a(to(9)),
    `<blockquote><p>a</p><blockquote>${a(to(4))}</blockquote>${a(to(5))}</blockquote>`,
    `<code>${to(5)}</code>`,
  ])
    assert.deepEqual(found(html), [], html);
  assert.deepEqual(found(a(to(5)), { is_deleted: true }), []);
});

test('the answer for a message stays the same object', () => {
  const one = message(9, { html: a(to(5)) });
  assert.equal(permalinksIn(one), permalinksIn(one));
});
