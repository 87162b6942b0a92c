-- Recipes of decks, decks as versions for a trade, and for whom a single slide is.

CREATE TABLE recipe (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    deck INTEGER REFERENCES deck(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    owner TEXT NOT NULL DEFAULT '',
    review_on TEXT,
    tags TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX recipe_by_deck ON recipe(deck) WHERE deck IS NOT NULL;

CREATE TABLE recipe_slot (
    id INTEGER PRIMARY KEY,
    recipe INTEGER NOT NULL REFERENCES recipe(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT 'slide',
    title TEXT NOT NULL DEFAULT '',
    slide INTEGER REFERENCES slide(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    tags TEXT NOT NULL DEFAULT '',
    optional INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX recipe_slot_by_recipe ON recipe_slot(recipe, position);
CREATE INDEX recipe_slot_by_slide ON recipe_slot(slide) WHERE slide IS NOT NULL;

ALTER TABLE deck ADD COLUMN version_of INTEGER
    REFERENCES deck(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX deck_by_version_of ON deck(version_of) WHERE version_of IS NOT NULL;

ALTER TABLE slide ADD COLUMN audience TEXT;
ALTER TABLE slide ADD COLUMN stage TEXT;
