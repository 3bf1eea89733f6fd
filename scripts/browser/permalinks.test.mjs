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

step('a message that is deleted has no card any more', async () => {
  await hana.ask('DELETE', `/api/messages/${target}`);
  for (const person of [hana, ken])
    await until('it is gone', async () => (await cards(person, 'see').count()) === 0);
  assert.ok(!(await ken.page.content()).includes('木曜'));
  hana.assertCalm();
  ken.assertCalm();
});
