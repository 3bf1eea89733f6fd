// Addresses, roles and the status table.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counterRows, positionTable } from '../../assets/model/mesh-status.js';
import { canChangeRole, canRemove, sorted } from '../../assets/model/roles.js';
import { inviteCode, parseRoute, routePath } from '../../assets/model/route.js';
import { person } from './make.mjs';

test('every address leads back to itself', () => {
  for (const path of ['/', '/mesh', '/invite/ABCD2345', '/s/S', '/s/S/C', '/s/S/C/M'])
    assert.equal(routePath(parseRoute(path)), path);
});

test('an address that leads nowhere is told from the one that names nothing', () => {
  assert.deepEqual(parseRoute('/'), { page: 'home' });
  for (const path of ['/no/such/page', '/s', '/s/%E0%A4%A', '/%', '/invite/%ff'])
    assert.deepEqual(parseRoute(path), { page: 'missing' }, path);
});

test('an invite code is found in what people paste', () => {
  for (const text of [
    'abcd2345',
    'ＡＢＣＤ２３４５',
    '「ABCD2345」',
    'コード：ABCD2345です',
    'ABCD 2345',
    'http://10.0.0.1:8000/invite/ABCD2345?from=mail#top',
    'こちら→ http://10.0.0.1:8000/invite/abcd2345 です',
    ' ABCD-2345 ',
    'http://10.0.0.1:8000/invite/ABCD2345',
    '/invite/abcd2345/',
  ])
    assert.equal(inviteCode(text), 'ABCD2345');
});

const server = { id: 's', name: 'S', icon_url: null, owner_id: 'owner' };
const member = (id, role) => ({ user: person(id), role });

test('the owner cannot be demoted or removed, nobody acts on themselves', () => {
  assert.equal(canChangeRole(server, 'admin', member('owner', 'admin'), 'me'), false);
  assert.equal(canRemove(server, 'admin', member('owner', 'admin'), 'me'), false);
  assert.equal(canChangeRole(server, 'admin', member('me', 'admin'), 'me'), false);
  assert.equal(canChangeRole(server, 'admin', member('x', 'member'), 'me'), true);
  assert.equal(canRemove(server, 'moderator', member('x', 'member'), 'me'), true);
  assert.equal(canRemove(server, 'moderator', member('x', 'moderator'), 'me'), false);
  assert.equal(canRemove(server, 'member', member('x', 'member'), 'me'), false);
});

test('members are listed by role, then by name', () => {
  const names = sorted([member('b', 'member'), member('z', 'admin'), member('a', 'member')]).map(
    (one) => one.user.id,
  );
  assert.deepEqual(names, ['z', 'a', 'b']);
});

test('the table shows who lacks how much of whom, and dims who cannot be asked', () => {
  const node = (id, state, ...held) => ({ id, name: id, state, held });
  const { columns, rows } = positionTable({
    writers: [
      { id: 'a', entries: 10 },
      { id: 'b', entries: 5 },
    ],
    nodes: [node('a', 'here', 10, 5), node('b', 'unreachable', 7)],
  });
  assert.deepEqual(
    columns.map((column) => [column.label, column.top]),
    [
      ['a', 10],
      ['b', 5],
    ],
  );
  assert.deepEqual(rows[1].cells, [
    { held: 7, behind: 3 },
    { held: 0, behind: 5 },
  ]);
  assert.deepEqual(
    rows.map((row) => row.dimmed),
    [false, true],
  );
});

test('counters come highest first', () => {
  assert.deepEqual(counterRows({ a: 0, b: 3, c: 3 }), [
    ['b', 3],
    ['c', 3],
    ['a', 0],
  ]);
});
