import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as model from '../../assets/model/failover.js';

const nodes = [
  { id: 'c', name: 'C', segment: 'far', urls: ['http://10.0.3.1:8000'] },
  { id: 'b', name: 'B', segment: 'near', urls: ['http://10.0.2.1:8000/', 'http://10.0.2.2:8000'] },
  { id: 'a', name: 'A', segment: 'near', urls: ['http://10.0.1.1:8000'] },
];
const current = 'http://10.0.1.1:8000';
const urls = (list) => list.map((one) => one.url);
const all = (list) => list.map((one) => ({ url: one.url, ok: true }));

test('first the current node, then its segment, then the rest', () => {
  const list = model.candidates({ nodes, current, home: current });
  assert.deepEqual(urls(list), [
    current,
    'http://10.0.2.1:8000',
    'http://10.0.2.2:8000',
    'http://10.0.3.1:8000',
  ]);
  assert.equal(list[1].node_id, 'b');
});

test('the page’s own address is tried even where no node lists it', () => {
  const list = model.candidates({
    nodes,
    current: 'http://10.0.3.1:8000',
    home: 'http://localhost:8000',
  });
  assert.deepEqual(urls(list).slice(0, 2), ['http://10.0.3.1:8000', 'http://localhost:8000']);
});

test('a secure page never goes to an insecure node', () => {
  const mixed = [...nodes, { id: 'd', name: 'D', segment: null, urls: ['https://10.0.4.1:8443'] }];
  const list = model.candidates({
    nodes: mixed,
    current: 'https://10.0.9.9',
    home: 'https://10.0.9.9',
  });
  assert.deepEqual(urls(list), ['https://10.0.9.9', 'https://10.0.4.1:8443']);
});

test('an address that is none is left out', () => {
  const broken = [{ id: 'x', name: 'X', segment: null, urls: ['not an address'] }];
  assert.deepEqual(urls(model.candidates({ nodes: broken, current, home: current })), [current]);
});

test('the most preferred that answers is chosen, none if none does', () => {
  const list = model.candidates({ nodes, current, home: current });
  const without = all(list).map((probe) => ({ ...probe, ok: probe.url !== current }));
  assert.equal(model.choose(list, without, {}).node_id, 'b');
  assert.equal(
    model.choose(
      list,
      without.map((probe) => ({ ...probe, ok: false })),
      {},
    ),
    null,
  );
});

test('a node that answers but drops connections is passed over', () => {
  const list = model.candidates({ nodes, current, home: current });
  assert.equal(model.choose(list, all(list), { [current]: 1 }).url, 'http://10.0.2.1:8000');
});

test('on the same node the exact cursor resumes, elsewhere the portable one', () => {
  let held = model.cursorsAfter(model.NO_CURSORS, 'A', { type: 'ready', cursor: 'r1' });
  held = model.cursorsAfter(held, 'A', { type: 'message_created', cursor: 'l2' });
  assert.deepEqual([model.resumeCursor(held, 'A'), model.resumeCursor(held, 'B')], ['l2', 'r1']);
  held = model.cursorsAfter(held, 'A', { type: 'checkpoint', cursor: 'p3' });
  assert.equal(model.resumeCursor(held, 'B'), 'p3');
  assert.equal(model.cursorsAfter(held, 'A', { type: 'typing' }), held);
});

test('a page that resumes keeps its cursor until something was told again', () => {
  let held = model.cursorsAfter(model.NO_CURSORS, 'A', { type: 'ready', cursor: 'r1' });
  held = model.cursorsAfter(held, 'A', { type: 'message_created', cursor: 'l2' });
  held = model.cursorsAfter(held, 'A', { type: 'ready', cursor: 'r9' });
  assert.equal(model.resumeCursor(held, 'A'), 'l2');
  held = model.cursorsAfter(held, 'A', { type: 'message_created', cursor: 'l3' });
  assert.equal(model.resumeCursor(held, 'A'), 'l3');
  held = model.cursorsAfter(held, 'B', { type: 'ready', cursor: 'r10' });
  assert.equal(model.resumeCursor(held, 'B'), 'r1', 'moved, and lost again before any event');
  held = model.cursorsAfter(held, 'B', { type: 'resync', cursor: 'p11' });
  assert.deepEqual([model.resumeCursor(held, 'B'), model.resumeCursor(held, 'A')], ['p11', 'p11']);
});

test('nothing to resume before the first connection', () => {
  assert.equal(model.resumeCursor(model.NO_CURSORS, 'http://x'), null);
});

test('the first try is at once, later ones are bounded', () => {
  assert.equal(model.delayMs(0, 0.9), 0);
  assert.ok(model.delayMs(50, 0.999) <= 12_500);
});

test('addresses outside the policy the page was served with are noticed', () => {
  const policy =
    "default-src 'self'; connect-src 'self' http://10.0.0.2:8000 ws://10.0.0.2:8000; object-src 'none'";
  const urls = ['http://10.0.0.1:8000', 'http://10.0.0.2:8000', 'http://10.0.0.3:8000', 'nonsense'];
  assert.deepEqual(model.unnamed(policy, 'http://10.0.0.1:8000', urls), ['http://10.0.0.3:8000']);
  assert.deepEqual(
    model.unnamed("connect-src 'self'", 'http://10.0.0.1:8000', urls.slice(0, 1)),
    [],
  );
});
