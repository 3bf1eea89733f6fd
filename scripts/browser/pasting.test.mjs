// What other programs have copied, pasted into the composer.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { oneDesk } from './desk.mjs';
import { Person } from './people.mjs';
import { until } from './nodes.mjs';
import { scene, step } from './steps.mjs';

let desk, browser, node, hana;

const box = () => hana.part('composer');

const EXCEL = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {font-weight:700;} --></style></head>
<body link=blue><table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse: collapse;width:162pt'>
<!--StartFragment--> <col width=72 span=3 style='width:54pt'>
 <tr height=25 style='height:18.75pt'>
  <td height=25 class=xl65 width=72 style='height:18.75pt;width:54pt'>品名</td>
  <td class=xl65 width=72>数量</td><td class=xl65>備考</td></tr>
 <tr height=25><td height=25>ボルト M6|20</td><td align=right>1,200</td><td>至急<br>
    要確認</td></tr>
 <tr height=25><td height=25>ナット</td><td align=right>80</td><td></td></tr>
 <tr height=25 style='display:none'><td>隠した行</td><td>1</td><td></td></tr>
<!--EndFragment--></table></body></html>`;

const WORD = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>p.MsoNormal {margin:0mm;}</style></head><body lang=JA>
<!--StartFragment--><p class=MsoNormal><b><span lang=JA>議事録</span></b><span lang=EN-US><o:p></o:p></span></p>
<p class=MsoNormal>出席者は<b>山田</b>と<i>Suzuki</i>。<span style='text-decoration:line-through'>田中</span></p>
<p class=MsoListParagraph style='margin-left:22.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>予算</p>
<p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>内訳</p>
<p class=MsoNormal><a href="https://example.com/a(b)">資料</a></p><!--EndFragment--></body></html>`;

const CALC = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.6 (Linux)"/><style type="text/css">body,div,table { font-family:"Noto Sans" }</style></head>
<body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>
<tr><td colspan=2 height="17" align="left"><b>売上</b></td><td align="left"><br></td></tr>
<tr><td height="17" align="left">4月</td><td align="right" sdval="14400" sdnum="1041;">¥14,400</td><td rowspan=2 align="left">済</td></tr>
<tr><td align="left">5月</td><td align="right">¥9,800</td></tr></table></body></html>`;

const PAGE = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:700">Plan</span></h2>
<p dir="ltr"><span style="font-weight:400">See </span><a href="https://example.com/plan"><span style="font-weight:400">the plan</span></a></p>
<ol start="3"><li><p>third</p><ul><li>inner <code>x=1</code></li></ul></li><li>fourth</li></ol>
<blockquote>said<br>twice</blockquote><pre><code class="language-js">let a = 1;
let b = \`\`\`;</code></pre></b>`;

const HOSTILE = `<img src="/api/hostile-fetch" onerror="window.hurt=1"><script>window.hurt=2</script>
<style>*{display:none}</style><a href="javascript:window.hurt=3">press</a> <b>me</b>
<iframe src="/api/hostile-fetch" srcdoc="<script>parent.hurt=4</script>"></iframe>
<svg onload="window.hurt=5"><text>seen?</text></svg><form action="/api/hostile-fetch"><input autofocus onfocus="window.hurt=6"></form>`;

/** Pastes as a browser would; answers what stands in the field and whether the page took it. */
async function paste(source, plain = 'the plain text', more = {}) {
  await box().fill(more.before ?? '');
  return box().evaluate(
    (field, { source, plain, types }) => {
      const data = new DataTransfer();
      data.setData('text/html', source);
      data.setData('text/plain', plain);
      for (const type of types ?? []) data.setData(type, '{}');
      const how = { clipboardData: data, bubbles: true, cancelable: true };
      const taken = !field.dispatchEvent(new ClipboardEvent('paste', how));
      return { taken, text: field.value };
    },
    { source, plain, types: more.types },
  );
}

scene(async () => {
  desk = await oneDesk();
  ({ browser, node, hana } = desk);
  await until('the converter is there', async () => (await paste('<ul><li>a</li></ul>')).taken);
});

after(() => desk?.end());

step('cells of Excel become a table, with its figures to the right and no hidden rows', async () => {
  const { text } = await paste(EXCEL, '', { before: '在庫です' });
  assert.equal(
    text,
    '在庫です\n| 品名 | 数量 | 備考 |\n| --- | --: | --- |\n| ボルト M6\\|20 | 1,200 | 至急 要確認 |\n| ナット | 80 |  |',
  );
  await hana.shot('paste-excel-en');
  await box().press('Enter');
  const cells = hana.page.locator('[data-testid=message] td');
  await until('the table is drawn', async () => (await cells.count()) === 6);
  assert.equal(await cells.first().textContent(), 'ボルト M6|20');
  await hana.shot('pasted-excel-en');
});

step('merged cells of LibreOffice keep their places', async () => {
  const { text } = await paste(CALC);
  assert.equal(
    text,
    '| 売上 |  |  |\n| --- | --: | --- |\n| 4月 | ¥14,400 | 済 |\n| 5月 | ¥9,800 |  |',
  );
});

step('a document of Word keeps its lists, links and emphasis', async () => {
  const { text } = await paste(WORD);
  assert.equal(
    text,
    '**議事録**\n出席者は**山田**と*Suzuki*。~~田中~~\n\n- 予算\n   1. 内訳\n\n[資料](https://example.com/a%28b%29)',
  );
});

step('a part of a page keeps its headings, lists, quotes and code', async () => {
  const { text } = await paste(PAGE);
  assert.equal(
    text,
    '## Plan\n\nSee [the plan](https://example.com/plan)\n\n3. third\n   - inner `x=1`\n4. fourth\n\n> said\n> twice\n\n````js\nlet a = 1;\nlet b = ```;\n````',
  );
});

step('what has no formats, a label, a link alone and what an editor copied stay the browser’s', async () => {
  const code = 'font-family: Consolas, monospace; white-space: pre;';
  for (const [source, plain, types] of [
    ['<p>one</p><p>two * three_four</p>', 'one\n\ntwo * three_four'],
    ['<span style="font-weight:700">Save</span>', 'Save'],
    ['<a href="https://example.com/x">A title</a>', 'https://example.com/x'],
    [`<meta><div style="color:#d4d4d4;${code}"><div><b>let</b> a</div></div>`, 'let a'],
    ['<html><body><pre style="font-family:\'JetBrains Mono\'"><b>let</b> a</pre></body></html>', 'let a'],
    ['<b>let</b> a', 'let a', ['vscode-editor-data']],
    ['<table><tr><td>one cell</td></tr></table>', 'one cell'],
    ['<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', 'a\nb'],
    ['', 'plain'],
  ]) {
    const { taken, text } = await paste(source, plain, { types });
    assert.equal(taken, false, source);
    assert.equal(text, '', source);
  }
  const inCode = await paste('<ul><li>a</li></ul>', 'a', { before: '```js\n' });
  assert.equal(inCode.taken, false, 'in a block of code');
});

step('hostile HTML does nothing, fetches nothing and takes no time', async () => {
  const asked = [];
  hana.page.on('request', (request) => asked.push(request.url()));
  const { text } = await paste(HOSTILE);
  assert.equal(text, 'press **me**');
  await hana.page.waitForTimeout(300);
  assert.equal(await hana.page.evaluate(() => window.hurt), undefined);
  assert.deepEqual(asked.filter((url) => url.includes('hostile')), []);
  const many = (text, count) => text.repeat(count);
  for (const [name, source] of [
    ['deep', `${many('<blockquote><ul><li>', 5_000)}x`],
    ['tables', `${many('<table><tr><td>', 2_000)}x`],
    ['long', `<ul>${many('<li>x</li>', 15_000)}</ul>`],
    ['large', `<ul>${many('<li>x</li>', 400_000)}</ul>`],
    ['wide', `<table><tr><td colspan=9999999 rowspan=9999999>a</td><td>b</td></tr>${many('<tr><td>c</td><td>d</td></tr>', 90)}</table>`],
    ['style', `<b style="${many('font-weight', 100_000)}">x</b><i>y</i>`],
    ['blanks', `<b>${many(' &#10;', 19_000)}x</b><i>y</i>`],
  ]) {
    const took = await hana.page.evaluate(() => performance.now());
    const { text: made } = await paste(source);
    assert.ok((await hana.page.evaluate(() => performance.now())) - took < 5_000, name);
    assert.ok(made.length <= 32_000, name);
  }
  await box().fill('');
});

step('one undo takes a paste back, and Shift pastes it as plain text', async () => {
  await hana.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: node.url });
  await hana.page.evaluate(async () => {
    const blob = (type, text) => new Blob([text], { type });
    const list = '<ul><li>one</li><li>two</li></ul>';
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blob('text/html', list),
        'text/plain': blob('text/plain', 'one\ntwo'),
      }),
    ]);
  });
  await box().fill('');
  await box().pressSequentially('a: ');
  await box().press('Control+v');
  await until('it is a list', async () => (await box().inputValue()) === 'a: \n- one\n- two');
  await box().press('Control+z');
  assert.equal(await box().inputValue(), 'a: ');
  await box().press('Control+Shift+v');
  await until('it is plain', async () => (await box().inputValue()) === 'a: one\ntwo');
  await box().fill('');
  await hana.say('to be edited');
  await box().press('ArrowUp');
  const editor = hana.part('message-editor');
  await editor.press('Control+v');
  assert.equal(await editor.inputValue(), 'to be edited\n- one\n- two');
  await editor.press('Escape');
  const phone = await Person.at(browser, node.url, { language: 'ja', dark: true, narrow: true });
  await phone.logIn('hana');
  await phone.page.locator('[data-testid=channel-button]:visible').first().click();
  await phone.part('composer').waitFor();
  await phone.shot('pasted-excel-phone-ja-dark');
  phone.assertCalm();
  hana.assertCalm();
});
