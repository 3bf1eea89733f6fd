// Diagrams in messages and files: what is drawn, when, and what none of them can do.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after } from 'node:test';
import { violations } from './axe.mjs';
import { oneDesk } from './desk.mjs';
import { ENDLESS, hostile, SAMPLES } from './diagram-samples.mjs';
import { until } from './nodes.mjs';
import { Person } from './people.mjs';
import { scene, step } from './steps.mjs';

let desk, browser, node, hana, general, evil, evilUrl;
const asked = [];
const requests = [];
/** What somebody has answered, so that it has left the browser. */
const answered = [];

const fence = (source, name = '') => `\`\`\`mermaid ${name}\n${source}\n\`\`\``;
const figures = (person) => person.page.locator('[data-testid=timeline] [data-testid=diagram]');

/** Whether its picture is there, and has been decoded; or what is told instead. */
const stateOf = (figure) =>
  figure.evaluate(async (node) => {
    const failure = node.querySelector('[data-testid=diagram-failure]');
    if (failure) return failure.textContent;
    const image = node.querySelector('[data-testid=diagram-image]');
    await image?.decode();
    return image && image.naturalWidth > 0 ? 'drawn' : null;
  });

async function settled(figure) {
  await figure.scrollIntoViewIfNeeded();
  let state = null;
  await until('it is drawn, or told why not', async () => (state = await stateOf(figure)), 60_000);
  return state;
}

/** Posts one more diagram, at the end of the open channel; answers what became of it. */
async function posted(channel, text, source) {
  await hana.post(channel, `${text}\n${fence(source)}`);
  return settled(hana.message(text).getByTestId('diagram'));
}

async function inChannel(person, name, ...texts) {
  const id = await person.makeChannel(name);
  await person.post(id, ...texts);
  await person.openChannel(id);
  await figures(person).first().waitFor();
  return id;
}

scene(async () => {
  evil = createServer((request, response) => {
    asked.push(request.url);
    response.end('x');
  });
  await new Promise((done) => evil.listen(0, '127.0.0.1', done));
  evilUrl = `http://127.0.0.1:${evil.address().port}`;
  desk = await oneDesk();
  ({ browser, node, hana, general } = desk);
  hana.page.context().on('request', (request) => requests.push(request.url()));
  hana.page.context().on('response', (response) => {
    if (!/^(blob|data):/.test(response.url())) answered.push(response.url());
  });
});

after(async () => {
  evil?.closeAllConnections();
  evil?.close();
  await desk?.end();
});

step('nothing is loaded before the first diagram, and then what it needs', async () => {
  await hana.say('no diagram');
  assert.deepEqual(requests.filter((url) => url.includes('/app/diagrams')), []);
  await hana.post(general, `the order\n${fence(SAMPLES.flowchart, '受注.mmd')}`);
  const figure = hana.message('the order').getByTestId('diagram');
  assert.equal(await settled(figure), 'drawn');
  assert.equal(await figure.getAttribute('aria-label'), 'Diagram: flowchart');
  const modules = requests.filter((url) => url.includes('/app/diagrams-'));
  assert.ok(modules.some((url) => /flowDiagram/.test(url)), `${modules}`);
  assert.ok(!modules.some((url) => /sequenceDiagram|katex|cytoscape|gantt/.test(url)), `${modules}`);
  const before = modules.length;
  await hana.post(general, `the same\n${fence(SAMPLES.flowchart)}`, `another\n${fence(SAMPLES.graph)}`);
  assert.equal(await settled(hana.message('another').getByTestId('diagram')), 'drawn');
  assert.equal(requests.filter((url) => url.includes('/app/diagrams-')).length, before);
  // The frame is of no origin, and the page has no more rights than before.
  const frame = hana.page.locator('iframe');
  assert.equal(await frame.getAttribute('sandbox'), 'allow-scripts');
  const inner = await (await frame.elementHandle()).contentFrame();
  assert.equal(await inner.evaluate(() => window.origin), 'null');
  const policy = (await fetch(node.url)).headers.get('content-security-policy');
  assert.doesNotMatch(policy, /unsafe/);
  await hana.shot('diagram-en');
});

step('two that are the same do not disturb each other', async () => {
  for (const text of ['the order', 'the same'])
    assert.equal(await settled(hana.message(text).getByTestId('diagram')), 'drawn');
});

step('every type is drawn', async () => {
  const channel = await inChannel(hana, 'types', fence(SAMPLES.flowchart));
  const seen = [];
  for (const [name, source] of Object.entries(SAMPLES)) seen.push([name, await posted(channel, `type ${name}.`, source)]);
  assert.deepEqual(seen.filter(([, state]) => state !== 'drawn'), []);
  assert.ok(seen.length > 40);
});

step('what is wrong is told with its line, and the source is kept', async () => {
  const source = '---\ntitle: x\n---\n%% a comment\nsequenceDiagram\n  a->>b: x\n%% another\n  ax ->';
  await inChannel(hana, 'errors', `broken\n${fence(source)}`, `no diagram\n${fence('nothing that is known')}`, `long\n${fence(`flowchart TD\n${'A-->B\n'.repeat(600)}`)}`);
  const broken = hana.message('broken').getByTestId('diagram');
  assert.match(await settled(broken), /^Line 8 can’t be drawn: /);
  assert.equal(await broken.getByTestId('diagram-line').textContent(), '  ax ->');
  assert.equal((await broken.locator('pre').textContent()).trimEnd(), source);
  assert.match(await settled(hana.message('no diagram').getByTestId('diagram')), /^This can’t be drawn: No diagram type/);
  assert.match(await settled(hana.message('long').getByTestId('diagram')), /Edge limit/);
  assert.deepEqual(await violations(hana, 'diagram error', false), []);
  await hana.shot('diagram-error-en');
});

step('none of them runs anything, asks anybody or changes another', async () => {
  const channel = await inChannel(hana, 'hostile', fence(SAMPLES.flowchart));
  const seen = [];
  for (const [at, source] of hostile(evilUrl).entries()) seen.push(await posted(channel, `hostile ${at}.`, source));
  // Some are no diagrams; the others are pictures, and without what they were made for.
  assert.ok(seen.filter((state) => state === 'drawn').length >= 12, `${seen}`);
  assert.equal(await posted(channel, 'harmless.', SAMPLES.flowchart), 'drawn');
  assert.deepEqual(asked, []);
  assert.deepEqual(answered.filter((url) => !url.startsWith(`${node.url}/`)), []);
  const [executed, polluted] = await hana.page.evaluate(() => [window.__executed, {}.polluted]);
  assert.deepEqual([executed, polluted], [undefined, undefined]);
  assert.equal(hana.place().channel, channel);
  assert.equal(hana.page.context().pages().length, 1);
});

step('one that never ends is given up, and the page is not held up by it', async () => {
  await inChannel(hana, 'endless', `endless\n${fence(ENDLESS)}`, `after\n${fence(SAMPLES.sequenceDiagram)}`);
  await hana.page.locator('iframe').waitFor({ state: 'attached' });
  await hana.part('composer').fill('writing meanwhile');
  assert.equal(await hana.part('composer').inputValue(), 'writing meanwhile');
  const endless = hana.message('endless').getByTestId('diagram');
  await endless.scrollIntoViewIfNeeded();
  await endless.getByTestId('diagram-failure').waitFor();
  assert.match(await endless.textContent(), /took too long/);
  assert.equal(await endless.getByTestId('diagram-retry').count(), 1);
  await hana.part('composer').fill('');
  assert.equal(await settled(hana.message('after').getByTestId('diagram')), 'drawn');
});

step('a message with 20 diagrams stays where it is while they are drawn', async () => {
  const parts = Array.from({ length: 20 }, (_, at) => `part ${at}\n${fence(`flowchart TD\n  A${at}[部品 ${at}] --> B${at}\n  B${at} --> C${at}`)}`);
  await inChannel(hana, 'twenty', parts.join('\n'));
  await hana.page.locator('[data-testid=timeline] .foldable > button').click();
  const timeline = hana.part('timeline');
  await timeline.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  assert.equal(await settled(figures(hana).nth(19)), 'drawn');
  for (;;) {
    const moved = await timeline.evaluate(async (box) => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      box.scrollBy(0, -400);
      await frame();
      const middle = box.getBoundingClientRect().top + box.clientHeight / 2;
      const all = [...box.querySelectorAll('[data-testid=diagram]')];
      // What is being read: the one in the middle, by its head.
      const read = all.find((one) => one.getBoundingClientRect().bottom > middle) ?? all[0];
      const at = read.getBoundingClientRect().top;
      const inView = () =>
        all.filter((one) => {
          const { bottom, top } = one.getBoundingClientRect();
          return bottom > box.getBoundingClientRect().top && top < box.getBoundingClientRect().bottom;
        });
      const end = Date.now() + 20_000;
      while (inView().some((one) => !one.querySelector('img')) && Date.now() < end) await frame();
      await frame();
      return { by: read.getBoundingClientRect().top - at, top: box.scrollTop, left: inView().filter((one) => !one.querySelector('img')).length };
    });
    assert.ok(Math.abs(moved.by) <= 2, `moved by ${moved.by} px`);
    assert.equal(moved.left, 0);
    if (moved.top === 0) break;
  }
  assert.equal(await hana.page.locator('iframe').count(), 1);
});

step('it is enlarged, moved and saved by keys', async () => {
  await hana.openChannel(general);
  const figure = hana.message('the order').getByTestId('diagram');
  assert.equal(await settled(figure), 'drawn');
  await figure.getByTestId('diagram-enlarge').focus();
  await hana.page.keyboard.press('Enter');
  const large = hana.part('diagram-large');
  await large.waitFor();
  await until('the stage has the focus', () => hana.page.evaluate(() => document.activeElement.dataset.testid === 'diagram-stage'));
  const width = () => large.evaluate((image) => image.getBoundingClientRect().width);
  const first = await width();
  await hana.page.keyboard.press('+');
  await until('it is larger', async () => (await width()) > first * 1.4);
  assert.equal(await hana.page.locator('dialog[open]').count(), 1);
  await hana.page.keyboard.press('0');
  await until('it fits again', async () => Math.abs((await width()) - first) < 2);
  await large.dblclick();
  await until('it is twice as large', async () => (await width()) > first * 1.9);
  const stage = hana.part('diagram-stage');
  const left = () => stage.evaluate((box) => box.scrollTop);
  const before = await left();
  const { x, y, width: w, height: h } = await stage.boundingBox();
  await hana.page.mouse.move(x + w / 2, y + h / 2);
  await hana.page.mouse.down();
  await hana.page.mouse.move(x + w / 2, y + h / 2 - 120, { steps: 4 });
  await hana.page.mouse.up();
  await until('it was moved', async () => (await left()) > before + 60);
  assert.deepEqual(await violations(hana, 'diagram large', false), []);
  await hana.shot('diagram-large-en');
  const [svg] = await Promise.all([hana.page.waitForEvent('download'), hana.part('diagram-svg').click()]);
  assert.equal(svg.suggestedFilename(), '受注.svg');
  const text = readFileSync(await svg.path(), 'utf8');
  assert.match(text, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.match(text, /承認する/);
  const [png] = await Promise.all([hana.page.waitForEvent('download'), hana.part('diagram-png').click()]);
  assert.equal(png.suggestedFilename(), '受注.png');
  const points = readFileSync(await png.path());
  assert.equal(points.subarray(1, 4).toString(), 'PNG');
  const size = await large.evaluate((image) => [image.naturalWidth, image.naturalHeight]);
  assert.deepEqual([points.readUInt32BE(16), points.readUInt32BE(20)], size.map((side) => side * 2));
  assert.ok(points.length > 3_000, 'an empty picture');
  await hana.page.keyboard.press('Escape');
  await hana.part('diagram-view').waitFor({ state: 'detached' });
  await until('the focus is back', () => hana.page.evaluate(() => document.activeElement.dataset.testid === 'diagram-enlarge'));

  // No label is cut: every one of them lies within its shape.
  const other = await browser.newPage();
  await other.setContent(`<!doctype html><html lang="ja">${text}`);
  const labels = await other.evaluate(() =>
    [...document.querySelectorAll('.node')].map((one) => {
      const label = one.querySelector('text').getBoundingClientRect();
      const shape = one.querySelector('.label-container').getBoundingClientRect();
      return label.width > 10 && label.left >= shape.left && label.right <= shape.right;
    }),
  );
  await other.close();
  assert.deepEqual(labels, [true, true, true]);
});

step('the source is shown and copied, and the picture comes back', async () => {
  const figure = hana.message('the order').getByTestId('diagram');
  await figure.getByTestId('diagram-source').focus();
  await hana.page.keyboard.press('Enter');
  await figure.locator('pre').waitFor();
  assert.equal((await figure.locator('pre').textContent()).trimEnd(), SAMPLES.flowchart);
  await hana.page.keyboard.press('Enter');
  await figure.getByTestId('diagram-image').waitFor();
  await figure.getByTestId('diagram-copy').click();
  await until('it says so', async () => (await figure.getByTestId('diagram-copy').textContent()) === 'Copied');
});

step('another theme draws it anew; colours of its own stay on light ground', async () => {
  const both = [
    `plain\n${fence('flowchart LR\n  A --> B')}`,
    `own colours\n${fence('flowchart LR\n  A --> B\n  style A fill:#ffdddd')}`,
  ];
  await inChannel(hana, 'colours', ...both);
  const own = hana.message('own colours').getByTestId('diagram');
  assert.equal(await settled(own), 'drawn');
  const figure = hana.message('plain').getByTestId('diagram');
  assert.equal(await settled(figure), 'drawn');
  const source = (one) => one.getByTestId('diagram-image').getAttribute('src');
  const [light, ownLight] = [await source(figure), await source(own)];
  await hana.page.emulateMedia({ colorScheme: 'dark' });
  await until('it is another picture', async () => (await source(figure)) !== light);
  assert.equal(await source(own), ownLight);
  const ground = (one) => one.locator('.diagram-ground').evaluate((box) => getComputedStyle(box).backgroundColor);
  assert.equal(await ground(own), 'rgb(255, 255, 255)');
  assert.notEqual(await ground(figure), 'rgb(255, 255, 255)');
  assert.equal(await settled(figure), 'drawn');
  await hana.shot('diagram-dark-en');
  await hana.page.emulateMedia({ colorScheme: 'light' });
  await until('the first is back', async () => (await source(figure)) === light);
});

step('a file of a diagram is shown as one', async () => {
  const channel = await hana.makeChannel('files');
  await hana.openChannel(channel);
  const id = await hana.page.evaluate(
    async ([name, text]) => {
      const token = JSON.parse(localStorage.getItem('localchat.token'));
      const form = new FormData();
      form.append('file', new File([text], name));
      const answer = await fetch('/api/files', { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body: form });
      return (await answer.json()).id;
    },
    ['移行.mmd', SAMPLES.gantt],
  );
  await hana.ask('POST', `/api/channels/${channel}/messages`, { content: 'the plan', attachment_ids: [id] });
  await hana.sees('the plan');
  await hana.message('the plan').getByTestId('file-preview').click();
  const figure = hana.part('preview-body').getByTestId('diagram');
  await until('it is drawn', async () => (await stateOf(figure)) === 'drawn');
  await figure.getByTestId('diagram-enlarge').click();
  await hana.part('diagram-large').waitFor();
  await hana.page.keyboard.press('Escape');
  await hana.part('diagram-view').waitFor({ state: 'detached' });
  assert.equal(await hana.part('preview').count(), 1);
  await hana.part('preview-close').click();
});

step('a narrow window shows all of it, in Japanese', async () => {
  const phone = await Person.at(browser, node.url, { language: 'ja', narrow: true, dark: true });
  await phone.logIn('hana');
  await phone.page.locator(`[data-channel-id="${general}"]`).click();
  await phone.sees('the order');
  const figure = phone.message('the order').getByTestId('diagram');
  assert.equal(await settled(figure), 'drawn');
  assert.equal(await figure.getAttribute('aria-label'), '図: フローチャート');
  const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} px too wide`);
  await phone.shot('diagram-narrow-ja');
  await figure.getByTestId('diagram-enlarge').click();
  await phone.part('diagram-large').waitFor();
  const close = await phone.part('diagram-close').boundingBox();
  assert.ok(close.x + close.width <= 390);
  await phone.shot('diagram-large-narrow-ja');
  await phone.part('diagram-close').click();
  await phone.part('diagram-view').waitFor({ state: 'detached' });
  phone.assertCalm();
  hana.assertCalm();
});
