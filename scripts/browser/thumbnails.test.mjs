// Pictures in messages: small ones stand for them until they are opened.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { violations } from './axe.mjs';
import { gif, heldAs, png } from './made-files.mjs';
import { Office, until } from './nodes.mjs';
import { Person, launch, PASSWORD } from './people.mjs';
import { scene, step } from './steps.mjs';

const MANY = 90;

let office, browser, node, hana, ken, channel, server;

/** What the pages have asked for of files. */
const asked = [];
const pictures = (person, text) => person.message(text).getByTestId('file-picture');

/** The images of a message, once all are drawn: address and true size. */
const drawn = (person, text, count) =>
  until(`the pictures of "${text}" are drawn`, async () => {
    const all = await pictures(person, text)
      .locator('img')
      .evaluateAll((found) =>
        found.map((one) => one.complete && one.naturalWidth > 0 && [one.src, one.naturalWidth, one.naturalHeight]),
      );
    return all.length === count && all.every(Boolean) ? all : null;
  });

/** A photo as the browser makes it: red at its top left, blue at its bottom right. */
const photo = async (type, width, height) => {
  const text = await hana.page.evaluate(
    async ([type, width, height]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const brush = canvas.getContext('2d');
      const colours = [['#c03030', 0, 0], ['#30a050', 1, 0], ['#d0b040', 0, 1], ['#3050b0', 1, 1]];
      for (const [colour, x, y] of colours) {
        brush.fillStyle = colour;
        brush.fillRect((x * width) / 2, (y * height) / 2, width / 2, height / 2);
      }
      return canvas.toDataURL(type, 0.9);
    },
    [type, width, height],
  );
  assert.ok(text.startsWith(`data:${type}`), text.slice(0, 40));
  return Buffer.from(text.split(',')[1], 'base64');
};

/** Uploads without the page; answers the id. */
const upload = (name, bytes) =>
  hana.page.evaluate(
    async ([name, bytes]) => {
      const token = JSON.parse(localStorage.getItem('localchat.token'));
      const form = new FormData();
      form.append('file', new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
      const headers = { Authorization: `Bearer ${token}` };
      const answer = await fetch('/api/files', { method: 'POST', headers, body: form });
      return (await answer.json()).id;
    },
    [name, bytes.toString('base64')],
  );

const post = (content, ...ids) =>
  hana.ask('POST', `/api/channels/${channel}/messages`, { content, attachment_ids: ids });

/** The colour in the middle of a quarter of an image. */
const colourAt = (person, text, [x, y]) =>
  pictures(person, text)
    .locator('img')
    .first()
    .evaluate(
      (image, [x, y]) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
        const brush = canvas.getContext('2d');
        brush.drawImage(image, 0, 0);
        return [...brush.getImageData(image.naturalWidth * x, image.naturalHeight * y, 1, 1).data];
      },
      [x, y],
    );

scene(async () => {
  office = new Office();
  browser = await launch();
  node = await office.node('osaka', '3F');
  await node.start();
  hana = await Person.at(browser, node.url);
  await hana.register('hana', '山田 花子', '大阪支社');
  await hana.makeServer('営業部');
  await until('the channel is open', () => hana.place().channel);
  ({ server, channel } = hana.place());
  hana.page.on('request', (one) => asked.push(one.url()));
});

after(async () => {
  await browser?.close();
  await office?.end();
});

step('what is about to be sent is shown by a small picture that the page makes', async () => {
  const [chooser] = await Promise.all([hana.page.waitForEvent('filechooser'), hana.part('composer-attach').click()]);
  const files = [
    { name: '見積書.png', mimeType: 'image/png', buffer: png(1_600, 1_000) },
    { name: 'broken.png', mimeType: 'image/png', buffer: png(900, 600).subarray(0, 400) },
  ];
  await chooser.setFiles(files);
  const tile = hana.page.getByTestId('file-tile');
  await until('both are there', async () => {
    const states = await tile.evaluateAll((all) => all.map((one) => one.dataset.state));
    return states.length === 2 && states.every((state) => state === 'done');
  });
  const image = tile.first().locator('img');
  await until('it is drawn', () => image.evaluate((one) => one.complete && one.naturalHeight === 84));
  await hana.shot('thumbnails-composer-en');
  await hana.part('composer').fill('a broken one');
  await hana.part('composer').press('Enter');
  await hana.sees('a broken one');
});

step('pictures of every kind are shown small, upright, and in the room that was kept for them', async () => {
  const held = heldAs(await photo('image/jpeg', 4_000, 3_000), 6);
  await post('a photo', await upload('IMG_0001.JPG', held));
  await post('of the web', await upload('shot.webp', await photo('image/webp', 1_600, 1_200)));
  await hana.sees('a photo');
  // The room is there before the picture is.
  const box = await pictures(hana, 'a photo').first().boundingBox();
  assert.ok(Math.abs(box.width / box.height - 0.75) < 0.02, JSON.stringify(box));
  const [[address, width, height]] = await drawn(hana, 'a photo', 1);
  assert.match(address, /\/api\/files\/\w+\/thumbnail\?for=/);
  assert.deepEqual([width, height], [405, 540]);
  // Red was at the top left, and is at the top right of what was held like this.
  const [red, , blue] = await colourAt(hana, 'a photo', [0.75, 0.25]);
  assert.ok(red > 160 && blue < 90, `${red} ${blue}`);
  const [[, wide, high]] = await drawn(hana, 'of the web', 1);
  assert.deepEqual([wide, high], [720, 540]);
  const [then, now] = [box, await pictures(hana, 'a photo').first().boundingBox()];
  assert.deepEqual([now.width, now.height], [then.width, then.height]);
});

step('one that can not be made small says so, and is opened all the same', async () => {
  const none = hana.message('a broken one').getByTestId('file-unpictured');
  await none.waitFor();
  assert.match(await none.textContent(), /broken\.png.*No preview/s);
  await drawn(hana, 'a broken one', 1);
  await hana.shot('thumbnails-message-en');
  assert.deepEqual(await violations(hana, 'pictures', false), []);
  await pictures(hana, 'a broken one').nth(1).click();
  await hana.part('gallery').waitFor();
  await hana.page.keyboard.press('Escape');
});

step('a picture that moves stands still until it is played', async () => {
  await post('it moves', await upload('dance.gif', gif(900, 600)));
  await hana.sees('it moves');
  const [[still, width]] = await drawn(hana, 'it moves', 1);
  assert.match(still, /\/thumbnail\?/);
  assert.equal(width, 720);
  const play = hana.message('it moves').getByTestId('file-play');
  await play.focus();
  await hana.page.keyboard.press('Enter');
  const [[moving, whole]] = await until('it plays', async () => {
    const all = await drawn(hana, 'it moves', 1);
    return all[0][1] === 900 ? all : null;
  });
  assert.doesNotMatch(moving, /thumbnail/);
  assert.equal(whole, 900);
  assert.equal(await play.getAttribute('aria-pressed'), 'true');
  await hana.shot('thumbnails-playing-en');
  await play.click();
  await until('it stands still', async () => (await drawn(hana, 'it moves', 1))[0][0] === still);
  assert.equal(await hana.part('gallery').count(), 0);
});

step('nothing but small pictures was fetched until one is opened', async () => {
  const whole = (url) => /\/api\/files\/\w+\?/.test(url);
  const opened = asked.filter(whole).map((url) => new URL(url).pathname);
  // The one that was played, and the broken one in its gallery.
  assert.ok(new Set(opened).size <= 2, opened.join('\n'));
  const before = asked.length;
  await pictures(hana, 'a photo').first().click();
  const image = hana.part('gallery-image');
  await until('all of it is shown', () => image.evaluate((one) => one.complete && one.naturalWidth === 3_000));
  assert.ok(asked.slice(before).some(whole));
  await hana.page.keyboard.press('Escape');
});

step('the list of files shows small pictures', async () => {
  const before = asked.length;
  await hana.part('files-button').click();
  const images = hana.part('files').locator('[data-testid=file-row] img');
  await until('they are drawn', () =>
    images.evaluateAll((all) => all.length === 4 && all.every((one) => one.naturalWidth > 0)),
  );
  // One that a busy node had not made in time is fetched again by the page, and is a blob then.
  const shown = await images.evaluateAll((all) => all.map(({ src }) => src));
  for (const src of shown) assert.match(src, /\/thumbnail\?|^blob:/);
  assert.deepEqual(asked.slice(before).filter((url) => /\/api\/files\/\w+\?/.test(url)), []);
  await hana.shot('thumbnails-list-en');
  await hana.part('panel-close').click();
});

step('many pictures in a channel scroll, and each is fetched small', async () => {
  const bytes = png(1_500, 1_000, [90, 120, 60]);
  const before = asked.length;
  for (let at = 0; at < MANY; at += 1) await post(`number ${at}.`, await upload(`${at}.png`, bytes));
  await hana.page.goto(`${node.url}/s/${server}/${channel}`);
  await hana.sees(`number ${MANY - 1}.`);
  const timeline = hana.part('timeline').first();
  for (let turn = 0; turn < 40; turn += 1) {
    await timeline.evaluate((one) => one.scrollBy(0, -700));
    await hana.page.waitForTimeout(40);
  }
  const jumps = await timeline.evaluate(async (one) => {
    const row = [...one.querySelectorAll('[data-testid=message]')].find((found) => found.getBoundingClientRect().top > 200);
    const top = () => Math.round(row.getBoundingClientRect().top);
    const at = top();
    await new Promise((done) => setTimeout(done, 1_500));
    return top() - at;
  });
  assert.equal(jumps, 0);
  assert.deepEqual(asked.slice(before).filter((url) => /\/api\/files\/\w+\?/.test(url)), []);
  await hana.shot('thumbnails-many-en');
});

step('a phone shows the same', async () => {
  await hana.ask('POST', '/api/auth/register', { username: 'ken', display_name: '鈴木 健', password: PASSWORD });
  ken = await Person.at(browser, node.url, { language: 'ja', dark: true, narrow: true });
  await ken.logIn('ken');
  await ken.part('server-add-first').waitFor();
  const { code } = await hana.ask('POST', `/api/servers/${server}/invites`, {});
  await ken.ask('POST', `/api/invites/${code}/accept`, {});
  await post('at last', await upload('dance.gif', gif(900, 600)), await upload('cut.png', png(900, 600).subarray(0, 400)), await upload('IMG.JPG', heldAs(await photo('image/jpeg', 2_000, 1_500), 8)));
  await ken.page.goto(`${node.url}/s/${server}/${channel}`);
  // Whichever of list and conversation shows first.
  const inside = '[data-testid=composer]:visible, [data-testid=channel-button]:visible';
  await ken.page.locator(inside).first().waitFor();
  if (!(await ken.part('composer').isVisible())) {
    await ken.page.locator('[data-testid=channel-button]:visible').first().click();
  }
  await ken.sees('at last');
  await drawn(ken, 'at last', 2);
  await ken.message('at last').getByTestId('file-unpictured').waitFor();
  await ken.page.waitForTimeout(500);
  await ken.shot('thumbnails-phone-ja-dark');
  assert.deepEqual(await violations(ken, 'phone', true), []);
  await ken.message('at last').getByTestId('file-play').click();
  await until('it plays', async () => (await drawn(ken, 'at last', 2))[0][1] === 900);
  const { id } = (await ken.ask('GET', `/api/channels/${channel}/messages?limit=1`))[0];
  await hana.ask('DELETE', `/api/messages/${id}`);
  await until('it is gone', async () => (await ken.page.getByText('at last').count()) === 0);
  for (const person of [hana, ken]) person.assertCalm();
});
