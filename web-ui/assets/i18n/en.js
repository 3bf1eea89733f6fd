// English texts, by area. A text with a plural is `{ one, other }`, chosen by the value `count`.

import { account } from './en/account.js';
import { accounts } from './en/accounts.js';
import { channels } from './en/channels.js';
import { counters } from './en/counters.js';
import { devices } from './en/devices.js';
import { diagrams } from './en/diagrams.js';
import { direct } from './en/direct.js';
import { files } from './en/files.js';
import { frame } from './en/frame.js';
import { mesh } from './en/mesh.js';
import { nodes } from './en/nodes.js';
import { notify } from './en/notify.js';
import { ownAccounts } from './en/own-accounts.js';
import { previews } from './en/previews.js';
import { reading } from './en/reading.js';
import { search } from './en/search.js';
import { servers } from './en/servers.js';
import { writing } from './en/writing.js';

/** @type {Record<string, import('./index.js').Text>} */
export const en = {
  ...account,
  ...accounts,
  ...channels,
  ...counters,
  ...devices,
  ...diagrams,
  ...direct,
  ...files,
  ...frame,
  ...mesh,
  ...nodes,
  ...notify,
  ...ownAccounts,
  ...previews,
  ...reading,
  ...search,
  ...servers,
  ...writing,
};
