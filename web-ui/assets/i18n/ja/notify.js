// Japanese texts: notifications on the desktop.

/** @type {Record<string, import('../index.js').Text>} */
export const notify = {
  'settings.tab.notify': '通知',
  'notify.here': 'このブラウザでの通知',
  'notify.what':
    'ほかの画面を見ている間に、メンション、ダイレクトメッセージ、キーワードを含むメッセージを通知します。会話ごとの範囲は、その会話のメニューで変えられます。',
  'notify.allow': '通知を許可する',
  'notify.state.granted': 'このブラウザで通知を表示します。',
  'notify.state.denied':
    'このブラウザでは {origin} の通知が拒否されています。アドレスバー横のアイコンなど、ブラウザの設定から許可できます。',
  'notify.state.insecure':
    'ブラウザが通知を許可するのは、安全な接続で開いたページだけです。{origin} は対象外のため、https で始まるアドレスか、ノードが動いているコンピューター上で開く必要があります。設定は管理者に依頼してください。未読の有無は、タブのタイトルとアイコンにはいつでも表示されます。',
  'notify.state.missing': 'このブラウザはウェブページの通知に対応していません。',
  'notify.keywords': 'キーワード',
  'notify.keywordsHint':
    '1行に1つずつ、単語または語句を入力します。全角・半角や大文字・小文字は区別せず、コードの中も対象です。すべての端末に共通です。',
  'notify.long': '「{word}」は40文字を超えています。',
  'notify.tooMany': 'キーワードは{count}個までです。',
  'notify.quiet': '通知を止める時間',
  'notify.quiet.never': 'なし',
  'notify.quiet.hours': '時間を指定',
  'notify.quietHint':
    '設定したタイムゾーンの時刻です。この間に届いたメッセージは、あとから通知されませんが、未読として残ります。',
  'notify.from': '開始',
  'notify.to': '終了',
  'notify.days': '開始する曜日',
  'notify.day.mon': '月',
  'notify.day.tue': '火',
  'notify.day.wed': '水',
  'notify.day.thu': '木',
  'notify.day.fri': '金',
  'notify.day.sat': '土',
  'notify.day.sun': '日',
  'notify.noDay': '曜日を1つ以上選んでください。',
  'notify.level': '通知',
  'notify.level.all': 'すべてのメッセージ',
  'notify.level.mentions': 'メンションとキーワード',
  'notify.level.none': '通知しない',
  'notify.titleIn': '{name}（{place}）',
  'notify.many': '{place} に新着メッセージ{count}件',
};
