-- Files and pictures on records; in which part of a meeting a question was answered; who wrote a
-- deck.

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    account INTEGER REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    contact INTEGER REFERENCES contact(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    opportunity INTEGER REFERENCES opportunity(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    visit INTEGER REFERENCES visit(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    fact INTEGER REFERENCES account_fact(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    note INTEGER REFERENCES account_note(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    need INTEGER REFERENCES need(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    promise INTEGER REFERENCES promise(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    deck INTEGER REFERENCES deck(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    product INTEGER REFERENCES product(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    evidence INTEGER REFERENCES gate_evidence(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    proof INTEGER REFERENCES trust_proof(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    case_study INTEGER REFERENCES case_study(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    collateral INTEGER REFERENCES collateral(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    faq INTEGER REFERENCES faq(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    competitor INTEGER REFERENCES competitor(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    sighting INTEGER REFERENCES competitor_sighting(id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    industry_profile INTEGER REFERENCES industry_profile(id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    playbook INTEGER REFERENCES playbook(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    mime TEXT NOT NULL DEFAULT '',
    size INTEGER NOT NULL DEFAULT 0,
    added_on TEXT,
    file TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX attachment_by_account ON attachment(account) WHERE account IS NOT NULL;
CREATE INDEX attachment_by_contact ON attachment(contact) WHERE contact IS NOT NULL;
CREATE INDEX attachment_by_opportunity ON attachment(opportunity) WHERE opportunity IS NOT NULL;
CREATE INDEX attachment_by_visit ON attachment(visit) WHERE visit IS NOT NULL;
CREATE INDEX attachment_by_fact ON attachment(fact) WHERE fact IS NOT NULL;
CREATE INDEX attachment_by_note ON attachment(note) WHERE note IS NOT NULL;
CREATE INDEX attachment_by_need ON attachment(need) WHERE need IS NOT NULL;
CREATE INDEX attachment_by_promise ON attachment(promise) WHERE promise IS NOT NULL;
CREATE INDEX attachment_by_deck ON attachment(deck) WHERE deck IS NOT NULL;
CREATE INDEX attachment_by_product ON attachment(product) WHERE product IS NOT NULL;
CREATE INDEX attachment_by_evidence ON attachment(evidence) WHERE evidence IS NOT NULL;
CREATE INDEX attachment_by_proof ON attachment(proof) WHERE proof IS NOT NULL;
CREATE INDEX attachment_by_case ON attachment(case_study) WHERE case_study IS NOT NULL;
CREATE INDEX attachment_by_collateral ON attachment(collateral) WHERE collateral IS NOT NULL;
CREATE INDEX attachment_by_faq ON attachment(faq) WHERE faq IS NOT NULL;
CREATE INDEX attachment_by_competitor ON attachment(competitor) WHERE competitor IS NOT NULL;
CREATE INDEX attachment_by_sighting ON attachment(sighting) WHERE sighting IS NOT NULL;
CREATE INDEX attachment_by_industry_profile ON attachment(industry_profile)
    WHERE industry_profile IS NOT NULL;
CREATE INDEX attachment_by_playbook ON attachment(playbook) WHERE playbook IS NOT NULL;

-- A question that was answered kept the number of the part as its position.
ALTER TABLE prep_item ADD COLUMN answered_in TEXT;
UPDATE prep_item
SET answered_in = CASE position WHEN 1 THEN 'real_need' WHEN 2 THEN 'progress' WHEN 3 THEN 'roles'
        WHEN 4 THEN 'actions' WHEN 5 THEN 'feedback' WHEN 6 THEN 'follow_ups' END,
    position = 0
WHERE item = 'asked' AND position BETWEEN 1 AND 6;

ALTER TABLE deck ADD COLUMN author TEXT NOT NULL DEFAULT '';
