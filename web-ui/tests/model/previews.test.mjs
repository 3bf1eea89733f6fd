// The text of files: in which encoding, as which table, in which parts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMNS_MAX, figureColumns, parseTable } from '../../assets/lib/csv.js';
import { decodeText, ENCODINGS } from '../../assets/lib/decode.js';
import { markdownPieces } from '../../assets/lib/markdown-pieces.js';
import { LINE_CHARS, textBlocks } from '../../assets/lib/text-blocks.js';
import { visible } from '../../assets/lib/visible.js';
import { hasTabs, languageOf, shapeOf } from '../../assets/model/previewed.js';
import hljs from '../../assets/vendor/highlight.mjs';

const bytes = (...parts) => Uint8Array.from(parts.flat());
const utf8 = (text) => new TextEncoder().encode(text);
/** Two bytes for each unit, the low one first unless `big`. */
const wide = (text, big = false) =>
  bytes(
    ...[...Array(text.length).keys()].map((at) => {
      const unit = text.charCodeAt(at);
      return big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }),
  );
/** "見積,①,ｶﾅ" with a break of Windows. */
const SJIS = bytes(
  [0x8c, 0xa9, 0x90, 0xcf, 0x2c, 0x87, 0x40, 0x2c, 0xb6, 0xc5, 13, 10],
  [0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf, 0x82, 0xcd],
);
const EUC = bytes(0xa4, 0xb3, 0xa4, 0xf3, 0xa4, 0xcb, 0xa4, 0xc1, 0xa4, 0xcf, 0x0a);
const read = (given, how) => {
  const found = decodeText(given, how);
  return found && [found.encoding, found.text];
};

test('a text is found to be in the encoding that it was written in', () => {
  assert.deepEqual(read(utf8('a\r\n山田,①,😀')), ['utf-8', 'a\r\n山田,①,😀']);
  assert.deepEqual(read(utf8('\ufeff見積')), ['utf-8', '見積']);
  assert.deepEqual(read(SJIS), ['shift_jis', '見積,①,ｶﾅ\r\nこんにちは']);
  assert.deepEqual(read(EUC), ['euc-jp', 'こんにちは\n']);
  const jis = bytes(0x1b, 0x24, 0x42, 0x24, 0x33, 0x24, 0x73, 0x1b, 0x28, 0x42, 0x0a);
  assert.deepEqual(read(jis), ['iso-2022-jp', 'こん\n']);
  assert.deepEqual(read(wide('\ufeff品名\t数')), ['utf-16le', '品名\t数']);
  assert.deepEqual(read(wide('\ufeff品名\t数', true)), ['utf-16be', '品名\t数']);
  assert.deepEqual(read(bytes()), ['utf-8', '']);
});

test('what says nothing of itself is told by what it could be', () => {
  assert.deepEqual(read(wide('品名,数\n机,3\n')), ['utf-16le', '品名,数\n机,3\n']);
  assert.deepEqual(read(wide('a,b\n1,2\n', true)), ['utf-16be', 'a,b\n1,2\n']);
  const latin = Uint8Array.from('Tür für Müller, schön', (letter) => letter.charCodeAt(0));
  assert.deepEqual(read(latin), ['windows-1252', 'Tür für Müller, schön']);
  const names = bytes(...[...'Bäcker;Jäger'].map((letter) => letter.charCodeAt(0)));
  assert.deepEqual(read(names), ['windows-1252', 'Bäcker;Jäger']);
  // 1月,2月: kanji that stand alone are no letters of Europe.
  const months = bytes(0x31, 0x8c, 0x8e, 0x2c, 0x32, 0x8c, 0x8e);
  assert.deepEqual(read(months), ['shift_jis', '1月,2月']);
  // Colours of a terminal are no escapes to other letters.
  assert.deepEqual(read(utf8('\u001b[31mred\u001b[0m')), ['utf-8', '\u001b[31mred\u001b[0m']);
  const broken = bytes(...utf8('ログの行に壊れた文字がひとつだけあります。'), 0xff, 0x0a);
  assert.deepEqual(read(broken), ['utf-8', 'ログの行に壊れた文字がひとつだけあります。\ufffd\n']);
});

test('what is no text is none', () => {
  const made = (length, of) => Uint8Array.from({ length }, (_, at) => of(at));
  for (const [what, given] of [
    ['zip', bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0)],
    ['program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0)],
    ['wide, of 32 bits', bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
    ['noise', made(4096, (at) => (at * 167 + (at >> 3) * 29) & 255)],
    ['half a letter of two bytes', bytes(0x41, 0, 0x42)],
    ['controls', made(100, (at) => (at % 10 === 0 ? 1 : 0x41))],
    ['high bytes', made(100, () => 0xff)],
  ]) {
    assert.equal(decodeText(given), null, what);
  }
});

test('a letter that is cut at the end of what was read spoils nothing', () => {
  for (const [given, encoding, text] of [
    [utf8('山田').subarray(0, 5), 'utf-8', '山'],
    [bytes(0x82, 0xb1, 0x82, 0xf1, 0x82), 'shift_jis', 'こん'],
    [EUC.subarray(0, 5), 'euc-jp', 'こん'],
    [wide('\ufeff品名').subarray(0, 5), 'utf-16le', '品'],
    [wide('a,品').subarray(0, 5), 'utf-16le', 'a,'],
  ]) {
    assert.deepEqual(read(given, { cut: true }), [encoding, text]);
  }
});

test('a reader may choose another encoding, and nothing fails by it', () => {
  assert.deepEqual(read(EUC, { encoding: 'euc-jp' }), ['euc-jp', 'こんにちは\n']);
  for (const encoding of ENCODINGS)
    for (const given of [SJIS, EUC, bytes(0, 1, 255, 0xd8), bytes()])
      assert.equal(decodeText(given, { encoding })?.encoding, encoding);
});

test('nothing in a text turns others around or is unseen', () => {
  assert.equal(visible('a\r\nb\rc\td'), 'a\nb\nc\td');
  assert.equal(visible('if (x\u202E) { \u2066// y'), 'if (x⟨U+202E⟩) { ⟨U+2066⟩// y');
  assert.equal(visible('\u0000\u001b[0m\u007f\u0085\uffff'), '␀␛[0m␡⟨U+0085⟩⟨U+FFFF⟩');
  assert.equal(visible('שלום 👨‍👩‍👧 山田'), 'שלום 👨‍👩‍👧 山田');
});

const rowsOf = (text, how) => parseTable(text, how).rows;

test('a table has quotes, commas and breaks in its cells', () => {
  assert.deepEqual(rowsOf('a,b\n"1,5","say ""hi"""\n"two\nlines",x\n'), [
    ['a', 'b'],
    ['1,5', 'say "hi"'],
    ['two\nlines', 'x'],
  ]);
  assert.deepEqual(rowsOf('a,b,\n,,\n\n1'), [['a', 'b', ''], ['', '', ''], ['1']]);
  assert.deepEqual(rowsOf('a,""\n"",b'), [
    ['a', ''],
    ['', 'b'],
  ]);
  assert.deepEqual(rowsOf(''), []);
  assert.deepEqual(rowsOf('\n\n'), []);
  assert.deepEqual(rowsOf('"a"b,c'), [['ab', 'c']]);
});

test('a quote that nobody closed takes no more than its cell', () => {
  assert.deepEqual(rowsOf('a,b\n"x,1\ny,2\n'), [
    ['a', 'b'],
    ['"x', '1'],
    ['y', '2'],
  ]);
  assert.deepEqual(rowsOf('a,5" pipe\nb,6" pipe'), [
    ['a', '5" pipe'],
    ['b', '6" pipe'],
  ]);
  const long = `a,b\n"x,${'1\n'.repeat(20_000)}","y"\n`;
  assert.ok(rowsOf(long).length > 19_000);
});

test('what stands between the cells is seen in the text', () => {
  assert.deepEqual(rowsOf('a;b\n1,5;2,5\n3,0;4,0'), [
    ['a', 'b'],
    ['1,5', '2,5'],
    ['3,0', '4,0'],
  ]);
  assert.deepEqual(rowsOf('a\tb\n1,2\t3\n'), [
    ['a', 'b'],
    ['1,2', '3'],
  ]);
  assert.deepEqual(rowsOf('sep=|\na|b,c\n'), [['a', 'b,c']]);
  assert.deepEqual(rowsOf('one, two\tx\n', { tabs: true }), [['one, two', 'x']]);
  assert.deepEqual(rowsOf('name\n山田\n'), [['name'], ['山田']]);
});

test('of a table that goes on the last row is left out, of a wide one the columns beyond', () => {
  assert.deepEqual(rowsOf('a,b\n1,2\n3,', { cut: true }), [
    ['a', 'b'],
    ['1', '2'],
  ]);
  assert.deepEqual(rowsOf('a,b\n1,2\n"3\n', { cut: true }), [
    ['a', 'b'],
    ['1', '2'],
  ]);
  assert.deepEqual(rowsOf('a,b', { cut: true }), [['a', 'b']]);
  const cells = Array.from({ length: COLUMNS_MAX + 1 }, (_, at) => at);
  const wider = parseTable(`${cells.join(',')}\n${cells.slice(1).join(',')}`);
  assert.equal(wider.columns, COLUMNS_MAX + 1);
  assert.deepEqual(
    wider.rows.map((row) => row.length),
    [COLUMNS_MAX, COLUMNS_MAX],
  );
});

test('the largest tables that are read are read at once', { timeout: 5_000 }, () => {
  const size = 256 * 1024;
  for (const piece of ['"', '""', ',', '\n', '"a"",', ',"""', '"\n', 'a,"b', 'x']) {
    const text = piece.repeat(size / piece.length);
    for (const cut of [true, false]) assert.ok(parseTable(text, { cut }).rows.length <= size);
  }
});

test('figures are told from words by their columns', () => {
  const rows = rowsOf(
    '品名,数,金額,率,日付\n机,3,"¥1,200",5%,2026-11-30\n椅子,,△300,-0.5％,2026-12-01\n',
  );
  assert.deepEqual(figureColumns(rows), [false, true, true, true, false]);
  assert.deepEqual(
    figureColumns([
      ['a', 'b'],
      ['1', 'x', '2'],
    ]),
    [true, false, true],
  );
  assert.deepEqual(figureColumns([['1', '2']]), [false, false]);
  assert.deepEqual(figureColumns([]), []);
});

const note = (left) => `…${left}`;

test('a text is drawn in parts, and none of it is lost', () => {
  const text = Array.from({ length: 3_000 }, (_, at) => (at % 90 === 0 ? '' : `line ${at}`)).join(
    '\n',
  );
  const blocks = textBlocks(`${text}\n`, note);
  assert.equal(blocks.map((block) => block.text).join('\n'), text);
  assert.ok(blocks.length > 5);
  let next = 1;
  for (const { from, count, text: part } of blocks) {
    assert.equal(from, next);
    assert.equal(part.split('\n').length, count);
    assert.ok(count <= 400);
    next += count;
  }
  // Where something goes on, a part ends at an empty line.
  assert.ok(blocks.slice(0, -1).every((block) => block.text.endsWith('\n')));
  assert.deepEqual(textBlocks('', note), [{ from: 1, count: 1, text: '' }]);
  assert.ok(textBlocks('\n'.repeat(100_000), note).every(({ count }) => count <= 400));
});

test('a line that is long is shown in part, and no letter of it is halved', () => {
  const [exact] = textBlocks('x'.repeat(LINE_CHARS), note);
  assert.equal(exact.text.length, LINE_CHARS);
  assert.equal(textBlocks('x'.repeat(LINE_CHARS + 1), note)[0].text, `${'x'.repeat(LINE_CHARS)}…1`);
  const [pair] = textBlocks(`${'x'.repeat(LINE_CHARS - 1)}😀yz`, note);
  assert.equal(pair.text, `${'x'.repeat(LINE_CHARS - 1)}…4`);
});

const MAX = 1_000;
const pieces = (source) => {
  const made = markdownPieces(source, MAX);
  assert.ok(
    made.every((one) => one.length <= MAX),
    `${made.map((one) => one.length)}`,
  );
  return made;
};

test('Markdown is parted between its blocks', () => {
  assert.deepEqual(pieces('# a\n\nb\nc\n\n\n- d\n'), ['# a\n\nb\nc\n\n- d\n'.trimEnd()]);
  assert.deepEqual(pieces(''), []);
  assert.deepEqual(pieces('\n \n'), []);
  const long = Array.from({ length: 9 }, (_, at) => `## ${at}\n\n${'word '.repeat(60).trim()}`);
  const made = pieces(long.join('\n\n'));
  assert.ok(made.length > 2);
  assert.equal(made.join('\n\n'), long.join('\n\n'));
});

test('lists stay together, and code stays code in every part', () => {
  const list = `${'x'.repeat(700)}\n\n1. ${'a'.repeat(200)}\n\n   ${'b'.repeat(200)}\n\n2. c`;
  const [first, second] = pieces(`${'y'.repeat(600)}\n\n${list.slice(702)}`);
  assert.equal(first.length, 600);
  assert.ok(second.startsWith('1. a') && second.endsWith('2. c'));
  const code = Array.from({ length: 200 }, (_, at) => (at % 7 === 0 ? '' : `let x${at} = 1;`));
  const made = pieces(`text\n\n\`\`\`js\n${code.join('\n')}\n\`\`\`\n\nafter`);
  assert.ok(made.length > 2);
  assert.ok(made.slice(1, -1).every((one) => one.startsWith('```js\n') && one.endsWith('\n```')));
  const shown = made.join('\n').split('\n');
  for (const line of code.filter(Boolean)) assert.ok(shown.includes(line), line);
});

test('a long table has its head in every part', () => {
  const head = '| a | b |\n|---|--:|';
  const rows = Array.from({ length: 200 }, (_, at) => `| ${at} | x |`);
  const made = pieces([head, ...rows].join('\n'));
  assert.ok(made.length > 1 && made.every((one) => one.startsWith(`${head}\n|`)));
});

test('no Markdown makes a piece that a node would refuse', { timeout: 5_000 }, () => {
  for (const piece of [
    'x',
    '`',
    '```\n',
    `${'`'.repeat(3_000)}\n`,
    '- ',
    '|',
    '| a |\n|-|\n',
    '😀',
    '\n  x',
    '> ',
    `~~~ ${'i'.repeat(900)}\n`,
  ])
    pieces(piece.repeat(Math.ceil((64 * 1024) / piece.length)));
});

const file = (filename, content_type = 'text/plain; charset=utf-8', size = 10) => ({
  filename,
  content_type,
  size,
});

test('which files are shown, and as what, is told by bytes and name', () => {
  for (const [name, shape] of [
    ['売上.CSV', 'table'],
    ['a.tsv', 'table'],
    ['README.md', 'markdown'],
    ['main.rs', 'code'],
    ['Makefile', 'code'],
    ['page.html', 'code'],
    ['drawing.svg', 'code'],
    ['a.log', 'text'],
    ['no ending', 'text'],
    ['what.xyz', 'text'],
    ['a.constructor', 'text'],
    ['.', 'text'],
  ]) {
    assert.equal(shapeOf(file(name)), shape, name);
  }
  const unknown = 'application/octet-stream';
  assert.equal(shapeOf(file('a.csv', unknown)), 'table');
  assert.equal(shapeOf(file('a.xlsx', unknown)), null);
  assert.equal(shapeOf(file('no ending', unknown)), null);
  assert.equal(shapeOf(file('a.txt', 'application/zip')), null);
  assert.equal(shapeOf(file('a.ZIP', unknown, 4 * 1024 ** 3)), 'archive');
  assert.equal(shapeOf(file('a.zip', 'application/zip')), 'archive');
  assert.equal(shapeOf(file('a.zip')), 'text');
  assert.equal(shapeOf(file('a.txt', 'image/png')), null);
  assert.equal(shapeOf(file('a.log', undefined, 100 * 1024 * 1024)), 'text');
  assert.equal(shapeOf(file('a.log', undefined, 100 * 1024 * 1024 + 1)), null);
  assert.ok(hasTabs('a.TSV') && !hasTabs('a.csv'));
});

test('the highlighter knows every language that a name stands for', () => {
  const endings =
    'bas bash bat c cc cfg cjs cls cmd conf cpp cs csproj css csx cxx diff dockerfile env frm gitconfig go gql graphql h hh hpp hta htm html ini java js json json5 jsonc jsonl jsx ksh kt kts less lua mak makefile md mjs mk mm nginx patch php pl plist pm properties ps1 psd1 psm1 py pyi pyw r rb reg rs rss scss service sh sln sql svg swift toml ts tsx vb vba vbproj vbs vcxproj vue wsf xaml xhtml xml xsd xsl yaml yml zsh';
  for (const ending of endings.split(' ')) {
    const language = languageOf(`x.${ending}`);
    assert.ok(language && hljs.getLanguage(language), `${ending}: ${language}`);
  }
  assert.equal(languageOf('a.txt'), null);
});
