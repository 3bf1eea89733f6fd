// Two people with browsers at two nodes, one of which dies: the steps build on one another.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { Office, until } from './nodes.mjs';
import { Person, launch, showTheSame } from './people.mjs';
import { scene, step } from './steps.mjs';
import { VECTORS, planted } from './vectors.mjs';

// Whichever of the two a narrow page shows first.
const INSIDE = '[data-testid=composer]:visible, [data-testid=channel-button]:visible';

let office, browser, osaka, tokyo, hana, ken;

scene(async () => {
  office = new Office();
  browser = await launch();
  osaka = await office.node('osaka', '3F');
  tokyo = await office.node('tokyo', '本社');
  await osaka.start();
  await tokyo.start();
});

after(async () => {
  await browser?.close();
  await office?.end();
});

step('the first account founds the mesh', async () => {
  hana = await Person.at(browser, osaka.url, { language: 'ja' });
  await hana.part('register-form').waitFor();
  await hana.shot('first-run-ja');
  await hana.register('hana', '山田 花子', '大阪支社');
  hana.assertCalm();
});

step('a second node joins with a ticket from the page', async () => {
  await hana.page.goto(`${osaka.url}/mesh`);
  await hana.part('ticket-make').click();
  const ticket = (await hana.part('ticket').textContent()).trim();
  ken = await Person.at(browser, tokyo.url, { dark: true });
  await ken.part('first-run-join').click();
  await ken.part('join-ticket').fill(ticket);
  await ken.shot('join-en-dark');
  await ken.part('join-ticket-submit').click();
  await ken.part('login-form').or(ken.part('register-form')).first().waitFor();
  await until('the nodes are equal', async () => {
    const level = await hana.part('verdict').getAttribute('data-level');
    return level === 'green' || (await hana.part('verdict').textContent()).includes('2');
  });
  await hana.shot('mesh-ja');
});

step('people at both nodes meet in one channel', async () => {
  await ken.register('ken', 'Ken Sato');
  // A page may only turn to nodes that were known when it was opened.
  await ken.page.goto(tokyo.url);
  await ken.part('profile-button').waitFor();
  await hana.page.goto(osaka.url);
  await hana.makeServer('営業部');
  const code = await hana.makeInvite();
  await until('the invite has reached the other node', async () => {
    await ken.acceptInvite(code).catch(async (error) => {
      await ken.page.keyboard.press('Escape');
      throw error;
    });
    return true;
  });
  await hana.say('おはようございます。**「資料」**を見てください。', 'おはようございます');
  await ken.sees('おはようございます');
  await ken.say('Good morning! Looking at it now.');
  await hana.sees('Good morning!');
  await showTheSame(hana, ken);
  assert.equal(await ken.message('おはようございます').locator('strong', { hasText: '資料' }).count(), 1);
});

step('an edit, a reaction and a reply reach the other node', async () => {
  await ken.onMessage('Good morning!', 'message-edit');
  await ken.part('message-editor').fill('Good morning! I have read it.');
  await ken.part('message-editor').press('Enter');
  await hana.sees('I have read it.');
  await hana.message('I have read it.').getByTestId('message-edited').waitFor();
  await hana.message('I have read it.').hover();
  await hana.message('I have read it.').locator('.toolbar-quick').first().click();
  await ken.message('I have read it.').getByTestId('reaction').waitFor();
  await hana.onMessage('I have read it.', 'message-reply');
  await hana.part('thread').waitFor();
  await hana.part('thread-composer').fill('ありがとうございます');
  await hana.part('thread-composer').press('Enter');
  await ken.message('I have read it.').getByTestId('reply-count').waitFor();
  await hana.shot('thread-ja');
  await hana.part('panel-close').click();
});

step('Enter that ends a composition sends nothing', async () => {
  await hana.part('composer').fill('かいぎ');
  await hana.part('composer').evaluate((area) => {
    const key = (init) => new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...init });
    area.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    area.dispatchEvent(key({ isComposing: true, cancelable: true }));
    area.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    // Safari ends the composition first, and tells it by the old key code only.
    area.dispatchEvent(key({ keyCode: 229, cancelable: true }));
  });
  assert.equal(await hana.part('composer').inputValue(), 'かいぎ');
  assert.equal(await hana.message('かいぎ').count(), 0);
  await hana.part('composer').press('Enter');
  await hana.sees('かいぎ');
});

step('nothing that is written is executed', async () => {
  for (const [number, vector] of VECTORS.entries()) {
    await hana.say(`vector ${number}: ${vector}`, `vector ${number}:`);
  }
  await ken.sees(`vector ${VECTORS.length - 1}:`);
  for (const person of [hana, ken]) {
    // Images would load and handlers fire only after a moment.
    await person.page.waitForTimeout(1_000);
    assert.deepEqual(await person.page.evaluate(planted), []);
    person.assertCalm();
  }
});

step('the other node goes on when one is killed', async () => {
  await ken.part('composer').fill('a draft that I have not sent');
  await ken.page.waitForTimeout(600);
  await tokyo.kill();
  await until('the browser has moved', async () => {
    const pill = await ken.part('node-pill').textContent();
    return pill.includes('osaka');
  });
  assert.equal(await ken.part('composer').inputValue(), 'a draft that I have not sent');
  await ken.shot('moved-en-dark');
  await ken.part('composer').press('Enter');
  await hana.sees('a draft that I have not sent');
  await hana.say('まだ聞こえますか');
  await ken.sees('まだ聞こえますか');
  await showTheSame(hana, ken);
});

step('after the restart both nodes show the same', async () => {
  await tokyo.start();
  const again = await Person.at(browser, tokyo.url);
  await again.logIn('ken');
  await again.part('composer').waitFor();
  await again.sees('まだ聞こえますか');
  await showTheSame(hana, again);
  await again.say('Back at my own node.');
  await hana.sees('Back at my own node.');
  ken.assertCalm();
  again.assertCalm();
});

step('the page is fit for phones, in both languages and both schemes', async () => {
  for (const [language, dark] of [['ja', false], ['ja', true], ['en', false], ['en', true]]) {
    for (const narrow of [false, true]) {
      const person = await Person.at(browser, osaka.url, { language, dark, narrow });
      await person.logIn('hana');
      await person.page.locator(INSIDE).first().waitFor();
      await person.page.waitForTimeout(300);
      const width = await person.page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= (narrow ? 390 : 1400), `${width} px wide`);
      const name = `chat-${language}-${dark ? 'dark' : 'light'}-${narrow ? 'narrow' : 'wide'}`;
      await person.shot(name);
      person.assertCalm();
      await person.page.context().close();
    }
  }
});
