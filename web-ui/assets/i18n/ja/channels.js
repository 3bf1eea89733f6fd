// Japanese texts: channels and their list.

/** @type {Record<string, import('../index.js').Text>} */
export const channels = {
  'channel.announceTag': 'お知らせ',
  'channel.archive': 'アーカイブ',
  'channel.archivedTag': 'アーカイブ済み',
  'channel.archivedText': 'このチャンネルはアーカイブされています。閲覧のみできます。',
  'channel.create': 'チャンネルを作成',
  'channel.delete': 'チャンネルを削除',
  'channel.deleteText':
    '#{name} とそのすべてのメッセージが全ノードから消去されます。元に戻せません。',
  'channel.draft': '下書き',
  'channel.edit': 'チャンネルを編集',
  'channel.menu': 'チャンネルメニュー',
  'channel.name': 'チャンネル名',
  'channel.topic': 'トピック',
  'channel.topicHint': '任意：このチャンネルの用途',
  'channel.unarchive': 'アーカイブを解除',
  'channel.setTopic': 'トピックを設定',
  'channels.archived': 'アーカイブ',
  'channels.channels': 'チャンネル',
  'channels.private': '非公開',
  'channels.find': 'チャンネルを絞り込む',
  'channels.none': '該当するチャンネルはありません',
  'channels.order': 'チャンネルの並び順',
  'channels.order.made': '作成順',
  'channels.order.name': '名前順',
  'channels.order.own': '自分で並べた順',
  'channels.moveUp': 'このチャンネルを上へ',
  'channels.moveDown': 'このチャンネルを下へ',
  'channels.moved': '#{name} を{count}件中{place}番目に移動しました。',
};
