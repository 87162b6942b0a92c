-- Decks and their slides; what the account's logo placeholder shows.

CREATE TABLE deck (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    industry TEXT NOT NULL DEFAULT '',
    audience TEXT,
    stage TEXT,
    language TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL DEFAULT '',
    predecessor INTEGER REFERENCES deck(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    review_on TEXT,
    shareable INTEGER NOT NULL DEFAULT 1,
    file_name TEXT NOT NULL DEFAULT '',
    file TEXT NOT NULL
) STRICT;
CREATE INDEX deck_by_predecessor ON deck(predecessor) WHERE predecessor IS NOT NULL;
CREATE INDEX deck_by_file_name ON deck(file_name);

CREATE TABLE slide (
    id INTEGER PRIMARY KEY,
    deck INTEGER NOT NULL REFERENCES deck(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    hidden INTEGER NOT NULL DEFAULT 0,
    layout TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '',
    thumbnail TEXT NOT NULL DEFAULT '',
    content_hash TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX slide_by_deck ON slide(deck, position);
CREATE INDEX slide_by_content ON slide(content_hash);

ALTER TABLE account ADD COLUMN logo TEXT NOT NULL DEFAULT '';
