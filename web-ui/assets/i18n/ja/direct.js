// Japanese texts: direct conversations, and what is gone.

/** @type {Record<string, import('../index.js').Text>} */
export const direct = {
  'dm.add': 'メンバーを追加',
  'dm.addMakesGroup':
    '2人の会話に人を追加することはできません。同じメンバーを含む新しいグループが作られ、ここでのやり取りは引き継がれません。',
  'dm.alone': '自分だけのグループ',
  'dm.find': '会話を絞り込む',
  'dm.groupName': 'グループの名前',
  'dm.groupNameHint': '省略できます。省略するとメンバーの名前が表示されます。',
  'dm.leave': 'グループから退出',
  'dm.leaveText':
    '{name} と、そこでのやり取りが表示されなくなります。ほかのメンバーは残り、再び追加してもらえます。',
  'dm.list.favourites': 'お気に入り',
  'dm.list.others': '会話',
  'dm.list.unread': '未読',
  'dm.message': 'メッセージを送る',
  'dm.new': '新しいメッセージ',
  'dm.newGroup': '新しいグループを作成しました。2人の会話はそのまま残っています。',
  'dm.noneFound': '該当する会話はありません',
  'dm.noneYet': 'ダイレクトメッセージはまだありません。',
  'dm.notes': '自分用のメモ',
  'dm.open': '会話を開く',
  'dm.openNotes': 'メモを開く',
  'dm.rename': 'グループ名を変更',
  'dm.startGroup': 'グループを作成',
  'dm.title': 'ダイレクトメッセージ',
  'empty.direct': '{name} との会話',
  'empty.directText': 'この会話を見られるのは、参加している人だけです。',
  'empty.notes': '自分用のメモ',
  'empty.notesText': '下書き、リンク、やることなど。ここに書いた内容は自分だけに表示されます。',
  'empty.noDirect': '直接メッセージを送りましょう',
  'empty.noDirectText':
    '会話を選ぶか、相手を選んで新しく始めてください。ほかの人には表示されません。',
  'gone.channel': '#{name} は表示できなくなりました',
  'gone.channelText': '削除されたか、閲覧できるメンバーから外れました。',
  'gone.draft': 'ここに入力していた内容',
  'gone.left': '{name} から退出しました',
  'gone.leftText':
    '別のタブや端末で退出した可能性があります。参加している人に再び追加してもらえます。',
  'gone.server': '{name} のメンバーではなくなりました',
  'gone.serverText':
    '別の場所で退出したか、外されたか、サーバーが削除されました。新しい招待で再参加できます。',
  'people.find': '名前またはユーザー名',
  'people.full': '{count}人まで選択できます。',
  'people.hint': '名前の一部を入力してください（かな・ローマ字でも探せます）。',
  'people.none': '該当する人はいません。',
  'people.remove': '{name} を外す',
};
