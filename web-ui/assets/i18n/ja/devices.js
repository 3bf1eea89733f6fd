// Japanese texts: where one is logged in.

/** @type {Record<string, import('../index.js').Text>} */
export const devices = {
  'devices.atNode': 'ノード {node}',
  'devices.current': 'この端末',
  'devices.end': 'ログアウト',
  'devices.endOf': '{name} をログアウト',
  'devices.ended': '{name} をログアウトしました',
  'devices.endOthers': 'ほかの端末をすべてログアウト',
  'devices.endOthersText':
    'どのノードを使っているかにかかわらず、ほかのすべての端末で再ログインが必要になります。この端末はログインしたままです。',
  'devices.guessed':
    'ほかの人があなたのパスワードを知っています。すぐに変更してください。変更すると、ほかのすべての端末がログアウトされます。',
  'devices.know': '自分です',
  'devices.knowOf': '{name}：自分です',
  'devices.loading': '読み込み中…',
  'devices.more': 'ほか{count}件',
  'devices.name': '{system} の {browser}',
  'devices.new': '新しい端末',
  'devices.noAddress': 'アドレス不明',
  'devices.notMe': '自分ではない：ログアウトさせる',
  'devices.othersEnded': 'ほかの端末をすべてログアウトしました',
  'devices.since': 'ログイン {time}',
  'devices.text':
    'この一覧は自分にだけ表示されます。ログアウトさせると、開いているページも含め、すべてのノードでその端末のセッションが終わります。',
  'devices.title': 'ログイン中の端末',
  'devices.told':
    'あなたのアカウントへの新しいログインがありました：{device}（{address}）、{time}。ご本人ですか？',
  'devices.unknown': '不明な端末',
  'devices.used': '最終利用 {time}',
  'devices.usedNow': '使用中',
  'settings.tab.devices': '端末',
};
