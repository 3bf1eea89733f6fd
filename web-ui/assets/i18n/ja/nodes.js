// Japanese texts: the node in use, setting one up, joining a mesh.

/** @type {Record<string, import('../index.js').Text>} */
export const nodes = {
  'first.found': '新しく始める',
  'first.foundAction': 'メッシュを作成',
  'first.foundText':
    '最初のアカウントがメッシュを作成し、管理者になります。ほかのノードはあとから参加できます。',
  'first.join': '既存のメッシュに参加',
  'first.hosts': '社内のホスト名（任意）',
  'first.hostsHint': '例：office.example.co.jp、hq-3f。証明書に使います。後から変更できません。',
  'first.meshName': 'メッシュの名前',
  'first.meshNameHint': '会社名や拠点名など。省略できます。参加するときに全員に表示されます。',
  'first.text': 'このノードはまだメッシュに参加していません。',
  'first.title': 'ノードの初期設定',
  'join.accepted':
    'チケットは有効です。参加を許可できるノードとつながり次第、{mesh} に参加します。承認は不要です。',
  'join.admitted.approved':
    '管理者が承認し、このノードは {mesh} に参加しました。アカウントはどのノードでも共通です。ログインしてください。',
  'join.admitted.known':
    'このノードは登録済みのため、承認なしで {mesh} に参加しました。アカウントはどのノードでも共通です。ログインしてください。',
  'join.admitted.ticket':
    'チケットが有効だったため、承認なしで {mesh} に参加しました。アカウントはどのノードでも共通です。ログインしてください。',
  'join.ask': '参加を申請',
  'join.address': 'ノードのアドレス',
  'join.addressHint':
    '別のセグメントにあるノードの場合（例：10.0.2.15:4401）。管理者の承認が必要です。',
  'join.byAddress': 'アドレスを指定して申請',
  'join.asking': '{address} に問い合わせています…',
  'join.cancel': 'キャンセル',
  'join.compare':
    '管理者にこの6つの単語を照合してもらってください。両方の画面で一致する必要があります。',
  'join.found': 'このネットワークで見つかったメッシュ',
  'join.refused': '申請は拒否されました。',
  'join.searching': 'ネットワーク上のメッシュを探しています…',
  'join.thisMesh': 'メッシュ',
  'join.ticket': 'チケット',
  'join.ticketHint': '管理者がメッシュ画面で発行します。別のセグメントからも使えます。',
  'join.title': 'メッシュへの参加',
  'join.via': '{node}・{address}',
  'join.waiting': '{mesh} の管理者の承認を待っています…',
  'join.withTicket': 'チケットで参加',
  'mesh.title': '同期の状態',
  'node.awaySince': '{node}（{time} から）',
  'node.behindText':
    '{node} は同期の途中です。ほかのノードの{count}件がまだ届いていません。書き込んだ内容は保存されます。',
  'node.here': '利用中',
  'node.lostText':
    '{time} から {node} と通信できません。入力は続けられます。メッセージはこの端末で待機し、ノードが応答し次第送信されます。',
  'node.movedText':
    '{from} が応答しなくなったため、{node} に切り替えました。内容は同じで、失われたものはありません。',
  'node.onlineText':
    '{node} に接続しています。送信した内容はここに保存され、ほかのノードへ届けられます。',
  'node.others': 'このメッシュのノード',
  'node.partialText':
    '現在、{others} に接続できません。そのまま書き込めます。つながり次第、自動で同期します。',
  'node.state.behind': '同期中',
  'node.state.lost': '再接続中',
  'node.state.moved': '別のノードに接続中',
  'node.state.online': '接続中',
  'node.state.troubled': 'このノードは管理者の対応が必要です',
  'node.state.partial': '接続できないノードがあります',
  'node.title': '接続先のノード',
  'node.unknown': 'ノード',
  'node.row.away': '{time} から接続できません',
  'node.row.awayNow': '接続できません',
  'node.row.lost': '応答なし',
  'node.row.reached': '接続中',
  'node.row.unknown': '不明',
};
