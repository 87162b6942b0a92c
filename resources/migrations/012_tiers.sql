-- Tiers: the sheet of criteria, what is known for each, what was decided and who serves whom; time
-- that was spent; what accounts have in the place of our products.

CREATE TABLE tier_criterion (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL DEFAULT 'own',
    name TEXT NOT NULL DEFAULT '',
    weight INTEGER NOT NULL DEFAULT 10 CHECK (weight >= 0),
    full_from INTEGER,
    part_from INTEGER,
    full_is TEXT NOT NULL DEFAULT '',
    part_is TEXT NOT NULL DEFAULT '',
    must_have INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO tier_criterion(id, kind, weight, full_from, part_from, must_have, position) VALUES
    (1, 'strategic', 25, NULL, NULL, 1, 1),
    (2, 'revenue_share', 20, 8, 3, 0, 2),
    (3, 'standing', 15, NULL, NULL, 1, 3),
    (4, 'spend', 15, 1500000, 500000, 0, 4),
    (5, 'customer_base', 10, 1000000, 100000, 0, 5),
    (6, 'brand', 10, NULL, NULL, 0, 6),
    (7, 'chain_stores', 5, 1000, 200, 0, 7);

CREATE TABLE tier_evidence (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    criterion INTEGER NOT NULL
        REFERENCES tier_criterion(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    points INTEGER CHECK (points BETWEEN 0 AND 5),
    value INTEGER,
    text TEXT NOT NULL DEFAULT '',
    known_from TEXT NOT NULL DEFAULT 'said',
    source TEXT NOT NULL DEFAULT '',
    learnt_on TEXT
) STRICT;
CREATE INDEX tier_evidence_by_account ON tier_evidence(account, criterion);
CREATE INDEX tier_evidence_by_criterion ON tier_evidence(criterion);

CREATE TABLE tier_assessment (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    previous TEXT,
    tier TEXT NOT NULL DEFAULT 'C',
    suggested TEXT,
    score INTEGER,
    grounds TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    assessed_on TEXT,
    assessed_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX tier_assessment_by_account ON tier_assessment(account, assessed_on);

CREATE TABLE time_entry (
    id INTEGER PRIMARY KEY,
    account INTEGER REFERENCES account(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    activity TEXT NOT NULL DEFAULT 'preparation',
    day TEXT,
    minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes >= 0),
    running_since TEXT,
    note TEXT NOT NULL DEFAULT '',
    person TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX time_entry_by_account ON time_entry(account) WHERE account IS NOT NULL;
CREATE INDEX time_entry_by_day ON time_entry(day);

CREATE TABLE team_member (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    person TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT 'operations',
    since TEXT
) STRICT;
CREATE INDEX team_member_by_account ON team_member(account);

CREATE TABLE placement (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    product INTEGER NOT NULL REFERENCES product(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    state TEXT NOT NULL DEFAULT 'unknown',
    competitor INTEGER REFERENCES competitor(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    spend INTEGER,
    currency TEXT NOT NULL DEFAULT 'CNY',
    since TEXT,
    contract_end TEXT,
    lead_days INTEGER CHECK (lead_days >= 0),
    text TEXT NOT NULL DEFAULT '',
    known_from TEXT NOT NULL DEFAULT 'said',
    source TEXT NOT NULL DEFAULT '',
    learnt_on TEXT
) STRICT;
CREATE INDEX placement_by_account ON placement(account, product);
CREATE INDEX placement_by_product ON placement(product);
CREATE INDEX placement_by_competitor ON placement(competitor) WHERE competitor IS NOT NULL;
