// A browser that trusts the mesh's root opens its nodes without a warning, and one that does not is told how.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { Office, until } from './nodes.mjs';
import { Person, launch } from './people.mjs';
import { scene, step } from './steps.mjs';

const DISTRUSTED = /ERR_CERT_AUTHORITY_INVALID/;
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/;

let office, osaka, tokyo, stranger, home, trusting, hana;

/** The addresses of this machine that a certificate of the mesh can be for. */
const OWN = Object.values(networkInterfaces())
  .flat()
  .map(({ address }) => address)
  .filter((address) => PRIVATE.test(address));
const HOST = OWN.some((address) => address.includes(':')) ? '::' : '0.0.0.0';

/** Where a node is reached on this machine. */
function placesOf(node) {
  const { PORT } = node.environment;
  const hosts = ['127.0.0.1', 'localhost', ...OWN];
  return hosts.map((host) => `https://${host.includes(':') ? `[${host}]` : host}:${PORT}`);
}

/** A browser with a store of its own, in which these certificates are. */
function launchTrusting(certificates) {
  home = mkdtempSync(join(tmpdir(), 'localchat-trust-'));
  const store = join(home, '.pki', 'nssdb');
  mkdirSync(store, { recursive: true });
  const certutil = (...args) => {
    const done = spawnSync('certutil', ['-d', `sql:${store}`, ...args], {
      encoding: 'utf8',
    });
    assert.equal(done.status, 0, done.stderr);
  };
  certutil('-N', '--empty-password');
  for (const [name, pem] of Object.entries(certificates)) {
    const file = join(home, `${name}.pem`);
    writeFileSync(file, pem);
    certutil('-A', '-t', 'C,,', '-n', name, '-i', file);
  }
  return launch({ env: { ...process.env, HOME: home } });
}

const rootOf = async (node) => (await fetch(`${node.url}/trust/localchat-root.pem`)).text();

scene(async () => {
  office = new Office();
  stranger = await launch();
  osaka = await office.node('osaka', '3F');
  tokyo = await office.node('tokyo', '本社');
  for (const node of [osaka, tokyo]) node.environment.HOST = HOST;
  await osaka.start();
  hana = await Person.at(stranger, osaka.url, { language: 'ja' });
  await hana.register('hana', '山田 花子', '大阪支社');
  await hana.page.goto(`${osaka.url}/mesh`);
  await hana.part('ticket-make').click();
  tokyo.environment.JOIN = (await hana.part('ticket').textContent()).trim();
  await tokyo.start();
  trusting = await launchTrusting({ root: await rootOf(osaka) });
});

after(async () => {
  await stranger?.close();
  await trusting?.close();
  await office?.end();
  if (home) rmSync(home, { recursive: true, force: true });
});

step('without the root, a browser warns', async () => {
  const page = await stranger.newPage();
  await assert.rejects(page.goto(placesOf(osaka)[0]), DISTRUSTED);
  await page.close();
});

step('with it, every node of the mesh opens without a warning, however it is reached', async () => {
  const page = await trusting.newPage();
  for (const node of [osaka, tokyo]) {
    for (const place of placesOf(node)) {
      // A node that was just let in gets its certificate within seconds.
      const opened = async () => (await page.goto(`${place}/`)).ok();
      await until(`${place} opens`, opened, 60_000);
      assert.equal(await page.evaluate(() => isSecureContext && location.protocol), 'https:');
      // A live connection, before anybody is signed in: it opens, and is then told to sign in.
      const code = await page.evaluate(
        () =>
          new Promise((done) => {
            const socket = new WebSocket(`wss://${location.host}/ws`, 'localchat.v1');
            socket.onclose = (event) => done(event.code);
          }),
      );
      assert.equal(code, 4401, place);
    }
  }
  await page.close();
});

step('somebody signs in there and writes, and the page of one node may ask the other', async () => {
  const [place] = placesOf(osaka);
  const ken = await Person.at(trusting, place);
  await ken.register('ken', 'Ken Sato');
  await ken.makeServer('営業部');
  await ken.part('composer').waitFor();
  // A page's policy can name no address of IPv6, and nobody is told to go on at a machine's own loopback.
  const [own, other] = [osaka, tokyo].map((node) =>
    placesOf(node).find((one) => /\/\/\d+\.\d+/.test(one) && !one.includes('//127.')),
  );
  if (!own) return;
  await ken.page.goto(own);
  const answered = await ken.page.evaluate(async (url) => (await fetch(`${url}/api/health`)).ok, other);
  assert.ok(answered);
});

for (const language of ['en', 'ja']) {
  step(`the trust page says whether this browser trusts the mesh (${language})`, async () => {
    // By plain HTTP, as somebody opens it who trusts nothing yet.
    for (const [browser, state] of [
      [stranger, 'distrusted'],
      [trusting, 'trusted'],
    ]) {
      const person = await Person.at(browser, `${osaka.url}/trust/${language}`, { language });
      const said = person.page.locator('blockquote');
      await until(`it says ${state}`, async () => (await said.getAttribute('data-state')) === state);
      const links = await person.page.locator('main a[href^="/trust/localchat-root"]').count();
      assert.equal(links, 3);
      await person.shot(`trust-${state}-${language}`);
      await person.page.close();
    }
  });
}
