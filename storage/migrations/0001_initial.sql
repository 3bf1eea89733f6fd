-- Everything a node remembers. The log (feeds, entries, seals, registers) and what is judged by itself
-- (certificates, statements, forks) are the truth; the tables below "views" are derived from them
-- and can be dropped and rebuilt.

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

-- Where feeds stand among their node's other feeds: entries after `after` up to `upto`, where a
-- newer feed has adopted them, are at one rank of one line. Follows from the openings applied.
CREATE TABLE stretches (
  feed  INTEGER NOT NULL,
  after INTEGER NOT NULL,
  upto  INTEGER,
  line  INTEGER NOT NULL,
  rank  INTEGER NOT NULL,
  base  INTEGER NOT NULL,
  PRIMARY KEY (feed, after)
) STRICT, WITHOUT ROWID;

-- What a feed at a rank of a line knows of other lines: after a disk was restored or cloned.
CREATE TABLE adoptions (
  line       INTEGER NOT NULL,
  rank       INTEGER NOT NULL,
  other_line INTEGER NOT NULL,
  other_at   INTEGER NOT NULL,
  PRIMARY KEY (line, rank, other_line)
) STRICT, WITHOUT ROWID;

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

-- The causal past that a feed which may go on has declared so far, summed over its applied seals.
CREATE TABLE pasts (
  feed INTEGER NOT NULL,
  node BLOB NOT NULL,
  incarnation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (feed, node, incarnation)
) STRICT, WITHOUT ROWID;

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
CREATE INDEX registers_no ON registers (node, no, hash);
CREATE INDEX registers_hash ON registers (hash);

-- Per bucket of their hashes the sum of all registers' hashes, and per node how many bytes its
-- registers take: kept up to date with them, so that nothing is added up at a start.
CREATE TABLE register_sums (
  bucket INTEGER PRIMARY KEY,
  sum BLOB NOT NULL
) STRICT;
CREATE TABLE register_bytes (
  node BLOB PRIMARY KEY,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Which entries carry the changes of which document.
CREATE TABLE changes (
  document BLOB NOT NULL,
  no INTEGER NOT NULL,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (document, no)
) STRICT, WITHOUT ROWID;

-- Changes of overlays that were refused: an order that erases the message takes them with it.
CREATE TABLE refused_changes (
  document BLOB NOT NULL,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (document, feed, seq)
) STRICT, WITHOUT ROWID;

-- views ------------------------------------------------------------------------------------

CREATE TABLE users (
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
CREATE INDEX users_name ON users (username);

-- Values of people that are left, of which the newest of each field counts.
CREATE TABLE personal (
  user BLOB NOT NULL,
  field INTEGER NOT NULL,
  time INTEGER NOT NULL,
  node BLOB NOT NULL,
  incarnation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (user, field, time, node, incarnation, seq)
) STRICT, WITHOUT ROWID;

-- People who are gone, and by which order.
CREATE TABLE forgotten (
  user BLOB PRIMARY KEY,
  node BLOB NOT NULL,
  incarnation INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE mesh_admins (user BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE mesh (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE nodes (
  node BLOB PRIMARY KEY,
  name TEXT NOT NULL,
  segment TEXT NOT NULL,
  approved TEXT NOT NULL,
  state TEXT NOT NULL,
  format INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tickets (
  id BLOB PRIMARY KEY,
  key BLOB NOT NULL,
  expires INTEGER NOT NULL,
  used_by TEXT NOT NULL,
  proof BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE servers (
  id BLOB PRIMARY KEY,
  name TEXT NOT NULL,
  icon_url TEXT,
  owner BLOB NOT NULL,
  created INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  feed INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE channels (
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
CREATE INDEX channels_server ON channels (server, position, id);

CREATE TABLE directs (
  id BLOB PRIMARY KEY,
  is_group INTEGER NOT NULL,
  name TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who is chosen for a private channel, or named in a direct conversation.
CREATE TABLE chosen (
  conversation BLOB NOT NULL,
  user BLOB NOT NULL,
  PRIMARY KEY (conversation, user)
) STRICT, WITHOUT ROWID;
CREATE INDEX chosen_user ON chosen (user, conversation);

CREATE TABLE members (
  server BLOB NOT NULL,
  user BLOB NOT NULL,
  role INTEGER NOT NULL,
  claimed_role INTEGER NOT NULL,
  via BLOB NOT NULL,
  joined INTEGER NOT NULL,
  PRIMARY KEY (server, user)
) STRICT, WITHOUT ROWID;
CREATE INDEX members_user ON members (user, server);
CREATE INDEX members_via ON members (via, joined, user);

CREATE TABLE invites (
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
CREATE INDEX invites_server ON invites (server, id);

CREATE TABLE messages (
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
  deleted_by BLOB,
  duplicate_of BLOB,
  PRIMARY KEY (channel, sort, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX messages_id ON messages (id);
CREATE INDEX messages_place ON messages (channel, line, place);
CREATE INDEX messages_parent ON messages (parent, sort, id) WHERE parent IS NOT NULL;
CREATE INDEX messages_duplicate ON messages (duplicate_of) WHERE duplicate_of IS NOT NULL;

-- Entries ahead of a seal that covers them, by the mesh time of that seal: when a node had them.
CREATE TABLE witnesses (
  feed INTEGER NOT NULL,
  upto INTEGER NOT NULL,
  after INTEGER NOT NULL,
  node BLOB NOT NULL,
  ms INTEGER NOT NULL,
  -- The node itself, when it knew of no other: its word alone counts.
  alone INTEGER NOT NULL,
  PRIMARY KEY (feed, upto, after, node)
) STRICT, WITHOUT ROWID;

-- By which nonces messages are found: the beginning of a hash of author and nonce, the messages' ids
-- one after the other. Nonces of the newest entries are not here yet; they are read from the log at
-- every start.
CREATE TABLE nonces (
  key INTEGER PRIMARY KEY,
  messages BLOB NOT NULL
) STRICT;

-- Erase orders, by the message they name: content that arrives later is erased on arrival.
CREATE TABLE erasures (
  message BLOB PRIMARY KEY,
  author BLOB NOT NULL,
  by BLOB NOT NULL,
  order_node BLOB NOT NULL,
  order_incarnation INTEGER NOT NULL,
  order_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE edits (
  message BLOB NOT NULL,
  id BLOB NOT NULL,
  author BLOB NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (message, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reactions (
  message BLOB NOT NULL,
  emoji TEXT NOT NULL,
  user BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (message, emoji, user)
) STRICT, WITHOUT ROWID;

-- Whom a message names as it reads now: by its newest edit, else as it was posted.
CREATE TABLE mentions (
  message BLOB NOT NULL,
  user BLOB NOT NULL,
  PRIMARY KEY (message, user)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_user ON mentions (user, message);

CREATE TABLE pins (
  message BLOB PRIMARY KEY,
  channel BLOB NOT NULL,
  by BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX pins_channel ON pins (channel, message);
