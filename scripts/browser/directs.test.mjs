// Direct conversations between people at two nodes; the steps build on one another.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { Office, pause, until } from './nodes.mjs';
import { Person, launch, showTheSame } from './people.mjs';
import { scene, step } from './steps.mjs';

let office, browser, osaka, tokyo, hana, ken, eve, pair;

const row = (person, name) => person.part('direct-button').filter({ hasText: name });

/** Opens a conversation with people by what one types of their names. */
async function begin(person, ...queries) {
  await person.part('directs-button').click();
  await person.part('direct-new').click();
  await choose(person, ...queries);
  await person.part('direct-open').click();
  await person.part('direct-form').waitFor({ state: 'detached' });
  await person.part('composer').waitFor();
}

async function choose(person, ...queries) {
  for (const [at, query] of queries.entries()) {
    await person.part('people-find').fill(query);
    await person.part('person-offered').first().waitFor();
    await person.part('people-find').press('Enter');
    await until('it is chosen', async () => (await person.part('person-chosen').count()) === at + 1);
  }
}

const directOf = (person) => new URL(person.page.url()).pathname.split('/')[2];

scene(async () => {
  office = new Office();
  browser = await launch();
  osaka = await office.node('osaka', '3F');
  tokyo = await office.node('tokyo', '本社');
  await Promise.all([osaka.start(), tokyo.start()]);
  hana = await Person.at(browser, osaka.url, { language: 'ja' });
  await hana.register('hana', '山田 ハナコ', '大阪支社');
  const { ticket } = await hana.ask('POST', '/api/mesh/tickets', {});
  ken = await Person.at(browser, tokyo.url, { dark: true });
  await ken.part('first-run-join').click();
  await ken.part('join-ticket').fill(ticket);
  await ken.part('join-ticket-submit').click();
  await ken.part('login-form').or(ken.part('register-form')).first().waitFor();
  await ken.register('ken', 'Ken Sato');
  eve = await Person.at(browser, osaka.url);
  await eve.register('eve', 'Eve Tanaka');
  await until('all are known', async () => (await ken.ask('GET', '/api/users')).length === 3);
  await until('all are known', async () => (await hana.ask('GET', '/api/users')).length === 3);
});

after(async () => {
  await browser?.close();
  await office?.end();
});

step('what one writes to somebody directly appears at their node, and nowhere else', async () => {
  await begin(hana, 'ken');
  pair = directOf(hana);
  await hana.say('内緒の話です');
  await ken.part('directs-count').waitFor();
  assert.match(await ken.page.title(), /^\(1\) /);
  await until('the icon is marked', () =>
    ken.page.evaluate(() => document.querySelector('link[rel=icon]').href.startsWith('data:')));
  await ken.part('directs-button').click();
  await row(ken, 'ハナコ').waitFor();
  await ken.shot('directs-unread-en-dark');
  await row(ken, 'ハナコ').click();
  await ken.sees('内緒の話です');
  assert.equal(directOf(ken), pair);
  await until('it is read', async () => Object.keys((await ken.ask('GET', '/api/unread')).dms).length === 0);
  await until('the icon is plain', () =>
    ken.page.evaluate(() => document.querySelector('link[rel=icon]').href.endsWith('favicon.svg')));
  await ken.say('I will tell **nobody**.', 'I will tell nobody.');
  await hana.sees('I will tell nobody.');
  await showTheSame(hana, ken);
  await eve.part('directs-button').click();
  await pause(500);
  assert.equal(await eve.part('direct-button').count(), 0);
  await eve.page.goto(`${osaka.url}/dm/${pair}`);
  await eve.part('gone').waitFor();
  assert.equal(await eve.page.getByText('内緒').count(), 0);
  assert.match(await eve.page.title(), /^LocalChat$/);
});

step('threads, reactions, edits, pins and typing are those of a channel', async () => {
  await hana.onMessage('I will tell nobody.', 'message-reply');
  await hana.part('thread-composer').fill('ありがとう');
  await hana.part('thread-composer').press('Enter');
  await ken.message('I will tell nobody.').getByTestId('reply-count').click();
  await ken.part('thread').getByText('ありがとう').waitFor();
  await ken.part('panel-close').click();
  await ken.onMessage('I will tell nobody.', 'message-edit');
  await ken.part('message-editor').fill('I have told nobody.');
  await ken.part('message-editor').press('Enter');
  await hana.sees('I have told nobody.');
  await hana.message('I have told nobody.').hover();
  await hana.message('I have told nobody.').locator('.toolbar-quick').first().click();
  await ken.message('I have told nobody.').getByTestId('reaction').waitFor();
  // Of another's message there is nothing to delete.
  assert.equal(await hana.message('I have told nobody.').getByTestId('message-delete').count(), 0);
  await hana.onMessage('I have told nobody.', 'message-more');
  await hana.part('message-pin').click();
  await ken.part('pins-button').click();
  await ken.part('pinned-show').waitFor();
  await ken.part('panel-close').click();
  await ken.part('composer').pressSequentially('typing');
  await hana.page.locator('.typing', { hasText: 'Ken Sato' }).waitFor();
  await ken.part('composer').fill('');
  await hana.shot('direct-ja');
});

step('a draft, the place and the link of a message outlive a reload', async () => {
  await ken.part('composer').fill('half a thou');
  await pause(400);
  await ken.page.reload();
  await ken.part('composer').waitFor();
  assert.equal(await ken.part('composer').inputValue(), 'half a thou');
  await ken.part('composer').fill('');
  const id = await ken.message('内緒').getAttribute('data-message-id');
  await ken.page.goto(`${tokyo.url}/dm/${pair}/${id}`);
  await ken.page.locator(`[data-message-id="${id}"].is-marked`).waitFor();
  await ken.page.goBack();
});

step('a group is named, grows, and is left', async () => {
  await begin(hana, 'ken', 'tanaka');
  await hana.say('三人で話しましょう');
  await hana.part('channel-menu').click();
  await hana.part('dm-rename').click();
  await hana.part('group-name').fill('歓迎会の幹事');
  await hana.part('group-save').click();
  await until('it is named', async () =>
    (await hana.part('channel-title').textContent()) === '歓迎会の幹事');
  await ken.part('directs-button').click();
  await row(ken, '歓迎会の幹事').click();
  await ken.sees('三人で話しましょう');
  await ken.part('members-button').click();
  await until('all are in it', async () => (await ken.part('members').getByTestId('member').count()) === 3);
  await ken.shot('direct-group-en-dark');
  await ken.part('panel-close').click();
  await eve.part('directs-button').click();
  await row(eve, '歓迎会の幹事').click();
  await eve.sees('三人で話しましょう');
  const other = await eve.anotherTab();
  await other.part('composer').fill('not sent yet');
  await pause(400);
  await eve.part('channel-menu').click();
  await eve.part('dm-leave').click();
  await eve.part('confirm-yes').click();
  await until('it is left', async () => (await row(eve, '歓迎会の幹事').count()) === 0);
  await other.part('gone').getByText('歓迎会の幹事').waitFor();
  assert.equal(await other.part('gone-draft').textContent(), 'not sent yet');
  await other.shot('gone-en');
  await other.page.close();
  await until('the others see it', async () => {
    const dm = await ken.ask('GET', `/api/dms/${directOf(ken)}`);
    return dm.members.length === 2;
  });
});

step('whoever is added to two begins a new group', async () => {
  await hana.part('directs-button').click();
  await row(hana, 'Ken Sato').first().click();
  await until('the pair is open', () => directOf(hana) === pair);
  await hana.part('channel-menu').click();
  await hana.part('dm-add').click();
  await hana.part('direct-form').getByRole('status').first().waitFor();
  await choose(hana, 'eve');
  await hana.shot('direct-add-ja');
  await hana.part('direct-open').click();
  await until('another one is open', () => directOf(hana) !== pair);
  assert.equal(await hana.part('message').count(), 0);
  await hana.say('新しいグループです');
  await eve.part('directs-count').waitFor();
});

step('keys alone begin a conversation and move between them', async () => {
  await ken.part('directs-button').focus();
  await ken.page.keyboard.press('Enter');
  await ken.part('direct-new').focus();
  await ken.page.keyboard.press('Enter');
  // An Enter that ends a conversion chooses nobody.
  await ken.part('people-find').fill('eve');
  await ken.part('person-offered').first().waitFor();
  await ken.part('people-find').evaluate((field) => {
    const composing = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', composing));
  });
  assert.equal(await ken.part('person-chosen').count(), 0);
  await ken.page.keyboard.press('Enter');
  await ken.part('person-chosen').waitFor();
  await ken.page.keyboard.press('Backspace');
  await until('it is put back', async () => (await ken.part('person-chosen').count()) === 0);
  await ken.page.keyboard.type('hanako');
  await ken.part('person-offered').filter({ hasText: 'ハナコ' }).waitFor();
  await ken.page.keyboard.press('Enter');
  await ken.part('person-chosen').waitFor();
  await ken.page.keyboard.press('Enter');
  await until('the pair is open', () => directOf(ken) === pair);
  await ken.part('composer').waitFor();
  await ken.page.keyboard.press('Alt+ArrowDown');
  await until('another one is open', () => directOf(ken) !== pair);
  await ken.page.keyboard.press('Alt+ArrowUp');
  await until('the pair is open again', () => directOf(ken) === pair);
});

step('whoever writes to somebody who is away is told so at their node, until that ends', async () => {
  await ken.part('composer').fill('/away In Osaka. If it is urgent, ask Eve.');
  await ken.part('composer').press('Enter');
  await ken.part('absence-form').waitFor();
  await ken.shot('absence-form-en-dark');
  // Enter in the note, as in any form; it was typed behind the command.
  await ken.part('absence-text').press('Enter');
  await ken.part('absence-form').waitFor({ state: 'detached' });
  await hana.page.goto(`${osaka.url}/dm/${pair}`);
  const note = hana.page.locator('.conversation').getByTestId('absence-note');
  await note.getByText('ask Eve').waitFor();
  assert.match(await note.textContent(), /Ken Satoさんは離席中です.* まで/);
  const its = hana.page.locator(`[data-direct-id="${pair}"]`);
  await until('it is seen in the list', async () => /離席中/.test(await its.textContent()));
  await hana.shot('absence-ja');
  await hana.part('channel-title').click();
  await hana.part('person-card').getByText('ask Eve').waitFor();
  await hana.shot('absence-card-ja');
  await hana.page.keyboard.press('Escape');
  await ken.part('presence-button').click();
  await ken.part('absence-back').click();
  await note.waitFor({ state: 'detached' });
  // Nobody says that it is over.
  const until_ms = new Date(Date.now() + 2500).toISOString();
  await ken.ask('PUT', '/api/me/presence', { state: 'do_not_disturb', note: 'short', until: until_ms });
  await note.getByText('取り込み中').waitFor();
  await ken.shot('absence-own-en-dark');
  await note.waitFor({ state: 'detached' });
  const seen = async () => ken.part('presence-button').getAttribute('data-presence');
  await until('it is over for oneself', async () => (await seen()) === 'online');
  // Nobody touches the page for longer than five minutes, as far as it can tell.
  await ken.page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 6 * 60_000;
  });
  await until('it is seen there', async () => /離席中/.test(await its.textContent()));
  await ken.page.mouse.move(300, 300);
  await ken.page.mouse.move(310, 310);
  await until('ken is back', async () => /オンライン/.test(await its.textContent()));
  await ken.page.reload();
  await ken.part('composer').waitFor();
});

step('one’s notes are one’s own, and people are found by kana, romaji and card', async () => {
  await begin(ken, 'ken');
  await ken.say('buy milk');
  assert.equal(await ken.part('channel-title').textContent(), 'Notes to yourself');
  const { is_group, members } = await ken.ask('GET', `/api/dms/${directOf(ken)}`);
  assert.deepEqual([is_group, members.length], [false, 1]);
  await ken.part('direct-new').click();
  await ken.part('people-find').fill('hanako');
  await ken.part('person-offered').filter({ hasText: 'ハナコ' }).waitFor();
  await ken.page.keyboard.press('Escape');
  await ken.page.keyboard.press('Control+k');
  await ken.part('switcher-input').fill('はなこ');
  await ken.part('quick-switcher').getByText('ハナコ').first().waitFor();
  await ken.shot('switcher-people-en-dark');
  await ken.part('quick-switcher').getByRole('option', { name: '@hana' }).click();
  await until('the pair is open', () => directOf(ken) === pair);
  await ken.message('内緒の話です').getByTestId('message-author').click();
  await ken.part('person-message').click();
  await until('it is still open', () => directOf(ken) === pair);
});

step('both sides of a split open the same conversation', async () => {
  tokyo.signal('SIGSTOP');
  await begin(eve, 'ken');
  await eve.say('from the one side');
  const other = await Person.at(browser, 'about:blank');
  osaka.signal('SIGSTOP');
  tokyo.signal('SIGCONT');
  await other.page.goto(tokyo.url);
  await other.logIn('ken');
  await other.part('profile-button').waitFor();
  await begin(other, 'eve');
  await other.say('from the other side');
  osaka.signal('SIGCONT');
  await other.sees('from the one side');
  await eve.sees('from the other side');
  assert.equal(directOf(other), directOf(eve));
  await showTheSame(eve, other);
  await other.page.context().close();
});

step('a page goes on with its conversation at the other node', async () => {
  const narrow = await Person.at(browser, osaka.url, { narrow: true, language: 'ja' });
  await narrow.logIn('hana');
  await narrow.part('directs-first').click();
  await narrow.shot('directs-phone-ja');
  await row(narrow, 'Ken Sato').first().click();
  await narrow.part('composer').waitFor();
  await narrow.shot('direct-phone-ja');
  await narrow.part('back-to-list').click();
  await row(narrow, 'Ken Sato').first().waitFor();
  await narrow.page.context().close();
  await hana.page.goto(`${osaka.url}/dm/${pair}`);
  await hana.sees('内緒の話です');
  await osaka.kill();
  await hana.part('composer').fill('まだ書けます');
  await hana.part('composer').press('Enter');
  await ken.sees('まだ書けます');
  hana.assertCalm();
  ken.assertCalm();
  eve.assertCalm();
});
