// Several accounts on one device: each tab shows one of them, and nothing of another.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { violations } from './axe.mjs';
import { oneDesk } from './desk.mjs';
import { until } from './nodes.mjs';
import { PASSWORD, Person } from './people.mjs';
import { scene, step } from './steps.mjs';

let desk, browser, node, tokyo, hana, general, secret, aoi, tab;
const ids = {};

const item = (person, name) => person.part('account-item').filter({ hasText: `@${name}` });

async function openMenu(person) {
  await person.part('account-menu').click();
  await person.part('account-item').first().waitFor();
}

const ownId = (person) => person.page.evaluate(() => sessionStorage.getItem('localchat.account'));

/** Until the page is that of somebody. */
async function isOf(person, name) {
  await until(`it is the page of ${name}`, async () => (await ownId(person)) === ids[name]);
  await person.page.locator('.profile-text', { hasText: `@${name}` }).waitFor();
}

/** The same, and somebody can write there. */
async function isAt(person, name) {
  await isOf(person, name);
  await person.part('composer').waitFor();
}

async function choose(person, name) {
  await openMenu(person);
  await item(person, name).click();
}

async function switchTo(person, name) {
  await choose(person, name);
  await isAt(person, name);
}

/** Everything that the page says and holds, and not what is remembered for when somebody is back. */
const page = (person) => person.page.evaluate(() => document.documentElement.outerHTML + document.title);

/** The keys under which something of an account is remembered. */
const remembered = (person, id) =>
  person.page.evaluate((id) => Object.keys(localStorage).filter((key) => key.split('.')[2] === id), id);

async function logInto(person, name) {
  await person.part('login-form').waitFor();
  await person.part('login-username').fill(name);
  await person.part('login-password').fill(PASSWORD);
  await person.part('login-submit').click();
}

async function add(person, name) {
  await openMenu(person);
  await person.part('account-add').click();
  await person.part('account-form').waitFor();
  await logInto(person, name);
}

scene(async () => {
  desk = await oneDesk();
  ({ browser, node, hana, general } = desk);
  tokyo = await desk.office.node('tokyo', '本社');
  await tokyo.start();
  const { ticket } = await hana.ask('POST', '/api/mesh/tickets', {});
  const joined = await fetch(`${tokyo.url}/api/mesh/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ticket }),
  });
  assert.ok(joined.ok, await joined.text());
  const addressKnown = ({ urls }) => urls.includes(tokyo.url);
  await until('it is told where to turn to', async () => (await hana.ask('GET', '/api/mesh/nodes')).some(addressKnown));
  // A page may only turn to nodes that were known when it was opened.
  await hana.page.reload();
  await hana.part('composer').waitFor();
  const code = await hana.makeInvite();
  for (const name of ['ken', 'aoi', 'mei', 'nao', 'rei']) {
    const other = await Person.at(browser, node.url);
    await other.register(name, `${name.toUpperCase()} ${name}`);
    ids[name] = (await other.ask('GET', '/api/auth/me')).id;
    if (['ken', 'aoi'].includes(name)) await other.acceptInvite(code);
    if (name === 'aoi') aoi = other;
    else await other.page.context().close();
  }
  ids.hana = (await hana.ask('GET', '/api/auth/me')).id;
  secret = await hana.makeChannel('人事', { private: true });
  await hana.openChannel(secret);
  await hana.say('only for hana');
});

after(() => desk?.end());

step('an account is added over what is open, and who thinks better of it is back there', async () => {
  await hana.part('composer').fill('a draft of hana');
  await openMenu(hana);
  assert.equal(await hana.part('account-item').count(), 1);
  await hana.shot('accounts-menu-one');
  await hana.part('account-add').click();
  await hana.part('account-form').waitFor();
  await hana.part('login-form').waitFor();
  // Registration is open, so one may register too.
  await hana.part('auth-switch').waitFor();
  await hana.shot('account-add');
  await hana.page.keyboard.press('Escape');
  await hana.part('account-form').waitFor({ state: 'detached' });
  assert.equal(await hana.part('composer').inputValue(), 'a draft of hana');
  // An answer that comes once one has thought better of it is nobody's.
  let held = null;
  await hana.page.route('**/api/auth/login', (route) => {
    held = route;
  });
  await add(hana, 'ken');
  await until('it is asked', () => held);
  await hana.page.keyboard.press('Escape');
  await hana.part('account-form').waitFor({ state: 'detached' });
  const ended = hana.page.waitForRequest((one) => one.url().endsWith('/api/auth/logout'));
  await held.continue();
  await ended;
  await hana.page.unroute('**/api/auth/login');
  await isAt(hana, 'hana');
  await add(hana, 'ken');
  await isAt(hana, 'ken');
});

step('nothing of the one is in the page of the other', async () => {
  const seen = await page(hana);
  for (const text of ['only for hana', '人事', 'a draft of hana']) assert.ok(!seen.includes(text), text);
  assert.equal(await hana.page.locator(`[data-channel-id="${secret}"]`).count(), 0);
  assert.equal(hana.place().channel, general);
  assert.equal(await hana.part('composer').inputValue(), '');
  await hana.part('composer').fill('a draft of ken');
});

step('by the keyboard one is back where one was, with what one was writing', async () => {
  await hana.part('account-menu').focus();
  await hana.page.keyboard.press('Enter');
  await hana.part('account-item').first().waitFor();
  await hana.shot('accounts-menu');
  // The accounts stand in the order in which they came; the first has the focus.
  await until('the first has the focus', () => item(hana, 'hana').evaluate((one) => one === document.activeElement));
  await hana.page.keyboard.press('ArrowDown');
  await hana.page.keyboard.press('ArrowUp');
  await hana.page.keyboard.press('Enter');
  await isAt(hana, 'hana');
  await until('the place is the last one', () => hana.place().channel === secret);
  assert.equal(await hana.part('composer').inputValue(), 'a draft of hana');
  assert.ok(!(await page(hana)).includes('a draft of ken'));
});

step('the quick switcher leads to the other accounts', async () => {
  await hana.page.keyboard.press('Control+k');
  await hana.part('switcher-input').fill('ken');
  const target = hana.page.getByRole('option', { name: /Switch to KEN ken/ });
  await target.waitFor();
  await target.click();
  await isAt(hana, 'ken');
  assert.equal(await hana.part('composer').inputValue(), 'a draft of ken');
  await hana.part('composer').fill('');
});

step('whoever is here already is here once', async () => {
  const sessions = async () => (await hana.ask('GET', '/api/auth/sessions')).length;
  const before = await sessions();
  await add(hana, 'ken');
  await hana.part('account-form').waitFor({ state: 'detached' });
  await isAt(hana, 'ken');
  await openMenu(hana);
  assert.equal(await hana.part('account-item').count(), 2);
  await hana.page.keyboard.press('Escape');
  await until('the session before has ended', async () => (await sessions()) === before);
});

step('what waits in another account is on the menu', async () => {
  await aoi.openChannel(general);
  await aoi.say('@hana please look');
  // Whoever opens the menu has the others looked after.
  await until('it is counted', async () => {
    await openMenu(hana);
    const count = await hana.part('account-count').count();
    if (count === 0) await hana.page.waitForTimeout(2_100);
    if (count === 0) await hana.page.keyboard.press('Escape');
    return count > 0;
  });
  assert.match(await item(hana, 'hana').textContent(), /1/);
  assert.match(await hana.part('account-menu').textContent(), /1 message waits/);
  await hana.shot('accounts-menu-waiting');
  assert.deepEqual(await violations(hana, 'menu', false), []);
  await hana.page.keyboard.press('Escape');
});

step('two tabs show two accounts, over a reload too, and each speaks for its own', async () => {
  tab = await hana.anotherTab();
  // A new tab shows whom the last one does.
  await isAt(tab, 'ken');
  await switchTo(tab, 'hana');
  await tab.openChannel(general);
  for (const one of [hana, tab]) {
    await one.page.reload();
    await one.part('composer').waitFor();
  }
  await isAt(hana, 'ken');
  await isAt(tab, 'hana');
  await hana.part('composer').fill('the same words');
  await tab.part('composer').fill('the same words');
  await tab.part('composer').press('Enter');
  await hana.sees('the same words');
  // What hana sent is no draft of ken's that was sent.
  assert.equal(await hana.part('composer').inputValue(), 'the same words');
  await hana.part('composer').press('Enter');
  await until('both are there', async () => (await tab.timeline()).filter(([, text]) => text.includes('the same words')).length === 2);
  const told = await aoi.ask('GET', `/api/channels/${general}/messages?limit=10`);
  const authors = told.filter(({ content }) => content === 'the same words').map(({ author }) => author.id);
  assert.deepEqual(authors, [ids.hana, ids.ken]);
});

step('back leads to a page that asks, and to what was there once it is answered', async () => {
  await tab.openChannel(secret);
  await tab.sees('only for hana');
  await switchTo(tab, 'ken');
  await tab.page.goBack();
  await tab.part('other-place').waitFor();
  const seen = await page(tab);
  assert.ok(!seen.includes('only for hana') && !seen.includes('人事'));
  await tab.shot('other-place');
  await tab.page.reload();
  await isAt(tab, 'ken');
  await tab.page.goBack();
  await tab.part('other-place').waitFor();
  await tab.part('other-switch').click();
  await isAt(tab, 'hana');
  await tab.sees('only for hana');
  assert.equal(tab.place().channel, secret);
});

step('a link that only another account may follow is followed by that one', async () => {
  await tab.page.goto(`${node.url}/s/${tab.place().server}/${secret}`);
  await tab.sees('only for hana');
  await switchTo(tab, 'ken');
  await tab.page.goto(`${node.url}/s/${tab.place().server}/${secret}`);
  await tab.part('gone').waitFor();
  await tab.shot('gone-with-others');
  await tab.part('as-other').click();
  await isAt(tab, 'hana');
  await tab.sees('only for hana');
});

step('what one account has begun to send ends under it, whoever is shown', async () => {
  await tab.openChannel(general);
  let held = null;
  await tab.page.route(`**/api/channels/${general}/messages`, async (route) => {
    const own = route.request().postData()?.includes('begun by hana');
    if (route.request().method() !== 'POST' || !own || held) return route.continue();
    held = route;
  });
  await tab.part('composer').fill('begun by hana');
  await tab.part('composer').press('Enter');
  await until('it is under way', () => held);
  await switchTo(tab, 'ken');
  await held.abort();
  await tab.sees('begun by hana');
  await tab.page.unroute(`**/api/channels/${general}/messages`);
  const told = await aoi.ask('GET', `/api/channels/${general}/messages?limit=10`);
  const found = told.filter(({ content }) => content === 'begun by hana');
  assert.deepEqual(found.map(({ author }) => author.id), [ids.hana]);
  await until('nothing waits any more', async () => !(await remembered(tab, ids.hana)).some((key) => key.includes('outbox')));
});

step('an answer for one account that comes when another is shown is nobody’s', async () => {
  await switchTo(tab, 'hana');
  await tab.openChannel(general);
  let held = null;
  const path = `**/api/channels/${general}/pins`;
  await tab.page.route(path, (route) => {
    held ??= route;
  });
  await tab.part('pins-button').click();
  await until('it is asked', () => held);
  await switchTo(tab, 'ken');
  const pinned = { id: '0'.repeat(26), channel_id: general, author: { id: ids.hana, username: 'hana', display_name: 'H' }, content: 'an answer for hana', html: '<p>an answer for hana</p>', parent_id: null, created_at: new Date().toISOString(), attachments: [], reactions: [], mentions: [], pinned: true };
  await held.fulfill({ json: [pinned] });
  await tab.page.unroute(path);
  await tab.say('after the answer');
  assert.ok(!(await page(tab)).includes('an answer for hana'));
  await tab.part('pins-button').click();
  await tab.part('pins').waitFor();
  assert.ok(!(await page(tab)).includes('an answer for hana'));
  await tab.part('pins-button').click();
});

step('whoever is uploading is asked before another account is shown', async () => {
  await tab.page.route('**/api/uploads/**', () => {});
  const [chooser] = await Promise.all([tab.page.waitForEvent('filechooser'), tab.part('composer-attach').click()]);
  await chooser.setFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('of ken') });
  await tab.part('file-tile').waitFor();
  await openMenu(tab);
  await item(tab, 'hana').click();
  await tab.part('confirm').waitFor();
  await tab.shot('switch-uploading');
  await tab.page.keyboard.press('Escape');
  await tab.part('confirm').waitFor({ state: 'detached' });
  await isAt(tab, 'ken');
  await openMenu(tab);
  await item(tab, 'hana').click();
  await tab.part('confirm-yes').click();
  await isAt(tab, 'hana');
  assert.ok(!(await page(tab)).includes('plan.txt'));
  await tab.page.unroute('**/api/uploads/**');
});

step('a session that has ended says so, and leaves the others alone', async () => {
  const elsewhere = await Person.at(browser, node.url);
  await elsewhere.logIn('ken');
  await elsewhere.part('composer').waitFor();
  await elsewhere.ask('POST', '/api/auth/logout-everywhere', {});
  await elsewhere.page.context().close();
  // The tab that shows ken is at the page for logging in, and offers the other account.
  await hana.part('login-password').waitFor();
  assert.equal(await hana.part('login-username').inputValue(), 'ken');
  await hana.part('account-choice').waitFor();
  await hana.shot('ended-with-others');
  assert.deepEqual(await violations(hana, 'ended', false), []);
  await openMenu(tab);
  await until('it says so', async () => /log in again/.test(await item(tab, 'ken').textContent()));
  await tab.shot('accounts-menu-ended');
  await tab.page.keyboard.press('Escape');
  await hana.part('account-choice').click();
  await isAt(hana, 'hana');
  await openMenu(hana);
  await item(hana, 'ken').click();
  await hana.part('login-password').fill(PASSWORD);
  await hana.part('login-submit').click();
  await isAt(hana, 'ken');
});

step('a notification says for whom it is, and opens that account', async () => {
  await tab.page.close();
  await hana.page.context().addInitScript(() => {
    window.notified = [];
    window.Notification = class {
      static permission = 'granted';
      constructor(title, more) {
        Object.assign(this, { title, ...more, closed: false });
        window.notified.push(this);
      }
      close() {
        this.closed = true;
        this.onclose?.();
      }
    };
  });
  await hana.page.reload();
  await isAt(hana, 'ken');
  await hana.openChannel(general);
  const dm = await aoi.ask('POST', '/api/dms', { user_ids: [ids.ken] });
  await aoi.ask('POST', `/api/dms/${dm.id}/messages`, { content: 'for ken alone' });
  const told = () => hana.page.evaluate(() => window.notified.map(({ title, body, closed }) => ({ title, body, closed })));
  await until('it is told', async () => (await told()).length === 1);
  const [{ title, body }] = await told();
  assert.match(title, /@ken/);
  assert.match(body, /for ken alone/);
  await switchTo(hana, 'hana');
  assert.equal((await told())[0].closed, false);
  // Of what comes while no page shows the account, how much it is.
  await until('what waits is known', () =>
    hana.page.evaluate((id) => JSON.parse(localStorage.getItem(`localchat.badge.${id}`))?.known, ids.ken));
  // As if the page that showed it had been away for long.
  await hana.page.evaluate((id) => localStorage.removeItem(`localchat.shown.${id}`), ids.ken);
  await aoi.ask('POST', `/api/dms/${dm.id}/messages`, { content: 'once more' });
  await until('it is told', async () => {
    await openMenu(hana);
    if ((await told()).length === 2) return true;
    await hana.page.waitForTimeout(2_100);
    await hana.page.keyboard.press('Escape');
    return false;
  });
  await hana.page.keyboard.press('Escape');
  assert.match((await told())[1].title, /2 messages wait for @ken/);
  assert.ok(!JSON.stringify((await told())[1]).includes('once more'));
  await hana.page.evaluate(() => window.notified[0].onclick());
  await isAt(hana, 'ken');
  await hana.sees('for ken alone');
  await until('both are taken back', async () => (await told()).every(({ closed }) => closed));
});

step('no more than five fit', async () => {
  for (const name of ['mei', 'nao', 'rei']) {
    await add(hana, name);
    await isOf(hana, name);
  }
  await openMenu(hana);
  assert.equal(await hana.part('account-item').count(), 5);
  await hana.shot('accounts-menu-full');
  await hana.part('account-add').click();
  await hana.page.getByText('There are 5 accounts on this device').waitFor();
  assert.equal(await hana.part('account-form').count(), 0);
});

step('logging out says what would be lost, and another account takes over', async () => {
  await switchTo(hana, 'hana');
  await hana.openChannel(secret);
  await hana.part('composer').fill('never sent');
  await until('it is kept', async () => (await remembered(hana, ids.hana)).some((key) => key.startsWith('localchat.drafts.')));
  await hana.part('settings-button').click();
  await hana.part('settings-tab-account').click();
  await hana.part('logout-everywhere').click();
  await hana.part('confirm').getByText(/they will be lost: 1 draft/).waitFor();
  await hana.page.keyboard.press('Escape');
  await hana.part('confirm').waitFor({ state: 'detached' });
  const other = await hana.anotherTab();
  await isAt(other, 'hana');
  await openMenu(hana);
  await hana.part('account-log-out').click();
  await hana.part('confirm').waitFor();
  assert.match(await hana.part('confirm').textContent(), /draft/);
  await hana.shot('log-out-lost');
  await hana.part('confirm-yes').click();
  await isAt(hana, 'ken');
  // In all tabs that showed it.
  await isAt(other, 'ken');
  await openMenu(hana);
  assert.equal(await hana.part('account-item').count(), 4);
  await hana.page.keyboard.press('Escape');
  assert.deepEqual(await remembered(hana, ids.hana), []);
  assert.ok(!(await page(hana)).includes('never sent'));
  await hana.page.goBack();
  await hana.part('gone').waitFor();
  assert.ok(!(await page(hana)).includes('never sent'));
  other.assertCalm();
  await other.page.close();
});

step('on a phone, in Japanese and dark, the menu has room', async () => {
  const phone = await Person.at(browser, node.url, { language: 'ja', dark: true, narrow: true });
  await phone.logIn('ken');
  const inside = phone.page.locator('[data-testid=channel-button]:visible, [data-testid=composer]:visible');
  await inside.first().waitFor();
  const list = async () => {
    const back = phone.part('back-to-list');
    if (await back.isVisible()) await back.click();
    await phone.page.locator('[data-testid=account-menu]:visible').waitFor();
  };
  await list();
  await openMenu(phone);
  await phone.part('account-add').click();
  await phone.part('account-form').waitFor();
  await phone.shot('account-add-phone-ja-dark');
  await logInto(phone, 'aoi');
  await until('it is the page of aoi', async () => (await ownId(phone)) === ids.aoi);
  await list();
  await openMenu(phone);
  await phone.shot('accounts-menu-phone-ja-dark');
  assert.deepEqual(await violations(phone, 'phone', true), []);
  const box = await phone.page.locator('.account-menu .menu-list').boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 390, JSON.stringify(box));
  await phone.part('account-log-out-all').click();
  await phone.part('confirm').waitFor();
  await phone.shot('log-out-all-phone-ja-dark');
  await phone.part('confirm-yes').click();
  await phone.part('login-form').waitFor();
  assert.deepEqual(await remembered(phone, ids.aoi), []);
  assert.deepEqual(await remembered(phone, ids.ken), []);
  phone.assertCalm();
  await phone.page.context().close();
});

step('what an older page remembered is the account’s that was logged in', async () => {
  const old = await Person.at(browser, node.url);
  await old.logIn('aoi');
  await old.part('composer').waitFor();
  const { server } = old.place();
  await old.page.evaluate(
    ({ id, server, general }) => {
      const { token } = JSON.parse(localStorage.getItem(`localchat.account.${id}`));
      localStorage.clear();
      sessionStorage.clear();
      const put = (key, value) => localStorage.setItem(`localchat.${key}`, JSON.stringify(value));
      put('token', token);
      put('username', 'aoi');
      put('settings', { send_key: 'enter', recent_emoji: ['🍣'], theme: 'system', language: 'system' });
      const place = { server, channel: general };
      put('places', { last: place, [server]: place });
      put(`drafts.${id}.oldtab`, { at: Date.now(), texts: { [general]: 'a draft from before' } });
      const at = new Date().toISOString();
      put(`outbox.${id}.n0nce`, { nonce: 'n0ncen0ncen0nce1', channel_id: general, direct: false, parent_id: null, content: 'unsent from before', created_at: at, state: 'waiting', error: null });
      history.replaceState(null, '', '/');
    },
    { id: ids.aoi, server, general },
  );
  await old.page.reload();
  await isAt(old, 'aoi');
  await until('the draft is there', async () => (await old.part('composer').inputValue()) === 'a draft from before');
  await old.sees('unsent from before');
  const kept = await old.page.evaluate(() => ({ ...localStorage }));
  assert.deepEqual(JSON.parse(kept[`localchat.settings.${ids.aoi}`]).recent_emoji, ['🍣']);
  for (const key of ['username', 'places']) assert.equal(kept[`localchat.${key}`], undefined);
  old.assertCalm();
});

step('all accounts go on at another node when theirs is gone', async () => {
  await hana.openChannel(general);
  await isAt(hana, 'ken');
  await node.kill();
  await until('the page goes on at the other node', async () => (await hana.part('node-pill').textContent()).includes('tokyo'));
  await choose(hana, 'mei');
  await isOf(hana, 'mei');
  await switchTo(hana, 'ken');
  await hana.openChannel(general);
  await hana.say('after the move');
});

step('all of it went without an error', async () => {
  hana.assertCalm();
  aoi.assertCalm();
});
