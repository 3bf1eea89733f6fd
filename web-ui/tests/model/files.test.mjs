import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partedName, pastedName, safeName } from '../../assets/lib/file-names.js';
import { sizeText } from '../../assets/lib/size.js';
import { boxOf, heightOf, kindOf } from '../../assets/model/file-box.js';
import { iconOf, isChosen, withNoted } from '../../assets/model/files.js';

import { message } from './make.mjs';

const file = (filename, content_type, changes = {}) => ({
  id: filename,
  filename,
  content_type,
  size: 1,
  width: null,
  height: null,
  ...changes,
});
const image = (width, height) => file('a.png', 'image/png', { width, height });

test('a name that would turn or break the text around it is shown without that', () => {
  assert.equal(safeName('invoice\u202Efdp.exe'), 'invoice_fdp.exe');
  assert.equal(safeName('a\nb\u0000\u2067c'), 'a_b__c');
  assert.equal(safeName('\u30ab\u3099.txt'), '\u30ac.txt');
  assert.equal(safeName('شكرا ۱.pdf'), 'شكرا ۱.pdf');
});

test('a long name keeps its end, and no letter of it is cut', () => {
  const name = `${'長い名前'.repeat(20)}👨‍👩‍👧‍👦見積書.xlsx`;
  const [head, tail] = partedName(name);
  assert.equal(head + tail, name);
  assert.equal(tail, '前👨‍👩‍👧‍👦見積書.xlsx');
  assert.deepEqual(partedName('報告.pdf'), ['報告.pdf', '']);
  const family = partedName(`${'x'.repeat(30)}👨‍👩‍👧‍👦123456789`);
  assert.equal(family[1], '👨‍👩‍👧‍👦123456789');
});

test('a pasted picture has a name that every system can keep', () => {
  assert.equal(pastedName('2026-11-30T12:05:01.250Z', 'image/png'), 'pasted-20261130-120501.png');
  assert.equal(pastedName('2026-11-30T12:05:01.250Z', 'image/jpeg'), 'pasted-20261130-120501.jpg');
  assert.equal(pastedName('2026-11-30T12:05:01.250Z', '../x'), 'pasted-20261130-120501.bin');
});

test('sizes are short, and never 1,024 of a unit', () => {
  assert.equal(sizeText(0, 'en'), '0 B');
  assert.equal(sizeText(1023, 'en'), '1,023 B');
  assert.equal(sizeText(1024, 'en'), '1 KB');
  assert.equal(sizeText(1536, 'ja'), '1.5 KB');
  assert.equal(sizeText(104_857_600, 'en'), '100 MB');
  assert.equal(sizeText(1024 * 1024 - 1, 'en'), '1 MB');
  assert.equal(sizeText(4 * 1024 ** 3, 'en'), '4 GB');
});

test('what is shown as a picture is what the node found to be one', () => {
  assert.equal(kindOf(image(10, 10)), 'image');
  assert.equal(kindOf(file('a.png', 'text/plain; charset=utf-8')), 'file');
  assert.equal(kindOf(file('a.svg', 'image/svg+xml', { width: 5, height: 5 })), 'file');
  assert.equal(kindOf(file('broken.png', 'image/png')), 'file');
  assert.equal(kindOf(file('a.mp4', 'video/mp4')), 'video');
  assert.equal(kindOf(file('a.mp3', 'audio/mpeg')), 'audio');
});

test('a picture has its place before it is loaded, and a bounded one', () => {
  assert.deepEqual(boxOf(image(4000, 3000), true), { width: 480, height: 360 });
  assert.deepEqual(boxOf(image(300, 200), true), { width: 300, height: 200 });
  assert.deepEqual(boxOf(image(100, 10_000), true), { width: 48, height: 360 });
  assert.deepEqual(boxOf(image(1, 1), true), { width: 48, height: 48 });
  assert.deepEqual(boxOf(image(10_000, 10), false), { width: 336, height: 168 });
  assert.equal(heightOf([]), 0);
  assert.equal(heightOf([image(4000, 3000)]), 368);
  assert.ok(heightOf([image(1, 1), image(1, 1), file('a', 'text/plain')]) > 200);
});

test('files are found by kind and by name in any width and case', () => {
  const sheet = file('ＡＢＣ見積.xlsx', 'application/octet-stream');
  assert.ok(isChosen(sheet, { kind: 'all', query: 'abc' }));
  assert.ok(isChosen(sheet, { kind: 'file', query: ' 見積 ' }));
  assert.ok(!isChosen(sheet, { kind: 'image', query: '' }));
  assert.ok(isChosen(file('a.mp3', 'audio/mpeg'), { kind: 'media', query: '' }));
  assert.ok(!isChosen(file('a.mp3', 'audio/mpeg'), { kind: 'file', query: '' }));
  assert.ok(isChosen(image(1, 1), { kind: 'image', query: '.PNG' }));
  assert.equal(iconOf(file('a.zip', 'application/octet-stream')), 'archive');
  assert.equal(iconOf(file('a.pdf', 'application/pdf')), 'file-text');
});

test('an open list follows what is posted and deleted, and leaves older files to their page', () => {
  const listed = (n) => ({
    ...file(`f${n}`, 'text/plain'),
    message_id: message(n).id,
    author_id: 'ann',
    created_at: message(n).created_at,
  });
  const list = { files: [listed(5), listed(3)], more: true };
  const names = (messages) => withNoted(list, messages).map(({ id }) => id);
  const posted = (n) => message(n, { attachments: [file(`f${n}`, 'text/plain')] });
  assert.equal(withNoted(list, [posted(5), message(9)]), list.files);
  assert.deepEqual(names([posted(7), posted(1)]), ['f7', 'f5', 'f3']);
  assert.deepEqual(names([message(3, { is_deleted: true })]), ['f5']);
  assert.deepEqual(
    withNoted({ files: [], more: false }, [posted(1)]).map(({ id }) => id),
    ['f1'],
  );
});
