// English texts: where one is logged in.

/** @type {Record<string, import('../index.js').Text>} */
export const devices = {
  'devices.atNode': 'node {node}',
  'devices.current': 'This device',
  'devices.end': 'Log out',
  'devices.endOf': 'Log out {name}',
  'devices.ended': '{name} is logged out',
  'devices.endOthers': 'Log out all other devices',
  'devices.endOthersText':
    'Every other device you are logged in on, at whichever node, will have to log in again. This one stays logged in.',
  'devices.guessed':
    'Somebody else knows your password. Change it now; all other devices are logged out with that.',
  'devices.know': 'It was me',
  'devices.knowOf': '{name}: it was me',
  'devices.loading': 'Loading…',
  'devices.more': { one: 'and {count} more', other: 'and {count} more' },
  'devices.name': '{browser} on {system}',
  'devices.new': 'New',
  'devices.noAddress': 'address unknown',
  'devices.notMe': 'Not me: log it out',
  'devices.othersEnded': 'All other devices are logged out',
  'devices.since': 'logged in {time}',
  'devices.text':
    'Only you see this. Logging out ends a device’s session at every node, with its open pages.',
  'devices.title': 'Where you are logged in',
  'devices.told': 'New login to your account: {device} ({address}), {time}. Was it you?',
  'devices.unknown': 'Unknown device',
  'devices.used': 'last used {time}',
  'devices.usedNow': 'in use now',
  'settings.tab.devices': 'Devices',
};
