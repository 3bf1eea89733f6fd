// Japanese texts, by area. A text with a plural is `{ one, other }`, chosen by the value `count`.

import { account } from './ja/account.js';
import { accounts } from './ja/accounts.js';
import { channels } from './ja/channels.js';
import { counters } from './ja/counters.js';
import { devices } from './ja/devices.js';
import { diagrams } from './ja/diagrams.js';
import { direct } from './ja/direct.js';
import { files } from './ja/files.js';
import { frame } from './ja/frame.js';
import { mesh } from './ja/mesh.js';
import { nodes } from './ja/nodes.js';
import { notify } from './ja/notify.js';
import { ownAccounts } from './ja/own-accounts.js';
import { previews } from './ja/previews.js';
import { reading } from './ja/reading.js';
import { search } from './ja/search.js';
import { servers } from './ja/servers.js';
import { writing } from './ja/writing.js';

/** @type {Record<string, import('./index.js').Text>} */
export const ja = {
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
