// Moving about: the browser's history, addresses, and where the focus is.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { oneDesk } from './desk.mjs';
import { pause, until } from './nodes.mjs';
import { Person } from './people.mjs';
import { scene, step } from './steps.mjs';

let desk, browser, node, hana, server, general, other, long_named, messages;

const path = (person) => new URL(person.page.url()).pathname;
const focused = (person) =>
  person.page.evaluate(() => document.activeElement?.dataset.testid ?? document.activeElement?.tagName);

scene(async () => {
  desk = await oneDesk();
  ({ browser, node, hana, server, general } = desk);
  for (let n = 1; n <= 40; n += 1) {
    other = await hana.makeChannel(`channel-${String(n).padStart(2, '0')}`);
  }
  const long = 'とても長い名前のチャンネルですから収まりません';
  long_named = await hana.makeChannel(long, { topic: '話題' });
  const texts = Array.from({ length: 70 }, (_, n) => `number ${n + 1}.`);
  messages = await hana.post(general, ...texts);
});

after(() => desk?.end());

step('going back leaves the page in as many steps as it was entered', async () => {
  await hana.page.goto('about:blank');
  await hana.page.goto(node.url);
  await until('it has landed', () => hana.place().channel);
  await hana.part('composer').waitFor();
  await hana.openChannel(other);
  await hana.page.goBack();
  await until('back in the first', () => hana.place().channel === general);
  await hana.page.goBack();
  await until('outside', () => hana.page.url() === 'about:blank');
  await hana.page.goto(`${node.url}/s/${server}/${general}`);
  await hana.sees('number 70.');
});

step('the channel that is open is in view in its list', async () => {
  await hana.page.goto(`${node.url}/s/${server}/${other}`);
  const row = hana.page.locator(`[data-channel-id="${other}"]`);
  await row.waitFor();
  await until('it is in view', () =>
    row.evaluate((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      const under = document.elementFromPoint(button.getBoundingClientRect().x + 20, top + 8);
      return bottom <= innerHeight && button.contains(under);
    }),
  );
  await hana.openChannel(general);
});

step('a pinned message is shown as often as it is asked for', async () => {
  await hana.ask('PUT', `/api/messages/${messages[4]}/pin`);
  await hana.part('pins-button').click();
  for (let n = 0; n < 2; n += 1) {
    await hana.part('pinned-show').click();
    await until('it is in view', () => hana.isInView('number 5.'));
    await hana.part('timeline').hover();
    await until('it is not', async () => {
      await hana.page.mouse.wheel(0, 600);
      await pause(100);
      return !(await hana.isInView('number 5.'));
    });
  }
  await hana.part('panel-close').click();
});

step('an address of a reply opens its thread where the reply is', async () => {
  const path_of_replies = `/api/channels/${general}/messages`;
  const reply = (content) => hana.ask('POST', path_of_replies, { content, parent_id: messages[9] });
  const ids = [];
  for (let n = 1; n <= 130; n += 1) ids.push((await reply(`reply ${n}.`)).id);
  const thread = hana.part('thread');
  const inView = (text) =>
    thread.locator('[data-testid=message]', { hasText: text }).first().evaluate((row) => {
      const box = row.closest('[data-testid=timeline]').getBoundingClientRect();
      const at = row.getBoundingClientRect();
      return at.bottom > box.top && at.top < box.bottom && row.classList.contains('is-marked');
    });
  await hana.page.goto(`${node.url}/s/${server}/${general}/${ids[11]}`);
  await until('the reply is in view', () => inView('reply 12.'));
  await until('so is what it answers', () => hana.isInView('number 10.'));
  await hana.shot('reply-address-en');
  // From here its reader may go on to the end.
  await thread.getByTestId('jump-latest').click();
  await thread.getByText('reply 130.').waitFor();
  await hana.part('panel-close').click();
  await hana.part('jump-latest').click();
  await hana.sees('number 70.');
});

step('channels are put in an order of one’s own, by hand and by keys', async () => {
  const shown = () =>
    hana.part('channel-button').evaluateAll((rows) => rows.map((row) => row.dataset.channelId));
  const row = (id) => hana.page.locator(`[data-channel-id="${id}"]`);
  const made = await shown();
  const [first, second, third, fourth] = made;
  await row(fourth).dragTo(row(second));
  await until('it is second', async () => (await shown()).slice(0, 4).join() === [first, fourth, second, third].join());
  await row(first).focus();
  await hana.page.keyboard.press('Control+Shift+ArrowDown');
  const order = [fourth, first, second, third].join();
  await until('it is second', async () => (await shown()).slice(0, 4).join() === order);
  assert.equal(await hana.page.evaluate(() => document.activeElement.dataset.channelId), first);
  await hana.page.keyboard.press('Alt+ArrowDown');
  await until('the next one of the list is open', () => hana.place().channel === second);
  await hana.page.reload();
  await until('it stays so', async () => (await shown()).slice(0, 4).join() === order);
  await hana.part('channel-order').click();
  await hana.part('channel-up').click();
  await until('the open one is up', async () => (await shown())[1] === second);
  await hana.part('channel-order').click();
  await hana.shot('channel-order-en');
  await hana.part('channel-order-made').click();
  await until('all are as made', async () => (await shown()).join() === made.join());
  await hana.openChannel(general);
});

step('an address of what is gone says so, and a bad one shows a page', async () => {
  await hana.page.goto(`${node.url}/s/${server}/${general}/01ZZZZZZZZZZZZZZZZZZZZZZZZ`);
  await hana.page.getByText('This message no longer exists.').waitFor();
  await hana.sees('number 70.');
  await until('it is in view', () => hana.isInView('number 70.'));
  assert.equal(path(hana), `/s/${server}/${general}`);
  for (const bad of ['/s/%E0%A4%A', '/no/such/page']) {
    await hana.page.goto(node.url + bad);
    await hana.page.getByText('Not found').waitFor();
  }
  await hana.page.getByRole('button', { name: 'Go to your channels' }).click();
  await hana.part('composer').waitFor();
  hana.assertCalm();
});

step('the focus never falls to nothing', async () => {
  await hana.page.goto(`${node.url}/s/${server}/${general}`);
  await hana.sees('number 70.');
  await hana.part('composer').press('ArrowUp');
  await hana.part('message-editor').press('Escape');
  await until('it is in the composer', async () => (await focused(hana)) === 'composer');
  await hana.onMessage('number 70.', 'message-reply');
  await until('it is in the thread', async () => (await focused(hana)) === 'thread-composer');
  await hana.page.keyboard.press('Escape');
  await until('it is back', async () => (await focused(hana)) === 'composer');
  await hana.onMessage('number 69.', 'message-delete');
  await hana.part('confirm-yes').click();
  await hana.page.getByText('Message deleted').waitFor();
  await until('it is back', async () => (await focused(hana)) === 'composer');
  await hana.page.evaluate(() => document.activeElement.blur());
  await hana.page.keyboard.type('typed at nothing');
  assert.equal(await hana.part('composer').inputValue(), 'typed at nothing');
  await hana.part('composer').fill('');
});

step('on a phone, back goes from the conversation to the list and then leaves', async () => {
  const phone = await Person.at(browser, 'about:blank', { language: 'ja', narrow: true });
  await phone.page.goto(node.url);
  await phone.logIn('hana');
  const list = phone.part('channel-button').first();
  const composer = phone.part('composer');
  await list.waitFor();
  await phone.shot('list-ja-narrow');
  const begin = await phone.page.evaluate(() => history.length);
  for (const id of [general, other]) {
    await phone.page.locator(`[data-channel-id="${id}"]`).click();
    await composer.waitFor();
    await phone.page.goBack();
    await list.waitFor();
    assert.equal(await composer.isVisible(), false);
  }
  await phone.page.locator(`[data-channel-id="${general}"]`).click();
  await composer.waitFor();
  await phone.part('back-to-list').click();
  await list.waitFor();
  await phone.page.locator(`[data-channel-id="${general}"]`).click();
  await phone.part('pins-button').click();
  await phone.part('pins').waitFor();
  await phone.page.goBack();
  await until('the panel is closed', async () => (await phone.part('pins').count()) === 0);
  assert.equal(await composer.isVisible(), true);
  await phone.shot('conversation-ja-narrow');
  await phone.page.goBack();
  await list.waitFor();
  await phone.page.locator(`[data-channel-id="${long_named}"]`).click();
  await composer.waitFor();
  const wide = () => Math.max(...[...document.querySelectorAll('.channel-header > *')].map((part) =>
    part.getBoundingClientRect().right));
  assert.ok((await phone.page.evaluate(wide)) <= 390, 'the header fits');
  const beyond = () => [...document.querySelectorAll('.content *')]
    .filter((part) => part.getBoundingClientRect().right > 390.5).map((part) => part.outerHTML.slice(0, 200));
  assert.deepEqual(await phone.page.evaluate(beyond), []);
  await phone.shot('long-name-ja-narrow');
  await phone.page.goBack();
  await list.waitFor();
  assert.ok((await phone.page.evaluate(() => history.length)) <= begin + 2);
  await phone.page.goBack();
  await until('it has left', () => phone.page.url() === 'about:blank');
});

step('an invite code works in letters of any width', async () => {
  const code = (await hana.ask('POST', `/api/servers/${server}/invites`, {})).code;
  const wide = [...code].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('');
  const ken = await Person.at(browser, node.url);
  await ken.register('ken', 'Ken Sato');
  await ken.acceptInvite(`「${wide}」`);
  await until('in', () => ken.place().server === server);
  await pause(200);
  ken.assertCalm();
});
