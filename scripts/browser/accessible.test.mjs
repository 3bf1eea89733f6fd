// Every state of the page is looked through by axe, in both languages and both schemes.

import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { violations } from './axe.mjs';
import { oneDesk } from './desk.mjs';
import { pause } from './nodes.mjs';
import { PASSWORD, Person } from './people.mjs';
import { scene, step } from './steps.mjs';

const LOOKS = [
  ['en', false],
  ['ja', true],
  ['en', true],
  ['ja', false],
];

let desk, browser, node, hana, server, general, messages, pair, group, secret, annWrites;

/** When somebody logged in; a node takes ten of one person a minute. */
const logins = [];
const LOGINS_MAX = 9;
const MINUTE_MS = 61_000;

/** Logs in as soon as the node allows it once more. */
async function logIn(person) {
  const [first] = logins.slice(-LOGINS_MAX);
  if (logins.length >= LOGINS_MAX) await pause(Math.max(0, first + MINUTE_MS - Date.now()));
  logins.push(Date.now());
  await person.logIn('hana');
}

/** Goes through states of one page: each is entered, looked at, and left. */
async function lookThrough(states, { narrow = false, fingers = false, signedIn = true, at = node } = {}) {
  const found = [];
  for (const [language, dark] of LOOKS) {
    const person = await Person.at(browser, at.url, { language, dark, narrow });
    if (signedIn) {
      await logIn(person);
      await person.page.locator('[data-testid=channel-button]:visible, [data-testid=composer]:visible').first().waitFor();
    }
    for (const [name, enter] of Object.entries(states)) {
      const leave = await enter(person);
      await person.page.waitForTimeout(200);
      const state = `${name} ${language} ${dark ? 'dark' : 'light'}`;
      found.push(...(await violations(person, state, fingers)));
      await leave?.();
    }
    person.assertCalm();
    await person.page.context().close();
  }
  assert.deepEqual(found, []);
}

const closes = (person) => async () => {
  await person.page.keyboard.press('Escape');
  await person.page.locator('dialog[open]').waitFor({ state: 'detached' });
};
const opens = (open) => async (person) => {
  await open(person);
  await person.page.locator('dialog[open]').waitFor();
  return closes(person);
};

async function openNotifications(person) {
  await person.part('settings-button').click();
  await person.part('settings-tab-notify').click();
  await person.part('notify-quiet').locator('input[value=hours]').check({ force: true });
  await person.part('notify-days').waitFor();
}

async function openDevices(person) {
  await person.part('settings-button').click();
  await person.part('settings-tab-devices').click();
  await person.part('device').first().waitFor();
}

scene(async () => {
  desk = await oneDesk();
  ({ browser, node, hana, server, general } = desk);
  for (let n = 1; n <= 9; n += 1) await hana.makeChannel(`channel-${n}`);
  messages = await hana.post(
    general,
    'plain text with a [link](https://example.com) and `code`',
    '```js app.js\nconst answer = 42;\n```',
    '| a | b |\n|---|---|\n| 1 | ¥14,400 |',
    '> 引用\n\n**太字** @hana',
    'a question',
  );
  await hana.post(general, `a card of ${node.url}/s/${server}/${general}/${messages[4]}`);
  await hana.ask('POST', `/api/messages/${messages[0]}/reactions`, { emoji: '👍' });
  await hana.ask('PUT', `/api/messages/${messages[1]}/pin`);
  await hana.ask('PATCH', `/api/messages/${messages[4]}`, { content: 'a question, put better' });
  for (const content of ['one', 'two'])
    await hana.ask('POST', `/api/channels/${general}/messages`, { content, parent_id: messages[4] });
  const others = [];
  const tokens = [];
  for (const name of ['ann', 'bob']) {
    const body = { username: name, display_name: name, password: PASSWORD };
    const { user, access_token } = await hana.ask('POST', '/api/auth/register', body);
    others.push(user.id);
    tokens.push(access_token);
    const said = { state: 'away', note: `${name} is in Osaka`, until: null };
    const headers = { Authorization: `Bearer ${access_token}`, 'Content-Type': 'application/json' };
    const how = { method: 'PUT', headers, body: JSON.stringify(said) };
    assert.equal((await fetch(`${node.url}/api/me/presence`, how)).status, 200);
  }
  secret = await hana.makeChannel('secret', { private: true });
  pair = (await hana.ask('POST', '/api/dms', { user_ids: [others[0]] })).id;
  annWrites = (content) =>
    fetch(`${node.url}/api/dms/${pair}/messages`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${tokens[0]}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ content }),
    });
  group = (await hana.ask('POST', '/api/dms', { user_ids: others, name: 'Group' })).id;
  await hana.ask('POST', `/api/dms/${group}/messages`, { content: 'said in a group' });
});

after(() => desk?.end());

step('what one sees before signing in', async () => {
  await lookThrough(
    {
      login: (person) => person.part('login-form').waitFor(),
      register: (person) => person.part('auth-switch').click(),
    },
    { signedIn: false },
  );
  const fresh = await desk.office.node('fresh', '');
  await fresh.start();
  await lookThrough(
    {
      'first run': (person) => person.part('register-form').waitFor(),
      join: async (person) => {
        await person.part('first-run-join').click();
        await person.part('join-ticket').waitFor();
      },
    },
    { signedIn: false, at: fresh },
  );
});

step('the list and a conversation on a phone', async () => {
  await lookThrough(
    {
      list: (person) => person.part('channel-button').first().waitFor(),
      conversation: async (person) => {
        await person.page.locator(`[data-channel-id="${general}"]`).click();
        await person.sees('a question');
      },
      thread: async (person) => {
        await person.part('reply-count').click();
        await person.part('thread').getByText('two').waitFor();
      },
    },
    { narrow: true, fingers: true },
  );
});

step('a conversation and what is beside it', async () => {
  await lookThrough({
    conversation: async (person) => {
      await person.page.goto(`${node.url}/s/${server}/${general}`);
      await person.sees('a question');
      await person.message('a question').hover();
    },
    thread: async (person) => {
      await person.part('reply-count').click();
      await person.part('thread').getByText('two').waitFor();
      return () => person.part('panel-close').click();
    },
    pins: async (person) => {
      await person.part('pins-button').click();
      await person.part('pinned-show').waitFor();
      return () => person.part('panel-close').click();
    },
    search: async (person) => {
      await person.part('search-open').click();
      await person.part('search-input').fill('question -nothing in:#nowhere');
      await person.part('search').getByText('in:#nowhere').first().waitFor();
      await person.part('search-input').fill('question');
      await person.part('found').first().waitFor();
      return () => person.part('panel-close').click();
    },
    members: async (person) => {
      await person.part('members-button').click();
      await person.part('members').waitFor();
      return () => person.part('panel-close').click();
    },
    person: async (person) => {
      await person.part('message-author').first().click();
      await person.page.locator('.popover').waitFor();
      return () => person.page.keyboard.press('Escape');
    },
    selection: async (person) => {
      await person.message('a question').hover();
      await person.message('a question').getByTestId('message-more').click();
      await person.part('message-select').click();
      await person.part('selection').waitFor();
      return () => person.part('selection-done').click();
    },
    editor: async (person) => {
      await person.onMessage('a question', 'message-edit');
      await person.part('message-editor').waitFor();
      return () => person.part('message-editor').press('Escape');
    },
    picker: async (person) => {
      await person.part('composer-emoji').click();
      await person.part('emoji-picker').locator('.emoji').first().waitFor();
      return () => person.page.keyboard.press('Escape');
    },
    completion: async (person) => {
      await person.part('composer').pressSequentially('@ha');
      await person.part('completions').waitFor();
      return () => person.part('composer').fill('');
    },
    commands: async (person) => {
      await person.part('composer').pressSequentially('/');
      await person.part('completions').waitFor();
      return () => person.part('composer').fill('');
    },
    'no command': async (person) => {
      await person.part('composer').fill('/nothing');
      await person.part('composer').press('Enter');
      await person.part('command-refused').waitFor();
      return () => person.part('composer').fill('');
    },
  });
});

step('dialogs', async () => {
  await lookThrough({
    node: opens((person) => person.part('node-pill').click()),
    settings: opens((person) => person.part('profile-button').click()),
    look: opens((person) => person.part('settings-button').click()),
    notifications: opens(openNotifications),
    devices: opens(openDevices),
    absence: opens(async (person) => {
      await person.part('presence-button').click();
      await person.part('absence-end').selectOption('at');
    }),
    switcher: opens((person) => person.page.keyboard.press('Control+k')),
    server: opens((person) => person.part('server-add').click()),
    invites: opens((person) => person.part('invite-button').click()),
    channel: opens((person) => person.part('channel-create').click()),
    history: opens(async (person) => {
      await person.page.goto(`${node.url}/s/${server}/${general}`);
      await person.message('a question').getByTestId('message-edited').click();
    }),
    date: opens((person) => person.part('date-open').click()),
    confirm: opens((person) => person.onMessage('a question', 'message-delete')),
    accounts: async (person) => {
      await person.part('account-menu').click();
      await person.part('account-item').first().waitFor();
      return async () => {
        await person.page.keyboard.press('Escape');
        await person.part('account-item').first().waitFor({ state: 'detached' });
      };
    },
    'one more account': opens(async (person) => {
      await person.part('account-menu').click();
      await person.part('account-add').click();
      await person.part('login-form').waitFor();
    }),
    forward: opens(async (person) => {
      await person.onMessage('a question', 'message-more');
      await person.part('message-forward').click();
      await person.part('switcher-input').fill('channel-1');
      await person.page.keyboard.press('Enter');
      await person.part('forward-comment').waitFor();
    }),
    keys: opens(async (person) => {
      await person.part('timeline').focus();
      await person.page.keyboard.press('?');
    }),
  });
});

step('direct conversations', async () => {
  await lookThrough({
    'no direct': async (person) => {
      await person.part('directs-button').click();
      await person.part('directs').waitFor();
    },
    'new direct': opens(async (person) => {
      await person.part('direct-new').click();
      await person.part('people-find').fill('a');
      await person.part('person-offered').first().waitFor();
      await person.part('people-find').press('Enter');
    }),
    group: async (person) => {
      await person.page.goto(`${node.url}/dm/${group}`);
      await person.sees('said in a group');
      await person.part('members-button').click();
      await person.part('members').getByTestId('member').first().waitFor();
      return () => person.part('panel-close').click();
    },
    rename: opens(async (person) => {
      await person.part('channel-menu').click();
      await person.part('dm-rename').click();
    }),
    add: opens(async (person) => {
      await person.part('channel-menu').click();
      await person.part('dm-add').click();
    }),
    pair: async (person) => {
      await person.page.goto(`${node.url}/dm/${pair}`);
      await person.part('absence-note').waitFor();
    },
    card: async (person) => {
      await person.part('channel-title').click();
      await person.part('person-card').getByTestId('absence-note').waitFor();
      return () => person.page.keyboard.press('Escape');
    },
    'menu of a pair': async (person) => {
      await person.part('channel-menu').click();
      await person.part('channel-notify-all').waitFor();
      return () => person.page.keyboard.press('Escape');
    },
    gone: async (person) => {
      await person.page.goto(`${node.url}/dm/${general}`);
      await person.part('gone').waitFor();
    },
  });
  await lookThrough(
    {
      list: async (person) => {
        await person.part('directs-button').click();
        await person.part('direct-button').first().waitFor();
      },
      conversation: async (person) => {
        await person.part('direct-button').first().click();
        await person.part('composer').waitFor();
      },
    },
    { narrow: true },
  );
});

step('private channels and those for announcements', async () => {
  await lookThrough({
    form: opens(async (person) => {
      await person.page.goto(`${node.url}/s/${server}/${general}`);
      await person.part('channel-create').click();
      await person.part('channel-audience').locator('label').last().click();
      await person.part('channel-posting').locator('label').last().click();
      await person.part('people-find').waitFor();
    }),
    edit: opens(async (person) => {
      await person.part('channel-menu').click();
      await person.part('channel-edit').click();
      await person.part('channel-place').waitFor();
    }),
    members: async (person) => {
      await person.page.goto(`${node.url}/s/${server}/${secret}`);
      await person.part('composer').waitFor();
      await person.part('members-button').click();
      await person.part('members').getByTestId('member').first().waitFor();
      return () => person.part('panel-close').click();
    },
    add: opens(async (person) => {
      await person.part('channel-menu').click();
      await person.part('channel-add').click();
    }),
  });
});

step('what one sets and keeps for oneself', async () => {
  const settings = {
    favourites: [general, pair],
    channels: { [secret]: { muted: true }, [group]: { muted: true } },
  };
  await hana.ask('PATCH', '/api/me/preferences', settings);
  for (const at of [0, 1, 2]) await hana.ask('PUT', `/api/messages/${messages[at]}/save`);
  const saved = async (person) => {
    await person.part('saved-button').click();
    await person.part('saved-message').nth(2).waitFor();
    return async () => {
      await person.page.locator('.panel-head button:visible').click();
      await person.part('saved').waitFor({ state: 'detached' });
    };
  };
  assert.equal((await annWrites('for the inbox')).status, 201);
  const inbox = async (person) => {
    await person.part('inbox-button').click();
    await person.part('inbox').getByText('for the inbox').waitFor();
    return async () => {
      await person.page.locator('.panel-head button:visible').click();
      await person.part('inbox').waitFor({ state: 'detached' });
    };
  };
  const rows = (testid) => async (person) => {
    await person.page.locator(`[data-testid=${testid}].is-muted`).waitFor();
  };
  await lookThrough({
    'favourite and muted channels': async (person) => {
      await person.page.goto(`${node.url}/s/${server}/${general}`);
      await rows('channel-button')(person);
    },
    'saved beside a channel': saved,
    'inbox beside a channel': inbox,
    'favourite and muted directs': async (person) => {
      await person.page.goto(`${node.url}/dm`);
      await rows('direct-button')(person);
    },
    'saved beside nothing': saved,
    'muted direct that is open': async (person) => {
      await person.page.goto(`${node.url}/dm/${group}`);
      await rows('direct-button')(person);
      await person.part('channel-menu').click();
      await person.part('channel-mute-mentions').waitFor();
      return () => person.page.keyboard.press('Escape');
    },
  });
  await lookThrough(
    {
      'favourite and muted channels': rows('channel-button'),
      'saved beside the list': saved,
      'inbox beside the list': async (person) => {
        const leave = await inbox(person);
        await person.shot('inbox-phone');
        return leave;
      },
      'favourite and muted directs': async (person) => {
        await person.part('directs-button').click();
        await rows('direct-button')(person);
      },
      'saved beside nothing': saved,
      notifications: opens(async (person) => {
        await openNotifications(person);
        await person.shot('notify-settings-phone');
      }),
      devices: opens(openDevices),
    },
    { narrow: true },
  );
});

step('members, who they are, and several messages on a phone', async () => {
  const ann = await Person.at(browser, node.url);
  await ann.logIn('ann');
  await ann.part('server-add-first').waitFor();
  const { code } = await hana.ask('POST', `/api/servers/${server}/invites`, {});
  await ann.ask('POST', `/api/invites/${code}/accept`, {});
  await ann.page.context().close();
  const members = async (person) => {
    await person.part('members-button').click();
    await person.part('member-menu').first().waitFor();
  };
  const passesOn = opens(async (person) => {
    await person.part('member-menu').first().click();
    await person.part('member-pass-on').click();
  });
  await lookThrough({
    members: async (person) => {
      await person.page.goto(`${node.url}/s/${server}/${general}`);
      await members(person);
      await person.part('member-menu').first().click();
      await person.part('member-pass-on').waitFor();
      return () => person.page.keyboard.press('Escape');
    },
    'pass on': passesOn,
    'groups of a server': opens(async (person) => {
      await person.part('server-menu').click();
      await person.part('groups-open').click();
      await person.part('group-new').waitFor();
    }),
    'a new group': async (person) => {
      await person.part('server-menu').click();
      await person.part('groups-open').click();
      await person.part('group-new').click();
      await person.part('person-offered').first().waitFor();
      return async () => {
        // Back to the list, and out of it.
        await person.page.keyboard.press('Escape');
        await person.part('group-new').waitFor();
        await closes(person)();
      };
    },
  });
  await lookThrough(
    {
      selection: async (person) => {
        await person.page.locator(`[data-channel-id="${general}"]`).click();
        await person.message('a question').locator('.message-content').tap();
        await person.message('a question').getByTestId('message-more').tap();
        await person.part('message-select').tap();
        await person.part('selection-delete').waitFor();
        return () => person.part('selection-done').click();
      },
      'card on a message': async (person) => {
        await person.part('message-author').first().tap();
        await person.part('person-card').waitFor();
        return () => person.page.keyboard.press('Escape');
      },
      members,
      'card of a member': async (person) => {
        await person.part('member-person').first().tap();
        await person.part('person-card').waitFor();
        return () => person.page.keyboard.press('Escape');
      },
      'pass on': passesOn,
    },
    { narrow: true, fingers: true },
  );
});

step('the status page, with its recovery kit', async () => {
  await lookThrough({
    status: async (person) => {
      await person.page.goto(`${node.url}/mesh`);
      await person.part('verdict').waitFor();
      await person.part('recovery-kit').waitFor();
    },
    ticket: async (person) => {
      await person.part('ticket-make').click();
      await person.part('ticket').waitFor();
    },
  });
});
