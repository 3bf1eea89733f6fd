// Whether what lies over the page lies where it should, in windows of any size.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { oneDesk } from './desk.mjs';
import { pause, until } from './nodes.mjs';
import { Person } from './people.mjs';
import { scene, step } from './steps.mjs';

const SMALL = { width: 1280, height: 720 };

let desk, browser, node, hana, server, general;

/** What of an element lies outside the window, or nothing. */
const outside = (element) =>
  element.evaluate((node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    const within = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return within ? null : { left, top, right, bottom, innerWidth, innerHeight };
  });
const boxOf = (element) => element.evaluate((node) => node.getBoundingClientRect().toJSON());
const isApart = (a, b) =>
  a.bottom <= b.top || b.bottom <= a.top || a.right <= b.left || b.right <= a.left;

/** Runs in the page: emoji whose cell is of one colour in a picture of what is in view. */
async function plainCells(scroller, picture) {
  const bytes = Uint8Array.from(atob(picture), (char) => char.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const frame = scroller.getBoundingClientRect();
  const within = (cell) => {
    const { top, bottom } = cell.getBoundingClientRect();
    return top >= frame.top && bottom <= frame.bottom;
  };
  const cells = [...scroller.querySelectorAll('.emoji-section .emoji')].filter(within);
  const empty = cells.filter((cell) => {
    const at = cell.getBoundingClientRect();
    const place = [at.left - frame.left + 4, at.top - frame.top + 4, at.width - 8, at.height - 8];
    const { data } = context.getImageData(...place.map(Math.round));
    return data.every((value, index) => value === data[index % 4]);
  });
  return { count: cells.length, empty: empty.map((cell) => cell.dataset.emoji) };
}

/** Opens a menu by its button, looks at where it is, and closes it. */
async function menuFits(person, button, list = person.page.locator('.menu-list')) {
  await button.click();
  await list.waitFor();
  assert.equal(await outside(list), null);
  await person.page.keyboard.press('Escape');
  await until('it is closed', async () => (await list.count()) === 0);
}

scene(async () => {
  desk = await oneDesk();
  ({ browser, node, hana, server, general } = desk);
  await hana.page.setViewportSize(SMALL);
  for (let n = 1; n <= 12; n += 1) await hana.makeChannel(`channel-${n}`);
  await hana.post(general, ...Array.from({ length: 40 }, (_, n) => `number ${n + 1}.`));
  await hana.sees('number 40.');
});

after(() => desk?.end());

step('the picker has no emoji that the device cannot draw', async () => {
  await hana.part('composer-emoji').click();
  const cells = hana.part('emoji-picker').locator('.emoji-section .emoji');
  await cells.first().waitFor();
  // What the page asked a canvas, this asks the screen: an empty cell is of one colour.
  const scroller = hana.part('emoji-picker').locator('.emoji-scroll');
  const looked = { count: 0, empty: [] };
  // Sections that were not in view yet are as high as was guessed: the end is where it ends.
  for (let more = true; more; ) {
    await pause(50);
    const picture = (await scroller.screenshot()).toString('base64');
    const { count, empty } = await scroller.evaluate(plainCells, picture);
    looked.count += count;
    looked.empty.push(...empty);
    more = await scroller.evaluate((box) => {
      const before = box.scrollTop;
      box.scrollBy(0, box.clientHeight - 60);
      return box.scrollTop > before;
    });
  }
  assert.ok(looked.count >= (await cells.count()), 'each was looked at');
  assert.ok((await cells.count()) > 1_000, 'there are emoji');
  assert.deepEqual(looked.empty, []);
  await hana.page.keyboard.press('Escape');
});

step('menus and pickers stay within a small window, near each edge', async () => {
  const { page } = hana;
  await menuFits(hana, hana.part('channel-order'));
  await menuFits(hana, page.locator('.server-menu'));
  await menuFits(hana, page.locator('.channel-header .menu > button'));
  const rows = page.locator('[data-testid=timeline] [data-testid=message]');
  const seen = await rows.evaluateAll((all) => {
    const box = all[0].closest('[data-testid=timeline]').getBoundingClientRect();
    const inside = all.filter((row) => {
      const at = row.getBoundingClientRect();
      return at.top >= box.top && at.bottom <= box.bottom;
    });
    return [inside[0], inside.at(-1)].map((row) => row.dataset.messageId);
  });
  for (const id of seen) {
    const row = page.locator(`[data-testid=timeline] [data-message-id="${id}"]`);
    await row.hover();
    await menuFits(hana, row.locator('.menu > button'));
    await row.hover();
    await row.getByTestId('message-react').click();
    await page.locator('.popover').waitFor();
    await hana.part('emoji-picker').locator('.emoji').first().waitFor();
    assert.equal(await outside(page.locator('.popover')), null);
    await hana.shot(`picker-small-${id === seen[0] ? 'top' : 'bottom'}`);
    await page.keyboard.press('Escape');
    await row.getByTestId('message-author').or(row).first().hover();
  }
  await hana.part('composer-emoji').click();
  await hana.part('emoji-picker').locator('.emoji').first().waitFor();
  assert.equal(await outside(page.locator('.popover')), null);
  await page.keyboard.press('Escape');
});

step('notices never lie over where text is written', async () => {
  const phone = await Person.at(browser, `${node.url}/s/${server}/${general}`, { narrow: true, language: 'ja' });
  await phone.logIn('hana');
  await phone.part('composer').waitFor();
  for (const person of [hana, phone]) {
    await person.part('composer').fill(Array.from({ length: 60 }, (_, n) => `line ${n}`).join('\n'));
    for (let n = 0; n < 3; n += 1) {
      await person.page.evaluate((id) => {
        history.pushState({ view: 'content' }, '', `${location.pathname.split('/').slice(0, 4).join('/')}/${id}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, `01ZZZZZZZZZZZZZZZZZZZZZZZ${n}`);
      await until('the address is mended', () => !person.page.url().includes('01ZZZZ'));
    }
    await person.page.locator('.toast').waitFor();
    assert.equal(await person.page.locator('.toast').count(), 1, 'the same is said once');
    const written = await boxOf(person.page.locator('.composer'));
    for (const toast of await person.page.locator('.toast').all()) {
      assert.ok(isApart(written, await boxOf(toast)));
      assert.equal(await outside(toast), null);
    }
    await person.shot(`toasts-${person === phone ? 'phone' : 'small'}`);
    await person.part('composer').fill('');
  }
  await phone.page.context().close();
});

step('after a session ended, its name is there already, and passwords can be shown', async () => {
  const other = await Person.at(browser, node.url, { language: 'ja', dark: true });
  await other.logIn('hana');
  await other.part('composer').waitFor();
  await hana.ask('POST', '/api/auth/logout-everywhere', {});
  await other.part('login-password').waitFor();
  assert.equal(await other.part('login-username').inputValue(), 'hana');
  await other.part('login-password').fill('what was typed');
  await other.page.locator('.field-show').click();
  assert.equal(await other.part('login-password').getAttribute('type'), 'text');
  await other.shot('session-ended-ja-dark');
  await other.logIn('hana');
  await other.part('composer').waitFor();
  await hana.logIn('hana');
  await hana.part('composer').waitFor();
  other.assertCalm();
  await other.page.context().close();
});

step('what a node can’t reach and what is the matter with it is said in its dialog', async () => {
  const state = async (node_state) => {
    const person = await Person.at(browser, 'about:blank', { language: 'ja' });
    await person.page.routeWebSocket(/\/ws$/, (socket) => {
      const far = socket.connectToServer();
      far.onMessage((text) => {
        const event = JSON.parse(text);
        if (event.type === 'ready') event.node_state = { ...event.node_state, ...node_state };
        if (event.type !== 'node_state') socket.send(JSON.stringify(event));
      });
    });
    await person.page.route('**/api/mesh/nodes', async (route) => {
      const answer = await route.fetch();
      const [here] = await answer.json();
      const more = ['tokyo', 'nagoya'].map((name) => ({ ...here, id: name, name, urls: [] }));
      await route.fulfill({ response: answer, json: [here, ...more] });
    });
    await person.page.goto(node.url);
    await person.logIn('hana');
    await person.part('composer').waitFor();
    await person.part('node-pill').click();
    await person.part('node-dialog').waitFor();
    await until('all nodes are named', async () => (await person.part('node-row').count()) === 3);
    return person;
  };
  const since = new Date(Date.now() - 3_600_000).toISOString();
  const states = {
    fine: {},
    behind: { behind: 12 },
    away: { unreachable: [{ id: 'tokyo', name: 'tokyo', since }, { id: 'nagoya', name: 'nagoya', since: null }] },
    trouble: { trouble: { code: 'disk_full' } },
  };
  for (const [name, node_state] of Object.entries(states)) {
    const person = await state(node_state);
    assert.equal(await person.part('node-behind').count(), name === 'behind' ? 1 : 0);
    assert.equal(await person.part('node-away').count(), name === 'away' ? 1 : 0);
    assert.equal(await person.part('own-trouble').count(), name === 'trouble' ? 1 : 0);
    const [here, tokyo, nagoya] = await person.part('node-row').locator('em').allTextContents();
    assert.notEqual(here, tokyo, 'the node in use is told apart');
    assert.equal(tokyo === nagoya, name !== 'away', 'since when each is away is said');
    await person.shot(`node-${name}-ja`);
    person.assertCalm();
    await person.page.context().close();
  }
});
