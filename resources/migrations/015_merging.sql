-- What lists call a record by beside its own name and number, the pairs of records that a person
-- said are two, and who wrote a quick note.

CREATE TABLE record_alias (
    id INTEGER PRIMARY KEY,
    record_type TEXT NOT NULL,
    record TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'number',
    system TEXT NOT NULL DEFAULT '',
    value TEXT NOT NULL
) STRICT;
CREATE INDEX record_alias_by_value ON record_alias(record_type, kind, value);
CREATE INDEX record_alias_by_record ON record_alias(record_type, record);

CREATE TABLE not_duplicate (
    id INTEGER PRIMARY KEY,
    record_type TEXT NOT NULL,
    first TEXT NOT NULL,
    second TEXT NOT NULL,
    said_on TEXT
) STRICT;
CREATE INDEX not_duplicate_by_pair ON not_duplicate(record_type, first, second);

ALTER TABLE account_note ADD COLUMN author TEXT NOT NULL DEFAULT '';
