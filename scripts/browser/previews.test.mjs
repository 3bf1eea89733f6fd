// Texts among the files: shown over the page, whatever is in them.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { violations } from './axe.mjs';
import { oneDesk } from './desk.mjs';
import { until } from './nodes.mjs';
import { Person } from './people.mjs';
import { scene, step } from './steps.mjs';

const CSV = '品名,数量,金額,備考\r\n机①,3,"12,000",髙橋様\r\n"椅子\n（黒）",12,"△1,500","""至急"""\r\n';
const LONG_CSV = `id,value\n${Array.from({ length: 900 }, (_, n) => `${n},${n * 7}`).join('\n')}\n`;
const WIDE = Array.from({ length: 80 }, (_, n) => `列 ${n}`);
const CODE = `// 請求書を数える\nfn main() {\n    let admin = "user\u202E⁦// check\u2069";\n    println!("<img src=x onerror='window.__executed=[1]'>");\n    ${'x'.repeat(3_000)}\n}\n`;
const NOTES = `# 手順書 @hana

| 日付 | 人数 |
|------|-----:|
| 月曜 | 12 |

- [x] 済み
- <script>window.__executed=[2]</script><img src=x onerror="window.__executed=[2]">

\`\`\`js app.js
const answer = 42;
\`\`\`

[link](javascript:window.__executed=[3])
`;
const HTML = '<!doctype html><script>window.__executed=[4];top.__executed=[4]</script><h1>hello</h1>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="top.__executed=[5]"><script>top.__executed=[5]</script></svg>';
const LOG = Array.from({ length: 40_000 }, (_, n) => `2026-11-30 12:00:00 INFO  line ${n} of the log that goes on and on`).join('\n');
const BINARY = Buffer.from(Array.from({ length: 4_000 }, (_, n) => (n * 167) & 255));

let desk, browser, node, hana, ken, general;

/** In what Windows calls 932. */
function cp932(text) {
  const decoder = new TextDecoder('shift_jis');
  const known = new Map();
  for (let lead = 0x81; lead < 0xfd; lead += 1)
    for (let trail = 0x40; trail < 0xfd; trail += 1) known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Buffer.from(Array.from(text).flatMap((char) => (char < '\x80' ? char.charCodeAt(0) : known.get(char))));
}

/** The list of an archive, behind some bytes that nobody reads. */
function archive(names) {
  const rows = names.map((name) => {
    const row = Buffer.alloc(46);
    row.write('PK\u0001\u0002', 'latin1');
    row.writeUInt16LE((12 << 11) | (34 << 5), 12);
    row.writeUInt16LE(((2026 - 1980) << 9) | (11 << 5) | 30, 14);
    row.writeUInt32LE(12_345, 24);
    row.writeUInt16LE(name.length, 28);
    return Buffer.concat([row, name]);
  });
  const list = Buffer.concat(rows);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(400_000, 16);
  return Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(399_996), list, end]);
}

/** Uploads without the page; answers the id. */
const upload = (name, bytes) =>
  hana.page.evaluate(
    async ([name, bytes]) => {
      const token = JSON.parse(localStorage.getItem('localchat.token'));
      const form = new FormData();
      form.append('file', new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
      const answer = await fetch('/api/files', { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: form });
      return (await answer.json()).id;
    },
    [name, Buffer.from(bytes).toString('base64')],
  );

/** A message with one file. */
async function post(content, name, bytes, channel = general) {
  const id = await upload(name, bytes);
  return (await hana.ask('POST', `/api/channels/${channel}/messages`, { content, attachment_ids: [id] })).id;
}

const body = (person) => person.part('preview-body');
async function open(person, text) {
  const button = person.message(text).getByTestId('file-preview');
  await button.click();
  await body(person).waitFor();
}
async function close(person) {
  await person.part('preview-close').click();
  await person.part('preview').waitFor({ state: 'detached' });
}
const note = (person) => person.part('preview-note').textContent();
const view = (person, name) => person.part('preview-view').getByLabel(name).check({ force: true });
/** Whether the page is no wider than the window, and what scrolls does so inside. */
const fits = (person) =>
  person.page.evaluate(() => {
    const at = document.querySelector('[data-testid=preview]').getBoundingClientRect();
    const inner = document.querySelector('[data-testid=preview-body]').getBoundingClientRect();
    return at.left >= 0 && at.right <= innerWidth && at.bottom <= innerHeight && inner.right <= at.right && inner.height > 200;
  });

scene(async () => {
  desk = await oneDesk();
  ({ browser, node, hana, general } = desk);
  await post('the sheet', '見積書.csv', cp932(CSV));
  await post('a long sheet', 'long.csv', LONG_CSV);
  await post('a wide sheet', 'wide.tsv', `${WIDE.join('\t')}\n${WIDE.join('\t')}\n`);
  await post('the code', 'main.rs', CODE);
  await post('the notes', '手順書.md', NOTES);
  await post('a page', 'page.html', HTML);
  await post('a drawing', 'drawing.svg', SVG);
  await post('the log', 'server.log', LOG);
  await post('no text', 'broken.txt', BINARY);
  await post('nothing', 'empty.txt', '');
  await hana.sees('nothing');
});

after(() => desk?.end());

step('a table in the encoding of Windows is opened, read and left by keys', async () => {
  const button = hana.message('the sheet').getByTestId('file-preview');
  await button.focus();
  await hana.page.keyboard.press('Enter');
  const table = hana.part('preview-table');
  await table.waitFor();
  const cells = await table.locator('tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.deepEqual(cells, [
    ['品名', '数量', '金額', '備考'],
    ['机①', '3', '12,000', '髙橋様'],
    ['椅子\n（黒）', '12', '△1,500', '"至急"'],
  ]);
  const aligned = await table.locator('tbody tr').first().locator('td').evaluateAll((all) => all.map((one) => getComputedStyle(one).textAlign));
  assert.deepEqual(aligned, ['start', 'right', 'right', 'start']);
  assert.match(await hana.part('preview-encoding').textContent(), /^Automatic \(Shift_JIS\)/);
  await hana.shot('preview-table-en');
  assert.deepEqual(await violations(hana, 'table', false), []);
  assert.equal(await hana.page.evaluate(() => document.activeElement.dataset.testid), 'preview-body');
  // It is not the page behind it that hears the keys.
  await hana.page.keyboard.press('?');
  assert.equal(await hana.page.locator('dialog[open]').count(), 1);
  await view(hana, 'Source');
  await until('the source is shown', async () => /机①,3,"12,000"/.test(await hana.part('preview-text').textContent()));
  await hana.page.keyboard.press('Escape');
  await hana.part('preview').waitFor({ state: 'detached' });
  assert.equal(await hana.page.evaluate(() => document.activeElement.dataset.testid), 'file-preview');
});

step('another encoding can be chosen', async () => {
  await open(hana, 'the sheet');
  await hana.part('preview-encoding').selectOption('euc-jp');
  await until('it is read otherwise', async () => !(await body(hana).textContent()).includes('品名'));
  await hana.part('preview-encoding').selectOption('');
  await until('it is read as before', async () => (await body(hana).textContent()).includes('品名'));
  await close(hana);
});

step('of a long table more is shown when asked for, under its head', async () => {
  await open(hana, 'a long sheet');
  const rows = hana.part('preview-table').locator('tbody tr');
  await until('the first rows', async () => (await rows.count()) === 200);
  assert.equal(await hana.part('preview-shown').textContent(), '200 of 900 rows');
  await hana.part('preview-more').click();
  await until('more rows', async () => (await rows.count()) === 400);
  await body(hana).evaluate((box) => box.scrollTo(0, 3_000));
  const [top, head] = await body(hana).evaluate((box) => [box.getBoundingClientRect().top, box.querySelector('th').getBoundingClientRect().top]);
  assert.ok(Math.abs(top - head) <= 2, `${top} ${head}`);
  await close(hana);
});

step('code has colours and numbers, and shows what would turn it around', async () => {
  await open(hana, 'the code');
  const code = hana.part('preview-text').locator('code');
  await code.locator('.hljs-keyword').first().waitFor();
  const text = await code.textContent();
  assert.ok(text.includes('"user⟨U+202E⟩⟨U+2066⟩// check⟨U+2069⟩"'), text.slice(0, 200));
  assert.ok(text.includes("<img src=x onerror='window.__executed=[1]'>"));
  assert.match(text, /xxx … 1,004 more characters/);
  assert.equal(await hana.part('preview-text').locator('.preview-numbers').textContent(), '1\n2\n3\n4\n5\n6');
  await hana.shot('preview-code-en');
  assert.deepEqual(await violations(hana, 'code', false), []);
  await hana.page.evaluate(() => {
    navigator.clipboard.writeText = async (copied) => void (window.__copied = copied);
  });
  await hana.part('preview-copy').click();
  assert.equal(await until('it is copied', () => hana.page.evaluate(() => window.__copied)), CODE);
  await close(hana);
});

step('Markdown is formatted by the node, and nothing in it acts', async () => {
  await open(hana, 'the notes');
  const page = hana.part('preview-page');
  await page.locator('table').waitFor();
  assert.equal(await page.locator('h1').textContent(), '手順書 @hana');
  await page.locator('.hljs-keyword').waitFor();
  assert.equal(await page.locator('script, img, [href^=javascript], .mention, [role=button]').count(), 0);
  await hana.shot('preview-markdown-en');
  assert.deepEqual(await violations(hana, 'markdown', false), []);
  await view(hana, 'Source');
  await until('its source is shown', async () => (await body(hana).textContent()).includes('<script>window'));
  await close(hana);
});

step('pages and drawings are shown as their source', async () => {
  for (const [text, inside] of [
    ['a page', HTML],
    ['a drawing', SVG],
  ]) {
    await open(hana, text);
    await until('the source is shown', async () => (await body(hana).textContent()).includes(inside));
    assert.equal(await hana.part('preview').locator('iframe, object, embed, h1, script, svg[onload]').count(), 0);
    await close(hana);
  }
  assert.equal(await hana.page.evaluate(() => window.__executed), undefined);
});

step('of a long text the beginning is fetched and shown, and that is said', async () => {
  const answers = [];
  hana.page.on('response', async (one) => {
    if (/\/api\/files\/\w+\?for=/.test(one.url())) answers.push([one.status(), one.headers()['content-range']]);
  });
  await open(hana, 'the log');
  await until('it is shown', async () => /line 0 of the log/.test(await body(hana).textContent()));
  assert.match(await note(hana), /^the first 256 KB of 2\.\d MB$/);
  assert.deepEqual(answers, [[206, `bytes 0-262143/${LOG.length}`]]);
  await hana.shot('preview-log-en');
  const length = async () => (await hana.part('preview-text').textContent()).length;
  const before = await length();
  await hana.part('preview-more').click();
  await until('more is shown', async () => (await length()) > before * 1.5);
  await close(hana);
});

step('what is no text says so, and what is empty too', async () => {
  await open(hana, 'no text');
  await until('it is said', async () => /does not look like text/.test(await body(hana).textContent()));
  await hana.shot('preview-binary-en');
  await close(hana);
  await open(hana, 'nothing');
  assert.match(await body(hana).textContent(), /empty/);
  await close(hana);
});

step('of an archive the names are listed, of which only its end is fetched', async () => {
  const channel = await hana.makeChannel('archives');
  await hana.openChannel(channel);
  await post('half an archive', 'a.zip', 'PK\u0003\u0004\u0000\u0000', channel);
  await post('the archive', '資料.zip', archive([cp932('表/見積①.xlsx'), cp932('a<img src=x onerror=top.__executed=[6]>.txt')]), channel);
  const ranges = [];
  const hear = (request) => ranges.push(request.headers().range);
  hana.page.on('request', hear);
  await open(hana, 'the archive');
  const table = hana.part('preview-table');
  await table.waitFor();
  hana.page.off('request', hear);
  const cells = await table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.deepEqual(cells, [
    ['表/見積①.xlsx', '12,345', '2026-11-30 12:34'],
    ['a<img src=x onerror=top.__executed=[6]>.txt', '12,345', '2026-11-30 12:34'],
  ]);
  assert.match(await note(hana), /2 entries$/);
  assert.match(await hana.part('preview-encoding').textContent(), /^Automatic \(Shift_JIS\)/);
  const asked = ranges.filter(Boolean).map((range) => range.match(/\d+/g).map(Number));
  assert.ok(asked.length > 0 && asked.every(([from]) => from > 300_000), `${ranges}`);
  assert.deepEqual(await violations(hana, 'archive', false), []);
  await hana.shot('preview-archive-en');
  await close(hana);
  await open(hana, 'half an archive');
  await until('it is said', async () => /no archive/.test(await body(hana).textContent()));
  await close(hana);
  await hana.openChannel(general);
});

step('a refusal is told in its place, and can be tried again', async () => {
  const path = /\/api\/files\/\w+\?for=/;
  const refuse = (status, told) => (route) => route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(told) });
  for (const [handle, words] of [
    [refuse(503, { code: 'file_elsewhere', detail: 'No node that has it can be reached now.' }), /No node that has it/],
    [refuse(403, { code: 'link_expired', detail: 'This link has expired.' }), /link has expired/],
    [refuse(404, {}), /Not found/],
    [(route) => route.abort(), /does not answer/],
  ]) {
    await hana.page.route(path, handle);
    await open(hana, 'the code');
    await hana.part('preview-failed').waitFor();
    assert.match(await hana.part('preview-failed').textContent(), words);
    assert.equal(await hana.part('preview-copy').count(), 0);
    await hana.page.unroute(path, handle);
    await hana.part('preview-retry').click();
    await hana.part('preview-text').waitFor();
    await close(hana);
  }
  await hana.page.route(path, refuse(404, {}));
  await open(hana, 'the code');
  await hana.part('preview-failed').waitFor();
  await hana.shot('preview-failed-en');
  assert.deepEqual(await violations(hana, 'failed', false), []);
  await close(hana);
  await hana.page.unroute(path);
});

step('while no node answers that is said, and later it is shown', async () => {
  await node.kill();
  await open(hana, 'the code');
  await hana.part('preview-failed').waitFor();
  assert.match(await hana.part('preview-failed').textContent(), /does not answer/);
  await node.start();
  await until('it is shown', async () => {
    if ((await hana.part('preview-retry').count()) > 0) await hana.part('preview-retry').click();
    return (await hana.part('preview-text').count()) > 0;
  });
  await close(hana);
});

step('the list of files opens them as well', async () => {
  await hana.part('files-button').click();
  const row = hana.part('files').getByTestId('file-row').filter({ hasText: 'main.rs' });
  await row.getByTestId('file-preview').click();
  await hana.part('preview-text').waitFor();
  await close(hana);
  await hana.shot('preview-list-en');
  await hana.part('panel-close').click();
});

step('on a phone it fills the window, and wide things scroll inside', async () => {
  ken = await Person.at(browser, node.url, { language: 'ja', dark: true, narrow: true });
  await ken.logIn('hana');
  await ken.page.locator('[data-testid=channel-button]:visible, [data-testid=composer]:visible').first().waitFor();
  if (!(await ken.part('composer').isVisible())) await ken.page.locator('[data-testid=channel-button]:visible').first().click();
  await ken.part('composer').waitFor();
  await ken.sees('the sheet');
  for (const [text, name, ready] of [
    ['the sheet', 'table', 'preview-table'],
    ['a wide sheet', 'wide', 'preview-table'],
    ['the code', 'code', 'preview-text'],
    ['the notes', 'markdown', 'preview-page'],
    ['the log', 'log', 'preview-text'],
  ]) {
    const card = ken.message(text).getByTestId('file-card');
    await card.scrollIntoViewIfNeeded();
    const box = await card.boundingBox();
    assert.ok(box.x + box.width <= 390, `a card reaches to ${box.x + box.width}`);
    await open(ken, text);
    await ken.part(ready).waitFor();
    await ken.page.waitForTimeout(300);
    assert.ok(await fits(ken), name);
    const scrolls = await body(ken).evaluate((box) => box.scrollWidth > box.clientWidth);
    assert.equal(scrolls, name === 'wide' || name === 'code', name);
    if (name === 'wide') assert.match(await ken.part('preview-shown').textContent(), /^1行中1行を表示 · 80列中60列を表示$/);
    await ken.shot(`preview-${name}-phone-ja-dark`);
    assert.deepEqual(await violations(ken, name, true), []);
    await close(ken);
  }
  await ken.shot('preview-cards-phone-ja-dark');
});

step('what is deleted meanwhile is closed', async () => {
  const id = await post('soon gone', 'gone.txt', 'secret words');
  for (const person of [hana, ken]) {
    await person.sees('soon gone');
    await open(person, 'soon gone');
    await until('it is shown', async () => (await body(person).textContent()).includes('secret words'));
  }
  await hana.ask('DELETE', `/api/messages/${id}`);
  for (const person of [hana, ken]) {
    await person.part('preview').waitFor({ state: 'detached' });
    await until('nothing of it is left', async () => (await person.page.getByText('secret words').count()) === 0);
  }
});

step('nothing in the pages has failed', async () => {
  for (const person of [hana, ken]) {
    person.assertCalm();
    assert.equal(await person.page.evaluate(() => window.__executed), undefined);
  }
});
