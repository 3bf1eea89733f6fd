// Messages that others lead to by their address.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { oneDesk } from './desk.mjs';
import { PASSWORD, Person } from './people.mjs';
import { pause, until } from './nodes.mjs';
import { scene, step } from './steps.mjs';

let desk, browser, node, hana, ken, server, channel, secret, open, target, hidden;

const cards = (person, text) => person.message(text).getByTestId('permalink');
const link = (place, id) => `${node.url}/s/${server}/${place}/${id}`;

scene(async () => {
  desk = await oneDesk();
  ({ browser, node, hana, server, general: channel } = desk);
  const body = { username: 'ken', display_name: '鈴木 健', password: PASSWORD };
  await hana.ask('POST', '/api/auth/register', body);
  const code = (await hana.ask('POST', `/api/servers/${server}/invites`, {})).code;
  open = await hana.makeChannel('見積');
  secret = await hana.makeChannel('secret', { private: true });
  [target] = await hana.post(open, '見積書は **金曜** までにお願いします。');
  [hidden] = await hana.post(secret, 'the hidden figure is 42');
  ken = await Person.at(browser, node.url, { language: 'ja', dark: true, narrow: true });
  await ken.logIn('ken');
  await ken.part('server-add-first').waitFor();
  await ken.ask('POST', `/api/invites/${code}/accept`, {});
});

after(() => desk?.end());

step('an address unfolds as a card and stays an address; the card leads there', async () => {
  await hana.say(`see ${link(open, target)}`, 'see');
  await cards(hana, 'see').waitFor();
  assert.match(await cards(hana, 'see').textContent(), /#見積.*山田 花子.*見積書は 金曜 まで/s);
  assert.equal(await hana.message('see').locator('a').count(), 1);
  await hana.shot('permalink-en');
  await cards(hana, 'see').click();
  await until('it is there', () => hana.page.url() === link(open, target));
  await hana.sees('見積書は');
  await hana.openChannel(channel);
});

step('it follows what becomes of the message', async () => {
  await hana.ask('PATCH', `/api/messages/${target}`, { content: '木曜までに' });
  await hana.message('see').getByText('木曜までに').waitFor();
});

step('who may not see the message sees no card, and the page does not even ask', async () => {
  const asked = [];
  ken.page.on('request', (request) => asked.push(request.url()));
  await hana.say(`hidden ${link(secret, hidden)}`, 'hidden');
  await cards(hana, 'hidden').waitFor();
  await ken.page.locator(`[data-channel-id="${channel}"]`).click();
  await cards(ken, 'see').waitFor();
  await pause(500);
  assert.equal(await cards(ken, 'hidden').count(), 0);
  assert.ok(!(await ken.page.content()).includes('figure'));
  assert.deepEqual(asked.filter((url) => url.includes(secret)), []);
  await ken.shot('permalink-phone-ja-dark');
});

step('one that is let in sees it, and nothing of it once put out', async () => {
  const people = await hana.ask('GET', `/api/servers/${server}/members`);
  const id = people.find(({ user }) => user.username === 'ken').user.id;
  await hana.ask('PUT', `/api/channels/${secret}/members/${id}`, {});
  await cards(ken, 'hidden').waitFor();
  await hana.ask('DELETE', `/api/channels/${secret}/members/${id}`);
  await until('it is gone', async () => (await cards(ken, 'hidden').count()) === 0);
  assert.ok(!(await ken.page.content()).includes('figure'));
});

step('a direct conversation of others is none for the reader', async () => {
  const notes = await hana.ask('POST', '/api/dms', { user_ids: [] });
  const path = `/api/dms/${notes.id}/messages`;
  const { id } = await hana.ask('POST', path, { content: 'my own note' });
  await hana.say(`note ${node.url}/dm/${notes.id}/${id}`, 'note');
  await cards(hana, 'note').waitFor();
  await ken.sees('note');
  await pause(700);
  assert.equal(await cards(ken, 'note').count(), 0);
});

async function forward(text, to) {
  await hana.onMessage(text, 'message-more');
  await hana.part('message-forward').click();
  await hana.part('switcher-input').fill(to);
}
const offered = () => hana.page.locator('#switcher-list [role=option]').allTextContents();
const enter = () => hana.page.keyboard.press('Enter');

step('a message is forwarded with a comment to where one may write, by keyboard', async () => {
  const closed = await hana.makeChannel('見積の控え');
  await hana.ask('PATCH', `/api/channels/${closed}`, { archived: true });
  await forward('note', '営業');
  await until('channels only', async () => (await offered()).every((one) => one.startsWith('見積') || one.includes('general') || one.includes('secret')));
  assert.ok(!(await offered()).some((one) => one.startsWith('営業部') || one.includes('控え')));
  await hana.page.keyboard.press('Escape');
  await forward('see', '見積');
  await enter();
  await hana.part('forward-comment').waitFor();
  assert.equal(await hana.part('forward').getByRole('status').count(), 0, 'everybody sees it');
  await hana.page.keyboard.type('ご確認ください');
  await hana.shot('forward-en');
  await hana.page.keyboard.press('Control+Enter');
  await hana.part('forward').waitFor({ state: 'detached' });
  await hana.openChannel(open);
  await hana.sees('ご確認ください');
  assert.match(await cards(hana, 'ご確認ください').textContent(), /#general.*山田 花子.*see http/s);
});

step('to forward what others may not see gives them an address, and is said before', async () => {
  await hana.openChannel(secret);
  await forward('the hidden figure', 'ken');
  await until('he is offered', async () => (await offered())[0]?.includes('@ken'));
  await enter();
  await hana.part('forward').getByRole('status').waitFor();
  await hana.shot('forward-some-en');
  await hana.part('forward-send').click();
  const told = await until('it came', async () => {
    const [direct] = await ken.ask('GET', '/api/dms?limit=9');
    return direct && (await ken.ask('GET', `/api/dms/${direct.id}/messages`))[0];
  });
  assert.equal(told.content, link(secret, hidden));
  await hana.openChannel(channel);
});

step('a message that is deleted has no card any more', async () => {
  await hana.ask('DELETE', `/api/messages/${target}`);
  for (const person of [hana, ken])
    await until('it is gone', async () => (await cards(person, 'see').count()) === 0);
  assert.ok(!(await ken.page.content()).includes('木曜'));
  hana.assertCalm();
  ken.assertCalm();
});
