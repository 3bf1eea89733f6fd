//! People, as far as others see them.

use super::{Compared, Declared};

pub(super) const ALL: &[Declared] = &[
    Declared {
        table: "users",
        schema: "CREATE TABLE users (
              id BLOB PRIMARY KEY,
              claimed TEXT NOT NULL,
              claimed_key TEXT NOT NULL,
              username TEXT NOT NULL,
              display_name TEXT NOT NULL,
              avatar_url TEXT,
              status_message TEXT,
              password TEXT NOT NULL,
              epoch INTEGER NOT NULL,
              raises INTEGER NOT NULL,
              disabled INTEGER NOT NULL,
              created INTEGER NOT NULL,
              feed INTEGER NOT NULL,
              seq INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX users_claimed ON users (claimed_key, created, id);
            CREATE INDEX users_name ON users (username);",
        compared: Compared::By(
            "SELECT id, claimed, claimed_key, username, display_name, avatar_url,
             status_message, password, epoch, raises, disabled, created FROM users ORDER BY
             1",
        ),
    },
    // Values of people that are left, of which the newest of each field counts.
    Declared {
        table: "personal",
        schema: "CREATE TABLE personal (
              user BLOB NOT NULL,
              field INTEGER NOT NULL,
              time INTEGER NOT NULL,
              node BLOB NOT NULL,
              incarnation INTEGER NOT NULL,
              seq INTEGER NOT NULL,
              value TEXT NOT NULL,
              PRIMARY KEY (user, field, time, node, incarnation, seq)
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::By("SELECT * FROM personal ORDER BY 1, 2, 3, 4, 5, 6"),
    },
    // People who are gone, and by which order.
    Declared {
        table: "forgotten",
        schema: "CREATE TABLE forgotten (
              user BLOB PRIMARY KEY,
              node BLOB NOT NULL,
              incarnation INTEGER NOT NULL,
              seq INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::By("SELECT * FROM forgotten ORDER BY 1"),
    },
    // One-time codes for a new password, by their hashes.
    Declared {
        table: "resets",
        schema: "CREATE TABLE resets (
              id BLOB PRIMARY KEY,
              user BLOB NOT NULL,
              hash BLOB NOT NULL,
              expires INTEGER NOT NULL,
              used INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX resets_hash ON resets (hash);",
        compared: Compared::By("SELECT * FROM resets ORDER BY 1"),
    },
    // Sessions that their person ended one by one, since all were ended the last time.
    Declared {
        table: "ended_sessions",
        schema: "CREATE TABLE ended_sessions (
              user BLOB NOT NULL,
              session BLOB NOT NULL,
              PRIMARY KEY (user, session)
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::By("SELECT * FROM ended_sessions ORDER BY 1, 2"),
    },
];
