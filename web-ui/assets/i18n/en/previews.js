// English texts: what is in files of text.

/** @type {Record<string, import('../index.js').Text>} */
export const previews = {
  'preview.automatic': 'Automatic ({encoding})',
  'preview.automaticNone': 'Automatic',
  'preview.columns': '{shown} of {all} columns',
  'preview.cut': ' … {count} more characters',
  'preview.diagram': 'Diagram',
  'preview.empty': 'This file is empty.',
  'preview.encoding': 'Encoding',
  'preview.first': 'the first {part} of {size}',
  'preview.made': 'Formatted',
  'preview.more': 'Show more',
  'preview.notText':
    'This does not look like text. Download the file, or choose an encoding if you know it.',
  'preview.of': 'Content of {name}',
  'preview.locked': 'Some of it can’t be unpacked without a password.',
  'preview.noArchive': 'This is no archive that could be read to its end.',
  'preview.packed': { one: '{count} entry', other: '{count} entries' },
  'preview.packedFirst': {
    one: 'Only the first entry is shown.',
    other: 'Only the first {count} entries are shown.',
  },
  'preview.packedName': 'Name',
  'preview.packedSize': 'Bytes',
  'preview.packedTime': 'Changed',
  'preview.rows': '{shown} of {all} rows',
  'preview.show': 'Show',
  'preview.showName': 'Show the content of {name}',
  'preview.source': 'Source',
  'preview.table': 'Table',
  'preview.view': 'View',
};
