// Private channels and channels for announcements, between people at two nodes.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { Office, pause, until } from './nodes.mjs';
import { Person, launch } from './people.mjs';
import { scene, step } from './steps.mjs';

let office, browser, osaka, tokyo, hana, ken, eve, server, channel, general;

const listed = (person, id) => person.page.locator(`[data-channel-id="${id}"]`);

async function join(person, code) {
  await until('the invite is here', async () => {
    await person.ask('POST', `/api/invites/${code}/accept`, {});
    return true;
  });
  await person.page.reload();
  await person.part('composer').waitFor();
}

scene(async () => {
  office = new Office();
  browser = await launch();
  osaka = await office.node('osaka', '3F');
  tokyo = await office.node('tokyo', '本社');
  await Promise.all([osaka.start(), tokyo.start()]);
  hana = await Person.at(browser, osaka.url, { language: 'ja' });
  await hana.register('hana', '山田 花子', '大阪支社');
  const { ticket } = await hana.ask('POST', '/api/mesh/tickets', {});
  await hana.makeServer('営業部');
  await until('the channel is open', () => hana.place().channel);
  ({ server, channel: general } = hana.place());
  const code = await hana.makeInvite();
  ken = await Person.at(browser, tokyo.url, { dark: true });
  await ken.part('first-run-join').click();
  await ken.part('join-ticket').fill(ticket);
  await ken.part('join-ticket-submit').click();
  await ken.part('login-form').or(ken.part('register-form')).first().waitFor();
  await ken.register('ken', 'Ken Sato');
  await join(ken, code);
  eve = await Person.at(browser, osaka.url);
  await eve.register('eve', 'Eve Tanaka');
  await join(eve, code);
  await until('all are members', async () =>
    (await hana.ask('GET', `/api/servers/${server}/members`)).length === 3);
  await until('all are members', async () =>
    (await ken.ask('GET', `/api/servers/${server}/members`)).length === 3);
});

after(async () => {
  await browser?.close();
  await office?.end();
});

step('a private channel is made with its members, and nobody else sees it', async () => {
  await hana.page.reload();
  await hana.part('composer').waitFor();
  await hana.part('channel-create').click();
  await hana.part('channel-name').fill('人事');
  await hana.part('channel-audience').getByLabel('非公開').check();
  await hana.part('people-find').fill('ken');
  await hana.part('people-find').press('Enter');
  await hana.part('person-chosen').waitFor();
  await hana.shot('channel-private-form-ja');
  await hana.part('channel-save').click();
  await until('it is open', async () =>
    (await hana.part('channel-title').textContent()) === '人事');
  channel = hana.place().channel;
  await hana.say('ここだけの話');
  await listed(ken, channel).click();
  await ken.sees('ここだけの話');
  await until('two are in it', async () => /2/.test(await ken.part('members-button').textContent()));
  await ken.shot('channel-private-en-dark');
  await pause(500);
  assert.equal(await listed(eve, channel).count(), 0);
  await eve.page.goto(`${osaka.url}/s/${server}/${channel}`);
  await eve.part('gone').waitFor();
  await eve.page.goto(`${osaka.url}/s/${server}/${general}`);
  await eve.part('composer').waitFor();
});

step('somebody is let in later, and put out while writing', async () => {
  await hana.part('members-button').click();
  await hana.part('panel-add').click();
  await hana.part('people-find').press('Enter');
  await hana.part('direct-open').click();
  await listed(eve, channel).click();
  await eve.sees('ここだけの話');
  await eve.part('composer').fill('not sent yet');
  await until('three are in it', async () =>
    (await hana.part('members').getByTestId('member').count()) === 3);
  await hana.shot('channel-members-ja');
  const row = hana.part('members').getByTestId('member').filter({ hasText: 'Eve' });
  await row.getByTestId('channel-put-out').click();
  await hana.part('confirm-yes').click();
  await eve.part('gone').getByText('人事').waitFor();
  assert.equal(await eve.part('gone-draft').textContent(), 'not sent yet');
  await eve.shot('channel-gone-en');
  await until('two are left', async () =>
    (await hana.part('members').getByTestId('member').count()) === 2);
  await hana.part('panel-close').click();
});

step('of announcements one reads, answers and reacts, and learns why one cannot post', async () => {
  await hana.openChannel(general);
  await hana.part('channel-menu').click();
  await hana.part('channel-edit').click();
  await hana.part('channel-posting').getByLabel('モデレーター').check();
  await hana.shot('channel-edit-ja');
  await hana.part('channel-save').click();
  await hana.page.locator('dialog[open]').waitFor({ state: 'detached' });
  await hana.say('本日は創立記念日です');
  await listed(ken, general).click();
  await ken.sees('本日は創立記念日です');
  await ken.part('composer-closed').waitFor();
  assert.equal(await ken.part('composer').count(), 0);
  await ken.shot('channel-announcements-en-dark');
  await ken.onMessage('本日は創立記念日です', 'message-reply');
  await ken.part('thread-composer').fill('Happy anniversary!');
  await ken.part('thread-composer').press('Enter');
  await hana.message('本日は創立記念日です').getByTestId('reply-count').waitFor();
  await ken.part('panel-close').click();
  assert.equal(await hana.part('composer').count(), 1, 'moderators post');
});

step('a channel is archived, restored, put elsewhere and deleted', async () => {
  const other = await hana.makeChannel('倉庫');
  await listed(hana, other).click();
  const edit = async (person, button) => {
    await person.part('channel-menu').click();
    await person.part('channel-edit').click();
    await person.part(button).click();
  };
  await edit(hana, 'channel-archive');
  await hana.part('composer-closed').waitFor();
  await edit(hana, 'channel-archive');
  await hana.part('composer').waitFor();
  await hana.part('channel-menu').click();
  await hana.part('channel-edit').click();
  await hana.part('channel-place').selectOption('');
  await hana.part('channel-save').click();
  await until('it is the first', async () => {
    const first = ken.page.locator('[data-channel-id]').first();
    return (await first.getAttribute('data-channel-id')) === other;
  });
  await listed(ken, other).click();
  await ken.part('composer').fill('half a sentence');
  await pause(400);
  await edit(hana, 'channel-delete');
  await hana.part('confirm-yes').click();
  await ken.part('gone').getByText('倉庫').waitFor();
  assert.equal(await ken.part('gone-draft').textContent(), 'half a sentence');
});

step('a private channel that nobody is in any more is taken over by an admin', async () => {
  await listed(ken, channel).click();
  await ken.part('composer').waitFor();
  for (const person of [hana, ken]) {
    await listed(person, channel).click();
    await person.part('channel-menu').click();
    await person.part('channel-leave').click();
    await person.part('confirm-yes').click();
    await until('it is left', async () => (await listed(person, channel).count()) === 0);
  }
  await until('the node knows', async () =>
    (await hana.ask('GET', `/api/servers/${server}/orphaned-channels`)).length === 1);
  await hana.page.locator('.server-menu').click();
  await hana.part('server-edit').click();
  await hana.part('orphans').waitFor();
  await hana.shot('channel-orphans-ja');
  await hana.part('take-over').click();
  await until('it is open', () => hana.place().channel === channel);
  await hana.sees('ここだけの話');
});

const row = (person, name) =>
  person.part('members').getByTestId('member').filter({ hasText: name });

step('the owner passes the server on by typing its name, and the new owner sees it at once', async () => {
  for (const person of [hana, ken]) {
    await listed(person, general).click();
    await person.part('members-button').click();
  }
  await row(hana, 'Ken Sato').getByTestId('member-menu').click();
  await hana.part('member-pass-on').click();
  const [name, yes] = [hana.part('pass-on-name'), hana.part('pass-on-yes')];
  await name.fill('営業');
  await name.press('Enter');
  assert.equal(await yes.isDisabled(), true);
  await hana.shot('server-pass-on-ja');
  await name.fill('営業部');
  await name.press('Enter');
  await hana.part('pass-on').waitFor({ state: 'detached' });
  for (const person of [hana, ken]) {
    await row(person, 'Ken Sato').locator('.member-owner').waitFor();
  }
  await ken.shot('server-owner-en-dark');
});

step('whoever is removed from a server is told so where they were, and keeps the text', async () => {
  const open = await hana.makeChannel('雑談');
  await listed(eve, open).click();
  await eve.part('composer').fill('one more thing');
  await pause(400);
  await hana.post(general, '@eve please read this');
  await until('the title says that somebody waits', async () =>
    (await eve.page.title()).startsWith('(1)'));
  // By the new owner, at the other node.
  await row(ken, 'Eve').getByTestId('member-menu').click();
  await ken.part('member-remove').click();
  await ken.part('confirm-yes').click();
  await eve.part('gone').getByText('営業部').waitFor();
  assert.equal(await eve.part('gone-draft').textContent(), 'one more thing');
  await until('nothing waits there any more', async () => !/^[(•]/.test(await eve.page.title()));
  await eve.shot('server-gone-en');
  for (const person of [hana, ken, eve]) person.assertCalm();
});
