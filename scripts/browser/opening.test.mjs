// The page stands whenever its parts come: those of its code that are fetched late, too.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { Office, pause, until } from './nodes.mjs';
import { Person, launch } from './people.mjs';
import { scene, step } from './steps.mjs';

let office, browser, node;

/** Runs in the page before anything else: what follows a drawing follows late. */
function slowDown() {
  const { setTimeout } = window;
  window.requestAnimationFrame = (run) => setTimeout(() => run(performance.now()), 1_500);
  window.setTimeout = (run, ms = 0, ...rest) => setTimeout(run, ms < 200 ? 1_500 : ms, ...rest);
}

scene(async () => {
  office = new Office();
  browser = await launch();
  node = await office.node('osaka', '3F');
  await node.start();
});

after(async () => {
  await browser?.close();
  await office?.end();
});

step('a part whose code comes right after it was drawn without is drawn again', async () => {
  const person = await Person.at(browser, 'about:blank');
  await person.page.addInitScript(slowDown);
  let come;
  const drawn = new Promise((resolve) => {
    come = resolve;
  });
  await person.page.route('**/rest.js', async (route) => {
    await drawn;
    await route.continue();
  });
  await person.page.goto(node.url);
  // Nothing but the notices' place is drawn: what the first page shows is in the late code.
  await until('the first page is drawn', () => person.page.locator('#app > *').count());
  await pause(300);
  assert.equal(await person.part('first-run-join').count(), 0);
  come();
  await person.part('first-run-join').waitFor();
  person.assertCalm();
});

step('whoever types at once types where they are, not where the page puts them', async () => {
  const person = await Person.at(browser, 'about:blank');
  await person.page.addInitScript(slowDown);
  await person.page.goto(node.url);
  const name = person.part('register-username');
  // Looked for from outside: what waits in the page is slow, too.
  await until('the form is there', () => name.count());
  await name.evaluate((field) => field.focus());
  await pause(2_000);
  await person.page.keyboard.type('hana');
  assert.equal(await name.inputValue(), 'hana');
  assert.equal(await person.part('register-mesh-name').inputValue(), '');
  person.assertCalm();
});
