// Browsers, and what people do with them.

import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { until } from './nodes.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WIDE = { width: 1400, height: 900 };
const NARROW = { width: 390, height: 844 };
export const PASSWORD = 'correct horse battery';

export async function launch(more = {}) {
  const how = { executablePath: process.env.CHROMIUM, headless: true, args: FLAGS, ...more };
  return chromium.launch(how);
}

/** Runs in the page: what it says and what has been typed, in short. */
function wordsOfPage() {
  const words = document.body.innerText.replace(/\s+/gu, ' ').slice(0, 400);
  const fields = [...document.querySelectorAll('input, textarea')]
    .filter(({ type }) => type !== 'password')
    .map((field) => `${field.dataset.testid}=${JSON.stringify(field.value.slice(0, 40))}`);
  const at = document.activeElement;
  const focused = at?.dataset.testid ?? at?.tagName;
  return `${location.pathname}: ${words} [${fields.join(' ')}] focus: ${focused}`;
}

/** One person in front of one page; whatever goes wrong in the page is remembered. */
export class Person {
  static all = [];

  /** What everybody sees, for whoever looks into a failure; answers its words. */
  static async shootAll(name) {
    const open = Person.all.filter(({ page }) => !page.isClosed());
    const look = async (person, at) => {
      await person.shot(`failed-${name}-${at}`).catch(() => {});
      const words = await person.page.evaluate(wordsOfPage).catch(String);
      return `page ${at} ${words} ${person.errors.join(' ')}`;
    };
    return Promise.all(open.map(look));
  }

  static async at(browser, url, { language = 'en', dark = false, narrow = false } = {}) {
    const context = await browser.newContext({
      viewport: narrow ? NARROW : WIDE,
      hasTouch: narrow,
      isMobile: narrow,
      locale: language === 'ja' ? 'ja-JP' : 'en-GB',
      timezoneId: 'Asia/Tokyo',
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    return Person.in(context, url);
  }

  static async in(context, url) {
    const person = new Person();
    Person.all.push(person);
    person.page = await context.newPage();
    person.page.setDefaultTimeout(40_000);
    person.errors = [];
    person.page.on('pageerror', (error) => person.errors.push(String(error.stack ?? error)));
    person.page.on('dialog', (dialog) => {
      person.errors.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await person.page.goto(url);
    return person;
  }

  /** The same person in one more tab of the same browser. */
  async anotherTab() {
    const other = await Person.in(this.page.context(), this.page.url());
    await other.part('composer').waitFor();
    return other;
  }

  /** Asks the node as the page would, for what is not the page's part of a test. */
  async ask(method, path, body) {
    return this.page.evaluate(
      async ([method, path, body]) => {
        const own = sessionStorage.getItem('localchat.account');
        const kept = JSON.parse(localStorage.getItem(`localchat.account.${own}`));
        const token = kept?.token ?? JSON.parse(localStorage.getItem('localchat.token'));
        const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
        const sent = body === undefined ? undefined : JSON.stringify(body);
        const answer = await fetch(path, { method, headers, body: sent });
        const text = await answer.text();
        if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
        return text === '' ? null : JSON.parse(text);
      },
      [method, path, body],
    );
  }

  /** Posts without the page; answers the ids. */
  async post(channel, ...texts) {
    const ids = [];
    for (const content of texts) {
      const path = `/api/channels/${channel}/messages`;
      ids.push((await this.ask('POST', path, { content })).id);
    }
    return ids;
  }

  /** Server and channel of the address. */
  place() {
    const [, , server, channel] = new URL(this.page.url()).pathname.split('/');
    return { server, channel };
  }

  async openChannel(id) {
    await this.page.locator(`[data-channel-id="${id}"]`).click();
    await this.page.locator(`[data-channel-id="${id}"][aria-current=page]`).waitFor();
    await this.part('composer').waitFor();
  }

  part(name) {
    return this.page.getByTestId(name);
  }

  async register(username, displayName, meshName) {
    if (meshName === undefined) await this.part('auth-switch').click();
    await this.part('register-username').fill(username);
    await this.part('register-display-name').fill(displayName);
    await this.part('register-password').fill(PASSWORD);
    if (meshName !== undefined) await this.part('register-mesh-name').fill(meshName);
    await this.part('register-submit').click();
    await this.part('profile-button').waitFor();
  }

  async logIn(username) {
    await this.part('login-username').fill(username);
    await this.part('login-password').fill(PASSWORD);
    await this.part('login-submit').click();
  }

  async makeServer(name) {
    await this.part('server-add').click();
    await this.part('server-name').fill(name);
    await this.part('server-create').click();
    await this.part('composer').waitFor();
  }

  async makeInvite() {
    await this.part('invite-button').click();
    await this.part('invite-create').click();
    const code = await this.part('invite-code-value').first().textContent();
    await this.page.keyboard.press('Escape');
    return code.trim();
  }

  async acceptInvite(code) {
    await this.part('server-add').click();
    await this.part('invite-code').fill(code);
    await this.part('invite-preview').click();
    await this.part('invite-accept').click();
    await this.part('composer').waitFor();
  }

  /** Sends with the Enter key; `shown` is what of it stands in the page as typed. */
  async say(text, shown = text) {
    await this.part('composer').fill(text);
    await this.part('composer').press('Enter');
    await this.sees(shown);
  }

  message(text) {
    return this.page.locator('[data-testid=message]', { hasText: text }).first();
  }

  async sees(text) {
    await this.message(text).waitFor();
  }

  /** Whether any of a message is in view; what is far from it is not even drawn. */
  async isInView(text) {
    // At once: a row may be gone between being counted and being looked at.
    return this.message(text).evaluateAll((rows) =>
      rows.some((row) => {
        const box = row.closest('[data-testid=timeline]').getBoundingClientRect();
        const at = row.getBoundingClientRect();
        return at.bottom > box.top && at.top < box.bottom;
      }),
    );
  }

  /** Makes a channel without the page; answers its id. */
  async makeChannel(name, more = {}) {
    const path = `/api/servers/${this.place().server}/channels`;
    return (await this.ask('POST', path, { name, ...more })).id;
  }

  async onMessage(text, button) {
    await this.message(text).hover();
    await this.message(text).getByTestId(button).click();
  }

  /** Ids and texts of the open channel as the page shows them. */
  async timeline() {
    return this.page
      .locator('[data-testid=timeline] [data-testid=message]')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.dataset.messageId,
          row.querySelector('.message-content .markdown')?.innerHTML ?? '',
        ]),
      );
  }

  async shot(name) {
    const folder = process.env.SCREENSHOTS;
    if (folder) await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  /** Nothing in the page has failed or been executed that should not. */
  assertCalm() {
    assert.deepEqual(this.errors, []);
  }
}

/** Waits until two people are shown the same conversation. */
export async function showTheSame(one, other) {
  await until('both show the same', async () => {
    const [a, b] = [await one.timeline(), await other.timeline()];
    return a.length > 0 && JSON.stringify(a) === JSON.stringify(b);
  });
}
