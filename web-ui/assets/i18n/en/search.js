// English texts: searching.

/** @type {Record<string, import('../index.js').Text>} */
export const search = {
  'search.best': 'Best first',
  'search.complete': 'Everything that has reached this node was searched.',
  'search.count': { one: '{count} message', other: '{count} messages' },
  'search.countMore': 'More than {count} messages',
  'search.fromMe': 'From me',
  'search.hasCode': 'With code',
  'search.hasLink': 'With a link',
  'search.helpDays': 'a day: 2026-11-30, today, yesterday',
  'search.helpFrom': 'by this person: a name, or me',
  'search.helpHas': 'also has:code',
  'search.helpIn': 'in this channel',
  'search.helpPhrase': 'these words in this order',
  'search.helpWithout': 'without this word',
  'search.inChannel': 'In #{channel}',
  'search.inThread': 'in a thread',
  'search.missing': {
    one: '{count} entry of another node has not arrived here yet.',
    other: '{count} entries of other nodes have not arrived here yet.',
  },
  'search.more': 'Show more',
  'search.newest': 'Newest first',
  'search.none': 'Nothing found.',
  'search.open': 'Search messages',
  'search.placeholder': 'Search messages',
  'search.readingIn': 'Older messages are still being read in for searching.',
  'search.sort': 'Order',
  'search.start': 'Search every conversation you see',
  'search.startText':
    'All words must stand in a message. One character is enough, in any width or kana.',
  'search.title': 'Search',
  'search.today': 'Today',
  'search.unknown': '“{part}” names nobody and nothing that you see.',
  'search.unreachable': '{name} has not answered: what was written there may be missing.',
  'search.unreachableSince':
    '{name} has not answered since {time}: what was written there since is missing.',
  'search.waiting': {
    one: '{count} new entry is not searched yet.',
    other: '{count} new entries are not searched yet.',
  },
};
