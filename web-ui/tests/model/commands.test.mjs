// Commands and texts that begin like one; formatted text as Markdown.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressee, commandIn } from '../../assets/model/commands.js';
import { completingAt } from '../../assets/model/completion.js';
import { linesOf, target } from '../../assets/model/rich-inline.js';
import { grid, tableMarkdown } from '../../assets/model/rich-table.js';

const NAMES = ['dm', 'invite', 'search'];

test('paths, doubled slashes and everything of more lines are texts', () => {
  for (const text of [
    '/etc/hosts',
    '/etc/hosts を確認',
    '/共有/旧',
    '/共有',
    '//server/share',
    '//invite',
    '/README.md',
    '/2',
    '/',
    ' /invite',
    'see /invite',
    '/invite\nall',
    '/search/x',
    '／共有',
    '／nothing',
  ])
    assert.equal(commandIn(text, NAMES), null, text);
});

test('a command is known by its name, in any case and width, and has the rest of the line', () => {
  assert.deepEqual(commandIn('/invite', NAMES), { name: 'invite', rest: '', known: true });
  assert.deepEqual(commandIn('/DM @hana 資料です', NAMES), {
    name: 'dm',
    rest: '@hana 資料です',
    known: true,
  });
  assert.deepEqual(commandIn('／ｄｍ　＠hana', NAMES), { name: 'dm', rest: '＠hana', known: true });
  assert.deepEqual(commandIn('/tmp', NAMES), { name: 'tmp', rest: '', known: false });
});

test('an addressee is told from what is said to them', () => {
  assert.deepEqual(addressee('＠hana 確認 お願い'), { who: 'hana', text: '確認 お願い' });
  assert.deepEqual(addressee(''), { who: '', text: '' });
});

test('commands are offered at the beginning of a message only', () => {
  assert.deepEqual(completingAt('/in', 3), { trigger: '/', query: 'in', start: 0, end: 3 });
  for (const text of ['a /in', '\n/in', '/etc/', '//', '/共'])
    assert.equal(completingAt(text, text.length), null, text);
  assert.equal(completingAt('/etc/hosts', 4), null);
});

test('marks stand at the text and not at the blanks around it', () => {
  const line = (...runs) => linesOf(runs.map(([text, look]) => ({ text, ...look })));
  assert.deepEqual(line(['a '], ['b ', { bold: true }], ['c']), ['a **b** c']);
  assert.deepEqual(line(['a', { bold: true }], ['b', { bold: true, italic: true }]), ['**a*b***']);
  assert.deepEqual(line(['  a\n  b　c ']), ['a b　c']);
  assert.deepEqual(line(['x*y*z and C:\\a*b*c'], ['n', { bold: true }]), [
    'x\\*y\\*z and C:\\a*b*c**n**',
  ]);
  assert.deepEqual(line(['a`b', { code: true }]), ['`` a`b ``']);
  assert.deepEqual(line(['t [1]', { href: 'https://x/' }]), ['[t  1](https://x/)']);
});

test('only addresses of the web and of mailboxes are links', () => {
  assert.equal(target('javascript:alert(1)'), undefined);
  assert.equal(target('/s/a'), undefined);
  assert.equal(target('https://x/a(b) c'), 'https://x/a%28b%29%20c');
  assert.equal(target(`https://x/${'a'.repeat(3_000)}`), undefined);
});

test('a table has as many cells in every row, and a bound', () => {
  const cell = (text, columns = 1, rows = 1) => ({ text, right: false, columns, rows });
  const lines = grid([[cell('a', 2), cell('b', 1, 2)], [cell('1'), cell('2')], [cell('3')]]);
  assert.deepEqual(lines, [
    ['a', '', 'b'],
    ['1', '2', ''],
    ['3', '', ''],
  ]);
  assert.equal(
    tableMarkdown(
      [
        ['**x**', 'y'],
        ['¥1,200', 'z'],
      ],
      () => false,
    ),
    '| x | y |\n| --: | --- |\n| ¥1,200 | z |',
  );
  assert.equal(grid(Array.from({ length: 50 }, () => [cell('a', 50)])), null);
});
