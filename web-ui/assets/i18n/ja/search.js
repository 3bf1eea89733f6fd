// Japanese texts: searching.

/** @type {Record<string, import('../index.js').Text>} */
export const search = {
  'search.best': '関連度順',
  'search.complete': 'このノードに届いているすべてを検索しました。',
  'search.count': '{count} 件',
  'search.countMore': '{count} 件以上',
  'search.fromMe': '自分の投稿',
  'search.hasCode': 'コードあり',
  'search.hasLink': 'リンクあり',
  'search.helpDays': '日付（2026-11-30、今日、昨日）',
  'search.helpFrom': 'この人の投稿（名前、または me）',
  'search.helpHas': 'has:code も使えます',
  'search.helpIn': 'このチャンネルの中',
  'search.helpPhrase': 'この語順のまま',
  'search.helpWithout': 'この語を含まない',
  'search.inChannel': '#{channel} の中',
  'search.inThread': 'スレッド内',
  'search.missing': '他のノードの {count} 件の記録がまだ届いていません。',
  'search.more': 'さらに表示',
  'search.newest': '新しい順',
  'search.none': '見つかりませんでした。',
  'search.open': 'メッセージを検索',
  'search.placeholder': 'メッセージを検索',
  'search.readingIn': '古いメッセージを検索できるように読み込んでいます。',
  'search.sort': '並び順',
  'search.start': '閲覧できるすべての会話を検索',
  'search.startText':
    '入力した語をすべて含むメッセージを探します。1 文字でも、全角・半角・ひらがな・カタカナの違いがあっても見つかります。',
  'search.title': '検索',
  'search.today': '今日',
  'search.unknown': '「{part}」に当てはまる人や場所は見つかりません。',
  'search.unreachable':
    '{name} と通信できません。そこで書かれたものは含まれていない可能性があります。',
  'search.unreachableSince':
    '{time} から {name} と通信できません。それ以降にそこで書かれたものは含まれていません。',
  'search.waiting': '新しい {count} 件の記録はまだ検索できません。',
};
