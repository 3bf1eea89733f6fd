// Where one is logged in, ending that, and logins from devices that nobody knew.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { oneDesk } from './desk.mjs';
import { until } from './nodes.mjs';
import { PASSWORD, Person } from './people.mjs';
import { scene, step } from './steps.mjs';

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1';

let desk, browser, node, hana, phone;

const banner = (person) => person.part('login-banner');
const devices = (person) => person.part('device');

/** A browser of another kind, which has never been here. */
async function stranger(language = 'ja', userAgent = PHONE) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    userAgent,
  });
  return Person.in(context, node.url);
}

async function openDevices(person) {
  await person.part('settings-button').click();
  await person.part('settings-tab-devices').click();
  await devices(person).first().waitFor();
}

scene(async () => {
  desk = await oneDesk();
  ({ browser, node, hana } = desk);
});

after(() => desk?.end());

step('a login from a new device is told in the other pages and not in the new one', async () => {
  // Tokens say seconds.
  await hana.page.waitForTimeout(1_100);
  phone = await stranger();
  await phone.logIn('hana');
  await banner(hana).waitFor();
  const told = await banner(hana).textContent();
  assert.match(told, /Safari on iPhone \(127\.0\.0\.1\)/);
  await hana.shot('new-login');
  await hana.page.reload();
  await hana.part('composer').waitFor();
  await banner(hana).waitFor();
  await phone.part('profile-button').or(phone.part('composer')).first().waitFor();
  assert.equal(await banner(phone).count(), 0);
});

step('the devices say what, where and when, and which is this one', async () => {
  await openDevices(hana);
  await until('two are listed', async () => (await devices(hana).count()) === 2);
  const [own, other] = await devices(hana).allTextContents();
  assert.match(own, /Chrome on .*This device.*127\.0\.0\.1.*osaka.*in use now/s);
  assert.match(other, /Safari on iPhone.*New.*127\.0\.0\.1.*osaka.*last used/s);
  await hana.shot('devices');
});

step('a device that is logged out is at the login page at once', async () => {
  await devices(hana).nth(1).getByTestId('device-end').press('Enter');
  await phone.part('login-password').waitFor();
  assert.equal(await phone.part('login-username').inputValue(), 'hana');
  await phone.shot('logged-out-phone-ja');
  await until('one is listed', async () => (await devices(hana).count()) === 1);
  await hana.page.keyboard.press('Escape');
  assert.equal(await banner(hana).count(), 0);
});

step('what was said to be known is told no more, in no tab and after no reload', async () => {
  const tab = await hana.anotherTab();
  await hana.page.waitForTimeout(1_100);
  await phone.logIn('hana');
  await banner(tab).waitFor();
  await banner(hana).waitFor();
  await tab.part('login-banner-know').press('Enter');
  await banner(tab).waitFor({ state: 'detached' });
  await banner(hana).waitFor({ state: 'detached' });
  await hana.page.reload();
  await hana.part('composer').waitFor();
  assert.equal(await banner(hana).count(), 0);
  await tab.page.close();
});

step('on a phone, in Japanese, the bar and the list have room', async () => {
  const other = await stranger('en', `${PHONE} FxiOS/127.0`);
  await hana.page.waitForTimeout(1_100);
  await other.logIn('hana');
  await banner(phone).waitFor();
  assert.match(await banner(phone).textContent(), /iPhone の Firefox/);
  await phone.shot('new-login-phone-ja');
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `${wide}`);
  await phone.part('login-banner-know').scrollIntoViewIfNeeded();
  // It was not me: out it goes, and the password is next.
  await phone.part('login-banner-end').click();
  await other.part('login-password').waitFor();
  await phone.shot('not-me-phone-ja');
  await phone.part('confirm-yes').click();
  await phone.part('password-save').waitFor();
  await phone.part('settings-tab-devices').click();
  await devices(phone).first().waitFor();
  await phone.shot('devices-phone-ja');
  const over = await phone.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(over <= 390, `${over}`);
  await phone.page.keyboard.press('Escape');
  other.assertCalm();
  await other.page.context().close();
});

step('all others are logged out, and this browser goes on in all its tabs', async () => {
  const tab = await hana.anotherTab();
  await openDevices(hana);
  await hana.part('devices-end-others').click();
  await hana.shot('devices-end-others');
  await hana.part('confirm-yes').click();
  await phone.part('login-password').waitFor();
  await until('one is listed', async () => (await devices(hana).count()) === 1);
  await hana.page.keyboard.press('Escape');
  await hana.say('still here');
  await tab.sees('still here');
  await tab.say('and here');
  await hana.sees('and here');
  await tab.page.close();
});

step('whoever changes the password stays, in all tabs', async () => {
  const tab = await hana.anotherTab();
  await hana.part('settings-button').click();
  await hana.part('settings-tab-account').click();
  await hana.part('password-current').fill(PASSWORD);
  await hana.part('password-new').fill('another battery horse');
  await hana.part('password-save').click();
  await hana.page.locator('.toast-ok').waitFor();
  await hana.page.keyboard.press('Escape');
  await hana.say('with another password');
  await tab.sees('with another password');
  await tab.say('so am I');
});

step('logging out ends the session, in all tabs and without a word of an end', async () => {
  const token = await hana.page.evaluate(() => JSON.parse(localStorage.getItem('localchat.token')));
  await hana.part('settings-button').click();
  await hana.part('settings-tab-account').click();
  await hana.part('logout').click();
  await hana.part('login-password').waitFor();
  assert.equal(await hana.part('login-username').inputValue(), '');
  await until('the token is worth nothing', async () => {
    const headers = { Authorization: `Bearer ${token}` };
    return (await fetch(`${node.url}/api/auth/me`, { headers })).status === 401;
  });
  hana.assertCalm();
  phone.assertCalm();
});
