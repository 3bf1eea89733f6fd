// Japanese texts: several accounts on one device.

/** @type {Record<string, import('../index.js').Text>} */
export const ownAccounts = {
  'device.add': 'アカウントを追加',
  'device.addText':
    'お持ちの別のアカウントでログインします。開いているアカウントはログインしたままです。下書き、通知、最後に開いた場所はアカウントごとに分かれます。',
  'device.drafts': '下書き{count}件',
  'device.ended': '再ログインが必要です',
  'device.full':
    'この端末には5つのアカウントがあり、これ以上は追加できません。先にいずれかからログアウトしてください。',
  'device.goOn': '続けて使うアカウント',
  'device.here': 'この端末のアカウント',
  'device.logOut': '{name} からログアウト',
  'device.logOutAll': 'すべてのアカウントからログアウト',
  'device.logOutAllText': 'この端末からすべてのアカウントがなくなります: {names}。',
  'device.lost': 'この端末にしかないため、失われます: {what}。',
  'device.menu': 'アカウント',
  'device.menuWaiting': 'アカウント: ほかのアカウントに未読が{count}件あります',
  'device.now': '{name}（@{username}）に切り替えました',
  'device.otherPlace': '{name}（@{username}）が開いたページです',
  'device.otherPlaceText':
    'この端末の別のアカウントで開いていたページです。見るにはそのアカウントに切り替えてください。',
  'device.remove': '{name} をこの端末から外す',
  'device.switchAnyway': 'アップロードを中止',
  'device.switchTo': '{name}に切り替える',
  'device.unread': '未読あり',
  'device.unsent': '未送信メッセージ{count}件',
  'device.uploading': 'ファイルをアップロード中です',
  'device.uploadingText':
    'アップロードは開いているアカウントのもので、別のアカウントを表示すると中止されます。書いた文章はこのアカウントの下書きまたは未送信メッセージとして残りますが、ファイルは追加し直してください。',
  'notify.waiting': '@{username} 宛ての未読が{count}件あります',
  'notify.waitingText': '開くとこのアカウントに切り替わります。',
  'notify.for': '{told} · @{username} 宛て',
};
