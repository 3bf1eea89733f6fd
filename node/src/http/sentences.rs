//! What the codes of refusals and errors mean, for people, in both languages.

use super::language::Language;

/// Code, English, Japanese. `{field}` stands for the name of the field that is wrong.
const SENTENCES: &[(&str, &str, &str)] = &[
    // Who you are.
    (
        "not_signed_in",
        "Sign in first.",
        "サインインしてください。",
    ),
    (
        "bad_token",
        "This session is not valid here. Sign in again.",
        "このセッションは無効です。もう一度サインインしてください。",
    ),
    (
        "session_expired",
        "This session has expired. Sign in again.",
        "セッションの有効期限が切れました。もう一度サインインしてください。",
    ),
    (
        "session_ended",
        "This session has been ended. Sign in again.",
        "このセッションは終了しました。もう一度サインインしてください。",
    ),
    (
        "account_disabled",
        "This account is disabled.",
        "このアカウントは無効になっています。",
    ),
    (
        "account_not_here_yet",
        "Your account has not reached this node yet. Try again in a moment.",
        "アカウントの情報がまだこのノードに届いていません。少し待ってからもう一度お試しください。",
    ),
    (
        "wrong_credentials",
        "The username or the password is wrong.",
        "ユーザー名かパスワードが違います。",
    ),
    (
        "wrong_password",
        "The current password is wrong.",
        "現在のパスワードが違います。",
    ),
    (
        "username_taken",
        "This username is taken.",
        "このユーザー名は既に使われています。",
    ),
    (
        "too_many_requests",
        "Too many requests. Wait a moment, then try again.",
        "リクエストが多すぎます。少し待ってからもう一度お試しください。",
    ),
    // What you may do.
    (
        "admin_required",
        "Only an admin of the server may do this.",
        "この操作ができるのはサーバーの管理者だけです。",
    ),
    (
        "moderator_required",
        "Only a moderator or an admin of the server may do this.",
        "この操作ができるのはサーバーのモデレーターか管理者だけです。",
    ),
    (
        "owner_required",
        "Only the owner of the server may do this.",
        "この操作ができるのはサーバーの所有者だけです。",
    ),
    (
        "owner_keeps_role",
        "The owner of a server is always its admin.",
        "サーバーの所有者の役割は変更できません。",
    ),
    (
        "owner_cannot_leave",
        "The owner can't leave the server; delete it instead.",
        "所有者はサーバーから退出できません。不要であればサーバーを削除してください。",
    ),
    (
        "mesh_admin_required",
        "Only a mesh admin may do this.",
        "この操作ができるのはメッシュの管理者だけです。",
    ),
    (
        "not_the_author",
        "Only the author may do this.",
        "この操作ができるのは書いた本人だけです。",
    ),
    (
        "not_oneself",
        "You can't do this to yourself.",
        "自分自身に対してこの操作はできません。",
    ),
    (
        "invite_required",
        "Joining a server takes an invite.",
        "サーバーに参加するには招待が必要です。",
    ),
    // What is not there, or not for you.
    (
        "not_found",
        "There is nothing at this address.",
        "このアドレスには何もありません。",
    ),
    (
        "user_not_found",
        "There is no such user.",
        "そのユーザーは見つかりません。",
    ),
    (
        "server_not_found",
        "There is no such server.",
        "そのサーバーは見つかりません。",
    ),
    (
        "channel_not_found",
        "There is no such channel.",
        "そのチャンネルは見つかりません。",
    ),
    (
        "message_not_found",
        "There is no such message.",
        "そのメッセージは見つかりません。",
    ),
    (
        "parent_not_found",
        "The message you reply to is not there.",
        "返信先のメッセージが見つかりません。",
    ),
    (
        "member_not_found",
        "There is no such member.",
        "そのメンバーは見つかりません。",
    ),
    (
        "invite_not_found",
        "There is no such invite.",
        "その招待は見つかりません。",
    ),
    (
        "ticket_not_found",
        "There is no such ticket.",
        "そのチケットは見つかりません。",
    ),
    (
        "node_not_found",
        "There is no such node.",
        "そのノードは見つかりません。",
    ),
    (
        "method_not_allowed",
        "This address does not take that method.",
        "このアドレスではそのメソッドは使えません。",
    ),
    // What the state does not allow.
    (
        "invite_used_up",
        "This invite has been used up.",
        "この招待は使用回数の上限に達しました。",
    ),
    (
        "invite_revoked",
        "This invite has been revoked.",
        "この招待は取り消されました。",
    ),
    (
        "invite_expired",
        "This invite has expired.",
        "この招待は期限切れです。",
    ),
    (
        "channel_archived",
        "This channel is archived.",
        "このチャンネルはアーカイブされています。",
    ),
    (
        "channel_name_taken",
        "The server has a channel of this name.",
        "同じ名前のチャンネルが既にあります。",
    ),
    (
        "too_many_channels",
        "The server has as many channels as it can have.",
        "このサーバーのチャンネル数は上限に達しています。",
    ),
    (
        "message_deleted",
        "This message has been deleted.",
        "このメッセージは削除されました。",
    ),
    (
        "parent_deleted",
        "The message you reply to has been deleted.",
        "返信先のメッセージは削除されました。",
    ),
    (
        "nonce_reused",
        "This nonce was used in another channel.",
        "この nonce は別のチャンネルで使われています。",
    ),
    (
        "too_many_edits",
        "This message has been edited as often as it can be.",
        "このメッセージの編集回数は上限に達しています。",
    ),
    (
        "too_many_reactions",
        "This message has as many different reactions as it can have.",
        "このメッセージのリアクションの種類は上限に達しています。",
    ),
    (
        "document_full",
        "This has been changed as often as it can be.",
        "変更回数が上限に達しています。",
    ),
    (
        "not_a_chat_command",
        "The node does not know this command.",
        "ノードがこのコマンドを認識できません。",
    ),
    // The mesh.
    (
        "no_mesh",
        "This node belongs to no mesh yet: create the first account or join a mesh.",
        "このノードはまだメッシュに属していません。最初のアカウントを作るか、メッシュに参加してください。",
    ),
    (
        "already_founded",
        "This mesh has been founded already.",
        "このメッシュは既に作成されています。",
    ),
    (
        "already_member",
        "This node belongs to a mesh already.",
        "このノードは既にメッシュに属しています。",
    ),
    (
        "not_an_authority",
        "Only a node that holds the mesh key can do this. Do it there.",
        "この操作はメッシュの鍵を持つノードでのみ行えます。そのノードで操作してください。",
    ),
    (
        "node_revoked",
        "This node has been revoked.",
        "このノードは取り消されています。",
    ),
    (
        "too_many_tickets",
        "There are as many open tickets as there can be.",
        "未使用のチケットが上限に達しています。",
    ),
    (
        "ticket_used",
        "This ticket has been used.",
        "このチケットは使用済みです。",
    ),
    (
        "ticket_expired",
        "This ticket has expired.",
        "このチケットは期限切れです。",
    ),
    (
        "bad_ticket",
        "This is not a ticket. Copy it whole.",
        "チケットの形式が正しくありません。全体をコピーしてください。",
    ),
    (
        "bad_address",
        "This is not an address such as 192.168.1.5:7400.",
        "192.168.1.5:7400 のような形式のアドレスを入力してください。",
    ),
    (
        "ticket_or_address_required",
        "Give a ticket or an address.",
        "チケットかアドレスを指定してください。",
    ),
    (
        "no_address",
        "Other nodes can't reach this one: it has no address on a private network.",
        "このノードはプライベートネットワークのアドレスを持たないため、他のノードから接続できません。",
    ),
    (
        "outside_private_network",
        "This address lies outside the private network.",
        "このアドレスはプライベートネットワークの外にあります。",
    ),
    // Values.
    (
        "missing",
        "“{field}” is missing.",
        "「{field}」がありません。",
    ),
    (
        "wrong_type",
        "“{field}” has the wrong type.",
        "「{field}」の型が正しくありません。",
    ),
    (
        "bad_id",
        "“{field}” is not an id.",
        "「{field}」は ID ではありません。",
    ),
    (
        "too_long",
        "“{field}” is too long.",
        "「{field}」が長すぎます。",
    ),
    (
        "too_short",
        "“{field}” is too short.",
        "「{field}」が短すぎます。",
    ),
    (
        "out_of_range",
        "“{field}” is out of range.",
        "「{field}」が範囲外です。",
    ),
    (
        "forbidden_character",
        "“{field}” must not contain control characters.",
        "「{field}」に制御文字は使えません。",
    ),
    (
        "not_an_emoji",
        "“{field}” is not an emoji.",
        "「{field}」は絵文字ではありません。",
    ),
    (
        "not_a_local_path",
        "“{field}” must be a path on this node, such as /api/files/….",
        "「{field}」には /api/files/… のようなこのノード上のパスを指定してください。",
    ),
    (
        "not_allowed",
        "“{field}” has a value that is not allowed.",
        "「{field}」に使えない値です。",
    ),
    (
        "named_twice",
        "“{field}” is given twice.",
        "「{field}」が重複しています。",
    ),
    (
        "not_supported",
        "“{field}” is not supported.",
        "「{field}」には対応していません。",
    ),
    // The form of the request.
    (
        "malformed_json",
        "The request is not valid JSON.",
        "リクエストが正しい JSON ではありません。",
    ),
    (
        "not_an_object",
        "The request must be a JSON object.",
        "リクエストは JSON オブジェクトにしてください。",
    ),
    (
        "too_deep",
        "The JSON of the request is nested too deeply.",
        "リクエストの JSON の入れ子が深すぎます。",
    ),
    (
        "invalid_text",
        "The request contains text that is not valid UTF-8.",
        "リクエストに UTF-8 として正しくないテキストが含まれています。",
    ),
    (
        "malformed_query",
        "The query of the address can't be read.",
        "アドレスのクエリを読み取れません。",
    ),
    (
        "json_required",
        "Send the request with Content-Type: application/json.",
        "Content-Type: application/json で送信してください。",
    ),
    (
        "body_too_large",
        "The request is too large.",
        "リクエストが大きすぎます。",
    ),
    (
        "body_too_slow",
        "The request did not arrive in time.",
        "リクエストの受信が時間内に完了しませんでした。",
    ),
    (
        "body_cut_off",
        "The request was cut off.",
        "リクエストが途中で切れました。",
    ),
    // The network.
    (
        "address_not_allowed",
        "This node serves private network addresses only.",
        "このノードはプライベートネットワークからのみ利用できます。",
    ),
    (
        "origin_not_allowed",
        "Pages of this origin may not use this node.",
        "このオリジンのページからは利用できません。",
    ),
    (
        "host_not_allowed",
        "This node is not known under that host name. Open it by its address, or add the name to CORS_ALLOW_ORIGINS.",
        "このホスト名ではアクセスできません。IP アドレスで開くか、CORS_ALLOW_ORIGINS にこの名前を追加してください。",
    ),
    (
        "local_or_admin_required",
        "Only a mesh admin, or somebody at this machine, may see this.",
        "表示できるのはメッシュの管理者か、このマシンからのアクセスだけです。",
    ),
    // The node.
    (
        "busy",
        "The node is busy. Try again in a moment.",
        "ノードが混み合っています。少し待ってからもう一度お試しください。",
    ),
    (
        "stopping",
        "The node is stopping. Use another node.",
        "ノードは停止中です。別のノードをご利用ください。",
    ),
    (
        "not_stored",
        "The node can't write to its disk. Nothing was saved.",
        "ノードのディスクに書き込めません。何も保存されていません。",
    ),
    (
        "disk_full",
        "The disk of the node is full.",
        "ノードのディスクに空きがありません。",
    ),
    (
        "internal",
        "Something went wrong in the node; its log says what.",
        "ノードで問題が発生しました。詳しくはノードのログを確認してください。",
    ),
];

/// The sentence for a code.
#[must_use]
pub fn sentence(code: &str, language: Language) -> Option<&'static str> {
    let (_, english, japanese) = SENTENCES.iter().find(|(known, ..)| *known == code)?;
    Some(match language {
        Language::English => english,
        Language::Japanese => japanese,
    })
}

/// The code for a missing thing of a kind.
#[must_use]
pub(super) fn not_found(what: &str) -> &'static str {
    let codes = SENTENCES.iter().map(|(code, ..)| *code);
    let mut specific = codes.filter(|code| code.strip_suffix("_not_found") == Some(what));
    specific.next().unwrap_or("not_found")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_has_one_sentence_in_each_language() {
        let codes: BTreeSet<&str> = SENTENCES.iter().map(|(code, ..)| *code).collect();
        assert_eq!(codes.len(), SENTENCES.len());
        for (code, english, japanese) in SENTENCES {
            assert!(
                english.ends_with('.') && english.is_ascii()
                    || english.contains('“')
                    || english.contains('…'),
                "{code}"
            );
            assert!(japanese.ends_with('。'), "{code}");
            assert_eq!(
                english.contains("{field}"),
                japanese.contains("{field}"),
                "{code}"
            );
        }
    }

    #[test]
    fn a_missing_thing_is_named() {
        assert_eq!(not_found("server"), "server_not_found");
        assert_eq!(not_found("unicorn"), "not_found");
    }
}
