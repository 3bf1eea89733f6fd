// English texts: notifications on the desktop.

/** @type {Record<string, import('../index.js').Text>} */
export const notify = {
  'settings.tab.notify': 'Notifications',
  'notify.here': 'In this browser',
  'notify.what':
    'While you look elsewhere, you are told of mentions, direct messages and your keywords, and of more or less where you chose so in the menu of a conversation.',
  'notify.allow': 'Allow notifications',
  'notify.state.granted': 'This browser shows notifications.',
  'notify.state.denied':
    'This browser was told to show no notifications of {origin}. You can allow them in its settings, mostly at the sign beside the address.',
  'notify.state.insecure':
    'Browsers show notifications only of pages that were loaded securely. {origin} is not: an address that begins with https is needed, or the machine on which the node runs. Your administrator can set it up. The title and icon of the tab tell of what waits in any case.',
  'notify.state.missing': 'This browser shows no notifications of web pages.',
  'notify.keywords': 'Keywords',
  'notify.keywordsHint':
    'One word or phrase on each line, found in any width and case, also in code. On every device.',
  'notify.long': '“{word}” is longer than 40 characters.',
  'notify.tooMany': 'No more than {count} keywords.',
  'notify.quiet': 'Do not disturb',
  'notify.quiet.never': 'Never',
  'notify.quiet.hours': 'At these hours',
  'notify.quietHint': 'By your time zone. What comes then is not told later; it stays unread.',
  'notify.from': 'From',
  'notify.to': 'To',
  'notify.days': 'Beginning on',
  'notify.day.mon': 'Mon',
  'notify.day.tue': 'Tue',
  'notify.day.wed': 'Wed',
  'notify.day.thu': 'Thu',
  'notify.day.fri': 'Fri',
  'notify.day.sat': 'Sat',
  'notify.day.sun': 'Sun',
  'notify.noDay': 'Choose at least one day.',
  'notify.level': 'Notifications',
  'notify.level.all': 'All messages',
  'notify.level.mentions': 'Mentions and keywords',
  'notify.level.none': 'Nothing',
  'notify.titleIn': '{name} in {place}',
  'notify.many': {
    one: '{count} new message in {place}',
    other: '{count} new messages in {place}',
  },
};
