//! What the rules of the chat refuse.

use super::Row;

pub(super) const ROWS: &[Row] = &[
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
        "read_receipts_off",
        "Here it is not shown who has read a message.",
        "ここでは、誰がメッセージを読んだかは表示されません。",
    ),
    (
        "read_receipts_too_many",
        "Who has read a message is not shown where more than 500 people see it.",
        "500人を超える人が見られる場所では、誰がメッセージを読んだかは表示されません。",
    ),
    (
        "read_receipts_of_reply",
        "Who has read is known of messages in the conversation itself, not of replies in threads.",
        "誰が読んだかがわかるのは、スレッドの返信ではなく会話本体のメッセージだけです。",
    ),
    (
        "owner_keeps_role",
        "The owner of a server is always its admin.",
        "サーバーの所有者の役割は変更できません。",
    ),
    (
        "owner_cannot_leave",
        "The owner can't leave the server; pass it on to somebody first, or delete it.",
        "所有者はサーバーから退出できません。先にほかのメンバーへ所有権を譲るか、サーバーを削除してください。",
    ),
    (
        "already_owner",
        "This member owns the server already.",
        "このメンバーはすでにサーバーの所有者です。",
    ),
    (
        "recovery_code_invalid",
        "This code does not work: it is mistyped, was used, was replaced by a newer one, or its time is over.",
        "このコードは使えません。入力の誤り、使用済み、新しいコードの発行、期限切れのいずれかです。",
    ),
    (
        "registration_by_invite",
        "Registering here takes an invite. Ask somebody of your team for one.",
        "ここでの登録には招待が必要です。チームのメンバーに招待を依頼してください。",
    ),
    (
        "admin_not_disabled",
        "An administrator of the mesh can't be disabled. Make them a member like others first.",
        "メッシュ管理者は無効にできません。先に管理者から外してください。",
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
        "session_not_found",
        "There is no such session of yours; it may have ended already.",
        "そのセッションはありません。すでに終了しているのかもしれません。",
    ),
    (
        "session_too_new",
        "This device is itself new. Confirm the login on a device that you were logged in on before.",
        "この端末自体が新しい端末です。以前からログインしている端末で確認してください。",
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
        "dm_not_found",
        "There is no such conversation.",
        "その会話は見つかりません。",
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
        "group_not_found",
        "There is no such group.",
        "そのグループは見つかりません。",
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
        "group_name_taken",
        "The server has a group of this name.",
        "同じ名前のグループが既にあります。",
    ),
    (
        "group_name_reserved",
        "This name calls everybody; choose another one for the group.",
        "この名前は全員を呼び出すためのものです。グループには別の名前を付けてください。",
    ),
    (
        "name_of_a_person",
        "Somebody has this name; a group needs one of its own.",
        "この名前の人がいます。グループには別の名前を付けてください。",
    ),
    (
        "too_many_present",
        "@here calls at most 200 people, and more are here. Write @channel to call everybody.",
        "@here で呼び出せるのは200人までですが、今はそれより多くの人がいます。全員を呼び出すには @channel と書いてください。",
    ),
    (
        "too_many_groups",
        "The server has as many groups as it can have.",
        "このサーバーのグループ数は上限に達しています。",
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
        "still_mesh_admin",
        "An administrator of the mesh can't be erased. Make somebody else one first.",
        "メッシュ管理者は消去できません。先に管理者から外してください。",
    ),
    (
        "moderators_post",
        "Only moderators post here. You can answer and react.",
        "ここに投稿できるのはモデレーターだけです。返信とリアクションはできます。",
    ),
    (
        "not_private",
        "Every member of the server sees this channel. Make it private first.",
        "このチャンネルはサーバーの全員に表示されます。先に非公開にしてください。",
    ),
    (
        "not_a_group",
        "Only a group can be renamed, added to or left. Start a group instead.",
        "名前の変更、メンバーの追加、退出ができるのはグループだけです。新しいグループを作ってください。",
    ),
    (
        "older_nodes",
        "Some nodes of the mesh run an older version that can't read this yet. Please update them first.",
        "メッシュ内に、これをまだ読めない古いバージョンのノードがあります。先に更新してください。",
    ),
    (
        "not_carried",
        "This node does not have all of it. Please use another node.",
        "このノードにはすべてのデータがありません。別のノードを使ってください。",
    ),
    (
        "newer_version",
        "This message was written by a newer version of the program. Update this node to change it.",
        "このメッセージは新しいバージョンのプログラムで書かれています。変更するには、このノードを更新してください。",
    ),
    (
        "parent_deleted",
        "The message you reply to has been deleted.",
        "返信先のメッセージは削除されました。",
    ),
    (
        "nonce_reused",
        "This nonce was used in another conversation.",
        "この nonce は別の会話で使われています。",
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
        "not_a_host_name",
        "“{field}” has something that is no host name: letters a to z, digits and hyphens, with dots between.",
        "「{field}」にホスト名でないものがあります。英字、数字、ハイフンを使い、ドットで区切ってください。",
    ),
    (
        "public_suffix",
        "“{field}” has a name that others on the internet could have too; give one of your own, such as office.example.co.jp or hq-3f.",
        "「{field}」に、インターネット上で他者も使える名前があります。office.example.co.jp や hq-3f のような、自社だけの名前を指定してください。",
    ),
    (
        "out_of_range",
        "“{field}” is out of range.",
        "「{field}」が範囲外です。",
    ),
    (
        "unknown_value",
        "“{field}” is none of the values there are.",
        "「{field}」の値が正しくありません。",
    ),
    (
        "bad_cursor",
        "“{field}” is not a cursor of this node.",
        "「{field}」はこのノードのカーソルではありません。",
    ),
    (
        "in_the_future",
        "“{field}” lies in the future.",
        "「{field}」が未来の日時です。",
    ),
    (
        "time_unconfirmed",
        "No other node has confirmed that this time has come. Try again when one can be reached.",
        "この日時を過ぎたことを他のノードが確認していません。他のノードと通信できるときに、もう一度お試しください。",
    ),
    (
        "bad_day",
        "“{field}” is not a day such as 2026-11-30.",
        "「{field}」は 2026-11-30 のような日付ではありません。",
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
        "unknown_field",
        "There is no “{field}” to set here.",
        "「{field}」という項目は設定できません。",
    ),
    (
        "bad_hours",
        "Give “from” and “to” as 22:00, and at least one day.",
        "「from」と「to」は 22:00 の形で、曜日は1つ以上指定してください。",
    ),
    (
        "bad_end",
        "“{field}” must be a time to come, at most 366 days ahead, such as 2026-12-01T09:00:00+09:00.",
        "「{field}」には366日以内のこれからの日時を 2026-12-01T09:00:00+09:00 の形で指定してください。",
    ),
    (
        "too_many_favourites",
        "There can be at most 100 favourites.",
        "お気に入りは100件までです。",
    ),
    (
        "too_many_saved",
        "500 messages are saved already. Take one of them out first.",
        "保存できるメッセージは500件までです。先にどれかを外してください。",
    ),
    (
        "too_many_marked_unread",
        "500 conversations are marked unread already. Read one of them first.",
        "未読に戻せる会話は500件までです。先にどれかを読んでください。",
    ),
    (
        "too_many_keywords",
        "There can be at most 20 keywords.",
        "キーワードは20個までです。",
    ),
    (
        "too_many_set",
        "Something is set for 500 conversations already. Take one of them back first.",
        "個別に設定できる会話は500件までです。先にどれかの設定を解除してください。",
    ),
    (
        "named_twice",
        "“{field}” is given twice.",
        "「{field}」が重複しています。",
    ),
    // Files.
    (
        "upload_not_found",
        "There is no such upload at this node; it may have ended a day after it was begun.",
        "このノードにそのアップロードはありません。開始から1日が過ぎて終了した可能性があります。",
    ),
    (
        "file_not_found",
        "There is no such file.",
        "ファイルが見つかりません。",
    ),
    (
        "no_name",
        "{field} must be a name.",
        "{field} に名前を指定してください。",
    ),
    (
        "file_too_large",
        "The file is larger than this node takes.",
        "このノードで受け付けられる大きさを超えるファイルです。",
    ),
    (
        "too_many",
        "{field} are too many.",
        "{field} の数が多すぎます。",
    ),
    (
        "too_many_uploads",
        "You have too many uploads that are not posted; post or cancel some first.",
        "投稿されていないアップロードが多すぎます。投稿するか、取り消してからお試しください。",
    ),
    (
        "too_much_uploaded",
        "You have uploaded as much as is allowed for now.",
        "アップロードできる量の上限に達しました。しばらくしてからお試しください。",
    ),
    (
        "offset_mismatch",
        "The upload goes on at another byte; ask where.",
        "アップロードの続きの位置が違います。位置を確認してからお試しください。",
    ),
    (
        "upload_taken_over",
        "Another request goes on with this upload.",
        "このアップロードは別のリクエストが続けています。",
    ),
    (
        "upload_unfinished",
        "{field} names an upload that is not finished.",
        "{field} に完了していないアップロードがあります。",
    ),
    (
        "disk_reserve",
        "The disk of this node is nearly full, so it takes no files now.",
        "このノードのディスクの空きが少ないため、現在ファイルを受け付けられません。",
    ),
    (
        "files_unavailable",
        "The folder for files can't be used at this node now.",
        "このノードでは現在、ファイル用のフォルダーを使用できません。",
    ),
    (
        "file_elsewhere",
        "The file is not at this node, and no node that has it can be reached now.",
        "このファイルはこのノードになく、持っているノードにも現在接続できません。",
    ),
    (
        "no_thumbnail",
        "There is no small picture of this file.",
        "このファイルには縮小画像がありません。",
    ),
    (
        "thumbnail_later",
        "The small picture of this file is not made yet.",
        "このファイルの縮小画像はまだできていません。",
    ),
    (
        "bad_link",
        "This link is not, or no longer, valid.",
        "このリンクは無効か、すでに使えなくなっています。",
    ),
    (
        "link_expired",
        "This link has expired.",
        "このリンクの有効期限が切れています。",
    ),
    (
        "range_not_satisfiable",
        "The file has no such part.",
        "ファイルにその範囲はありません。",
    ),
    (
        "tus_version",
        "Resumable uploads are spoken in version 1.0.0 of tus here.",
        "再開可能なアップロードには tus 1.0.0 を使用してください。",
    ),
    (
        "offset_stream_required",
        "The body must be application/offset+octet-stream.",
        "本文の種類は application/offset+octet-stream でなければなりません。",
    ),
    (
        "bad_upload_header",
        "The header {field} is missing or malformed.",
        "ヘッダー {field} がないか、形式が正しくありません。",
    ),
    (
        "form_required",
        "The body must be multipart/form-data.",
        "本文は multipart/form-data でなければなりません。",
    ),
    (
        "malformed_form",
        "The body is not a form.",
        "本文をフォームとして読み取れません。",
    ),
];
