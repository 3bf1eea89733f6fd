// Tests whose steps build on one another: what comes after a broken one could only fail in turn.

import { test } from 'node:test';

import { Person } from './people.mjs';

let broken = false;

export function step(name, run) {
  test(name, async (context) => {
    if (broken) return context.skip('a step before it failed');
    broken = true;
    await run().catch(async (error) => {
      await Person.shootAll(name.replace(/\W+/gu, '-'));
      throw error;
    });
    broken = false;
  });
}
