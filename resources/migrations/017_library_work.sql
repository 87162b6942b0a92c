-- Trainings with their questions and results, visits kept as examples, playbooks that are run, what
-- a deal costs and brings, and what rivals offer function by function.

CREATE TABLE training (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    audience TEXT NOT NULL DEFAULT 'sales',
    account INTEGER REFERENCES account(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    product INTEGER REFERENCES product(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    held_on TEXT,
    trainer TEXT NOT NULL DEFAULT '',
    deck INTEGER REFERENCES deck(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    collateral INTEGER REFERENCES collateral(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    pass_mark INTEGER,
    tags TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    custom TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX training_by_account ON training(account) WHERE account IS NOT NULL;
CREATE INDEX training_by_product ON training(product) WHERE product IS NOT NULL;
CREATE INDEX training_by_deck ON training(deck) WHERE deck IS NOT NULL;
CREATE INDEX training_by_collateral ON training(collateral) WHERE collateral IS NOT NULL;

CREATE TABLE training_person (
    id INTEGER PRIMARY KEY,
    training INTEGER NOT NULL REFERENCES training(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    contact INTEGER REFERENCES contact(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL DEFAULT '',
    score INTEGER,
    result TEXT NOT NULL DEFAULT 'open',
    assessed_on TEXT,
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX training_person_by_training ON training_person(training);
CREATE INDEX training_person_by_contact ON training_person(contact) WHERE contact IS NOT NULL;

CREATE TABLE exam_question (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'single',
    choices TEXT NOT NULL DEFAULT '',
    answer TEXT NOT NULL DEFAULT '',
    points INTEGER NOT NULL DEFAULT 10,
    product INTEGER REFERENCES product(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    owner TEXT NOT NULL DEFAULT '',
    review_on TEXT,
    tags TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX exam_question_by_product ON exam_question(product) WHERE product IS NOT NULL;

CREATE TABLE training_question (
    id INTEGER PRIMARY KEY,
    training INTEGER NOT NULL REFERENCES training(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    question INTEGER REFERENCES exam_question(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX training_question_by_training ON training_question(training, position);
CREATE INDEX training_question_by_question ON training_question(question)
    WHERE question IS NOT NULL;

CREATE TABLE visit_example (
    id INTEGER PRIMARY KEY,
    visit INTEGER NOT NULL REFERENCES visit(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    lesson TEXT NOT NULL DEFAULT '',
    product INTEGER REFERENCES product(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    kept_on TEXT,
    owner TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX visit_example_by_visit ON visit_example(visit);
CREATE INDEX visit_example_by_product ON visit_example(product) WHERE product IS NOT NULL;

CREATE TABLE playbook_run (
    id INTEGER PRIMARY KEY,
    playbook INTEGER NOT NULL REFERENCES playbook(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    opportunity INTEGER REFERENCES opportunity(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    visit INTEGER REFERENCES visit(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    account INTEGER REFERENCES account(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    started_on TEXT,
    ended_on TEXT,
    owner TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX playbook_run_by_playbook ON playbook_run(playbook);
CREATE INDEX playbook_run_by_opportunity ON playbook_run(opportunity)
    WHERE opportunity IS NOT NULL;
CREATE INDEX playbook_run_by_visit ON playbook_run(visit) WHERE visit IS NOT NULL;
CREATE INDEX playbook_run_by_account ON playbook_run(account) WHERE account IS NOT NULL;

CREATE TABLE playbook_run_step (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES playbook_run(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    title TEXT NOT NULL,
    party TEXT NOT NULL DEFAULT 'us',
    responsible TEXT NOT NULL DEFAULT '',
    counterpart TEXT NOT NULL DEFAULT '',
    limit_days INTEGER,
    due TEXT,
    done_on TEXT,
    waited_for TEXT NOT NULL DEFAULT '',
    step INTEGER REFERENCES playbook_step(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX playbook_run_step_by_run ON playbook_run_step(run, position);
CREATE INDEX playbook_run_step_by_step ON playbook_run_step(step) WHERE step IS NOT NULL;
CREATE INDEX playbook_run_step_open ON playbook_run_step(due)
    WHERE done_on IS NULL AND due IS NOT NULL;

CREATE TABLE cost_line (
    id INTEGER PRIMARY KEY,
    opportunity INTEGER NOT NULL REFERENCES opportunity(id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    kind TEXT NOT NULL DEFAULT 'visible',
    text TEXT NOT NULL,
    amount INTEGER,
    period TEXT NOT NULL DEFAULT 'one_off',
    source TEXT NOT NULL DEFAULT 'assumed',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX cost_line_by_opportunity ON cost_line(opportunity, position);

CREATE TABLE rival_function (
    id INTEGER PRIMARY KEY,
    competitor INTEGER NOT NULL REFERENCES competitor(id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    product INTEGER REFERENCES product(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    value_claimed TEXT NOT NULL DEFAULT '',
    price TEXT NOT NULL DEFAULT '',
    users_say TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    seen_on TEXT
) STRICT;
CREATE INDEX rival_function_by_competitor ON rival_function(competitor, position);
CREATE INDEX rival_function_by_product ON rival_function(product) WHERE product IS NOT NULL;
