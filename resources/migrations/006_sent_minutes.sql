-- Editions of minutes as they were exported and sent.

CREATE TABLE sent_minutes (
    id INTEGER PRIMARY KEY,
    visit INTEGER NOT NULL REFERENCES visit(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL DEFAULT 1,
    edition TEXT NOT NULL DEFAULT 'external',
    form TEXT NOT NULL DEFAULT 'pdf',
    exported_at TEXT,
    sent_at TEXT,
    recipients TEXT NOT NULL DEFAULT '',
    file_name TEXT NOT NULL DEFAULT '',
    password INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL DEFAULT '',
    pdf TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sent_minutes_by_visit ON sent_minutes(visit, number);
