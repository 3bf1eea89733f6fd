// What people write: nothing of it is lost or changed behind their back.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { oneDesk } from './desk.mjs';
import { pause, until } from './nodes.mjs';
import { scene, step } from './steps.mjs';

let desk, node, hana, channel, other;

const box = () => hana.part('composer');
const editor = () => hana.part('message-editor');

/** Types key by key, as completion sees it, and presses Enter once it has had its say. */
async function typeAndEnter(text) {
  await box().fill('');
  await box().pressSequentially(text, { delay: 15 });
  await pause(400);
  await box().press('Enter');
}

scene(async () => {
  desk = await oneDesk();
  ({ node, hana, general: channel } = desk);
  other = await hana.makeChannel('other');
  await hana.makeChannel('mention-18794');
});

after(() => desk?.end());

step('faces, times and numbers are sent as typed', async () => {
  for (const text of ['nice :-D', 'foo :-P', '開始は :30', 'see #1']) {
    await typeAndEnter(text);
    await hana.sees(text);
    assert.equal(await box().inputValue(), '');
  }
});

step('a name that was begun is completed by Enter, one that was not is not', async () => {
  await typeAndEnter('hi @han');
  assert.equal(await box().inputValue(), 'hi @hana ');
  await box().fill('');
  await box().pressSequentially('＠ha', { delay: 15 });
  await hana.part('completions').waitFor();
  await box().press('Enter');
  assert.equal(await box().inputValue(), '@hana ');
  await typeAndEnter('mail @');
  await hana.sees('mail @');
});

step('undo goes on after bold, completion and emoji', async () => {
  await box().fill('');
  await box().pressSequentially('hello world');
  await box().press('Shift+Control+ArrowLeft');
  await box().press('Control+b');
  assert.equal(await box().inputValue(), 'hello **world**');
  await box().press('End');
  await box().pressSequentially(' @ha', { delay: 15 });
  await hana.part('completions').waitFor();
  await box().press('Tab');
  assert.equal(await box().inputValue(), 'hello **world** @hana ');
  await hana.part('composer-emoji').click();
  await hana.part('emoji-picker').locator('.emoji').first().click();
  assert.notEqual(await box().inputValue(), 'hello **world** @hana ');
  for (let n = 0; n < 12 && (await box().inputValue()) !== ''; n += 1) await box().press('Control+z');
  assert.equal(await box().inputValue(), '');
});

step('a paste that is too long is kept and said, and characters are counted, not halves', async () => {
  await box().fill('😀'.repeat(2001));
  assert.equal(await hana.part('composer-send').isEnabled(), true);
  await box().fill(`${'あ'.repeat(4001)}`);
  assert.match(await hana.part('too-long').textContent(), /^1 character too many/);
  assert.equal(await hana.part('composer-send').isEnabled(), false);
  await box().press('Enter');
  assert.equal((await box().inputValue()).length, 4001);
  await hana.shot('too-long-en');
  await box().fill('');
});

step('Enter in an open code block adds a line, and the first line keeps its indent', async () => {
  await box().pressSequentially('```js');
  await box().press('Enter');
  await box().pressSequentially('let a = 1;');
  await box().press('Enter');
  await box().pressSequentially('```');
  assert.equal(await box().inputValue(), '```js\nlet a = 1;\n```');
  await box().press('Enter');
  await hana.sees('let a = 1;');
  await hana.post(channel);
  await box().fill('　拝啓\n　二行目');
  await box().press('Enter');
  await hana.sees('拝啓');
  const [last] = (await hana.ask('GET', `/api/channels/${channel}/messages?limit=1`)).slice(-1);
  assert.equal(last.content, '　拝啓\n　二行目');
});

step('saving an editor that was not touched changes nothing', async () => {
  await hana.say('v1');
  const [last] = (await hana.ask('GET', `/api/channels/${channel}/messages?limit=1`)).slice(-1);
  await box().press('ArrowUp');
  assert.equal(await editor().inputValue(), 'v1');
  await hana.ask('PATCH', `/api/messages/${last.id}`, { content: 'v2 from phone' });
  await hana.part('edit-conflict').waitFor();
  assert.equal(await hana.part('edit-theirs').textContent(), 'v2 from phone');
  await hana.shot('edit-conflict-en');
  await editor().press('Enter');
  await hana.sees('v2 from phone');
  await pause(300);
  const now = await hana.ask('GET', `/api/channels/${channel}/messages?limit=1`);
  assert.equal(now.at(-1).content, 'v2 from phone');
});

step('an edit outlives Esc, another pencil, another channel and a reload', async () => {
  await box().press('ArrowUp');
  await editor().fill('v3, a long rewrite');
  await editor().press('Escape');
  await hana.part('edit-unsaved').waitFor();
  const focused = () => document.activeElement?.dataset.testid;
  await until('the focus is back', async () => (await hana.page.evaluate(focused)) === 'composer');
  await hana.onMessage('see #1', 'message-edit');
  assert.equal(await editor().inputValue(), 'see #1');
  await editor().fill('see #1 and #2');
  await hana.openChannel(other);
  await hana.openChannel(channel);
  assert.equal(await hana.part('edit-unsaved').count(), 2);
  await hana.page.reload();
  await hana.part('edit-unsaved').first().waitFor();
  await hana.message('v2 from phone').getByTestId('edit-unsaved').click();
  assert.equal(await editor().inputValue(), 'v3, a long rewrite');
  await editor().press('Enter');
  await hana.sees('v3, a long rewrite');
  await hana.message('see #1').getByTestId('edit-unsaved').click();
  assert.equal(await editor().inputValue(), 'see #1 and #2');
  await hana.part('message-cancel').click();
  await hana.part('confirm-yes').click();
  await until('it was given up', async () => (await hana.part('edit-unsaved').count()) === 0);
  await hana.sees('see #1');
});

step('↑ never edits an older message while one is being sent', async () => {
  await hana.page.route('**/api/channels/*/messages', async (route) => {
    if (route.request().method() === 'POST') await pause(1_500);
    await route.continue();
  });
  await box().fill('second');
  await box().press('Enter');
  await box().press('ArrowUp');
  assert.equal(await editor().count(), 0);
  await hana.sees('second');
  await hana.page.unroute('**/api/channels/*/messages');
  await until('↑ edits it', async () => {
    await box().press('ArrowUp');
    return (await editor().count()) === 1 && (await editor().inputValue()) === 'second';
  });
  await editor().press('Escape');
  assert.equal(await hana.part('edit-unsaved').count(), 0, 'nothing was changed');
});

step('a thread has one editor for its parent, and ↑ leaves a closed thread alone', async () => {
  await hana.onMessage('second', 'message-reply');
  await hana.part('thread-composer').fill('my own reply');
  await hana.part('thread-composer').press('Enter');
  await hana.part('thread').getByText('my own reply').waitFor();
  const parent = hana.part('thread').locator('[data-testid=message]', { hasText: 'second' }).first();
  await parent.hover();
  await parent.getByTestId('message-edit').click();
  assert.equal(await editor().count(), 1);
  assert.equal(await hana.part('thread').getByTestId('message-editor').count(), 1);
  await editor().press('Escape');
  await hana.part('thread-composer').fill('a draft in the thread');
  await hana.part('panel-close').click();
  await hana.message('second').getByTestId('reply-draft').waitFor();
  await box().press('ArrowUp');
  assert.equal(await editor().inputValue(), 'second');
  await editor().press('Escape');
  await hana.openChannel(other);
  const row = hana.page.locator(`[data-channel-id="${channel}"]`);
  await row.locator('.channel-draft').waitFor();
  await hana.openChannel(channel);
});

step('two tabs keep two drafts, and one that was sent is gone from the other', async () => {
  const second = await hana.anotherTab();
  await box().fill('a long text of the first tab');
  await second.part('composer').fill('x');
  await pause(500);
  await hana.page.reload();
  await second.page.reload();
  await until('both are there', async () => {
    const both = [await box().inputValue(), await second.part('composer').inputValue()];
    return both.join('|') === 'a long text of the first tab|x';
  });
  await second.part('composer').fill('a long text of the first tab');
  await pause(500);
  await box().press('Enter');
  await hana.sees('a long text of the first tab');
  await until('it is gone', async () => (await second.part('composer').inputValue()) === '');
  await second.part('composer').fill('left behind');
  await pause(500);
  await second.page.close();
  await hana.page.reload();
  await until('it is gone on with', async () => (await box().inputValue()) === 'left behind');
  await box().fill('');
  await pause(400);
});

step('what is not sent comes back into the composer, and what is not saved into its editor', async () => {
  await node.kill();
  await box().fill('waits for a node');
  await box().press('Enter');
  await hana.part('pending-message').waitFor();
  await until('it waits', async () => (await hana.part('pending-message').getAttribute('data-state')) === 'waiting');
  await box().fill('begun meanwhile');
  await hana.page.getByRole('button', { name: 'Discard' }).click();
  await until('it is back', async () => (await box().inputValue()) === 'begun meanwhile\nwaits for a node');
  assert.equal(await hana.part('pending-message').count(), 0);
  await hana.onMessage('a long text of the first tab', 'message-edit');
  await editor().fill('rewritten while no node answers');
  await editor().press('Enter');
  await until('the editor is back', async () => (await editor().count()) === 1);
  assert.equal(await editor().inputValue(), 'rewritten while no node answers');
  await hana.shot('edit-failed-en');
  await node.start();
  await until('it is saved', async () => {
    if ((await editor().count()) === 1) await editor().press('Enter');
    await pause(1_000);
    const now = await hana.ask('GET', `/api/channels/${channel}/messages?limit=100`);
    return now.some((message) => message.content === 'rewritten while no node answers');
  });
  await until('the editor is gone', async () => (await editor().count()) === 0);
  assert.equal(await hana.part('edit-unsaved').count(), 0);
  hana.assertCalm();
});
