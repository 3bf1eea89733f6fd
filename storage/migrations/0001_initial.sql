-- The log (feeds, entries, seals, registers) and what is judged by itself (certificates, statements,
-- forks): the truth. What is derived from it has no migrations; `src/declared.rs` makes it.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Where a feed ends is what its newest seal says.
CREATE TABLE feeds (
  feed        INTEGER PRIMARY KEY,
  node        BLOB    NOT NULL,
  incarnation INTEGER NOT NULL,
  cut_after   INTEGER,
  -- A newer feed of its node has adopted all that is here of it: nothing is looked for at a start.
  ended       INTEGER NOT NULL DEFAULT 0,
  UNIQUE (node, incarnation)
) STRICT;

CREATE TABLE entries (
  feed           INTEGER NOT NULL,
  seq            INTEGER NOT NULL,
  time           INTEGER NOT NULL,
  space          BLOB    NOT NULL,
  kind           INTEGER NOT NULL,
  state          INTEGER NOT NULL,
  payload_length INTEGER NOT NULL,
  payload        BLOB,
  payload_hash   BLOB,
  erased_by_node BLOB,
  erased_by_incarnation INTEGER,
  erased_by_seq  INTEGER,
  PRIMARY KEY (feed, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX entries_erased ON entries (feed, seq) WHERE erased_by_node IS NOT NULL;
CREATE INDEX entries_newer ON entries (feed, seq) WHERE state = 4;
CREATE INDEX entries_unfilled ON entries (space, feed, seq) WHERE state = 5;

CREATE TABLE seals (
  feed       INTEGER NOT NULL,
  last_seq   INTEGER NOT NULL,
  first_seq  INTEGER NOT NULL,
  last_hash  BLOB    NOT NULL,
  past       BLOB    NOT NULL,
  signature  BLOB    NOT NULL,
  applied_no INTEGER,
  received_ms INTEGER NOT NULL,
  PRIMARY KEY (feed, last_seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX seals_applied ON seals (applied_no) WHERE applied_no IS NOT NULL;

-- What is judged by itself, whatever carried it: who was admitted, what the mesh's root took away or
-- replaced, and proof that a feed's writer signed two different continuations.
CREATE TABLE certificates (
  node BLOB PRIMARY KEY,
  certificate BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE statements (
  hash BLOB PRIMARY KEY,
  statement BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE forks (
  node BLOB NOT NULL,
  incarnation INTEGER NOT NULL,
  first_seq INTEGER NOT NULL,
  proof BLOB NOT NULL,
  PRIMARY KEY (node, incarnation)
) STRICT, WITHOUT ROWID;

-- What nodes say outside the log, by whom, for whom and of what. A lane is a start of its node; there
-- is more than one only where a disk was restored or cloned, until the node has merged them.
CREATE TABLE registers (
  node BLOB NOT NULL,
  user BLOB NOT NULL,
  channel BLOB NOT NULL,
  kind INTEGER NOT NULL,
  lane INTEGER NOT NULL,
  no INTEGER NOT NULL,
  merged BLOB NOT NULL,
  value BLOB NOT NULL,
  signature BLOB NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (node, user, channel, kind, lane)
) STRICT, WITHOUT ROWID;
-- Read marks, of kind 0, change with every look at a conversation; all others are settings of a
-- person, which may stand for years. Each of the two gives way to its like only.
CREATE INDEX registers_marks ON registers (node, no, hash) WHERE kind = 0;
CREATE INDEX registers_settings ON registers (node, no, hash) WHERE kind > 0;
CREATE INDEX registers_person ON registers (user, kind, channel) WHERE kind > 0;
CREATE INDEX registers_hash ON registers (hash);

-- Per bucket of their hashes the sum of all registers' hashes, and per node how many bytes its
-- marks and its settings take: kept up to date with them, so that nothing is added up at a start.
CREATE TABLE register_sums (
  bucket INTEGER PRIMARY KEY,
  sum BLOB NOT NULL
) STRICT;

CREATE TABLE register_bytes (
  node BLOB NOT NULL,
  is_setting INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (node, is_setting)
) STRICT, WITHOUT ROWID;

-- While everything is derived again: which seals were applied, in their order. Empty otherwise.
CREATE TABLE applied_before (
  no       INTEGER PRIMARY KEY,
  feed     INTEGER NOT NULL,
  last_seq INTEGER NOT NULL
) STRICT;

-- Content of files of which an order has erased a name, until it is gone from the folder. No view:
-- nothing in the log tells the hash any more. Numbers are never given twice, so that whoever is done
-- with one does not forget a later one.
CREATE TABLE released (
  no   INTEGER PRIMARY KEY AUTOINCREMENT,
  hash BLOB NOT NULL
) STRICT;
