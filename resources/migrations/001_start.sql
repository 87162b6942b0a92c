-- The first schema. Rules: the id is the first column and the rowid; columns stand in the order
-- of the record's description; references say what happens when their target goes.

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL DEFAULT '',
    tier TEXT NOT NULL DEFAULT 'C' CHECK (tier IN ('S', 'A', 'B', 'C')),
    industry TEXT NOT NULL DEFAULT '',
    business_type TEXT,
    lifecycle TEXT NOT NULL DEFAULT 'acquire',
    province TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    employees INTEGER,
    annual_revenue INTEGER,
    currency TEXT NOT NULL DEFAULT 'CNY',
    owner TEXT NOT NULL DEFAULT '',
    parent INTEGER REFERENCES account(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    custom TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX account_by_parent ON account(parent) WHERE parent IS NOT NULL;
CREATE INDEX account_by_tier ON account(tier);
CREATE INDEX account_by_industry ON account(industry);
CREATE INDEX account_by_region ON account(province, city);
CREATE INDEX account_by_owner ON account(owner);
CREATE INDEX account_by_external_id ON account(external_id) WHERE external_id <> '';

CREATE TABLE account_fact (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL DEFAULT '',
    learnt_on TEXT
) STRICT;
CREATE INDEX account_fact_by_account ON account_fact(account);

CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    account INTEGER REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    department TEXT NOT NULL DEFAULT '',
    post TEXT NOT NULL DEFAULT '',
    mobile TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    wechat TEXT NOT NULL DEFAULT '',
    reports_to INTEGER REFERENCES contact(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    birthday TEXT,
    source TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    custom TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX contact_by_account ON contact(account);
CREATE INDEX contact_by_reports_to ON contact(reports_to) WHERE reports_to IS NOT NULL;
CREATE INDEX contact_by_email ON contact(email) WHERE email <> '';

CREATE TABLE opportunity (
    id INTEGER PRIMARY KEY,
    account INTEGER REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    stage TEXT NOT NULL DEFAULT 'lead',
    amount INTEGER,
    currency TEXT NOT NULL DEFAULT 'CNY',
    opened_on TEXT,
    expected_close TEXT,
    closed_on TEXT,
    probability INTEGER CHECK (probability BETWEEN 0 AND 100),
    budget_on TEXT,
    product TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    next_step TEXT NOT NULL DEFAULT '',
    next_step_on TEXT,
    channel TEXT,
    charging TEXT,
    aim TEXT,
    strategy TEXT NOT NULL DEFAULT '',
    lost_reason TEXT NOT NULL DEFAULT '',
    reactivation TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    custom TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX opportunity_by_account ON opportunity(account);
CREATE INDEX opportunity_by_stage ON opportunity(stage);
CREATE INDEX opportunity_by_external_id ON opportunity(external_id) WHERE external_id <> '';

CREATE TABLE stage_change (
    id INTEGER PRIMARY KEY,
    opportunity INTEGER NOT NULL
        REFERENCES opportunity(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    from_stage TEXT,
    to_stage TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX stage_change_by_opportunity ON stage_change(opportunity, changed_at);

CREATE TABLE buying_role (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    opportunity INTEGER
        REFERENCES opportunity(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    coverage TEXT NOT NULL DEFAULT 'named',
    stance TEXT NOT NULL DEFAULT 'neutral',
    influence INTEGER CHECK (influence BETWEEN 1 AND 5),
    last_met TEXT,
    concern TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX buying_role_by_account ON buying_role(account);
CREATE INDEX buying_role_by_contact ON buying_role(contact);
CREATE INDEX buying_role_by_opportunity ON buying_role(opportunity) WHERE opportunity IS NOT NULL;

CREATE TABLE visit (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    opportunity INTEGER
        REFERENCES opportunity(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'on_site',
    status TEXT NOT NULL DEFAULT 'planned',
    starts_at TEXT,
    ends_at TEXT,
    place TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    best_objective TEXT NOT NULL DEFAULT '',
    minimum_objective TEXT NOT NULL DEFAULT '',
    product_plan TEXT NOT NULL DEFAULT '',
    situation TEXT NOT NULL DEFAULT '',
    agreements TEXT NOT NULL DEFAULT '',
    next_meeting TEXT NOT NULL DEFAULT '',
    attachments TEXT NOT NULL DEFAULT '',
    distribution TEXT NOT NULL DEFAULT '',
    recorder TEXT NOT NULL DEFAULT '',
    minutes_sent_at TEXT
) STRICT;
CREATE INDEX visit_by_account ON visit(account, starts_at);
CREATE INDEX visit_by_opportunity ON visit(opportunity) WHERE opportunity IS NOT NULL;
CREATE INDEX visit_by_start ON visit(starts_at);

CREATE TABLE attendee (
    id INTEGER PRIMARY KEY,
    visit INTEGER NOT NULL REFERENCES visit(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    contact INTEGER REFERENCES contact(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL DEFAULT '',
    post TEXT NOT NULL DEFAULT '',
    approach TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX attendee_by_visit ON attendee(visit);
CREATE INDEX attendee_by_contact ON attendee(contact) WHERE contact IS NOT NULL;

CREATE TABLE prep_item (
    id INTEGER PRIMARY KEY,
    visit INTEGER NOT NULL REFERENCES visit(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    part TEXT NOT NULL DEFAULT 'materials',
    item TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'todo',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX prep_item_by_visit ON prep_item(visit);

CREATE TABLE visit_note (
    id INTEGER PRIMARY KEY,
    visit INTEGER NOT NULL REFERENCES visit(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    thing TEXT NOT NULL,
    topic TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    internal INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX visit_note_by_visit ON visit_note(visit);

CREATE TABLE need (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    opportunity INTEGER
        REFERENCES opportunity(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    visit INTEGER REFERENCES visit(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    source TEXT NOT NULL DEFAULT 'said',
    truth TEXT NOT NULL DEFAULT 'unverified',
    stated_by INTEGER REFERENCES contact(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    confirmed_by INTEGER REFERENCES contact(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    process_step TEXT NOT NULL DEFAULT '',
    heard_on TEXT,
    settled INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX need_by_account ON need(account);
CREATE INDEX need_by_opportunity ON need(opportunity) WHERE opportunity IS NOT NULL;
CREATE INDEX need_by_visit ON need(visit) WHERE visit IS NOT NULL;
CREATE INDEX need_by_stated_by ON need(stated_by) WHERE stated_by IS NOT NULL;
CREATE INDEX need_by_confirmed_by ON need(confirmed_by) WHERE confirmed_by IS NOT NULL;

CREATE TABLE promise (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    opportunity INTEGER
        REFERENCES opportunity(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    visit INTEGER REFERENCES visit(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    note INTEGER REFERENCES visit_note(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    origin TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL,
    party TEXT NOT NULL DEFAULT 'us',
    owner TEXT NOT NULL DEFAULT '',
    contact INTEGER REFERENCES contact(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    due TEXT,
    state TEXT NOT NULL DEFAULT 'open',
    kept_on TEXT
) STRICT;
CREATE INDEX promise_by_account ON promise(account);
CREATE INDEX promise_by_opportunity ON promise(opportunity) WHERE opportunity IS NOT NULL;
CREATE INDEX promise_by_visit ON promise(visit) WHERE visit IS NOT NULL;
CREATE INDEX promise_by_note ON promise(note) WHERE note IS NOT NULL;
CREATE INDEX promise_by_contact ON promise(contact) WHERE contact IS NOT NULL;
CREATE INDEX promise_open_by_due ON promise(due) WHERE state = 'open';

CREATE TABLE letterhead (
    id INTEGER PRIMARY KEY,
    company TEXT NOT NULL DEFAULT '',
    person TEXT NOT NULL DEFAULT '',
    post TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    footer TEXT NOT NULL DEFAULT '',
    logo TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE custom_field (
    id INTEGER PRIMARY KEY,
    record_type TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'text',
    choices TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    UNIQUE (record_type, label)
) STRICT;

CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY,
    page TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT '{}',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE talk_track (
    id INTEGER PRIMARY KEY,
    role TEXT NOT NULL,
    stage TEXT NOT NULL,
    language TEXT NOT NULL,
    weighs TEXT NOT NULL DEFAULT '',
    bring TEXT NOT NULL DEFAULT '',
    ask TEXT NOT NULL DEFAULT '',
    avoid TEXT NOT NULL DEFAULT '',
    UNIQUE (role, stage, language)
) STRICT;

CREATE TABLE industry_entry (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    parent TEXT NOT NULL DEFAULT '',
    name_zh TEXT NOT NULL DEFAULT '',
    name_en TEXT NOT NULL DEFAULT ''
) STRICT;

-- Internal: not recorded in the journal.

CREATE TABLE blob (
    hash TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    data BLOB NOT NULL
) STRICT;

CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    merge_key TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    records INTEGER NOT NULL,
    changeset BLOB NOT NULL
) STRICT;
CREATE INDEX journal_undone ON journal(id) WHERE undone = 1;
CREATE INDEX journal_large ON journal(records) WHERE records > 2000;

CREATE TABLE journal_record (
    record INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (record, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_record_by_entry ON journal_record(entry);

CREATE TABLE derivation (
    name TEXT PRIMARY KEY,
    version TEXT NOT NULL
) STRICT;
