// What axe finds in a page.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In a line each; `fingers`: also what is too small for them. */
export async function violations(person, state, fingers) {
  // The page's policy forbids scripts of others; the test's own comes by the browser.
  await person.page.evaluate(AXE);
  const options = {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: fingers } },
  };
  const found = await person.page.evaluate((how) => axe.run(document, how), options);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${state}: ${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
