// Files: brought to a node in every way there is, shown, listed, and there at another node.

import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { violations } from './axe.mjs';
import { noise, png, wav } from './made-files.mjs';
import { Office, until } from './nodes.mjs';
import { Person, launch, PASSWORD } from './people.mjs';
import { scene, step } from './steps.mjs';

const MEGA = 1024 * 1024;
const LIMIT = 30 * MEGA;
/** Slow enough that something is seen of it. */
const SLOW = 4 * MEGA;
const LARGE = noise(20 * MEGA);
const HOSTILE = 'a\u202Egnp.<img src=x onerror="window.__executed=[1]">.txt';

let office, browser, osaka, tokyo, hana, ken, channel, server;

const tiles = (person) => person.page.getByTestId('file-tile');
const tileStates = async (person) => tiles(person).evaluateAll((all) => all.map((one) => one.dataset.state));
const allDone = (person, count) =>
  until(`${count} files are there`, async () => {
    const states = await tileStates(person);
    return states.length === count && states.every((state) => state === 'done');
  });
const pictures = (person, text) => person.message(text).getByTestId('file-picture');
const isDrawn = (person, text) =>
  until(`the pictures of "${text}" are drawn`, () =>
    pictures(person, text)
      .locator('img')
      .evaluateAll((all) => all.length > 0 && all.every((one) => one.complete && one.naturalWidth > 0)),
  );

/** Chooses files as in the browser's dialog. */
async function pick(person, ...files) {
  const [chooser] = await Promise.all([
    person.page.waitForEvent('filechooser'),
    person.part('composer-attach').click(),
  ]);
  await chooser.setFiles(files);
}

const picked = (name, buffer, mimeType = 'application/octet-stream') => ({ name, mimeType, buffer });

/** Files, as the page gets them from a drag or from the clipboard. */
const give = (person, selector, kind, files) =>
  person.page.evaluate(
    async ([selector, kind, files]) => {
      const data = new DataTransfer();
      for (const { name, type, bytes } of files) {
        data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type }));
      }
      const target = document.querySelector(selector);
      const how = { bubbles: true, cancelable: true, dataTransfer: data, clipboardData: data };
      if (kind === 'paste') return target.dispatchEvent(new ClipboardEvent('paste', how));
      target.dispatchEvent(new DragEvent('dragenter', how));
      target.dispatchEvent(new DragEvent('dragover', how));
      if (kind === 'drag') return true;
      return target.dispatchEvent(new DragEvent('drop', how));
    },
    [selector, kind, files.map(({ name, type, buffer }) => ({ name, type, bytes: buffer.toString('base64') }))],
  );

/** How fast the page may send; 0 for as fast as it can. */
async function throttle(person, bytesPerSecond) {
  person.cdp ??= await person.page.context().newCDPSession(person.page);
  await person.cdp.send('Network.enable');
  await person.cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond || -1,
  });
}

/** What the page fetches of a file when its download is pressed. */
const fetched = (person, text) =>
  person
    .message(text)
    .locator('[data-testid=file-download][href]')
    .first()
    .evaluate(async (link) => {
      const answer = await fetch(link.href);
      const bytes = await answer.arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return {
        status: answer.status,
        kind: answer.headers.get('content-disposition')?.split(';')[0],
        policy: answer.headers.get('content-security-policy'),
        sha256: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''),
      };
    });

/** Opens the channel on a narrow page, whichever of list and conversation that shows first. */
async function openNarrow(person, node) {
  await person.page.goto(`${node.url}/s/${server}/${channel}`);
  const inside = '[data-testid=composer]:visible, [data-testid=channel-button]:visible';
  await person.page.locator(inside).first().waitFor();
  if (!(await person.part('composer').isVisible())) {
    await person.page.locator('[data-testid=channel-button]:visible').first().click();
  }
  await person.part('composer').waitFor();
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

scene(async () => {
  office = new Office();
  browser = await launch();
  osaka = await office.node('osaka', '3F');
  tokyo = await office.node('tokyo', '本社');
  for (const node of [osaka, tokyo]) node.environment.MAX_UPLOAD_SIZE = String(LIMIT);
  await osaka.start();
  hana = await Person.at(browser, osaka.url);
  await hana.register('hana', '山田 花子', '大阪支社');
  await hana.makeServer('営業部');
  await until('the channel is open', () => hana.place().channel);
  ({ server, channel } = hana.place());
});

after(async () => {
  await browser?.close();
  await office?.end();
});

step('files are chosen, several at once, and go with a text', async () => {
  await pick(hana, picked('見積書.png', png(1600, 1000), 'image/png'), picked('b.png', png(400, 900, [160, 90, 40]), 'image/png'), picked('計画.xlsx', noise(70_000)));
  await allDone(hana, 3);
  await hana.shot('files-composer-en');
  await hana.part('composer').fill('three files');
  await hana.part('composer').press('Enter');
  await hana.sees('three files');
  await isDrawn(hana, 'three files');
  assert.equal(await tiles(hana).count(), 0);
  assert.equal(await pictures(hana, 'three files').count(), 2);
  const card = hana.message('three files').getByTestId('file-card');
  assert.match(await card.textContent(), /計画\.xlsx.*68 KB/);
  const { kind, sha256: hash } = await fetched(hana, 'three files');
  assert.deepEqual([kind, hash], ['attachment', sha256(noise(70_000))]);
});

step('a message may be of files alone, dropped anywhere on the conversation', async () => {
  const files = [{ name: 'dropped.png', type: 'image/png', buffer: png(900, 500, [70, 140, 70]) }];
  await give(hana, '[data-testid=timeline]', 'drag', files);
  await hana.part('drop-veil').waitFor();
  await hana.shot('files-drop-en');
  await give(hana, '[data-testid=timeline]', 'drop', files);
  await allDone(hana, 1);
  assert.equal(await hana.part('drop-veil').count(), 0);
  await hana.part('composer-send').click();
  const picture = hana.page.getByRole('button', { name: 'Open dropped.png' });
  await picture.waitFor();
  const { width, height } = await picture.boundingBox();
  assert.ok(Math.abs(width / height - 1.8) < 0.02 && height <= 360, `${width} × ${height}`);
});

step('a picture from the clipboard has a name of its own; what is text as well stays text', async () => {
  const image = { name: 'image.png', type: 'image/png', buffer: png(640, 400, [120, 60, 120]) };
  await give(hana, '[data-testid=composer]', 'paste', [image]);
  await allDone(hana, 1);
  assert.match(await tiles(hana).textContent(), /^pasted-\d{8}-\d{6}\.png/);
  await hana.page.getByTestId('file-remove').click();
  assert.equal(await tiles(hana).count(), 0);
  const focused = await hana.page.evaluate(() => document.activeElement.dataset.testid);
  assert.equal(focused, 'composer');
});

step('an upload goes on while one writes and goes elsewhere, and is sent when it is whole', async () => {
  await throttle(hana, SLOW);
  await pick(hana, picked('large.bin', LARGE));
  const bar = tiles(hana).locator('progress');
  await until('some of it is sent', async () => Number(await bar.getAttribute('value')) > MEGA);
  await until('its speed is told', async () => /MB of 20 MB · .*\/s/.test(await tiles(hana).textContent()));
  await hana.shot('files-progress-en');
  const other = await hana.makeChannel('別の話');
  await hana.openChannel(other);
  assert.equal(await tiles(hana).count(), 0);
  await hana.say('meanwhile');
  await hana.openChannel(channel);
  assert.equal(await tiles(hana).count(), 1);
  await hana.part('composer').fill('one large file');
  await hana.part('composer').press('Enter');
  const pending = hana.page.getByTestId('pending-message');
  await pending.waitFor();
  assert.match(await pending.textContent(), /one large file.*Sending when the files are uploaded/s);
  await hana.shot('files-pending-en');
  await hana.sees('one large file');
  await until('it is sent', async () => (await pending.count()) === 0);
  assert.equal((await fetched(hana, 'one large file')).sha256, sha256(LARGE));
});

step('one that is cancelled is gone, here and at the node', async () => {
  const gone = hana.page.waitForRequest((one) => one.method() === 'DELETE' && one.url().includes('/api/uploads/'));
  await pick(hana, picked('mistake.bin', LARGE));
  await until('it is under way', async () => (await tileStates(hana))[0] === 'sending');
  await hana.page.getByTestId('file-remove').click();
  await gone;
  assert.equal(await tiles(hana).count(), 0);
});

step('after its node was killed an upload goes on where it was', async () => {
  const offsets = [];
  hana.page.on('request', (one) => {
    if (one.method() === 'PATCH') offsets.push(Number(one.headers()['upload-offset']));
  });
  await pick(hana, picked('again.bin', LARGE));
  const bar = tiles(hana).locator('progress');
  // A node keeps what came in steps of 8 MiB.
  await until('much of it is sent', async () => Number(await bar.getAttribute('value')) > 11 * MEGA);
  await osaka.kill();
  await until('it waits', async () => (await tileStates(hana))[0] === 'stalled');
  await hana.shot('files-stalled-en');
  await osaka.start();
  await throttle(hana, 0);
  await allDone(hana, 1);
  assert.ok(offsets.some((offset) => offset > MEGA && offset < 16 * MEGA), `${offsets}`);
  await hana.part('composer').fill('killed in between');
  await hana.part('composer').press('Enter');
  await hana.sees('killed in between');
  assert.equal((await fetched(hana, 'killed in between')).sha256, sha256(LARGE));
});

step('what is too large is said before it is sent, and nothing else is lost by it', async () => {
  let sent = 0;
  hana.page.on('request', (one) => {
    if (one.method() === 'POST' && one.url().endsWith('/api/uploads')) sent += 1;
  });
  await hana.part('composer').fill('the text stays');
  await pick(hana, picked('huge.bin', Buffer.alloc(LIMIT + 1)), picked('small.txt', Buffer.from('small')));
  await until('one is there, one is refused', async () => `${(await tileStates(hana)).sort()}` === 'done,refused');
  assert.match(await tiles(hana).first().textContent(), /huge\.bin.*up to 30 MB/);
  assert.equal(sent, 1);
  await hana.part('composer').press('Enter');
  assert.equal(await hana.part('composer').inputValue(), 'the text stays');
  await hana.shot('files-refused-en');
  await tiles(hana).first().getByTestId('file-remove').click();
  await hana.part('composer').press('Enter');
  await hana.sees('the text stays');
  assert.match(await hana.message('the text stays').getByTestId('file-card').textContent(), /small\.txt/);
});

step('names and contents that mean harm are shown and do nothing', async () => {
  const page = Buffer.from('<script>window.__executed=[2];top.__executed=[2]</script><h1>hello</h1>');
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="top.__executed=[3]"><script>top.__executed=[3]</script></svg>');
  await pick(hana, picked(HOSTILE, Buffer.from('x'), 'text/plain'), picked('page.html', page, 'text/html'), picked('drawing.svg', svg, 'image/svg+xml'), picked('../../etc/passwd', Buffer.from('y')));
  await allDone(hana, 4);
  await hana.part('composer').fill('mean');
  await hana.part('composer').press('Enter');
  await hana.sees('mean');
  const cards = hana.message('mean').getByTestId('file-card');
  assert.equal(await cards.count(), 4);
  const names = await cards.locator('.file-name').evaluateAll((all) => all.map((one) => [one.tagName, one.textContent]));
  assert.ok(names.every(([tag]) => tag === 'BDI'));
  assert.ok(names.every(([, name]) => !/[\u202a-\u202e/\\]/.test(name)), JSON.stringify(names));
  const links = await until('they have addresses', async () => {
    const all = await cards.locator('a').evaluateAll((found) => found.map((one) => one.href));
    return all.every(Boolean) ? all : null;
  });
  for (const link of links) {
    const inside = await hana.page.evaluate(async (address) => {
      const answer = await fetch(address.replace('&download=1', ''));
      return [answer.headers.get('content-type'), answer.headers.get('content-security-policy')];
    }, link);
    assert.ok(/^(text\/plain|application\/octet-stream)/.test(inside[0]), `${inside}`);
    assert.match(inside[1], /sandbox/);
  }
  assert.equal(await hana.page.evaluate(() => window.__executed), undefined);
});

step('the gallery is opened, gone through and left by keys', async () => {
  const [first] = await pictures(hana, 'three files').all();
  await first.focus();
  await hana.page.keyboard.press('Enter');
  const gallery = hana.part('gallery');
  await gallery.waitFor();
  assert.match(await gallery.textContent(), /見積書\.png.*1 of 2/);
  await hana.shot('files-gallery-en');
  assert.deepEqual(await violations(hana, 'gallery', false), []);
  await hana.page.keyboard.press('ArrowRight');
  await until('the next is shown', async () => /b\.png.*2 of 2/.test(await gallery.textContent()));
  await hana.page.keyboard.press('ArrowRight');
  const size = async () => (await hana.part('gallery-image').boundingBox()).width;
  const before = await size();
  await hana.page.keyboard.press('+');
  await until('it is larger', async () => (await size()) > before * 1.4);
  await hana.page.keyboard.press('0');
  await hana.page.keyboard.press('ArrowLeft');
  await until('the first is shown again', async () => /1 of 2/.test(await gallery.textContent()));
  for (let press = 0; press < 12; press += 1) {
    await hana.page.keyboard.press('Tab');
    const inside = await hana.page.evaluate(() => {
      const at = document.activeElement;
      return at === document.body || at.closest('[data-testid=gallery]') !== null;
    });
    assert.ok(inside, 'the focus has left the gallery');
  }
  await hana.page.keyboard.press('Escape');
  assert.equal(await gallery.count(), 0);
  assert.equal(await hana.page.evaluate(() => document.activeElement.title), '見積書.png');
});

step('sound plays from any place in it, in a thread as well', async () => {
  await hana.onMessage('three files', 'message-reply');
  await hana.part('thread-composer').waitFor();
  await give(hana, '[data-testid=thread] [data-testid=timeline]', 'drop', [{ name: 'tone.wav', type: 'audio/wav', buffer: wav(20) }]);
  await allDone(hana, 1);
  await hana.part('thread-composer').fill('listen');
  await hana.part('thread-composer').press('Enter');
  const audio = hana.part('thread').getByTestId('file-audio');
  await until('its length is known', () => audio.evaluate((one) => one.duration > 19 && one.duration < 21));
  await audio.evaluate((one) => {
    one.currentTime = 15;
  });
  await until('it is at the place', () => audio.evaluate((one) => one.seekable.end(0) > 19 && one.currentTime === 15));
  await hana.part('panel-close').click();
});

step('the list has every file of the channel, by kind and by name, and leads to its message', async () => {
  await hana.part('files-button').click();
  const rows = hana.part('files').getByTestId('file-row');
  await until('all are listed', async () => (await rows.count()) >= 11);
  await hana.shot('files-list-en');
  assert.deepEqual(await violations(hana, 'list', false), []);
  await hana.part('files-kind').getByLabel('Pictures').check();
  await until('pictures are listed', async () => (await rows.count()) === 3);
  await hana.part('files-search').fill('見積');
  await until('one is found', async () => (await rows.count()) === 1);
  assert.match(await rows.textContent(), /見積書\.png.*山田 花子/);
  await rows.getByTestId('file-show').click();
  await until('its message is in view', () => hana.isInView('three files'));
  await hana.part('panel-close').click();
});

step('a person at another node sees the same files, and so does a phone', async () => {
  await tokyo.start();
  const { ticket } = await hana.ask('POST', '/api/mesh/tickets', {});
  ken = await Person.at(browser, tokyo.url, { language: 'ja', dark: true, narrow: true });
  await ken.part('first-run-join').click();
  await ken.part('join-ticket').fill(ticket);
  await ken.part('join-ticket-submit').click();
  await ken.part('login-form').or(ken.part('register-form')).first().waitFor();
  const body = { username: 'ken', display_name: '鈴木 健', password: PASSWORD };
  await hana.ask('POST', '/api/auth/register', body);
  await until('the account has come', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const login = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await fetch(`${tokyo.url}/api/auth/login`, login)).ok;
  });
  await ken.page.goto(tokyo.url);
  await ken.logIn('ken');
  await ken.part('server-add-first').waitFor();
  const { code } = await hana.ask('POST', `/api/servers/${server}/invites`, {});
  await until('the invite has come', () => ken.ask('POST', `/api/invites/${code}/accept`, {}));
  await openNarrow(ken, tokyo);
  await ken.sees('three files');
  await isDrawn(ken, 'three files');
  await ken.shot('files-message-phone-ja-dark');
  const card = await ken.message('killed in between').getByTestId('file-card').boundingBox();
  assert.ok(card.x + card.width <= 390, `a card reaches to ${card.x + card.width}`);
  assert.equal((await fetched(ken, 'killed in between')).sha256, sha256(LARGE));
  await pictures(ken, 'three files').first().click();
  await ken.part('gallery').waitFor();
  await ken.shot('files-gallery-phone-ja-dark');
  await ken.part('gallery-next').click();
  await ken.part('gallery-close').click();
  await give(ken, '[data-testid=composer]', 'paste', [{ name: 'image.png', type: 'image/png', buffer: png(800, 600) }]);
  await allDone(ken, 1);
  await ken.shot('files-composer-phone-ja-dark');
  assert.deepEqual(await violations(ken, 'phone', true), []);
  await ken.part('composer').fill('携帯から');
  await ken.part('composer-send').click();
  await hana.sees('携帯から');
  await isDrawn(hana, '携帯から');
  await ken.part('channel-menu').click();
  await ken.part('channel-files').click();
  await ken.part('files').getByTestId('file-row').first().waitFor();
  await ken.shot('files-list-phone-ja-dark');
});

step('when the node goes away what was not sent goes to another one', async () => {
  // A page may only turn to nodes that were known when it was opened.
  await hana.page.goto(`${osaka.url}/s/${server}/${channel}`);
  await hana.sees('携帯から');
  await throttle(hana, SLOW);
  await pick(hana, picked('there.png', png(500, 300), 'image/png'), picked('moves.bin', LARGE));
  await until('one is there, one on its way', async () => `${await tileStates(hana)}` === 'done,sending');
  await hana.part('composer').fill('by the other node');
  await hana.part('composer').press('Enter');
  await osaka.kill();
  await until('it has moved', () => hana.page.getByTestId('node-pill').textContent().then((text) => text.includes('tokyo')), 60_000);
  await throttle(hana, 0);
  await openNarrow(ken, tokyo);
  await ken.sees('by the other node');
  await isDrawn(ken, 'by the other node');
  await isDrawn(hana, 'by the other node');
  assert.equal((await fetched(ken, 'by the other node')).sha256, sha256(LARGE));
  // A text is read from there as well, a part of it, by a page that is from elsewhere.
  await hana.part('files-button').click();
  await hana.part('files').getByTestId('file-row').filter({ hasText: 'small.txt' }).getByTestId('file-preview').click();
  assert.equal(await hana.part('preview-text').textContent(), 'small');
  await hana.part('preview-close').click();
  await hana.part('panel-close').click();
  await osaka.start();
});

step('what is deleted is gone from whatever shows it, at every node', async () => {
  const text = 'by the other node';
  const [id] = (await hana.timeline()).find(([, shown]) => shown.includes(text));
  await hana.part('files-button').click();
  const listed = hana.part('files').getByTestId('file-row').filter({ hasText: 'there.png' });
  await listed.waitFor();
  for (const person of [hana, ken]) {
    await pictures(person, text).first().click();
    await person.part('gallery-image').waitFor();
  }
  await hana.ask('DELETE', `/api/messages/${id}`);
  for (const person of [hana, ken]) {
    await until('the gallery is closed', async () => (await person.part('gallery').count()) === 0);
    await until('the message is gone', async () => (await person.page.getByText(text).count()) === 0);
    const broken = person.page.locator('img').evaluateAll((all) =>
      all.filter((one) => one.complete && one.naturalWidth === 0).map((one) => one.src),
    );
    assert.deepEqual(await broken, []);
  }
  await until('it is listed no more', async () => (await listed.count()) === 0);
  assert.ok((await hana.part('files').getByTestId('file-row').count()) > 1, 'the others are');
  await hana.shot('files-deleted-en');
  const [other] = (await hana.timeline()).find(([, shown]) => shown.includes('携帯から'));
  await hana.ask('PUT', `/api/messages/${other}/pin`);
  await hana.part('pins-button').click();
  await hana.part('pinned-show').waitFor();
  await hana.ask('DELETE', `/api/messages/${other}`);
  await until('it is pinned no more', async () => (await hana.part('pinned-show').count()) === 0);
  await hana.part('panel-close').click();
});

step('a file is no longer to be had once its message is deleted', async () => {
  const link = await hana.message('the text stays').getByTestId('file-download').getAttribute('href');
  await hana.onMessage('the text stays', 'message-delete');
  await hana.part('confirm-yes').click();
  await until('it is gone', () => hana.page.evaluate(async (address) => (await fetch(address)).status >= 400, link));
  assert.equal(await hana.page.getByText('small.txt').count(), 0);
});

step('a node that has lost its folder of files says so, and so does the other', async () => {
  const files = join(tokyo.home, 'data', 'files');
  renameSync(files, `${files}-away`);
  await hana.page.goto(`${osaka.url}/mesh`);
  const says = (text) => until(`it is said: ${text}`, async () => (await hana.part('verdict').textContent()).includes(text));
  await says('tokyo does not find its folder of files');
  await hana.shot('files-gone-status-en');
  await ken.page.goto(tokyo.url);
  await ken.page.getByTestId('node-pill').filter({ visible: true }).click();
  await until('its people are told', async () => (await ken.part('own-trouble').textContent()).includes('ファイル用フォルダーが見つかりません'));
  await ken.shot('files-gone-phone-ja-dark');
  renameSync(`${files}-away`, files);
  await says('All 2 nodes');
  for (const person of [hana, ken]) person.assertCalm();
});
