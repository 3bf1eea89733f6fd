// Searching in the page, at two nodes; the steps build on one another.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { Office, until } from './nodes.mjs';
import { Person, launch } from './people.mjs';
import { scene, step } from './steps.mjs';

let office, browser, osaka, tokyo, hana, ken, eve;

const found = (person) => person.part('found').locator('.found-text');

/** Types what to look for until so many are found. */
async function look(person, typed, count) {
  await person.part('search-input').fill(typed);
  await until(`${typed} is found ${count} times`, async () => {
    const asked = await person.part('search-results').getAttribute('data-asked');
    if (asked !== typed) return false;
    if ((await found(person).count()) === count) return true;
    // What was written a moment ago is searched a moment later.
    await person.part('search-input').press('Enter');
    return false;
  });
}

scene(async () => {
  office = new Office();
  browser = await launch();
  osaka = await office.node('osaka', '3F');
  tokyo = await office.node('tokyo', '本社');
  await Promise.all([osaka.start(), tokyo.start()]);
  hana = await Person.at(browser, osaka.url, { language: 'ja' });
  await hana.register('hana', '山田 ハナコ', '大阪支社');
  const { ticket } = await hana.ask('POST', '/api/mesh/tickets', {});
  ken = await Person.at(browser, tokyo.url, { dark: true });
  await ken.part('first-run-join').click();
  await ken.part('join-ticket').fill(ticket);
  await ken.part('join-ticket-submit').click();
  await ken.part('login-form').or(ken.part('register-form')).first().waitFor();
  await ken.register('ken', 'Ken Sato');
  eve = await Person.at(browser, osaka.url);
  await eve.register('eve', 'Eve Tanaka');
  const server = await hana.ask('POST', '/api/servers', { name: '開発' });
  const { code } = await hana.ask('POST', `/api/servers/${server.id}/invites`, {});
  await until('the invite is known', async () => {
    const answer = await ken.ask('POST', `/api/invites/${code}/accept`, {}).catch(() => null);
    return answer?.id === server.id;
  });
  const [general] = await hana.ask('GET', `/api/servers/${server.id}/channels`);
  for (const content of ['ｻｰﾊﾞｰの修復が終わりました。ok です', 'gen-itgcを実行 `v2`', '修復の予定']) {
    await hana.ask('POST', `/api/channels/${general.id}/messages`, { content });
  }
  for (const person of [hana, ken]) {
    const base = person === hana ? osaka.url : tokyo.url;
    await person.page.goto(`${base}/s/${server.id}/${general.id}`);
    await person.sees('修復の予定');
  }
});

after(async () => {
  await browser?.close();
  await office?.end();
});

step('what was written at one node is found at the other, in any width and kana', async () => {
  await ken.page.keyboard.press('Control+Shift+F');
  await look(ken, '修復', 2);
  assert.deepEqual(await found(ken).allTextContents(), ['修復の予定', 'ｻｰﾊﾞｰの修復が終わりました。ok です']);
  assert.deepEqual(await found(ken).first().locator('mark').allTextContents(), ['修復']);
  await ken.shot('search-en-dark');
  await look(ken, '修復 ok', 1);
  await look(ken, 'サーバ', 1);
  assert.deepEqual(await found(ken).locator('mark').allTextContents(), ['ｻｰﾊﾞ']);
  await look(ken, '実', 1);
  await look(ken, 'nowhere to be found', 0);
  await ken.shot('search-nothing-en-dark');
});

step('filters are added by a click, and taken away again', async () => {
  await look(ken, '修復', 2);
  await ken.part('search').getByRole('button', { name: 'From me' }).click();
  await until('none is', async () => (await found(ken).count()) === 0);
  assert.equal(await ken.part('search-input').inputValue(), '修復 from:me');
  await ken.part('search').getByRole('button', { name: 'From me' }).click();
  await until('two are', async () => (await found(ken).count()) === 2);
});

step('a result opens where it stands, by keyboard', async () => {
  await look(ken, 'itgcを', 1);
  await ken.part('search-input').press('ArrowDown');
  await ken.page.keyboard.press('Enter');
  await until('it is shown', () => ken.page.url().split('/').length === 7);
  await ken.sees('gen-itgcを実行');
});

step('nothing is looked for while an input method composes', async () => {
  await hana.part('search-open').click();
  await hana.shot('search-start-ja-light');
  const asked = [];
  hana.page.on('request', (request) => {
    if (request.url().includes('/api/search')) asked.push(request.url());
  });
  const session = await hana.page.context().newCDPSession(hana.page);
  await hana.part('search-input').focus();
  await session.send('Input.imeSetComposition', { text: 'しゅうふく', selectionStart: 5, selectionEnd: 5 });
  await hana.page.waitForTimeout(600);
  assert.deepEqual(asked, []);
  await session.send('Input.insertText', { text: '修復' });
  await until('it is found', async () => (await found(hana).count()) === 2);
  await hana.shot('search-ja-light');
});

step('what is deleted disappears from what was found, and others find nothing', async () => {
  const id = await hana.part('found').first().getAttribute('data-message-id');
  await ken.part('search-input').fill('修復');
  await until('both', async () => (await found(ken).count()) === 2);
  await hana.ask('DELETE', `/api/messages/${id}`);
  await until('it is gone here', async () => (await found(hana).count()) === 1);
  await until('and there', async () => (await found(ken).count()) === 1);
  const answer = await eve.ask('GET', `/api/search?q=${encodeURIComponent('修復')}`);
  assert.deepEqual([answer.results, answer.total_estimate], [[], 0]);
});

step('a node that can not be reached is named', async () => {
  await osaka.kill();
  await until('it is said', async () => {
    await ken.part('search-input').press('Enter');
    return ken.part('search-coverage').getByText('osaka').isVisible();
  });
  await ken.shot('search-unreachable-en-dark');
});
