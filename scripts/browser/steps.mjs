// Tests whose steps build on one another: what comes after a broken one could only fail in turn.

import { before, test } from 'node:test';

import { Person } from './people.mjs';

let broken = false;

async function shown(name, error) {
  const words = await Person.shootAll(name.replace(/\W+/gu, '-'));
  throw new Error([error.message, ...words].join('\n'), { cause: error });
}

export function step(name, run) {
  test(name, async (context) => {
    if (broken) return context.skip('a step before it failed');
    broken = true;
    await run().catch((error) => shown(name, error));
    broken = false;
  });
}

/** What the steps of a file start from; whoever looks into its failure sees what everybody saw. */
export function scene(run) {
  before(() => run().catch((error) => shown('the opening scene', error)));
}
