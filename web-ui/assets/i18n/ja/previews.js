// Japanese texts: what is in files of text.

/** @type {Record<string, import('../index.js').Text>} */
export const previews = {
  'preview.automatic': '自動 ({encoding})',
  'preview.automaticNone': '自動',
  'preview.columns': '{all}列中{shown}列を表示',
  'preview.cut': ' … 残り{count}文字',
  'preview.diagram': '図',
  'preview.empty': 'このファイルは空です。',
  'preview.encoding': '文字コード',
  'preview.first': '{size}のうち先頭の{part}',
  'preview.made': '整形',
  'preview.more': 'さらに表示',
  'preview.notText':
    'テキストではないようです。ダウンロードするか、文字コードがわかる場合は選んでください。',
  'preview.of': '{name} の内容',
  'preview.locked': '取り出すのにパスワードが要るものが含まれています。',
  'preview.noArchive': 'アーカイブとして読み取れませんでした。',
  'preview.packed': '{count} 項目',
  'preview.packedFirst': '先頭の {count} 項目だけを表示しています。',
  'preview.packedName': '名前',
  'preview.packedSize': 'バイト',
  'preview.packedTime': '更新日時',
  'preview.rows': '{all}行中{shown}行を表示',
  'preview.show': '表示',
  'preview.showName': '{name} の内容を表示',
  'preview.source': 'ソース',
  'preview.table': '表',
  'preview.view': '表示方法',
};
