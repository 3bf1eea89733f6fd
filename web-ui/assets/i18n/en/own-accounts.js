// English texts: several accounts on one device.

/** @type {Record<string, import('../index.js').Text>} */
export const ownAccounts = {
  'device.add': 'Add an account',
  'device.addText':
    'Log in with one more account of yours. The one that is open stays logged in; each has its own drafts, notifications and places.',
  'device.drafts': { one: '{count} draft', other: '{count} drafts' },
  'device.ended': 'log in again',
  'device.full':
    'There are 5 accounts on this device, and no more fit. Log out of one of them first.',
  'device.goOn': 'Go on with',
  'device.here': 'Accounts on this device',
  'device.logOut': 'Log out of {name}',
  'device.logOutAll': 'Log out of all accounts',
  'device.logOutAllText': 'All accounts leave this device: {names}.',
  'device.lost': 'Only this device has them, and they will be lost: {what}.',
  'device.menu': 'Accounts',
  'device.menuWaiting': {
    one: 'Accounts: {count} message waits in another',
    other: 'Accounts: {count} messages wait in others',
  },
  'device.now': 'You are now {name} (@{username})',
  'device.otherPlace': 'This page was opened by {name} (@{username})',
  'device.otherPlaceText': 'Another account of this device was here. Switch to it to see the page.',
  'device.remove': 'Take {name} off this device',
  'device.switchAnyway': 'Stop uploading',
  'device.switchTo': 'Switch to {name}',
  'device.unread': 'unread',
  'device.unsent': { one: '{count} unsent message', other: '{count} unsent messages' },
  'device.uploading': 'Files are still being uploaded',
  'device.uploadingText':
    'They are with the account that is open and stop when another one is shown. What you wrote stays as a draft or unsent message of this account; the files have to be added again.',
  'notify.waiting': {
    one: '{count} message waits for @{username}',
    other: '{count} messages wait for @{username}',
  },
  'notify.waitingText': 'Open to switch to this account.',
  'notify.for': '{told} · for @{username}',
};
