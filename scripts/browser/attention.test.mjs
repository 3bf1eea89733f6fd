// What is unread: where it begins, what of it was seen, and whom it mentions.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { oneDesk } from './desk.mjs';
import { pause, until } from './nodes.mjs';
import { Person } from './people.mjs';
import { scene, step } from './steps.mjs';

let desk, browser, node, hana, ken, general, channel;

const numbered = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, at) => `number ${from + at}.`);
const unreadOf = async (person, id) => (await person.ask('GET', '/api/unread')).channels[id] ?? 0;
/** The text of the first message below the line. */
const belowLine = (person) =>
  person.part('new-line').evaluate((line) => {
    const row = line.closest('[data-row]').nextElementSibling;
    return row.querySelector('.message-content').textContent.trim();
  });

scene(async () => {
  desk = await oneDesk();
  ({ browser, node, hana, general } = desk);
  channel = await hana.makeChannel('busy');
  const code = await hana.makeInvite();
  ken = await Person.at(browser, node.url, { language: 'ja' });
  await ken.register('ken', 'Ken Sato');
  await ken.acceptInvite(code);
  await until('the channel is open', () => ken.place().channel);
});

after(() => desk?.end());

step('the line stands at every visit, not only at the first', async () => {
  await hana.openChannel(channel);
  await hana.openChannel(general);
  await ken.post(channel, ...numbered(1, 3));
  for (const [from, to] of [[1, 3], [4, 6]]) {
    if (from > 1) await ken.post(channel, ...numbered(from, to));
    const badge = hana.page.locator(`[data-channel-id="${channel}"] [data-testid=unread-count]`);
    await badge.waitFor();
    await hana.openChannel(channel);
    await hana.part('new-line').waitFor();
    assert.equal(await belowLine(hana), `number ${from}.`);
    await until('it is read', async () => (await unreadOf(hana, channel)) === 0);
    assert.equal(await hana.part('new-line').count(), 1, 'it stays until one leaves');
    await hana.openChannel(general);
  }
});

step('what was not in view is not read, and the first unread one is found far back', async () => {
  await ken.post(channel, ...numbered(7, 206));
  await hana.openChannel(channel);
  await hana.sees('number 206.');
  await hana.part('unread-above').waitFor();
  await pause(1_500);
  assert.equal(await unreadOf(hana, channel), 100, 'that is: more than are counted');
  await hana.shot('unread-above-en');
  await hana.part('unread-jump').click();
  await hana.sees('number 7.');
  assert.equal(await belowLine(hana), 'number 7.');
  await until('it is in view', () => hana.isInView('number 7.'));
  await pause(1_500);
  const told = await hana.ask('GET', `/api/channels/${channel}/unread`);
  const first = await hana.ask('GET', `/api/channels/${channel}/messages?around=${told.first}&limit=1`);
  const number = Number(/\d+/.exec(first[0].content)[0]);
  assert.ok(number > 7 && number < 60, `read up to ${number}`);
  await hana.part('jump-latest').click();
  await until('the end is in view', () => hana.isInView('number 206.'));
  await pause(1_500);
  assert.equal(await unreadOf(hana, channel), 100, 'what lies between was not seen');
  await hana.part('unread-mark').click();
  await until('it is read', async () => (await unreadOf(hana, channel)) === 0);
  assert.equal(await hana.part('unread-above').count(), 0);
});

step('scrolling from the first unread message to the end reads all', async () => {
  await hana.openChannel(general);
  await ken.post(channel, ...numbered(207, 260));
  await hana.openChannel(channel);
  await hana.part('unread-jump').click();
  await until('it is in view', () => hana.isInView('number 207.'));
  await hana.part('timeline').hover();
  await until('it is read', async () => {
    await hana.page.mouse.wheel(0, 350);
    await pause(100);
    return (await unreadOf(hana, channel)) === 0;
  });
  assert.equal(await hana.part('unread-above').count(), 0);
});

step('a message sent while scrolled up is seen by its writer', async () => {
  await hana.part('timeline').hover();
  await hana.page.mouse.wheel(0, -1_500);
  await until('it is away', async () => !(await hana.isInView('number 260.')));
  await hana.part('composer').fill('my own, from above');
  await hana.part('composer').press('Enter');
  await hana.sees('my own, from above');
  await until('it is in view', () => hana.isInView('my own, from above'));
});

step('a live mention counts as one at once, and only of whom it names', async () => {
  await hana.openChannel(general);
  const badge = hana.page.locator(`[data-channel-id="${channel}"] [data-testid=unread-count]`);
  await ken.post(channel, 'hi @hanako and `@hana`');
  await badge.waitFor();
  assert.doesNotMatch(await badge.getAttribute('class'), /is-mention/);
  await ken.post(channel, 'hi @hana');
  await until('it is a mention', async () => /is-mention/.test(await badge.getAttribute('class')));
  await hana.openChannel(channel);
  await until('it is read', async () => (await unreadOf(hana, channel)) === 0);
});

step('what is marked unread stays so in view, until one lets go or comes back', async () => {
  await hana.openChannel(channel);
  await ken.post(channel, 'to come back to', 'and what follows');
  await hana.sees('and what follows');
  await until('it is read', async () => (await unreadOf(hana, channel)) === 0);
  await hana.onMessage('to come back to', 'message-more');
  await hana.part('message-unread').click();
  await until('it is unread', async () => (await unreadOf(hana, channel)) === 2);
  await until('the line is above it', async () => (await belowLine(hana)) === 'to come back to');
  await pause(1_500);
  assert.equal(await unreadOf(hana, channel), 2, 'although it is in view');
  await hana.page.keyboard.press('Escape');
  await until('it is read', async () => (await unreadOf(hana, channel)) === 0);
  await hana.message('and what follows').focus();
  await hana.page.keyboard.press('Alt+u');
  await until('it is unread', async () => (await unreadOf(hana, channel)) === 1);
  await hana.openChannel(general);
  await hana.page.locator(`[data-channel-id="${channel}"] [data-testid=unread-count]`).waitFor();
  await hana.openChannel(channel);
  await until('it is read', async () => (await unreadOf(hana, channel)) === 0);
});

step('unread replies show where they are until the thread was opened', async () => {
  await hana.openChannel(general);
  const [parent] = await ken.post(channel, 'a question');
  for (const content of ['one', 'two'])
    await ken.ask('POST', `/api/channels/${channel}/messages`, { content, parent_id: parent });
  await hana.openChannel(channel);
  const unread = hana.message('a question').getByTestId('replies-unread');
  await unread.waitFor();
  assert.match(await unread.textContent(), /2/);
  await hana.part('unread-threads').waitFor();
  await hana.shot('unread-threads-en');
  await hana.page.reload();
  const tab = await hana.anotherTab();
  await tab.part('unread-threads').waitFor();
  await hana.page.bringToFront();
  await hana.part('unread-threads').click();
  await hana.part('thread').getByText('two').waitFor();
  await until('it was seen', async () => (await unread.count()) === 0);
  await until('in the other tab, too', async () => (await tab.part('unread-threads').count()) === 0);
  await tab.page.close();
  await ken.ask('POST', `/api/channels/${channel}/messages`, { content: 'three', parent_id: parent });
  await hana.part('thread').getByText('three').waitFor();
  await pause(1_000);
  assert.equal(await unread.count(), 0, 'it came before the reader’s eyes');
});

step('what came while the page was cut off is unread, and has its line', async () => {
  const person = await Person.at(browser, 'about:blank');
  let cut = false;
  const sockets = [];
  await person.page.routeWebSocket(/\/ws$/, (socket) => {
    if (cut) return socket.close();
    socket.connectToServer();
    sockets.push(socket);
  });
  await person.page.goto(node.url);
  await person.logIn('hana');
  await person.part('composer').waitFor();
  await person.openChannel(general);
  await person.say('before the cut');
  await until('it is read', async () => (await unreadOf(person, general)) === 0);
  const [parent] = await person.ask('GET', `/api/channels/${general}/messages?limit=1`);
  const reply = { content: 'and more of it', parent_id: parent.id };
  await person.ask('POST', `/api/channels/${general}/messages`, reply);
  await person.message('before the cut').getByTestId('reply-count').click();
  const follow = person.part('thread-follow');
  await until('whoever wrote follows', async () => (await follow.getAttribute('aria-pressed')) === 'true');
  cut = true;
  await Promise.all(sockets.map((socket) => socket.close({ code: 1012 })));
  await hana.openChannel(channel);
  await ken.post(general, ...numbered(1001, 1080));
  await person.ask('DELETE', `/api/messages/${parent.id}/follow`);
  cut = false;
  await until('the page asks again', async () => (await follow.getAttribute('aria-pressed')) === 'false');
  await person.part('panel-close').click();
  await person.sees('number 1080.');
  await person.part('unread-above').waitFor();
  assert.ok((await unreadOf(person, general)) > 0);
  await person.part('unread-jump').click();
  await person.part('new-line').waitFor();
  // On a slow machine the first of them were before the reader's eyes before the others came.
  const line = Number(/\d+/.exec(await belowLine(person))[0]);
  assert.ok(line > 1000 && line < 1060, `the line is above number ${line}`);
  await person.page.context().close();
});

step('a message that comes to stand elsewhere takes no reader along', async () => {
  const person = await Person.at(browser, 'about:blank');
  let socket;
  await person.page.routeWebSocket(/\/ws$/, (opened) => {
    opened.connectToServer();
    socket = opened;
  });
  await person.page.goto(`${node.url}/s/${hana.place().server}/${channel}`);
  await person.logIn('hana');
  await person.sees('a question');
  await person.part('timeline').hover();
  await person.page.mouse.wheel(0, -1_200);
  await pause(600);
  const seen = () =>
    person.part('timeline').evaluate((box) => {
      const { top } = box.getBoundingClientRect();
      const rows = [...box.querySelectorAll('[data-row] > [data-message-id]')];
      const at = rows.map((row) => [row.dataset.messageId, row.getBoundingClientRect().top - top]);
      return { rows: at, first: at.findIndex(([, place]) => place > -20) };
    });
  const before = await seen();
  const [[second], [edge], [next, nextTop]] = before.rows.slice(before.first - 2);
  const [message] = await hana.ask('GET', `/api/channels/${channel}/messages?around=${edge}&limit=1`);
  assert.equal(message.id, edge);
  // What a node tells of a message whose clock was found to be ahead.
  // Two characters: of 32 ids one ends with the lowest, and would be its own place.
  const moved = { ...message, sort: `${second.slice(0, -2)}00` };
  socket.send(JSON.stringify({ type: 'message_updated', message: moved }));
  await until('it stands above the other', async () => {
    const ids = (await seen()).rows.map(([id]) => id);
    return ids.indexOf(edge) >= 0 && ids.indexOf(edge) < ids.indexOf(second);
  });
  const after = (await seen()).rows.find(([id]) => id === next);
  assert.ok(Math.abs(after[1] - nextTop) < 2, `the reader was moved by ${after[1] - nextTop} px`);
  person.assertCalm();
  await person.page.context().close();
});

step('what waits is worked through by keys, in the inbox', async () => {
  const [mentioned, plain] = [await hana.makeChannel('mentioned'), await hana.makeChannel('plain')];
  await hana.ask('POST', `/api/channels/${general}/read`, {});
  await hana.openChannel(general);
  const people = await hana.ask('GET', `/api/servers/${desk.server}/members`);
  const { id } = people.find(({ user }) => user.username === 'hana').user;
  const direct = (await ken.ask('POST', '/api/dms', { user_ids: [id] })).id;
  const posted = await ken.post(plain, 'the first of these', 'the second', 'the third');
  await ken.post(mentioned, 'for nobody', 'this is for @hana', 'and for @hana, too');
  await ken.ask('POST', `/api/dms/${direct}/messages`, { content: 'said to you alone' });
  await until('all is counted', async () => {
    const told = await hana.ask('GET', '/api/unread');
    return told.channels[plain] === 3 && told.mentions[mentioned] === 2 && told.dms[direct] === 1;
  });
  await hana.part('directs-count').waitFor();
  const badge = (id) => hana.page.locator(`[data-channel-id="${id}"] [data-testid=unread-count]`);
  for (const id of [mentioned, plain])
    await until('the page knows it', async () => /3$/.test(await badge(id).textContent()));
  await hana.part('composer').focus();
  await hana.page.keyboard.press('Alt+i');
  const rows = hana.part('inbox-row');
  await rows.nth(2).getByText('the first of these').waitFor();
  const names = await rows.evaluateAll((all) => all.map((row) => row.dataset.inbox));
  assert.deepEqual(names, [mentioned, direct, plain]);
  await rows.nth(0).getByText('and for @hana, too').waitFor();
  assert.doesNotMatch(await rows.nth(0).textContent(), /for nobody/);
  const at = () => hana.page.evaluate(() => document.activeElement.dataset.inbox ?? 'elsewhere');
  await until('the first has the focus', async () => (await at()) === mentioned);
  await hana.shot('inbox-en');
  await hana.page.keyboard.press('Enter');
  await hana.sees('this is for @hana');
  await until('it is read', async () => (await unreadOf(hana, mentioned)) === 0);
  await rows.nth(0).getByTestId('inbox-done').waitFor();
  assert.equal(await at(), mentioned, 'the keys go on in the list');
  await hana.page.keyboard.press('ArrowDown');
  await hana.page.keyboard.press('e');
  await until('the next has the focus', async () => (await at()) === plain);
  await until('it is read', async () => !(await hana.ask('GET', '/api/unread')).dms[direct]);
  await ken.ask('DELETE', `/api/messages/${posted[0]}`);
  await until('what is deleted is not shown', async () =>
    !(await rows.nth(2).textContent()).includes('the first of these'));
  await ken.post(plain, 'for the last time');
  await hana.part('inbox-read-all').click();
  await hana.part('confirm-yes').click();
  await hana.part('inbox').locator('.empty').waitFor();
  assert.equal(await unreadOf(hana, plain), 0);
  await hana.shot('inbox-read-en');
  await hana.page.keyboard.press('Alt+i');
  await hana.part('inbox').waitFor({ state: 'detached' });
  await hana.openChannel(channel);
});

step('a thread belongs to its channel, and counts all its replies', async () => {
  const [parent] = await ken.post(channel, 'a long thread');
  for (let n = 1; n <= 120; n += 1)
    await ken.ask('POST', `/api/channels/${channel}/messages`, { content: `r${n}`, parent_id: parent });
  await hana.message('a long thread').getByTestId('reply-count').click();
  await until('all are counted', async () =>
    (await hana.part('thread-count').textContent()).startsWith('120 '));
  const follow = hana.part('thread-follow');
  await follow.waitFor();
  assert.equal(await follow.getAttribute('aria-pressed'), 'false');
  await follow.click();
  await until('it is followed at the node', async () =>
    (await hana.ask('GET', `/api/messages/${parent}/follow`)).following);
  await hana.shot('thread-followed-en');
  await hana.openChannel(general);
  assert.equal(await hana.part('thread').count(), 0);
  await ken.ask('POST', `/api/channels/${channel}/messages`, { content: 'the last word', parent_id: parent });
  await hana.part('composer').focus();
  await hana.page.keyboard.press('Alt+i');
  await hana.part('inbox-kinds').getByLabel('Threads').check();
  const reply = hana.part('inbox-threads').getByText('the last word');
  await reply.waitFor();
  await hana.shot('inbox-threads-en');
  await reply.click();
  await hana.part('thread').getByText('the last word').waitFor();
  assert.equal(await follow.getAttribute('aria-pressed'), 'true');
  await hana.openChannel(general);
  await hana.page.keyboard.press('Alt+i');
  await hana.part('inbox-kinds').getByLabel('Mentions').check();
  await hana.part('inbox-mentions').getByText('this is for @hana').first().waitFor();
  await hana.shot('inbox-mentions-en');
  await hana.page.keyboard.press('Alt+i');
  await hana.part('inbox').waitFor({ state: 'detached' });
  await ken.post(general, 'news for all');
  const unread = () => hana.ask('GET', '/api/unread');
  await ken.post(channel, 'and news here');
  await until('it is counted', async () => (await unread()).channels[channel] > 0);
  await hana.part('server-menu').click();
  await hana.part('server-read').click();
  await until('all of the server is read', async () =>
    Object.keys((await unread()).channels).length === 0);
  hana.assertCalm();
  ken.assertCalm();
});
