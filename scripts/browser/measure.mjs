// What a person feels, in figures: opening, changing the channel, scrolling, typing, receiving.
//
//   LOCALCHAT=target/release/localchat node scripts/browser/measure.mjs [--tries 30] [--slow 4]
//
// One node, one browser whose CPU is slowed by its own throttling, 500 channels, 10,000 messages.
// Prints medians and 95th percentiles; see docs/benchmarks.md for what they are compared with.

import { parseArgs } from 'node:util';
import { Office, pause } from './nodes.mjs';
import { launch } from './people.mjs';
import * as inPage from './in-page.mjs';

const { values: given } = parseArgs({
  options: {
    tries: { type: 'string', default: '30' },
    slow: { type: 'string', default: '4' },
    channels: { type: 'string', default: '500' },
    messages: { type: 'string', default: '10000' },
  },
});
const tries = Number(given.tries);

/** Calls the API as one person. */
class Caller {
  constructor(url) {
    this.url = url;
  }

  async call(method, path, body) {
    const headers = { 'content-type': 'application/json' };
    if (this.token) headers.authorization = `Bearer ${this.token}`;
    const answer = await fetch(this.url + path, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  async register(username, more) {
    const body = { username, display_name: username, password: 'correct horse battery', ...more };
    this.token = (await this.call('POST', '/api/auth/register', body)).access_token;
    return this;
  }

  post(channel, content) {
    const nonce = crypto.randomUUID();
    return this.call('POST', `/api/channels/${channel}/messages`, { content, nonce });
  }
}

async function inParallel(count, width, run) {
  let next = 0;
  const lane = async () => {
    while (next < count) await run(next++);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

const WORDS = '見積もり を 明日 までに 送って ください。 the report is ready 確認 しました 会議 室 A3'.split(' ');
const text = (n) => `${n}: ${WORDS.slice(n % 7, 3 + (n % 11)).join(' ')} ${'長い文 '.repeat(n % 17)}`;

async function office() {
  const place = new Office();
  const node = await place.node('HQ', '3F');
  await node.start();
  const hana = await new Caller(node.url).register('hana', { mesh_name: 'Office' });
  const server = await hana.call('POST', '/api/servers', { name: 'Office' });
  const { code } = await hana.call('POST', `/api/servers/${server.id}/invites`, {});
  const ken = await new Caller(node.url).register('ken');
  await ken.call('POST', `/api/invites/${code}/accept`, {});
  const first = (await hana.call('GET', `/api/servers/${server.id}/channels`))[0];
  const long = await hana.call('POST', `/api/servers/${server.id}/channels`, { name: 'long' });
  await inParallel(Number(given.channels) - 2, 8, (n) =>
    hana.call('POST', `/api/servers/${server.id}/channels`, { name: `team-${n}` }),
  );
  await inParallel(Number(given.messages), 32, (n) => (n % 3 ? hana : ken).post(long.id, text(n)));
  await inParallel(60, 8, (n) => (n % 3 ? hana : ken).post(first.id, text(n)));
  return { place, node, server, first, long, hana, ken };
}

function summary(name, values, unit = 'ms') {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const shown = (value) => value.toFixed(value < 10 ? 1 : 0);
  console.log(`${name}: median ${shown(at(0.5))} ${unit}, p95 ${shown(at(0.95))} ${unit}`);
}

/** A page with the CPU slowed, and what it has fetched so far. */
async function page(context) {
  const view = await context.newPage();
  const devtools = await context.newCDPSession(view);
  await devtools.send('Network.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: Number(given.slow) });
  const traffic = { requests: 0, bytes: 0 };
  devtools.on('Network.responseReceived', ({ response, type }) => {
    if (!response.fromDiskCache && type !== 'WebSocket' && response.url.startsWith('http'))
      traffic.requests += 1;
  });
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
  });
  return { view, devtools, traffic };
}

async function measureOpening(browser, at, address) {
  const cold = [];
  const warm = [];
  let first;
  let again;
  for (let n = 0; n < Math.ceil(tries / 2); n += 1) {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    await context.addInitScript(inPage.rememberToken, at.hana.token);
    for (const times of [cold, warm]) {
      const { view, traffic } = await page(context);
      await view.goto(address, { waitUntil: 'commit' });
      times.push(await view.evaluate(inPage.untilUsable));
      await pause(500);
      if (times === cold) first = traffic;
      else again = traffic;
      await view.close();
    }
    await context.close();
  }
  summary('U1 cold, navigation to a composer that takes keys and 20 rows', cold);
  summary('U1 warm', warm);
  console.log(`U1 requests ${first.requests} cold, ${again.requests} warm; bytes ${first.bytes} cold`);
}

async function measureInside(browser, at, address) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  await context.addInitScript(inPage.rememberToken, at.hana.token);
  await context.addInitScript(inPage.noteArrivals);
  const { view, devtools } = await page(context);
  await view.goto(address);
  await view.evaluate(inPage.untilUsable);

  const changes = [];
  for (let n = 0; n < tries; n += 1) {
    const to = n % 2 ? at.first.id : at.long.id;
    changes.push(await view.evaluate(inPage.changeChannel, to));
    await pause(300);
  }
  summary('U2 click on a channel, to its messages painted', changes);

  await view.evaluate(inPage.changeChannel, at.long.id);
  const typing = [];
  await view.getByTestId('composer').fill('あいう、'.repeat(1000).slice(0, 3990));
  await view.evaluate(inPage.watchTyping);
  for (let n = 0; n < Math.min(tries, 9); n += 1) {
    await view.getByTestId('composer').press('x');
    await pause(200);
  }
  typing.push(...(await view.evaluate(() => window.typed)));
  summary('U4 key to paint, 4,000 characters written', typing);
  await view.getByTestId('composer').fill('');

  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  await devtools.send('Performance.enable');
  const before = await busy();
  const RATE = 20;
  const started = Date.now();
  for (let n = 0; n < tries * 3; n += 1) {
    void at.ken.post(at.long.id, text(n));
    await pause(Math.max(0, started + (n * 1000) / RATE - Date.now()));
  }
  await pause(1500);
  const share = ((await busy()) - before) / ((Date.now() - started) / 1000);
  summary('U5 event to paint, 20 messages a second', await view.evaluate(() => window.painted));
  console.log(`U5 main thread busy ${(share * 100).toFixed(0)} %`);

  const memory = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const heap = await memory();
  const scroll = await view.evaluate(inPage.scrollUp, 3000);
  const grown = ((await memory()) - heap) / 1024 / 1024;
  summary(`U3 frames of ${scroll.frames.length}`, scroll.frames);
  const over = (ms) => scroll.frames.filter((frame) => frame > ms).length;
  console.log(
    `U3 over 100 ms ${over(100)}, over 50 ms ${over(50)}, jumps ${scroll.jumps}, ` +
      `rows passed ${scroll.rows}, nodes at most ${scroll.nodes}, heap +${grown.toFixed(1)} MiB`,
  );
  await context.close();
}

const at = await office();
try {
  const browser = await launch();
  const address = `${at.node.url}/s/${at.server.id}/${at.first.id}`;
  await measureOpening(browser, at, address);
  await measureInside(browser, at, address);
  await browser.close();
} finally {
  await at.place.end();
}
