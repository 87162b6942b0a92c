-- The library: cases, handouts, questions, competitors, what is known of trades, playbooks, and
-- what was used of it at which visit.

CREATE TABLE case_study (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    account INTEGER REFERENCES account(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    anonymised INTEGER NOT NULL DEFAULT 0,
    described_as TEXT NOT NULL DEFAULT '',
    industry TEXT NOT NULL DEFAULT '',
    employees INTEGER,
    business_type TEXT,
    tier TEXT,
    products TEXT NOT NULL DEFAULT '',
    needs TEXT NOT NULL DEFAULT '',
    challenge TEXT NOT NULL DEFAULT '',
    solution TEXT NOT NULL DEFAULT '',
    result TEXT NOT NULL DEFAULT '',
    live_on TEXT,
    quote TEXT NOT NULL DEFAULT '',
    quoted_person TEXT NOT NULL DEFAULT '',
    quote_consent TEXT NOT NULL DEFAULT 'draft',
    approval TEXT NOT NULL DEFAULT 'draft',
    shareable INTEGER NOT NULL DEFAULT 0,
    owner TEXT NOT NULL DEFAULT '',
    review_on TEXT,
    version TEXT NOT NULL DEFAULT '',
    predecessor INTEGER REFERENCES case_study(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    opportunity INTEGER REFERENCES opportunity(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    tags TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    custom TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX case_study_by_account ON case_study(account) WHERE account IS NOT NULL;
CREATE INDEX case_study_by_predecessor ON case_study(predecessor) WHERE predecessor IS NOT NULL;
CREATE INDEX case_study_by_opportunity ON case_study(opportunity) WHERE opportunity IS NOT NULL;
CREATE INDEX case_study_by_external_id ON case_study(external_id) WHERE external_id <> '';

CREATE TABLE case_figure (
    id INTEGER PRIMARY KEY,
    case_study INTEGER NOT NULL REFERENCES case_study(id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    label TEXT NOT NULL,
    value_before TEXT NOT NULL DEFAULT '',
    value_after TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    period TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX case_figure_by_case ON case_figure(case_study, position);

CREATE TABLE collateral (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'handbook',
    industry TEXT NOT NULL DEFAULT '',
    audience TEXT,
    stage TEXT,
    products TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    last_checked_on TEXT,
    shareable INTEGER NOT NULL DEFAULT 1,
    owner TEXT NOT NULL DEFAULT '',
    review_on TEXT,
    version TEXT NOT NULL DEFAULT '',
    predecessor INTEGER REFERENCES collateral(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    tags TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    custom TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX collateral_by_predecessor ON collateral(predecessor) WHERE predecessor IS NOT NULL;
CREATE INDEX collateral_by_external_id ON collateral(external_id) WHERE external_id <> '';

CREATE TABLE faq (
    id INTEGER PRIMARY KEY,
    question TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    industry TEXT NOT NULL DEFAULT '',
    stage TEXT,
    products TEXT NOT NULL DEFAULT '',
    needs TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    review_on TEXT,
    shareable INTEGER NOT NULL DEFAULT 1,
    tags TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    custom TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX faq_by_external_id ON faq(external_id) WHERE external_id <> '';

CREATE TABLE faq_answer (
    id INTEGER PRIMARY KEY,
    faq INTEGER NOT NULL REFERENCES faq(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    audience TEXT NOT NULL,
    text TEXT NOT NULL,
    answered_on TEXT
) STRICT;
CREATE INDEX faq_answer_by_faq ON faq_answer(faq);

CREATE TABLE competitor (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    website TEXT NOT NULL DEFAULT '',
    industry TEXT NOT NULL DEFAULT '',
    products TEXT NOT NULL DEFAULT '',
    strengths TEXT NOT NULL DEFAULT '',
    weaknesses TEXT NOT NULL DEFAULT '',
    opportunities TEXT NOT NULL DEFAULT '',
    threats TEXT NOT NULL DEFAULT '',
    price_notes TEXT NOT NULL DEFAULT '',
    answer TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    review_on TEXT,
    tags TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    custom TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX competitor_by_external_id ON competitor(external_id) WHERE external_id <> '';

CREATE TABLE competitor_sighting (
    id INTEGER PRIMARY KEY,
    competitor INTEGER NOT NULL REFERENCES competitor(id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    account INTEGER REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    opportunity INTEGER REFERENCES opportunity(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    visit INTEGER REFERENCES visit(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    seen_on TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX competitor_sighting_by_competitor ON competitor_sighting(competitor, seen_on);
CREATE INDEX competitor_sighting_by_account ON competitor_sighting(account)
    WHERE account IS NOT NULL;
CREATE INDEX competitor_sighting_by_opportunity ON competitor_sighting(opportunity)
    WHERE opportunity IS NOT NULL;
CREATE INDEX competitor_sighting_by_visit ON competitor_sighting(visit) WHERE visit IS NOT NULL;

CREATE TABLE industry_profile (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    industry TEXT NOT NULL DEFAULT '',
    history TEXT NOT NULL DEFAULT '',
    situation TEXT NOT NULL DEFAULT '',
    news TEXT NOT NULL DEFAULT '',
    process TEXT NOT NULL DEFAULT '',
    it TEXT NOT NULL DEFAULT '',
    regulation TEXT NOT NULL DEFAULT '',
    needs TEXT NOT NULL DEFAULT '',
    objections TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    review_on TEXT
) STRICT;
CREATE INDEX industry_profile_by_industry ON industry_profile(industry);

CREATE TABLE playbook (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    scope TEXT NOT NULL DEFAULT 'opportunity',
    purpose TEXT NOT NULL DEFAULT '',
    industry TEXT NOT NULL DEFAULT '',
    products TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    review_on TEXT,
    version TEXT NOT NULL DEFAULT '',
    predecessor INTEGER REFERENCES playbook(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    tags TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    custom TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX playbook_by_predecessor ON playbook(predecessor) WHERE predecessor IS NOT NULL;

CREATE TABLE playbook_step (
    id INTEGER PRIMARY KEY,
    playbook INTEGER NOT NULL REFERENCES playbook(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL,
    responsible TEXT NOT NULL DEFAULT '',
    limit_days INTEGER,
    purpose TEXT NOT NULL DEFAULT '',
    counterpart TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX playbook_step_by_playbook ON playbook_step(playbook, position);

CREATE TABLE material_use (
    id INTEGER PRIMARY KEY,
    visit INTEGER NOT NULL REFERENCES visit(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    use TEXT NOT NULL,
    case_study INTEGER REFERENCES case_study(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    deck INTEGER REFERENCES deck(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    slide INTEGER REFERENCES slide(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    faq INTEGER REFERENCES faq(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    collateral INTEGER REFERENCES collateral(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    competitor INTEGER REFERENCES competitor(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL DEFAULT '',
    contact INTEGER REFERENCES contact(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    used_on TEXT
) STRICT;
CREATE INDEX material_use_by_visit ON material_use(visit);
CREATE INDEX material_use_by_case ON material_use(case_study) WHERE case_study IS NOT NULL;
CREATE INDEX material_use_by_deck ON material_use(deck) WHERE deck IS NOT NULL;
CREATE INDEX material_use_by_slide ON material_use(slide) WHERE slide IS NOT NULL;
CREATE INDEX material_use_by_faq ON material_use(faq) WHERE faq IS NOT NULL;
CREATE INDEX material_use_by_collateral ON material_use(collateral) WHERE collateral IS NOT NULL;
CREATE INDEX material_use_by_competitor ON material_use(competitor) WHERE competitor IS NOT NULL;
CREATE INDEX material_use_by_contact ON material_use(contact) WHERE contact IS NOT NULL;

ALTER TABLE product ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE product ADD COLUMN broke_even_on TEXT;
ALTER TABLE product ADD COLUMN review_on TEXT;

ALTER TABLE deck ADD COLUMN products TEXT NOT NULL DEFAULT '';
ALTER TABLE deck ADD COLUMN needs TEXT NOT NULL DEFAULT '';
ALTER TABLE deck ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE deck ADD COLUMN owner TEXT NOT NULL DEFAULT '';

-- A talk track may be of one product: one for each role, stage, language and product, where the
-- table knew one for each role, stage and language.
CREATE TABLE talk_track_new (
    id INTEGER PRIMARY KEY,
    role TEXT NOT NULL,
    stage TEXT NOT NULL,
    language TEXT NOT NULL,
    weighs TEXT NOT NULL DEFAULT '',
    bring TEXT NOT NULL DEFAULT '',
    ask TEXT NOT NULL DEFAULT '',
    avoid TEXT NOT NULL DEFAULT '',
    product INTEGER REFERENCES product(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO talk_track_new(id, role, stage, language, weighs, bring, ask, avoid)
    SELECT id, role, stage, language, weighs, bring, ask, avoid FROM talk_track;
DROP TABLE talk_track;
ALTER TABLE talk_track_new RENAME TO talk_track;
CREATE UNIQUE INDEX talk_track_by_use ON talk_track(role, stage, language, ifnull(product, 0));
CREATE INDEX talk_track_by_product ON talk_track(product) WHERE product IS NOT NULL;
