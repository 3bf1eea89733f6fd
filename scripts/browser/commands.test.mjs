// What is typed with a slash in front of it: commands, and texts that only look like one.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { oneDesk } from './desk.mjs';
import { PASSWORD, Person } from './people.mjs';
import { pause, until } from './nodes.mjs';
import { scene, step } from './steps.mjs';

let desk, browser, node, hana, server, channel;

const box = () => hana.part('composer');

async function type(text) {
  await box().fill('');
  await box().pressSequentially(text, { delay: 10 });
  await pause(200);
  await box().press('Enter');
}

scene(async () => {
  desk = await oneDesk();
  ({ browser, node, hana, server, general: channel } = desk);
  const body = { username: 'ken', display_name: '鈴木 健', password: PASSWORD };
  await hana.ask('POST', '/api/auth/register', body);
});

after(() => desk?.end());

step('paths and doubled slashes are sent as typed', async () => {
  for (const text of ['/etc/hosts', '/共有/旧', '//server/share', '/共有', '/README.md']) {
    await type(text);
    await hana.sees(text);
    assert.equal(await box().inputValue(), '');
  }
  const sent = await hana.ask('GET', `/api/channels/${channel}/messages`);
  assert.deepEqual(sent.map(({ content }) => content), ['/etc/hosts', '/共有/旧', '//server/share', '/共有', '/README.md']);
});

step('commands are offered, completed and done', async () => {
  await box().pressSequentially('/', { delay: 10 });
  await hana.part('completions').locator('li').nth(4).waitFor();
  await hana.shot('commands-en');
  await box().pressSequentially('inv', { delay: 10 });
  await until('one is left', async () => (await hana.part('completions').locator('li').count()) === 1);
  await box().press('Enter');
  assert.equal(await box().inputValue(), '/invite ');
  await box().press('Enter');
  await hana.part('invite-create').waitFor();
  assert.equal(await box().inputValue(), '');
  await hana.page.keyboard.press('Escape');
  await type('/shortcuts');
  await hana.part('key-help').waitFor();
  await hana.page.keyboard.press('Escape');
  await type('／search 共有');
  await hana.part('found').first().waitFor();
  assert.equal(await hana.part('search-input').inputValue(), '共有');
  await hana.part('panel-close').click();
  for (const muted of [true, false]) {
    await type('/mute');
    await until('it is as it was told', async () => {
      const { channels } = await hana.ask('GET', '/api/me/preferences');
      return (channels[channel]?.muted ?? false) === muted;
    });
  }
  await type('/dm');
  await hana.part('direct-form').waitFor();
  await hana.page.keyboard.press('Escape');
});

step('a message to somebody goes along to the conversation with them', async () => {
  const code = (await hana.ask('POST', `/api/servers/${server}/invites`, {})).code;
  const ken = await Person.at(browser, node.url, { language: 'ja', dark: true, narrow: true });
  await ken.logIn('ken');
  await ken.part('server-add-first').waitFor();
  await ken.ask('POST', `/api/invites/${code}/accept`, {});
  await ken.page.locator(`[data-channel-id="${channel}"]`).click();
  await ken.sees('/etc/hosts');
  await until('ken is here', async () => /2/.test(await hana.part('members-button').textContent()));
  await type('/dm @ken 資料をお願いします');
  await hana.page.waitForURL('**/dm/*');
  await until('it is there', async () => (await box().inputValue()) === '資料をお願いします');
  await type('/invite');
  await hana.part('direct-form').waitFor();
  await hana.page.keyboard.press('Escape');
  // Who may not invite is told so, in their language, and keeps what they typed.
  const field = ken.part('composer');
  await field.fill('/invite');
  await field.press('Enter');
  await ken.part('command-refused').waitFor();
  assert.equal(await field.inputValue(), '/invite');
  await ken.shot('command-refused-phone-ja-dark');
  ken.assertCalm();
  await hana.page.goto(`${node.url}/s/${server}/${channel}`);
});

step('an unknown command is said and kept, and is sent once that is what is meant', async () => {
  await type('/tmp');
  await hana.part('command-refused').waitFor();
  assert.match(await hana.part('command-refused').textContent(), /\/tmp/);
  assert.equal(await box().inputValue(), '/tmp');
  await hana.shot('command-unknown-en');
  await box().press('Control+a');
  await box().pressSequentially('/va');
  assert.equal(await hana.part('command-refused').count(), 0, 'until it is changed');
  await box().press('Enter');
  await hana.part('command-as-text').click();
  await hana.sees('/va');
  assert.equal(await box().inputValue(), '');
});

step('the same Enter again sends what is no command, and never what is for one person', async () => {
  const { page } = hana;
  await box().pressSequentially('/opt', { delay: 10 });
  await pause(200);
  // A key that is held down is one press.
  for (let n = 0; n < 3; n += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  const question = page.getByRole('alert').filter({ hasText: '/opt' });
  await question.waitFor();
  assert.match(await question.textContent(), /Enter again/);
  assert.equal(await box().inputValue(), '/opt');
  assert.equal(await box().evaluate((one) => one === document.activeElement), true);
  const described = await box().getAttribute('aria-describedby');
  assert.equal(await question.getAttribute('id'), described, 'it is told with the field, too');
  await page.keyboard.press('Enter');
  await hana.sees('/opt');
  assert.equal(await box().inputValue(), '');
  assert.equal(await question.count(), 0);
  await type('/dm @nobody hi');
  await hana.part('command-refused').waitFor();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('Enter');
  assert.equal(await box().inputValue(), '/dm @nobody hi');
  const sent = await hana.ask('GET', `/api/channels/${channel}/messages`);
  assert.equal(sent.some(({ content }) => content.includes('@nobody')), false);
  await box().fill('');
  hana.assertCalm();
});
