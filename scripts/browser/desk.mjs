// One node, and one person at it whose server is open: what most tests begin with.

import { Office, until } from './nodes.mjs';
import { Person, launch } from './people.mjs';

/** @returns what was begun, and `end`, which ends all of it; nothing is left behind by a failure */
export async function oneDesk() {
  const office = new Office();
  let browser;
  const end = async () => {
    await browser?.close();
    await office.end();
  };
  try {
    browser = await launch();
    const node = await office.node('osaka', '3F');
    await node.start();
    const hana = await Person.at(browser, node.url);
    await hana.register('hana', '山田 花子', '大阪支社');
    await hana.makeServer('営業部');
    await until('the channel is open', () => hana.place().channel);
    const { server, channel: general } = hana.place();
    return { office, browser, node, hana, server, general, end };
  } catch (error) {
    await end();
    throw error;
  }
}
