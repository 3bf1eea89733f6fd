// Messages quoted, copied and deleted together.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { oneDesk } from './desk.mjs';
import { PASSWORD, Person } from './people.mjs';
import { until } from './nodes.mjs';
import { scene, step } from './steps.mjs';

let desk, browser, node, hana, ken, server, channel, ids;

const box = () => hana.part('composer');
const check = (person, text) => person.message(text).getByTestId('message-check');
const count = async (person) => Number.parseInt(await person.part('selection-count').textContent(), 10);

async function fromMenu(person, text, item) {
  await person.message(text).hover();
  await person.message(text).getByTestId('message-more').click();
  await person.part(item).click();
}

/** Marks a part of a message's text as a pointer would. */
const mark = (person, text, from, to) =>
  person.message(text).evaluate(
    (row, [from, to]) => {
      const words = row.querySelector('.message-content p').firstChild;
      getSelection().setBaseAndExtent(words, from, words, to);
    },
    [from, to],
  );

scene(async () => {
  desk = await oneDesk();
  ({ browser, node, hana, server, general: channel } = desk);
  const body = { username: 'ken', display_name: '鈴木 健', password: PASSWORD };
  await hana.ask('POST', '/api/auth/register', body);
  const code = (await hana.ask('POST', `/api/servers/${server}/invites`, {})).code;
  ken = await Person.at(browser, node.url, { language: 'ja', dark: true, narrow: true });
  await ken.logIn('ken');
  await ken.part('server-add-first').waitFor();
  await ken.ask('POST', `/api/invites/${code}/accept`, {});
  ids = await hana.post(channel, 'first of all', 'second line\nwith more', 'third *one*', 'fourth', 'fifth');
  await ken.ask('POST', `/api/channels/${channel}/messages`, { content: 'said by ken' });
  await hana.sees('said by ken');
});

after(() => desk?.end());

step('a message is quoted with its author and address, below what was begun', async () => {
  await box().fill('begun');
  await fromMenu(hana, 'second line', 'message-quote');
  await until('it is quoted', async () => (await box().inputValue()).includes('> second line'));
  const [begun, head, ...lines] = (await box().inputValue()).split('\n');
  assert.equal(begun, 'begun');
  const link = `${node.url}/s/${server}/${channel}/${ids[1]}`;
  assert.match(head, /^> \[山田 花子 \d{2}\/\d{2}\/\d{4}, \d{2}:\d{2}\]\(/);
  assert.ok(head.endsWith(`](${link})`), head);
  assert.deepEqual(lines, ['> second line', '> with more', '']);
  const at = await box().evaluate((field) => [field === document.activeElement, field.selectionStart]);
  assert.deepEqual(at, [true, (await box().inputValue()).length]);
  await box().pressSequentially('my answer');
  await hana.shot('quote-en');
  await box().press('Enter');
  await hana.sees('my answer');
  const drawn = hana.message('my answer').locator('blockquote');
  assert.match(await drawn.textContent(), /second line/);
  assert.ok(!(await drawn.textContent()).includes('my answer'));
});

step('what is marked of a message is quoted alone', async () => {
  await hana.message('first of all').hover();
  await mark(hana, 'first of all', 6, 8);
  await fromMenu(hana, 'first of all', 'message-quote');
  await until('it is quoted', async () => (await box().inputValue()).endsWith('\n> of\n'));
  await box().fill('');
  await mark(hana, 'first of all', 0, 5);
  await fromMenu(hana, 'fourth', 'message-quote');
  await until('it is another', async () => (await box().inputValue()).endsWith('\n> fourth\n'));
  await box().fill('');
});

step('messages are chosen by pointer, range and keys, and copied as text', async () => {
  await hana.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: node.url });
  await fromMenu(hana, 'first of all', 'message-select');
  await hana.part('selection').waitFor();
  const focused = () => hana.page.evaluate(() => document.activeElement?.className);
  await until('the keys are at the box', async () => (await focused()) === 'message-check');
  assert.equal(await hana.part('composer').count(), 0);
  await check(hana, 'third').click({ modifiers: ['Shift'] });
  assert.equal(await count(hana), 3);
  await check(hana, 'third').press('Space');
  assert.equal(await count(hana), 2);
  await hana.page.keyboard.press('Tab');
  await hana.message('said by ken').locator('.message-content').click();
  assert.equal(await count(hana), 3);
  await hana.shot('selection-en');
  await hana.part('selection-copy').click();
  await hana.part('composer').waitFor();
  const copied = await hana.page.evaluate(() => navigator.clipboard.readText());
  assert.match(
    copied,
    /^\[.+ .+\] 山田 花子: first of all\n\[.+\] 山田 花子:\nsecond line\nwith more\n\[.+\] 鈴木 健: said by ken$/,
  );
});

step('Esc ends it, and so does another channel', async () => {
  await fromMenu(hana, 'fourth', 'message-select');
  await hana.part('selection').waitFor();
  await hana.page.keyboard.press('Escape');
  await hana.part('composer').waitFor();
  const focused = () => hana.page.evaluate(() => document.activeElement?.dataset.testid);
  await until('one can write', async () => (await focused()) === 'composer');
});

step('on a phone a touch chooses; only own messages can be deleted', async () => {
  await ken.page.locator(`[data-channel-id="${channel}"]`).tap();
  await ken.sees('said by ken');
  await ken.message('said by ken').locator('.message-content').tap();
  await ken.message('said by ken').getByTestId('message-more').tap();
  await ken.part('message-select').tap();
  await ken.part('selection-delete').waitFor();
  await ken.message('fourth').locator('.message-content').tap();
  assert.equal(await count(ken), 2);
  assert.equal(await ken.part('selection-delete').count(), 0);
  await ken.shot('selection-phone-ja-dark');
  await ken.part('selection-done').tap();
  await ken.part('composer').waitFor();
  ken.assertCalm();
});

step('a moderator deletes the chosen ones, asked once; one that fails is named and stays', async () => {
  await fromMenu(hana, 'third', 'message-select');
  await check(hana, 'said by ken').click({ modifiers: ['Shift'] });
  assert.equal(await count(hana), 4);
  await hana.page.route(`**/api/messages/${ids[3]}`, (route) =>
    route.fulfill({ status: 503, json: { detail: 'Not now.', code: 'not_ready' } }),
  );
  await hana.part('selection-delete').click();
  await hana.part('confirm').waitFor();
  assert.match(await hana.part('confirm').textContent(), /4 messages/);
  // Whoever presses Enter without reading loses nothing.
  assert.equal(await hana.page.evaluate(() => document.activeElement.dataset.testid), 'confirm-no');
  await hana.page.keyboard.press('Enter');
  await hana.part('confirm').waitFor({ state: 'detached' });
  assert.equal(await count(hana), 4);
  await hana.part('selection-delete').click();
  await hana.part('confirm').waitFor();
  await hana.shot('selection-ask-en');
  await hana.part('confirm-yes').click();
  await hana.part('selection-failed').waitFor();
  assert.match(await hana.part('selection-failed').textContent(), /山田 花子.*fourth.*Not now\./);
  assert.equal(await count(hana), 1);
  await hana.shot('selection-failed-en');
  assert.equal(await hana.message('fourth').getByTestId('message-check').isChecked(), true);
  await hana.page.unroute(`**/api/messages/${ids[3]}`);
  const left = await hana.ask('GET', `/api/channels/${channel}/messages`);
  assert.deepEqual(
    left.filter(({ is_deleted }) => !is_deleted).map(({ content }) => content.split('\n').at(-1)),
    ['first of all', 'with more', 'fourth', 'my answer'],
  );
  await hana.part('selection-done').click();
  hana.assertCalm();
});
