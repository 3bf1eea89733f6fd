// Addresses change hands: whoever answers at a node's old address gets no token from its pages.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { Office, pause, until } from './nodes.mjs';
import { Person, launch } from './people.mjs';
import { scene, step } from './steps.mjs';

let office, browser, osaka, tokyo, stranger, hana, mallory;

/** What the page has sent to an address that only its own mesh may see. */
const secrets = { requests: [], sockets: [] };
let watching = false;

scene(async () => {
  office = new Office();
  browser = await launch();
  osaka = await office.node('osaka', '3F');
  tokyo = await office.node('tokyo', '本社');
  stranger = await office.node('stranger', '');
  await osaka.start();
  await tokyo.start();
  hana = await Person.at(browser, osaka.url);
  await hana.register('hana', '山田 花子', '大阪支社');
  await hana.makeServer('営業部');
  await until('the channel is open', () => hana.place().channel);
  const { ticket } = await hana.ask('POST', '/api/mesh/tickets', {});
  const joined = await fetch(`${tokyo.url}/api/mesh/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ticket }),
  });
  assert.ok(joined.ok, await joined.text());
  const addressKnown = ({ urls }) => urls.includes(tokyo.url);
  await until('it is told where to turn to', async () =>
    (await hana.ask('GET', '/api/mesh/nodes')).some(addressKnown),
  );
  // A page may only turn to nodes that were known when it was opened.
  await hana.page.reload();
  await hana.say('before the move');
  // What is still under way when the node is killed was meant for it, not for the one that follows.
  await pause(2_000);
  hana.page.on('request', (request) => {
    const bears = request.headers().authorization !== undefined;
    if (watching && bears && request.url().startsWith(osaka.url)) secrets.requests.push(`${request.method()} ${request.url()}`);
  });
  hana.page.on('websocket', (socket) => {
    const old = osaka.url.replace('http', 'ws');
    if (watching && socket.url().startsWith(old)) secrets.sockets.push(socket.url());
  });
});

after(async () => {
  await browser?.close();
  await office?.end();
});

step('a node of another mesh at the old address is asked who it is, and told nothing', async () => {
  await osaka.kill();
  watching = true;
  stranger.takeAddressOf(osaka);
  await stranger.start();
  mallory = await Person.at(browser, stranger.url);
  await mallory.register('mallory', 'Mallory', 'Another office');
  await until('the page goes on at the other node', async () =>
    (await hana.part('node-pill').textContent()).includes('tokyo'),
  );
  await hana.say('after the move');
  await pause(3_000);
  assert.deepEqual(secrets, { requests: [], sockets: [] });
});

step('nor is it when no other node is left, and what was written waits', async () => {
  tokyo.signal('SIGSTOP');
  let asked = 0;
  hana.page.on('request', (request) => {
    if (request.url() === `${osaka.url}/api/mesh/proof`) asked += 1;
  });
  await hana.part('composer').fill('waits for its own mesh');
  await hana.part('composer').press('Enter');
  await hana.part('pending-message').waitFor();
  await until('the stranger was asked to prove itself', () => asked > 1, 60_000);
  assert.deepEqual(secrets, { requests: [], sockets: [] });
  tokyo.signal('SIGCONT');
  await until('it has arrived', async () => (await hana.part('pending-message').count()) === 0, 60_000);
  await hana.sees('waits for its own mesh');
  assert.deepEqual(secrets, { requests: [], sockets: [] });
  hana.assertCalm();
});
