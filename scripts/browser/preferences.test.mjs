// What one sets for oneself is so in every browser: look, time zone, favourites, mute, saved messages.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { oneDesk } from './desk.mjs';
import { pause, until } from './nodes.mjs';
import { PASSWORD, Person } from './people.mjs';
import { scene, step } from './steps.mjs';

let desk, browser, node, hana, ken, again, general, busy, quiet;

const sections = (person) =>
  person.page.locator('.channels section').evaluateAll((all) =>
    all.map((one) => [
      one.querySelector('h2').textContent,
      [...one.querySelectorAll('[data-channel-id]')].map((row) => row.dataset.channelId),
    ]),
  );
const row = (person, id) => person.page.locator(`[data-channel-id="${id}"]`);
const theme = (person) => person.page.evaluate(() => document.documentElement.dataset.theme ?? '');

async function fromMenu(person, item) {
  await person.part('channel-menu').click();
  await person.part(item).click();
}

scene(async () => {
  desk = await oneDesk();
  ({ browser, node, hana, general } = desk);
  busy = await hana.makeChannel('busy');
  quiet = await hana.makeChannel('quiet');
  const code = await hana.makeInvite();
  ken = await Person.at(browser, node.url, { language: 'ja' });
  await ken.register('ken', 'Ken Sato');
  await ken.acceptInvite(code);
  await until('the channel is open', () => ken.place().channel);
});

after(() => desk?.end());

step('a browser that was never used looks like the last one', async () => {
  await hana.part('settings-button').click();
  await hana.part('setting-theme').locator('input[value=dark]').check({ force: true });
  await hana.part('setting-language').locator('input[value=ja]').check({ force: true });
  await hana.page.keyboard.press('Escape');
  await hana.openChannel(quiet);
  await fromMenu(hana, 'channel-favourite');
  await until('the favourite is on top', async () => (await sections(hana))[0][1][0] === quiet);
  again = await Person.at(browser, node.url);
  await again.logIn('hana');
  await again.part('composer').waitFor();
  await until('it is dark', async () => (await theme(again)) === 'dark');
  await until('it is Japanese', async () => (await sections(again))[0][0] === 'お気に入り');
  assert.deepEqual((await sections(again))[0][1], [quiet]);
  await again.shot('preferences-ja-dark');
});

step('what is set in one browser is seen in the other at once, and by nobody else', async () => {
  await again.openChannel(busy);
  await fromMenu(again, 'channel-favourite');
  await until('both are favourites', async () => (await sections(hana))[0][1].length === 2);
  await fromMenu(again, 'channel-mute');
  await until('it is dim', () =>
    row(hana, busy).evaluate((one) => one.classList.contains('is-muted')),
  );
  assert.equal(await row(ken, busy).evaluate((one) => one.classList.contains('is-muted')), false);
});

step('what is muted calls for nobody, except by a mention', async () => {
  await again.openChannel(general);
  await hana.openChannel(general);
  await until('all is read', async () => !/^[(•]/.test(await hana.page.title()));
  await ken.post(busy, 'nothing for anybody');
  await until('it is unread', async () => (await hana.ask('GET', '/api/unread')).channels[busy] === 1);
  await ken.post(quiet, 'something');
  await row(hana, quiet).locator('[data-testid=unread-count]').waitFor();
  assert.equal(await row(hana, busy).locator('[data-testid=unread-count]').count(), 0);
  await hana.openChannel(quiet);
  await until('it is read', async () => !(await hana.ask('GET', '/api/unread')).channels[quiet]);
  await hana.openChannel(general);
  await until('the title says nothing', async () => !/^[(•]/.test(await hana.page.title()));
  await ken.post(busy, 'but this is for @hana');
  await until('the title counts the mention', async () => /^\(1\)/.test(await hana.page.title()));
  await hana.openChannel(busy);
  await fromMenu(hana, 'channel-mute-mentions');
  await until('it is read', async () => !(await hana.ask('GET', '/api/unread')).channels[busy]);
  await hana.openChannel(general);
  await ken.post(busy, 'and this too, @hana');
  await until('it is unread', async () => (await hana.ask('GET', '/api/unread')).mentions[busy] === 1);
  assert.ok(!/^\(/.test(await hana.page.title()), await hana.page.title());
  await hana.shot('muted-ja');
});

step('a saved message is in the list of every browser until it is taken out', async () => {
  await hana.openChannel(quiet);
  await hana.onMessage('something', 'message-more');
  await hana.part('message-save').click();
  await again.part('saved-button').click();
  const kept = again.page.locator('[data-testid=saved-message]');
  await kept.waitFor();
  assert.match(await kept.textContent(), /something/);
  await again.shot('saved-ja');
  await again.part('saved-show').click();
  await until('its channel is open', () => again.place().channel === quiet);
  await again.part('saved-remove').click();
  await until('it is out', async () => (await kept.count()) === 0);
  await hana.onMessage('something', 'message-more');
  await until('it can be saved again', async () =>
    (await hana.part('message-save').textContent()).includes('保存'),
  );
});

step('on a phone, back goes from what is saved to the list that it was opened over', async () => {
  const phone = await Person.at(browser, node.url, { language: 'ja', narrow: true });
  await phone.logIn('hana');
  await phone.part('directs-button').click();
  await phone.part('directs').waitFor();
  await phone.part('saved-button').click();
  await phone.part('saved').locator('.empty').waitFor();
  await phone.shot('saved-none-phone-ja');
  await phone.part('saved').getByRole('button', { name: '戻る' }).click();
  await phone.part('saved').waitFor({ state: 'detached' });
  assert.equal(await phone.part('direct-new').isVisible(), true);
  await phone.part('saved-button').click();
  await phone.part('saved').waitFor();
  await phone.page.goBack();
  await phone.part('saved').waitFor({ state: 'detached' });
  assert.equal(await phone.part('direct-new').isVisible(), true);
  phone.assertCalm();
  await phone.page.context().close();
});

step('times are in the zone that one has chosen, in every browser and at once', async () => {
  const sent = await hana.ask('GET', `/api/channels/${quiet}/messages`);
  const { created_at } = sent.find(({ content }) => content === 'something');
  const inZone = (timeZone) =>
    new Intl.DateTimeFormat('ja-JP', { hour: '2-digit', minute: '2-digit', timeZone }).format(
      new Date(created_at),
    );
  const time = (person) =>
    person.page.locator('[data-testid=timeline]').locator(`time[datetime="${created_at}"]`).textContent();
  for (const person of [hana, again]) {
    await person.openChannel(quiet);
    await until('that of the device', async () => (await time(person)).includes(inZone('Asia/Tokyo')));
  }
  await hana.part('settings-button').click();
  const choice = hana.part('setting-time-zone');
  await choice.selectOption('Europe/Paris');
  await hana.shot('time-zone-ja-dark');
  for (const person of [hana, again])
    await until('that which was chosen', async () => (await time(person)).includes(inZone('Europe/Paris')));
  assert.equal((await hana.ask('GET', '/api/me/preferences')).time_zone, 'Europe/Paris');
  await choice.selectOption('');
  await hana.page.keyboard.press('Escape');
  for (const person of [hana, again])
    await until('that of the device', async () => (await time(person)).includes(inZone('Asia/Tokyo')));
  assert.equal((await hana.ask('GET', '/api/me/preferences')).time_zone, null);
});

const listed = (person) =>
  person.page.locator('.channels section').evaluateAll((all) =>
    all.map((one) => [
      one.querySelector('h2').textContent,
      [...one.querySelectorAll('[data-direct-id]')].map((row) => row.dataset.directId),
    ]),
  );

step('a favourite among direct conversations is on top in every browser', async () => {
  const others = [];
  for (const name of ['ann', 'bob']) {
    const body = { username: name, display_name: name, password: PASSWORD };
    others.push((await hana.ask('POST', '/api/auth/register', body)).user.id);
  }
  const directs = [];
  for (const id of others) directs.push((await hana.ask('POST', '/api/dms', { user_ids: [id] })).id);
  const [first, last] = directs;
  await hana.ask('POST', `/api/dms/${first}/messages`, { content: 'long ago' });
  await hana.ask('POST', `/api/dms/${last}/messages`, { content: 'just now' });
  await hana.page.goto(`${node.url}/dm/${first}`);
  await hana.part('composer').waitFor();
  await again.part('directs-button').click();
  await until('the last is on top', async () => (await listed(again))[0]?.[1][0] === last);
  await fromMenu(hana, 'channel-favourite');
  for (const person of [hana, again]) {
    const [head, rest] = await until('the favourite is on top', async () => {
      const parts = await listed(person);
      return parts.length === 2 && parts;
    });
    assert.deepEqual(head, ['お気に入り', [first]]);
    assert.deepEqual(rest[1], [last]);
  }
  await hana.shot('favourite-direct-ja');
  await hana.part('channel-menu').click();
  assert.equal(await hana.part('channel-favourite').getAttribute('aria-checked'), 'true');
  await hana.page.keyboard.press('Escape');
  await hana.page.keyboard.press('Alt+ArrowDown');
  await until('keys go as the list does', () => hana.page.url().includes(last));
});

step('a favourite is on top though it is not on the first page of the list', async () => {
  const [[, [favourite]], [, [held]]] = await listed(hana);
  const one = await hana.ask('GET', `/api/dms/${held}`);
  await again.page.route('**/api/dms?*', async (route) => {
    const json = Array.from({ length: 100 }, (_, n) => ({ ...one, id: `${held.slice(0, -3)}${100 + n}` }));
    await route.fulfill({ json });
  });
  await again.page.goto(`${node.url}/dm`);
  await again.part('direct-button').nth(20).waitFor();
  await until('it is on top', async () => (await listed(again))[0][1][0] === favourite);
  await again.page.unroute('**/api/dms?*');
});

/** Stands for the browser's own, which shows nothing here: what is shown is noted. The permission is
 * one for all tabs. */
function noteNotifications() {
  window.notified = [];
  window.Notification = class {
    static get permission() {
      return localStorage.getItem('permission') ?? 'default';
    }

    static async requestPermission() {
      localStorage.setItem('permission', 'granted');
      return 'granted';
    }

    constructor(title, { body, tag }) {
      Object.assign(this, { title, body, tag, closed: false });
      window.notified.push(this);
    }

    close() {
      this.closed = true;
      this.onclose?.();
    }
  };
}

let tab, direct;
/** All that hana was told in her first browser, in whichever tab: title, text, whether it is gone. */
async function told() {
  const all = [];
  for (const { page } of [hana, tab])
    all.push(...(await page.evaluate(() => window.notified.map((one) => ({ ...one })))));
  return all;
}
const texts = async () => (await told()).map(({ body }) => body).sort();
const isGone = async (text) => (await told()).find(({ body }) => body === text).closed;
const write = (content) => ken.ask('POST', `/api/dms/${direct}/messages`, { content });

/** Before it notifies, a page asks what is unread. In hana's first browser the answer is held back
 * until a channel was read, so that it does not matter how slow the machine is. */
async function untilRead(id, run) {
  const context = hana.page.context();
  const path = `**/api/channels/${id}/unread`;
  let release;
  const read = new Promise((resolve) => {
    release = resolve;
  });
  await context.route(path, async (route) => {
    await read;
    await route.continue();
  });
  await run();
  await until('it is read', async () => !(await hana.ask('GET', '/api/unread')).channels[id]);
  release();
  await context.unroute(path);
}

async function openNotifySettings(person) {
  // Browsers draw what is behind another tab once a second only.
  await person.page.bringToFront();
  await person.part('settings-button').click();
  await person.part('settings-tab-notify').click();
  return person.part('notify-state').getAttribute('data-permission');
}

step('notifications are asked for by a button only, and where there are none it is said why', async () => {
  const at = (channel) => `${node.url}/s/${desk.server}/${channel}`;
  await hana.page.context().addInitScript(noteNotifications);
  await hana.page.goto(at(quiet));
  await hana.part('composer').waitFor();
  tab = await hana.anotherTab();
  await tab.page.goto(at(busy));
  await tab.part('composer').waitFor();
  const plain = await Person.in(hana.page.context(), 'about:blank');
  await plain.page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
  });
  await plain.page.goto(at(quiet));
  assert.equal(await openNotifySettings(plain), 'insecure');
  await plain.shot('notify-insecure-ja-dark');
  await plain.page.close();
  assert.equal(await openNotifySettings(hana), 'default');
  assert.equal(await hana.page.evaluate(() => localStorage.getItem('permission')), null);
  await hana.part('notify-allow').click();
  await until('it is allowed', async () =>
    (await hana.part('notify-state').getAttribute('data-permission')) === 'granted');
});

step('keywords and quiet hours are kept, and what can not be is said before', async () => {
  await hana.part('notify-keywords').fill(`見積\n${'x'.repeat(41)}`);
  await hana.part('settings').getByRole('alert').waitFor();
  assert.equal(await hana.part('notify-save').isDisabled(), true);
  await hana.part('notify-keywords').fill('見積\nRed  Button');
  await hana.part('notify-quiet').locator('input[value=hours]').check({ force: true });
  await hana.part('notify-from').fill('22:00');
  await hana.part('notify-to').fill('06:30');
  for (const day of ['sat', 'sun'])
    await hana.part('notify-days').locator(`input[value=${day}]`).uncheck({ force: true });
  await hana.shot('notify-settings-ja-dark');
  await hana.part('notify-save').click();
  const kept = await until('it is kept', async () => {
    const all = await hana.ask('GET', '/api/me/preferences');
    return all.do_not_disturb && all;
  });
  const days = ['mon', 'tue', 'wed', 'thu', 'fri'];
  assert.deepEqual(kept.do_not_disturb, { from: '22:00', to: '06:30', days });
  assert.deepEqual(kept.keywords, ['見積', 'Red Button']);
  await hana.part('notify-quiet').locator('input[value=never]').check({ force: true });
  await hana.part('notify-save').click();
  await until('it is off', async () => !(await hana.ask('GET', '/api/me/preferences')).do_not_disturb);
  await hana.page.keyboard.press('Escape');
});

step('each message is notified once in all tabs, and not what is in view', async () => {
  const people = await ken.ask('GET', `/api/servers/${desk.server}/members`);
  const { id } = people.find(({ user }) => user.username === 'hana').user;
  direct = (await ken.ask('POST', '/api/dms', { user_ids: [id] })).id;
  const [idle] = await ken.post(general, 'nothing special');
  await untilRead(quiet, () => ken.post(quiet, '@hana before your eyes'));
  await ken.post(general, '**明日の見積書** です', '@hana please');
  await write('said to you alone');
  const expected = ['@hana please', 'said to you alone', '明日の見積書 です'];
  await until('all were told', async () => (await told()).length >= expected.length);
  // A tab that nobody sees is a second later.
  await pause(1_500);
  assert.deepEqual(await texts(), expected.sort());
  const titles = (await told()).map(({ title }) => title).sort();
  assert.deepEqual(titles, ['Ken Sato', 'Ken Sato（#general）', 'Ken Sato（#general）']);
  await ken.ask('PATCH', `/api/messages/${idle}`, { content: '@hana after all' });
  await until('it was told once it named her', async () => (await texts()).includes('@hana after all'));
  await ken.ask('PATCH', `/api/messages/${idle}`, { content: 'for nobody' });
  await until('it is gone again', () => isGone('@hana after all'));
});

step('a click opens the message, and what was read is gone from the desktop', async () => {
  const press = (person) =>
    person.page.evaluate(() => {
      const one = window.notified.find(({ body }) => body === '@hana please');
      one?.onclick();
      return Boolean(one);
    });
  const opener = (await press(hana)) ? hana : (await press(tab)) && tab;
  await opener.sees('@hana please');
  assert.equal(opener.place().channel, general);
  await until('all of the channel is gone', () => isGone('明日の見積書 です'));
  assert.equal(await isGone('said to you alone'), false);
  await opener.openChannel(quiet);
});

step('levels, quiet hours, and what is read in another browser are heeded', async () => {
  const level = async (name) => {
    await hana.openChannel(general);
    await fromMenu(hana, `channel-notify-${name}`);
    if (name === 'all') {
      await hana.part('channel-menu').click();
      assert.equal(await hana.part('channel-notify-all').getAttribute('aria-checked'), 'true');
      await hana.shot('notify-menu-ja-dark');
      await hana.page.keyboard.press('Escape');
    }
    await until('it is kept', async () =>
      (await hana.ask('GET', '/api/me/preferences')).channels[general]?.notify === name);
    await pause(300);
    await hana.openChannel(quiet);
  };
  const before = (await texts()).length;
  await hana.page.bringToFront();
  await level('none');
  await ken.post(general, '@hana not even so');
  await level('all');
  await ken.post(general, 'any word');
  await until('it was told', async () => (await texts()).includes('any word'));
  const whole = { from: '00:00', to: '00:00', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] };
  await hana.ask('PATCH', '/api/me/preferences', { do_not_disturb: whole });
  await pause(300);
  await write('at night');
  await pause(300);
  await hana.ask('PATCH', '/api/me/preferences', { do_not_disturb: null });
  for (const state of ['do_not_disturb', 'online']) {
    await hana.ask('PUT', '/api/me/presence', { state });
    await until('it is shown', async () =>
      (await hana.part('presence-button').getAttribute('data-presence')) === state);
    await pause(300);
    if (state === 'online') break;
    await write('to somebody busy');
    await pause(300);
  }
  await again.page.goto(`${node.url}/s/${desk.server}/${general}`);
  await again.sees('any word');
  await untilRead(general, async () => {
    await ken.post(general, '@hana seen elsewhere');
    await again.sees('@hana seen elsewhere');
  });
  await write('the last');
  await until('it was told', async () => (await texts()).includes('the last'));
  const more = ['any word', 'the last'];
  assert.deepEqual((await texts()).length, before + more.length, (await texts()).join(' | '));
  for (const person of [hana, again, ken, tab]) person.assertCalm();
});
