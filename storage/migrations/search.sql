-- What search finds messages by. Everything here follows from the database beside it: a file that is
-- missing, damaged or of other rules is made anew. It holds no text: words are keyed hashes, and
-- what is found is read in the database before anybody sees it.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- `no` grows with the time at which a message stands in its channel, so that the newest come first
-- without sorting.
CREATE TABLE documents (
  no      INTEGER PRIMARY KEY,
  message BLOB NOT NULL UNIQUE,
  sort    BLOB NOT NULL,
  stamp   BLOB NOT NULL
) STRICT;

-- Where a word stands is not kept: whoever searches looks at the text of what this finds.
CREATE VIRTUAL TABLE words USING fts5 (
  list, content = '', contentless_delete = 1, detail = none, tokenize = "ascii"
);
