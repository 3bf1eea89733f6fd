// English texts: direct conversations, and what is gone.

/** @type {Record<string, import('../index.js').Text>} */
export const direct = {
  'dm.add': 'Add people',
  'dm.addMakesGroup':
    'A conversation of two stays one of two: you begin a new group with them, which does not show what was written here.',
  'dm.alone': 'A group with nobody else',
  'dm.find': 'Find a conversation',
  'dm.groupName': 'Name of the group',
  'dm.groupNameHint': 'Optional. Without one, it is called by those in it.',
  'dm.leave': 'Leave the group',
  'dm.leaveText':
    'You will no longer see {name}, nor what was written there. The others stay and can add you again.',
  'dm.list.favourites': 'Favourites',
  'dm.list.others': 'Conversations',
  'dm.list.unread': 'Unread',
  'dm.message': 'Message',
  'dm.new': 'New message',
  'dm.newGroup': 'A new group was made. The conversation of two is still there.',
  'dm.noneFound': 'No conversation is called so.',
  'dm.noneYet': 'No direct messages here yet.',
  'dm.notes': 'Notes to yourself',
  'dm.open': 'Open conversation',
  'dm.openNotes': 'Open your notes',
  'dm.rename': 'Rename the group',
  'dm.startGroup': 'Start the group',
  'dm.title': 'Direct messages',
  'empty.direct': 'You and {name}',
  'empty.directText': 'Only those in this conversation can see it.',
  'empty.notes': 'Notes to yourself',
  'empty.notesText': 'Drafts, links, things to do: only you see what is written here.',
  'empty.noDirect': 'Talk with somebody directly',
  'empty.noDirectText':
    'Choose a conversation, or write to one person or several. Nobody else can see it.',
  'gone.channel': '#{name} is not available any more',
  'gone.channelText': 'It was deleted, or you are no longer among those who see it.',
  'gone.draft': 'What you were writing here',
  'gone.left': 'You left {name}',
  'gone.leftText': 'Perhaps in another tab or on another device. Those in it can add you again.',
  'gone.server': 'You are no longer a member of {name}',
  'gone.serverText':
    'You left it elsewhere, were removed, or it was deleted. A new invite lets you in again.',
  'people.find': 'Name or username',
  'people.full': { one: 'No more than {count} person.', other: 'No more than {count} people.' },
  'people.hint': 'Type a part of a name, in any script.',
  'people.none': 'Nobody is called so.',
  'people.remove': 'Take {name} out',
};
