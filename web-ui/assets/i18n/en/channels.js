// English texts: channels and their list.

/** @type {Record<string, import('../index.js').Text>} */
export const channels = {
  'channel.announceTag': 'Announcements',
  'channel.archive': 'Archive',
  'channel.archivedTag': 'Archived',
  'channel.archivedText': 'This channel is archived. It can be read but not written to.',
  'channel.create': 'Create a channel',
  'channel.delete': 'Delete channel',
  'channel.deleteText':
    '#{name} and all its messages will be erased on every node. This cannot be undone.',
  'channel.draft': 'Draft',
  'channel.edit': 'Edit channel',
  'channel.menu': 'Channel menu',
  'channel.name': 'Channel name',
  'channel.topic': 'Topic',
  'channel.topicHint': 'Optional: what this channel is for.',
  'channel.unarchive': 'Restore',
  'channel.setTopic': 'Set the topic',
  'channels.archived': 'Archived',
  'channels.channels': 'Channels',
  'channels.private': 'Private',
  'channels.find': 'Find a channel',
  'channels.none': 'No channel is called so.',
  'channels.order': 'Order of channels',
  'channels.order.made': 'As created',
  'channels.order.name': 'By name',
  'channels.order.own': 'My own order',
  'channels.moveUp': 'Move this channel up',
  'channels.moveDown': 'Move this channel down',
  'channels.moved': '#{name} is now number {place} of {count}.',
};
