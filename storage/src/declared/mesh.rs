//! The mesh itself: its names, nodes and tickets.

use super::{Compared, Declared};

pub(super) const ALL: &[Declared] = &[
    Declared {
        table: "mesh_admins",
        schema: "CREATE TABLE mesh_admins (user BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;",
        compared: Compared::By("SELECT user FROM mesh_admins ORDER BY 1"),
    },
    Declared {
        table: "mesh",
        schema: "CREATE TABLE mesh (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;",
        compared: Compared::By("SELECT key, value FROM mesh ORDER BY 1"),
    },
    Declared {
        table: "nodes",
        schema: "CREATE TABLE nodes (
              node BLOB PRIMARY KEY,
              name TEXT NOT NULL,
              segment TEXT NOT NULL,
              approved TEXT NOT NULL,
              state TEXT NOT NULL,
              format INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::By("SELECT * FROM nodes ORDER BY 1"),
    },
    Declared {
        table: "tickets",
        schema: "CREATE TABLE tickets (
              id BLOB PRIMARY KEY,
              key BLOB NOT NULL,
              expires INTEGER NOT NULL,
              used_by TEXT NOT NULL,
              proof BLOB NOT NULL
            ) STRICT, WITHOUT ROWID;",
        compared: Compared::By("SELECT * FROM tickets ORDER BY 1"),
    },
];
