//! Where people write, and who belongs there.

use super::{Compared, Declared};

pub(super) const ALL: &[Declared] = &[
    Declared {
        table: "servers",
        schema: "CREATE TABLE servers (
              id BLOB PRIMARY KEY,
              name TEXT NOT NULL,
              icon_url TEXT,
              founder BLOB NOT NULL,
              owner BLOB NOT NULL,
              passed_on INTEGER NOT NULL,
              created INTEGER NOT NULL,
              deleted INTEGER NOT NULL,
              read_receipts TEXT NOT NULL,
              feed INTEGER NOT NULL,
              seq INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::By(
            "SELECT id, name, icon_url, founder, owner, passed_on, created, deleted,
             read_receipts FROM servers ORDER BY 1",
        ),
    },
    Declared {
        table: "channels",
        schema: "CREATE TABLE channels (
              id BLOB PRIMARY KEY,
              server BLOB NOT NULL,
              name TEXT NOT NULL,
              topic TEXT NOT NULL,
              position INTEGER NOT NULL,
              private INTEGER NOT NULL,
              announcement INTEGER NOT NULL,
              archived INTEGER NOT NULL,
              deleted INTEGER NOT NULL,
              created INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX channels_server ON channels (server, position, id);",
        compared: Compared::By("SELECT * FROM channels ORDER BY 1"),
    },
    Declared {
        table: "directs",
        schema: "CREATE TABLE directs (
              id BLOB PRIMARY KEY,
              is_group INTEGER NOT NULL,
              name TEXT NOT NULL,
              created INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::By("SELECT * FROM directs ORDER BY 1"),
    },
    // Who is chosen for a private channel, for the present membership, or named in a direct
    // conversation.
    Declared {
        table: "chosen",
        schema: "CREATE TABLE chosen (
              conversation BLOB NOT NULL,
              user BLOB NOT NULL,
              PRIMARY KEY (conversation, user)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX chosen_user ON chosen (user, conversation);",
        compared: Compared::By("SELECT * FROM chosen ORDER BY 1, 2"),
    },
    Declared {
        table: "members",
        schema: "CREATE TABLE members (
              server BLOB NOT NULL,
              user BLOB NOT NULL,
              role INTEGER NOT NULL,
              claimed_role INTEGER NOT NULL,
              via BLOB NOT NULL,
              joined INTEGER NOT NULL,
              PRIMARY KEY (server, user)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX members_user ON members (user, server);
            CREATE INDEX members_via ON members (via, joined, user);",
        compared: Compared::By("SELECT * FROM members ORDER BY 1, 2"),
    },
    // Groups of a server's members that are mentioned by one name, and who is in them by a choice for
    // the present membership. Of those that claim a name, one is shown with it as it is.
    Declared {
        table: "user_groups",
        schema: "CREATE TABLE user_groups (
              id BLOB PRIMARY KEY,
              server BLOB NOT NULL,
              claimed TEXT NOT NULL,
              claimed_key TEXT NOT NULL,
              name TEXT NOT NULL,
              created INTEGER NOT NULL,
              deleted INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX user_groups_claimed ON user_groups (server, claimed_key, id);",
        compared: Compared::By("SELECT * FROM user_groups ORDER BY 1"),
    },
    Declared {
        table: "user_group_members",
        schema: "CREATE TABLE user_group_members (
              user_group BLOB NOT NULL,
              user BLOB NOT NULL,
              PRIMARY KEY (user_group, user)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX user_group_members_user ON user_group_members (user, user_group);",
        compared: Compared::By("SELECT * FROM user_group_members ORDER BY 1, 2"),
    },
    Declared {
        table: "invites",
        schema: "CREATE TABLE invites (
              id BLOB PRIMARY KEY,
              server BLOB NOT NULL,
              code TEXT NOT NULL,
              max_uses INTEGER,
              uses INTEGER NOT NULL,
              expires INTEGER,
              revoked INTEGER,
              created INTEGER NOT NULL,
              creator BLOB NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX invites_code ON invites (code);
            CREATE INDEX invites_server ON invites (server, id);",
        compared: Compared::By("SELECT * FROM invites ORDER BY 1"),
    },
];
