// Who is here: the list, however long, and the card of each person.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { oneDesk } from './desk.mjs';
import { PASSWORD, Person } from './people.mjs';
import { until } from './nodes.mjs';
import { scene, step } from './steps.mjs';

let desk, browser, node, hana, ken, server, channel;

const rows = (person) => person.part('members').getByTestId('member');
const card = (person) => person.part('person-card');

/** Answers as a server with so many members more would. */
async function withMany(person, many) {
  await person.page.route(`**/api/servers/${server}/members`, async (route) => {
    const answer = await route.fetch();
    const own = await answer.json();
    const [{ user }] = own;
    const more = Array.from({ length: many }, (_, n) => {
      const name = String(n).padStart(5, '0');
      const one = { id: `01ZZZZZZZZZZZZZZZZZZZ${name}`, username: `user${name}`, display_name: `社員 ${name}` };
      const presence = n % 7 === 0 ? 'online' : 'offline';
      return { role: 'member', user: { ...user, ...one, presence, online: n % 7 === 0 } };
    });
    await route.fulfill({ response: answer, json: [...own, ...more] });
  });
}

const focused = (person) => person.page.evaluate(() => document.activeElement.dataset.testid);

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
  await ken.ask('PATCH', '/api/users/me', { status_message: '外出中' });
  await hana.post(channel, 'for @ken');
  await hana.sees('for');
  await until('both are here', async () => /2/.test(await hana.part('members-button').textContent()));
});

after(() => desk?.end());

step('a card says who somebody is, and leads to a mention and to a conversation', async () => {
  await hana.part('members-button').click();
  await rows(hana).filter({ hasText: '鈴木' }).getByTestId('member-person').click();
  await card(hana).waitFor();
  const text = await card(hana).textContent();
  for (const part of ['鈴木 健', '@ken', '外出中', 'Member', 'Online']) assert.ok(text.includes(part), part);
  await hana.shot('person-card-en');
  await hana.page.keyboard.press('Escape');
  await hana.part('composer').fill('hello');
  await rows(hana).filter({ hasText: '鈴木' }).getByTestId('member-person').click();
  await hana.part('person-mention').click();
  await until('he is named', async () => (await hana.part('composer').inputValue()) === 'hello @ken ');
  await hana.part('composer').fill('');
  await rows(hana).filter({ hasText: '鈴木' }).getByTestId('member-person').click();
  await hana.part('person-message').click();
  await hana.page.waitForURL('**/dm/*');
  await hana.part('channel-title').click();
  await card(hana).waitFor();
  await hana.page.keyboard.press('Escape');
  assert.equal(await hana.page.evaluate(() => document.activeElement.dataset.testid), 'channel-title');
  await hana.page.goto(`${node.url}/s/${server}/${channel}`);
});

step('names, faces and mentions of messages open it as well, by keys too', async () => {
  await hana.message('for').locator('.message-face').click();
  await card(hana).waitFor();
  assert.equal(await hana.part('person-mention').count(), 0, 'nobody mentions themselves');
  assert.equal(await hana.part('person-role').textContent(), 'Owner');
  await hana.page.keyboard.press('Escape');
  await hana.message('for').locator('.mention').focus();
  await hana.page.keyboard.press('Enter');
  await card(hana).getByText('@ken', { exact: true }).waitFor();
  await hana.page.keyboard.press('Escape');
  hana.assertCalm();
});

step('a group is made by keys, completed, and its name says who is in it', async () => {
  await hana.part('server-menu').click();
  await hana.part('groups-open').click();
  await hana.part('group-new').click();
  await until('people can be typed', async () => (await focused(hana)) === 'people-find');
  await hana.page.keyboard.insertText('鈴木');
  await hana.part('person-offered').first().waitFor();
  await hana.page.keyboard.press('Enter');
  await hana.part('user-group-name').fill('ken');
  await hana.page.keyboard.press('Enter');
  await hana.part('group-form').getByText('Somebody has this name').waitFor();
  await hana.part('user-group-name').fill('営業部');
  await hana.shot('group-form-en');
  await hana.page.keyboard.press('Enter');
  await hana.part('group-row').getByText('@営業部').waitFor();
  await hana.shot('groups-en');
  await hana.page.keyboard.press('Escape');
  await hana.part('groups-dialog').waitFor({ state: 'detached' });
  // At once: given back later, it would be taken from whatever somebody went on with.
  assert.equal(await focused(hana), 'server-menu');
  await hana.part('composer').pressSequentially('for ＠営');
  await hana.part('completions').getByText('営業部').first().waitFor();
  await hana.page.keyboard.press('Tab');
  await hana.page.keyboard.press('Enter');
  await until('ken is called', async () => (await ken.ask('GET', '/api/unread')).mentions?.[channel] === 2);
  const chip = hana.message('for @営業部').locator('.mention');
  await chip.focus();
  await hana.page.keyboard.press('Enter');
  await hana.part('group-card').getByText('鈴木 健').waitFor();
  await hana.shot('group-card-en');
  await hana.part('group-card').getByTestId('member-person').click();
  await card(hana).getByText('@ken', { exact: true }).waitFor();
  await hana.page.keyboard.press('Escape');
  hana.assertCalm();
});

step('the name that a group had before says that nobody has it now', async () => {
  const [{ id }] = await hana.ask('GET', `/api/servers/${server}/groups`);
  await hana.ask('PATCH', `/api/groups/${id}`, { name: '営業二部' });
  const open = hana.page.getByText('Nobody here is called @営業部 now');
  await until('it is said', async () => {
    await hana.message('for @営業部').locator('.mention').click();
    if (await open.isVisible()) return true;
    await hana.page.keyboard.press('Escape');
    return false;
  });
  await hana.page.keyboard.press('Escape');
  await open.waitFor({ state: 'detached' });
  await hana.ask('PATCH', `/api/groups/${id}`, { name: '営業部' });
});

step('who has read a message is shown while one looks, and an admin says whether it is', async () => {
  await hana.part('composer').fill('来週の当番を確認してください');
  await hana.page.keyboard.press('Enter');
  await hana.sees('来週の当番');
  await hana.onMessage('来週の当番', 'message-more');
  await hana.shot('message-menu-en');
  await hana.part('message-readers').click();
  await hana.part('readers-dialog').getByText('Nobody has read it yet').waitFor();
  await ken.ask('POST', `/api/channels/${channel}/read`, {});
  await hana.part('reader').getByText('鈴木 健').waitFor();
  assert.match(await hana.part('readers-dialog').locator('h2').textContent(), /1 of 1/);
  await hana.shot('readers-en');
  await hana.page.keyboard.press('Escape');
  await hana.part('readers-dialog').waitFor({ state: 'detached' });

  await hana.part('server-menu').click();
  await hana.part('server-receipts').click();
  await hana.part('receipts-state').getByText('others see what you have read').waitFor();
  await hana.shot('receipts-en');
  await hana.part('receipts-choice').getByLabel('No').check();
  await hana.part('receipts-state').getByText('Nobody is shown').waitFor();
  const choice = async () => (await ken.ask('GET', `/api/servers/${server}`)).read_receipts;
  await until('it is so for all', async () => (await choice()) === 'off');
  await hana.page.keyboard.press('Escape');
  await hana.onMessage('来週の当番', 'message-more');
  await hana.part('message-save').waitFor();
  assert.equal(await hana.part('message-readers').count(), 0, 'nothing is offered that is refused');
  await hana.page.keyboard.press('Escape');

  // By keys: to what counts without a choice.
  await hana.part('server-menu').press('Enter');
  await hana.part('server-receipts').press('Enter');
  // A dialog takes the focus when it opens.
  await hana.part('receipts-choice').waitFor();
  await hana.part('receipts-choice').locator('input:checked').focus();
  await hana.page.keyboard.press('ArrowRight');
  await until('it is as at first', async () => (await choice()) === 'by_size');
  await hana.page.keyboard.press('Escape');
  hana.assertCalm();
});

step('ten thousand members: a window of them is drawn, all are reached, and any is found', async () => {
  const lead = await Person.at(browser, 'about:blank');
  await withMany(lead, 10_000);
  await lead.page.goto(`${node.url}/s/${server}/${channel}`);
  await lead.logIn('hana');
  await lead.part('members-button').click();
  await rows(lead).first().waitFor();
  assert.ok((await rows(lead).count()) < 60, 'few are drawn');
  assert.match(await lead.part('members').locator('h3').last().textContent(), /1\d,?001/);
  const list = lead.part('members').locator('.members-scroll');
  await list.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await rows(lead).filter({ hasText: '社員 09999' }).waitFor();
  assert.ok((await rows(lead).count()) < 60, 'still few');
  const place = await list.evaluate((box) => box.scrollTop);
  assert.ok(place > 400_000, `${place}`);
  await lead.shot('members-10000-en');
  await lead.part('members-find').fill('05000');
  await rows(lead).filter({ hasText: '社員 05000' }).waitFor();
  assert.equal(await rows(lead).count(), 1);
  await lead.part('members-find').fill('すずき');
  await lead.part('members').getByText('Nobody found').waitFor();
  await lead.part('members-find').fill('');
  await lead.part('members-here').click();
  assert.match(await lead.part('members-here').textContent(), /14\d\d/);
  await list.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await rows(lead).filter({ hasText: '社員 09996' }).waitFor();
  // Tab goes on from row to row, beyond what was drawn when it began.
  await list.evaluate((box) => box.scrollTo(0, 0));
  await rows(lead).filter({ hasText: '山田' }).getByTestId('member-person').focus();
  for (let n = 0; n < 60; n += 1) await lead.page.keyboard.press('Tab', { delay: 10 });
  const at = () => Number(document.activeElement.closest('[data-row]')?.getAttribute('aria-posinset'));
  await until('the keys went on', async () => (await lead.page.evaluate(at)) > 20);
  // So many are not called without being asked, and what was typed stays meanwhile.
  await lead.part('composer').fill('＠channel 避難訓練');
  await lead.part('composer').press('Enter');
  await lead.part('confirm').getByText(/10,?001/).waitFor();
  await lead.shot('call-asked-en');
  await lead.page.keyboard.press('Escape');
  assert.equal(await lead.part('composer').inputValue(), '＠channel 避難訓練');
  await lead.part('composer').press('Enter');
  await lead.part('confirm-yes').click();
  await lead.message('避難訓練').waitFor();
  await until('it is sent', async () => (await lead.part('composer').inputValue()) === '');
  await until('ken is called', async () => (await ken.ask('GET', '/api/unread')).mentions?.[channel] === 1);
  // Nor by an edit.
  await lead.say('集合場所');
  await lead.onMessage('集合場所', 'message-edit');
  await lead.part('message-editor').fill('＠here 集合場所は正門');
  await lead.part('message-editor').press('Enter');
  await lead.part('confirm').getByText(/10,?001/).waitFor();
  await lead.shot('call-asked-edit-en');
  await lead.page.keyboard.press('Escape');
  assert.equal(await lead.part('message-editor').inputValue(), '＠here 集合場所は正門');
  await lead.part('message-editor').press('Enter');
  await lead.part('confirm-yes').click();
  await lead.message('集合場所は正門').waitFor();
  lead.assertCalm();
  await lead.page.context().close();
});

step('on a phone', async () => {
  // Else it is not shown among so many.
  await hana.ask('PATCH', `/api/servers/${server}`, { read_receipts: 'on' });
  await withMany(ken, 300);
  await ken.page.goto(`${node.url}/s/${server}/${channel}`);
  const row = ken.page.locator(`[data-channel-id="${channel}"]:visible`);
  await row.or(ken.part('members-button')).first().waitFor();
  if (await row.count()) await row.tap();
  await ken.part('members-button').tap();
  await rows(ken).first().waitFor();
  await ken.shot('members-phone-ja-dark');
  await rows(ken).filter({ hasText: '山田' }).getByTestId('member-person').tap();
  await card(ken).waitFor();
  await ken.shot('person-phone-ja-dark');
  await ken.part('person-mention').tap();
  await until('one can go on', async () => (await ken.part('composer').inputValue()) === '@hana ');
  await ken.message('避難訓練').locator('.mention.is-me').waitFor();
  await ken.message('来週の当番').locator('.message-content').tap();
  await ken.message('来週の当番').getByTestId('message-more').tap();
  await ken.part('message-readers').tap();
  await ken.part('reader').getByText('鈴木 健').waitFor();
  await ken.shot('readers-phone-ja-dark');
  await ken.part('readers-dialog').getByLabel('閉じる').tap();
  await ken.message('for @営業部').locator('.mention.is-me').tap();
  await ken.part('group-card').getByText('鈴木 健').waitFor();
  await ken.shot('group-card-phone-ja-dark');
  ken.assertCalm();
});

step('an administrator adds somebody, who sets a password with the code', async () => {
  await hana.page.goto(`${node.url}/mesh`);
  await hana.part('mesh-tab-accounts').click();
  await hana.part('account').nth(1).waitFor();
  await hana.part('registration').getByLabel('Invite only').check();
  await until('it is saved', async () => (await hana.ask('GET', '/api/admin/settings')).registration === 'invite');
  await hana.part('account-add').click();
  await hana.part('account-username').fill('mori');
  await hana.part('account-display-name').fill('森 美緒');
  await hana.part('account-add-save').click();
  const code = await hana.part('one-time-code').textContent();
  await hana.shot('one-time-code-en');
  await hana.part('code-done').click();
  await hana.part('code-dialog').waitFor({ state: 'detached' });
  await hana.shot('accounts-en');
  const mori = await Person.at(browser, node.url, { language: 'ja' });
  await mori.part('auth-switch').click();
  await mori.part('register-invite').waitFor();
  await mori.shot('register-by-invite-ja');
  await mori.part('auth-switch').click();
  await mori.part('auth-recover').click();
  await mori.part('recover-code').fill(code.toLowerCase());
  await mori.part('recover-password').fill('password123');
  await mori.part('recover-submit').click();
  await mori.page.getByRole('alert').first().waitFor();
  await mori.shot('recover-ja');
  await mori.part('recover-password').fill(PASSWORD);
  await mori.part('recover-submit').click();
  await mori.part('server-add-first').waitFor();
  await mori.page.context().close();
});

step('who is disabled is out at once, and comes back when an administrator says so', async () => {
  await hana.part('account-find').fill('ken');
  const row = hana.part('account').filter({ hasText: '@ken' });
  await until('only he is shown', async () => (await hana.part('account').count()) === 1);
  await row.getByTestId('account-menu').click();
  await hana.part('account-disable').click();
  await hana.part('confirm-yes').click();
  await ken.part('login-form').waitFor();
  await until('it is shown', async () => (await row.textContent()).includes('Disabled'));
  await row.getByTestId('account-menu').click();
  await hana.part('account-enable').click();
  await until('it is shown', async () => !(await row.textContent()).includes('Disabled'));
  await row.getByTestId('account-menu').click();
  await hana.part('account-make').click();
  await hana.part('confirm-yes').click();
  await until('it is shown', async () => (await row.textContent()).includes('Administrator'));
  await ken.logIn('ken');
  await ken.part('login-form').waitFor({ state: 'detached' });
  await ken.page.goto(`${node.url}/mesh/people`);
  await ken.part('account').first().waitFor();
  await ken.shot('accounts-phone-ja-dark');
});
