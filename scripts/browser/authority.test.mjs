// Who may admit nodes: an administrator passes that on, takes it back, and keeps it on paper.

import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { Office, until } from './nodes.mjs';
import { PASSWORD, Person, launch } from './people.mjs';
import { scene, step } from './steps.mjs';

const PASSPHRASE = 'kept in the safe of 3F';

let office, browser, osaka, tokyo, hana, second, kit, words;

const card = (person, name) =>
  person.part('status-node').filter({ has: person.page.getByRole('heading', { name, exact: true }) });
const holdsKey = async (person, name) =>
  (await card(person, name).getByTestId('node-holds-key').count()) === 1;

/** What somebody at a node makes of the card of a node, in words that are asked again. */
async function changeAuthority(person, name) {
  await card(person, name).locator('.menu > button').click();
  await person.part('node-authority').click();
  await person.part('confirm-yes').click();
}

const post = (url, body) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Lets a node join with a ticket of the open status page. */
async function joins(node) {
  await hana.part('ticket-make').click();
  const ticket = (await hana.part('ticket').textContent()).trim();
  const answer = await post(`${node.url}/api/mesh/join`, { ticket });
  assert.ok(answer.ok, await answer.text());
  await card(hana, node.name).waitFor();
}

scene(async () => {
  office = new Office();
  browser = await launch();
  osaka = await office.node('osaka', '3F');
  tokyo = await office.node('tokyo', '本社');
  await osaka.start();
  await tokyo.start();
  hana = await Person.at(browser, osaka.url);
  await hana.register('hana', '山田 花子', '大阪支社');
  await hana.page.goto(`${osaka.url}/mesh`);
  await joins(tokyo);
});

after(async () => {
  await browser?.close();
  await office?.end();
});

step('a second node is made an authority, and offers what authorities do', async () => {
  assert.equal(await holdsKey(hana, 'osaka'), true);
  assert.equal(await holdsKey(hana, 'tokyo'), false);
  second = await Person.at(browser, `${tokyo.url}/mesh`, { language: 'ja', dark: true });
  await until('the account is there', async () => {
    const form = { username: 'hana', password: PASSWORD };
    return (await post(`${tokyo.url}/api/auth/login`, form)).ok;
  });
  await second.logIn('hana');
  await second.part('kit-line').waitFor();
  await second.shot('authority-none-ja-dark');
  await changeAuthority(hana, 'tokyo');
  await until('it holds the key', () => holdsKey(hana, 'tokyo'));
  await until('it says so itself', () => holdsKey(second, 'tokyo'));
  await second.part('kit-make').waitFor();
  await hana.shot('authority-second-en');
  await second.shot('authority-second-ja-dark');
});

step('it is taken back, and the node offers it no more', async () => {
  await changeAuthority(hana, 'tokyo');
  await until('it does not hold the key', async () => !(await holdsKey(hana, 'tokyo')));
  await until('it says so itself', async () => !(await holdsKey(second, 'tokyo')));
  await second.part('kit-line').waitFor();
  assert.equal(await second.part('kit-make').count(), 0);
  await second.page.context().close();
});

step('what fails apart from a field is not said to be wrong with it', async () => {
  const detail = 'This node may not do that now.';
  const body = JSON.stringify({ detail, code: 'not_now', field: null });
  await hana.page.route('**/api/mesh/recovery-kit', (route) =>
    route.fulfill({ status: 409, contentType: 'application/json', body }),
  );
  await hana.part('kit-passphrase').fill(PASSPHRASE);
  await hana.part('kit-passphrase-again').fill(PASSPHRASE);
  await hana.part('kit-make').click();
  await hana.part('form-failure').getByText(detail).waitFor();
  assert.equal(await hana.part('kit-passphrase').getAttribute('aria-invalid'), null);
  await hana.shot('recovery-failed-en');
  await hana.page.unroute('**/api/mesh/recovery-kit');
});

step('a recovery kit is made, as a line, as words and as a file', async () => {
  await hana.part('kit-passphrase').fill('too short');
  assert.equal(await hana.part('kit-make').isEnabled(), false);
  await hana.part('kit-passphrase').fill(PASSPHRASE);
  await hana.part('kit-passphrase-again').fill('something else');
  assert.equal(await hana.part('kit-make').isEnabled(), false);
  await hana.part('kit-passphrase-again').fill(PASSPHRASE);
  await hana.part('kit-make').click();
  kit = (await hana.part('kit').textContent()).trim();
  assert.match(kit, /^lck1-/);
  words = await hana.part('kit-words').locator('li').allTextContents();
  assert.equal(words.length, 48);
  const [download] = await Promise.all([
    hana.page.waitForEvent('download'),
    hana.part('kit-file').click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  assert.equal(download.suggestedFilename(), 'localchat-recovery-kit.txt');
  assert.ok(text.includes(kit) && words.every((word) => text.includes(word)));
  writeFileSync(join(office.folder, 'kit.txt'), text);
  await hana.shot('recovery-kit-en');
});

step('the file makes a new node an authority, at the command line', async () => {
  const nagoya = await office.node('nagoya', '');
  const file = join(office.folder, 'kit.txt');
  const wrong = nagoya.command(['authority', 'restore', file], 'not the passphrase\n');
  assert.notEqual(wrong.status, 0);
  const right = nagoya.command(['authority', 'restore', file], `${PASSPHRASE}\n`);
  assert.equal(right.status, 0, right.stderr);
  await nagoya.start();
  const address = `127.0.0.1:${osaka.environment.P2P_PORT}`;
  const answer = await post(`${nagoya.url}/api/mesh/join`, { address });
  assert.ok(answer.ok, await answer.text());
  await card(hana, 'nagoya').waitFor();
  await until('it is an authority', () => holdsKey(hana, 'nagoya'));
});

step('the words make a node one at its page; wrong ones say what is wrong', async () => {
  second = await Person.at(browser, `${tokyo.url}/mesh`, { language: 'ja' });
  await second.logIn('hana');
  await second.part('kit-line').fill(`${words.slice(1).join(' ')} ${words[0]}`);
  await second.part('kit-passphrase').fill(PASSPHRASE);
  await second.part('kit-restore').click();
  await second.part('recovery-kit').getByRole('alert').waitFor();
  await second.part('kit-line').fill(words.join(' '));
  await second.part('kit-passphrase').fill('not the passphrase');
  await second.part('kit-restore').click();
  await second.part('recovery-kit').getByRole('alert').waitFor();
  await second.shot('recovery-wrong-ja');
  await second.part('kit-passphrase').fill(PASSPHRASE);
  await second.part('kit-restore').click();
  // Opening the kit is slow on purpose.
  await until('it holds the key', () => holdsKey(second, 'tokyo'), 120_000);
  await second.part('kit-make').waitFor();
  hana.assertCalm();
  second.assertCalm();
});
