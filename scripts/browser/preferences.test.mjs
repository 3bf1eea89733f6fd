// What one sets for oneself is so in every browser: look, time zone, favourites, mute, saved messages.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { oneDesk } from './desk.mjs';
import { until } from './nodes.mjs';
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
  for (const person of [hana, again, ken]) person.assertCalm();
});
