//! Where feeds and changes stand, and what writers knew.

use super::{Compared, Declared};

pub(super) const ALL: &[Declared] = &[
    // Where feeds stand among their node's other feeds: entries after `after` up to `upto`, where a
    // newer feed has adopted them, are at one rank of one line. Follows from the openings applied.
    Declared {
        table: "stretches",
        schema: "CREATE TABLE stretches (
              feed  INTEGER NOT NULL,
              after INTEGER NOT NULL,
              upto  INTEGER,
              line  INTEGER NOT NULL,
              rank  INTEGER NOT NULL,
              base  INTEGER NOT NULL,
              PRIMARY KEY (feed, after)
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::Not("lines are numbered by each node for itself"),
    },
    // What a feed at a rank of a line knows of other lines: after a disk was restored or cloned.
    Declared {
        table: "adoptions",
        schema: "CREATE TABLE adoptions (
              line       INTEGER NOT NULL,
              rank       INTEGER NOT NULL,
              other_line INTEGER NOT NULL,
              other_at   INTEGER NOT NULL,
              PRIMARY KEY (line, rank, other_line)
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::Not("lines are numbered by each node for itself"),
    },
    // The causal past that a feed which may go on has declared so far, summed over its applied seals.
    Declared {
        table: "pasts",
        schema: "CREATE TABLE pasts (
              feed INTEGER NOT NULL,
              node BLOB NOT NULL,
              incarnation INTEGER NOT NULL,
              seq INTEGER NOT NULL,
              PRIMARY KEY (feed, node, incarnation)
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::Not("which feeds have ended depends on what has arrived"),
    },
    // Which entries carry the changes of which document.
    Declared {
        table: "changes",
        schema: "CREATE TABLE changes (
              document BLOB NOT NULL,
              no INTEGER NOT NULL,
              feed INTEGER NOT NULL,
              seq INTEGER NOT NULL,
              hash BLOB NOT NULL,
              PRIMARY KEY (document, no)
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::By(
            "SELECT c.document, f.node, f.incarnation, c.seq, c.hash FROM changes c JOIN
             feeds f ON f.feed = c.feed ORDER BY 1, 2, 3, 4",
        ),
    },
    // Changes of overlays that were refused: an order that erases the message takes them with it.
    Declared {
        table: "refused_changes",
        schema: "CREATE TABLE refused_changes (
              document BLOB NOT NULL,
              feed INTEGER NOT NULL,
              seq INTEGER NOT NULL,
              PRIMARY KEY (document, feed, seq)
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::Not("whether a change was refused can depend on what had arrived"),
    },
    // Entries ahead of a seal that covers them, by the mesh time of that seal: when a node had them.
    Declared {
        table: "witnesses",
        schema: "CREATE TABLE witnesses (
              feed INTEGER NOT NULL,
              upto INTEGER NOT NULL,
              after INTEGER NOT NULL,
              node BLOB NOT NULL,
              ms INTEGER NOT NULL,
              -- The node itself, when it knew of no other: its word alone counts.
              alone INTEGER NOT NULL,
              PRIMARY KEY (feed, upto, after, node)
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::Not(
            "runs are noted as they came; what they come to shows in where messages stand",
        ),
    },
];
