//! What is wrong with a request, its sender, the mesh or the node.

use super::Row;

pub(super) const ROWS: &[Row] = &[
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
        "username_reserved",
        "This name calls everybody; choose another one.",
        "この名前は全員を呼び出すためのものです。別の名前を選んでください。",
    ),
    (
        "too_many_requests",
        "Too many requests. Wait a moment, then try again.",
        "リクエストが多すぎます。少し待ってからもう一度お試しください。",
    ),
    (
        "too_much_written",
        "You have written as much as this node takes of one person. Wait, or ask its administrator.",
        "このノードで1人が書き込める量に達しました。時間をおくか、管理者にお問い合わせください。",
    ),
    (
        "registration_closed",
        "No accounts can be made at this node. Ask its administrator.",
        "このノードではアカウントを作成できません。管理者にお問い合わせください。",
    ),
    (
        "https_required",
        "Here only https is answered: open the same address with https:// instead of http://.",
        "ここでは https でのみ応答します。アドレスの http:// を https:// に変えて開いてください。",
    ),
    // The mesh.
    (
        "web_root_failed",
        "The mesh's root certificate can't be made; the node's log says why.",
        "メッシュのルート証明書を作成できません。理由はノードのログに記録されています。",
    ),
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
        "node_not_admitted",
        "This node is not one of the mesh: its ticket had let another node in first.",
        "このノードはメッシュに属していません。同じチケットで別のノードが先に参加しました。",
    ),
    (
        "last_authority",
        "This is the only node that holds the mesh key. Give it to another one first.",
        "メッシュの鍵を持つノードはこれだけです。先に別のノードに鍵を渡してください。",
    ),
    (
        "too_many_authorities",
        "As many nodes hold the mesh key as there can be.",
        "メッシュの鍵を持つノードの数が上限に達しています。",
    ),
    (
        "not_a_kit",
        "This is not a recovery kit. Give the line that begins with lck1-, or all 48 words.",
        "回復キットではありません。lck1- で始まる行か、48 個の単語をすべて入力してください。",
    ),
    (
        "mistyped",
        "A word or a character of the recovery kit is wrong.",
        "回復キットの単語または文字に誤りがあります。",
    ),
    (
        "wrong_passphrase",
        "The passphrase is wrong.",
        "パスフレーズが正しくありません。",
    ),
    (
        "other_mesh",
        "This recovery kit is of another mesh.",
        "この回復キットは別のメッシュのものです。",
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
        "head_too_large",
        "The address or the headers of the request are too long.",
        "リクエストのアドレスかヘッダーが長すぎます。",
    ),
    (
        "upgrade_required",
        "This address speaks WebSocket only, version 13.",
        "このアドレスは WebSocket（バージョン 13）専用です。",
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
        "This is no host name of this node. Open it by its address, or set CORS_ALLOW_ORIGINS.",
        "このホスト名ではアクセスできません。IP アドレスで開くか、CORS_ALLOW_ORIGINS を設定してください。",
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
        "The disk of the node is full. Nothing was saved.",
        "ノードのディスクに空きがありません。何も保存されていません。",
    ),
    (
        "disk_failing",
        "The disk of the node can't be used. Nothing was saved.",
        "ノードのディスクを使用できません。何も保存されていません。",
    ),
    (
        "database_damaged",
        "The node's database is damaged. An administrator has to run “localchat repair”.",
        "ノードのデータベースが破損しています。管理者が「localchat repair」を実行する必要があります。",
    ),
    (
        "database_lost",
        "This node's database is gone, but its key is here. Join the mesh again at any of its \
         nodes, or put the database back.",
        "このノードのデータベースが失われていますが、鍵は残っています。メッシュのいずれかのノードから参加し直すか、データベースを元に戻してください。",
    ),
    (
        "node_twice",
        "Two processes run with this node's key. One of them has to be stopped.",
        "このノードの鍵で 2 つのプロセスが動作しています。どちらかを停止する必要があります。",
    ),
    (
        "internal",
        "Something went wrong in the node; its log says what.",
        "ノードで問題が発生しました。詳しくはノードのログを確認してください。",
    ),
    (
        "search_not_ready",
        "Nothing can be searched yet. Try again in a moment.",
        "検索の準備ができていません。少し待ってからもう一度お試しください。",
    ),
];
