-- Where the week goes: goals, what wakes a lost deal, what is put off, needs that several accounts
-- share, our answer to who is against us, and when an enquiry came in and was answered.

CREATE TABLE goal (
    id INTEGER PRIMARY KEY,
    period TEXT NOT NULL DEFAULT 'week',
    starts_on TEXT,
    text TEXT NOT NULL,
    account INTEGER REFERENCES account(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    figure TEXT,
    target INTEGER,
    state TEXT NOT NULL DEFAULT 'open',
    result INTEGER,
    miss_cause TEXT,
    outcome TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX goal_by_start ON goal(starts_on);
CREATE INDEX goal_by_account ON goal(account) WHERE account IS NOT NULL;

CREATE TABLE wake_condition (
    id INTEGER PRIMARY KEY,
    opportunity INTEGER NOT NULL
        REFERENCES opportunity(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL DEFAULT 'day',
    text TEXT NOT NULL DEFAULT '',
    due_on TEXT,
    lead_days INTEGER CHECK (lead_days >= 0),
    product INTEGER REFERENCES product(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    price INTEGER,
    competitor INTEGER REFERENCES competitor(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    contact INTEGER REFERENCES contact(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    met_on TEXT
) STRICT;
CREATE INDEX wake_condition_by_opportunity ON wake_condition(opportunity);
CREATE INDEX wake_condition_by_product ON wake_condition(product) WHERE product IS NOT NULL;
CREATE INDEX wake_condition_by_competitor ON wake_condition(competitor)
    WHERE competitor IS NOT NULL;
CREATE INDEX wake_condition_by_contact ON wake_condition(contact) WHERE contact IS NOT NULL;

CREATE TABLE deferral (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    opportunity INTEGER
        REFERENCES opportunity(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    until TEXT,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX deferral_by_account ON deferral(account);
CREATE INDEX deferral_by_opportunity ON deferral(opportunity) WHERE opportunity IS NOT NULL;

CREATE TABLE need_theme (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    tags TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
) STRICT;

ALTER TABLE need ADD COLUMN theme INTEGER
    REFERENCES need_theme(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX need_by_theme ON need(theme) WHERE theme IS NOT NULL;
ALTER TABLE buying_role ADD COLUMN answer TEXT NOT NULL DEFAULT '';
ALTER TABLE opportunity ADD COLUMN inquired_at TEXT;
ALTER TABLE opportunity ADD COLUMN answered_at TEXT;
CREATE INDEX opportunity_by_inquiry ON opportunity(inquired_at) WHERE inquired_at IS NOT NULL;
