-- What we sell.

CREATE TABLE product (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    one_liner TEXT NOT NULL DEFAULT '',
    for_whom TEXT NOT NULL DEFAULT '',
    life_stage TEXT,
    price_from INTEGER,
    price_to INTEGER,
    currency TEXT NOT NULL DEFAULT 'CNY',
    needs TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    custom TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX product_by_external_id ON product(external_id) WHERE external_id <> '';
