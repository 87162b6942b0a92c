-- What is written down about an account outside of visits.

CREATE TABLE account_note (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    opportunity INTEGER
        REFERENCES opportunity(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    contact INTEGER REFERENCES contact(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    written_at TEXT
) STRICT;
CREATE INDEX account_note_by_account ON account_note(account);
CREATE INDEX account_note_by_opportunity ON account_note(opportunity)
    WHERE opportunity IS NOT NULL;
CREATE INDEX account_note_by_contact ON account_note(contact) WHERE contact IS NOT NULL;
