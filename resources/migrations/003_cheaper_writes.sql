-- The same check of the tier in a form that costs nothing: for a list of more than two constants
-- SQLite fills a table in memory at each statement, as long as storing the account takes. Only the
-- wording of the constraint changes, no row; SQLite's documentation of ALTER TABLE has this way.

PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, 'CHECK (tier IN (''S'', ''A'', ''B'', ''C''))',
                  'CHECK (tier = ''S'' OR tier = ''A'' OR tier = ''B'' OR tier = ''C'')')
WHERE type = 'table' AND name = 'account';
PRAGMA writable_schema = RESET;

-- Made anew in a slimmer form when the workspace is opened; that the schema has changed is what
-- makes every connection read the new wording.
DROP TABLE IF EXISTS account_key;

-- Each edit wrote a page for it, and only throwing away undone steps read it: that looks through
-- the table instead.
DROP INDEX journal_record_by_entry;

-- AUTOINCREMENT wrote one page more for each step. Numbers of steps need not be unique for all time:
-- whatever refers to a step that is thrown away goes with it.
CREATE TABLE journal_step (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    merge_key TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    records INTEGER NOT NULL,
    changeset BLOB NOT NULL
) STRICT;
INSERT INTO journal_step SELECT id, title, merge_key, at, undone, records, changeset FROM journal;
DROP TABLE journal;
ALTER TABLE journal_step RENAME TO journal;
CREATE INDEX journal_undone ON journal(id) WHERE undone = 1;
CREATE INDEX journal_large ON journal(records) WHERE records > 2000;
