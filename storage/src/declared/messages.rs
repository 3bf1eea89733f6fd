//! What was said, and what was made of it since.

use super::{Compared, Declared};

pub(super) const ALL: &[Declared] = &[
    Declared {
        table: "messages",
        schema: "CREATE TABLE messages (
              channel BLOB NOT NULL,
              -- Where it stands in its channel: its id, unless its clock was wrong.
              sort BLOB NOT NULL,
              id BLOB NOT NULL,
              space BLOB NOT NULL,
              author BLOB NOT NULL,
              feed INTEGER NOT NULL,
              seq INTEGER NOT NULL,
              line INTEGER NOT NULL,
              place INTEGER NOT NULL,
              parent BLOB,
              nonce TEXT,
              content TEXT NOT NULL,
              newer INTEGER NOT NULL,
              files INTEGER NOT NULL,
              deleted_by BLOB,
              duplicate_of BLOB,
              PRIMARY KEY (channel, sort, id)
            ) STRICT, WITHOUT ROWID;
            CREATE UNIQUE INDEX messages_id ON messages (id);
            CREATE INDEX messages_place ON messages (channel, line, place);
            CREATE INDEX messages_parent ON messages (parent, sort, id) WHERE parent IS NOT NULL;
            CREATE INDEX messages_duplicate ON messages (duplicate_of) WHERE duplicate_of IS NOT NULL;",
        compared: Compared::By(
            "SELECT m.channel, m.id, m.sort, m.space, m.author, f.node, f.incarnation,
             m.seq, m.parent, m.nonce, m.content, m.newer, m.files, m.deleted_by,
             m.duplicate_of
             FROM messages m JOIN feeds f ON f.feed = m.feed ORDER BY 2",
        ),
    },
    // Places between which one author wrote all messages of a line of a channel, where these are many.
    Declared {
        table: "streaks",
        schema: "CREATE TABLE streaks (
              channel BLOB NOT NULL,
              line INTEGER NOT NULL,
              first INTEGER NOT NULL,
              last INTEGER NOT NULL,
              author BLOB NOT NULL,
              PRIMARY KEY (channel, line, first)
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::Not("how they are cut follows from starts of this process"),
    },
    // By which nonces messages are found: the beginning of a hash of author and nonce, the messages' ids
    // one after the other. Nonces of the newest entries are not here yet; they are read from the log at
    // every start.
    Declared {
        table: "nonces",
        schema: "CREATE TABLE nonces (
              key INTEGER PRIMARY KEY,
              messages BLOB NOT NULL
            ) STRICT;",
        compared: Compared::Not("a nonce may be in memory here and in the table there"),
    },
    // Erase orders, by the message they name: content that arrives later is erased on arrival.
    Declared {
        table: "erasures",
        schema: "CREATE TABLE erasures (
              message BLOB PRIMARY KEY,
              author BLOB NOT NULL,
              by BLOB NOT NULL,
              order_node BLOB NOT NULL,
              order_incarnation INTEGER NOT NULL,
              order_seq INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::By(
            "SELECT message, author, by, order_node, order_incarnation, order_seq FROM
             erasures ORDER BY 1",
        ),
    },
    // Orders to erase what is older than a time: of each channel the one that reaches furthest, by which
    // also what arrives later is erased on arrival.
    Declared {
        table: "horizons",
        schema: "CREATE TABLE horizons (
              channel BLOB PRIMARY KEY,
              space BLOB NOT NULL,
              before_ms INTEGER NOT NULL,
              by BLOB NOT NULL,
              order_node BLOB NOT NULL,
              order_incarnation INTEGER NOT NULL,
              order_seq INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::By("SELECT * FROM horizons ORDER BY 1"),
    },
    // Every erase order that is applied, by when it was given.
    Declared {
        table: "orders",
        schema: "CREATE TABLE orders (
              time INTEGER NOT NULL,
              node BLOB NOT NULL,
              incarnation INTEGER NOT NULL,
              seq INTEGER NOT NULL,
              kind INTEGER NOT NULL,
              about BLOB NOT NULL,
              PRIMARY KEY (time, node, incarnation, seq)
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::By("SELECT * FROM orders ORDER BY 1, 2, 3, 4"),
    },
    // Entries that came without their payload although no order that is applied here accounts for it,
    // with what is said to have erased them.
    Declared {
        table: "unexplained",
        schema: "CREATE TABLE unexplained (
              feed INTEGER NOT NULL,
              seq INTEGER NOT NULL,
              by_node BLOB NOT NULL,
              by_incarnation INTEGER NOT NULL,
              by_seq INTEGER NOT NULL,
              PRIMARY KEY (feed, seq)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX unexplained_by ON unexplained (by_node, by_incarnation, by_seq, feed, seq);",
        compared: Compared::Not("what is withheld depends on who handed it over"),
    },
    Declared {
        table: "edits",
        schema: "CREATE TABLE edits (
              message BLOB NOT NULL,
              id BLOB NOT NULL,
              author BLOB NOT NULL,
              content TEXT NOT NULL,
              PRIMARY KEY (message, id)
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::By(
            "SELECT * FROM edits ORDER BY 1, 2",
        ),
    },
    Declared {
        table: "reactions",
        schema: "CREATE TABLE reactions (
              message BLOB NOT NULL,
              emoji TEXT NOT NULL,
              user BLOB NOT NULL,
              at INTEGER NOT NULL,
              PRIMARY KEY (message, emoji, user)
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::By(
            "SELECT * FROM reactions ORDER BY 1, 2, 3",
        ),
    },
    // Whom a message names as it reads now: by its newest edit, else as it was posted.
    Declared {
        table: "mentions",
        schema: "CREATE TABLE mentions (
              message BLOB NOT NULL,
              user BLOB NOT NULL,
              PRIMARY KEY (message, user)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX mentions_user ON mentions (user, message);",
        compared: Compared::By(
            "SELECT * FROM mentions ORDER BY 1, 2",
        ),
    },
    // Whom groups stand for that a text names: those in them as its writer knew it. The source is the
    // message, or the edit of it that has the text.
    Declared {
        table: "called",
        schema: "CREATE TABLE called (
              source BLOB NOT NULL,
              user BLOB NOT NULL,
              message BLOB NOT NULL,
              PRIMARY KEY (source, user)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX called_message ON called (message);",
        compared: Compared::By("SELECT * FROM called ORDER BY 1, 2"),
    },
    // The files of messages, each by an id that follows from its message and its place there.
    Declared {
        table: "attachments",
        schema: "CREATE TABLE attachments (
              message BLOB NOT NULL,
              place INTEGER NOT NULL,
              id BLOB NOT NULL,
              channel BLOB NOT NULL,
              hash BLOB NOT NULL,
              size INTEGER NOT NULL,
              name TEXT NOT NULL,
              content_type TEXT NOT NULL,
              width INTEGER,
              height INTEGER,
              PRIMARY KEY (message, place)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX attachments_id ON attachments (id);
            CREATE INDEX attachments_hash ON attachments (hash);
            CREATE INDEX attachments_channel ON attachments (channel, message, place);",
        compared: Compared::By(
            "SELECT message, place, id, channel, hash, size, name, content_type, width, height
             FROM attachments ORDER BY 1, 2",
        ),
    },
    Declared {
        table: "pins",
        schema: "CREATE TABLE pins (
              message BLOB PRIMARY KEY,
              channel BLOB NOT NULL,
              by BLOB
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX pins_channel ON pins (channel, message);",
        compared: Compared::By(
            "SELECT * FROM pins ORDER BY 1",
        ),
    },
];
