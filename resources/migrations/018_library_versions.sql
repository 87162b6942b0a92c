-- Whatever stands in the library has an industry, an owner, a day of review, a version with its
-- predecessor, tags, files, and says whether it may be shown to customers.

ALTER TABLE product ADD COLUMN industry TEXT NOT NULL DEFAULT '';
ALTER TABLE product ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE product ADD COLUMN predecessor INTEGER
    REFERENCES product(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE product ADD COLUMN shareable INTEGER NOT NULL DEFAULT 1;
CREATE INDEX product_by_predecessor ON product(predecessor) WHERE predecessor IS NOT NULL;

ALTER TABLE faq ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE faq ADD COLUMN predecessor INTEGER
    REFERENCES faq(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX faq_by_predecessor ON faq(predecessor) WHERE predecessor IS NOT NULL;

ALTER TABLE competitor ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE competitor ADD COLUMN predecessor INTEGER
    REFERENCES competitor(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE competitor ADD COLUMN shareable INTEGER NOT NULL DEFAULT 1;
CREATE INDEX competitor_by_predecessor ON competitor(predecessor) WHERE predecessor IS NOT NULL;

ALTER TABLE talk_track ADD COLUMN industry TEXT NOT NULL DEFAULT '';
ALTER TABLE talk_track ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE talk_track ADD COLUMN review_on TEXT;
ALTER TABLE talk_track ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE talk_track ADD COLUMN predecessor INTEGER
    REFERENCES talk_track(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE talk_track ADD COLUMN shareable INTEGER NOT NULL DEFAULT 0;
ALTER TABLE talk_track ADD COLUMN tags TEXT NOT NULL DEFAULT '';
CREATE INDEX talk_track_by_predecessor ON talk_track(predecessor) WHERE predecessor IS NOT NULL;
-- Another trade and another version are another use.
DROP INDEX talk_track_by_use;
CREATE UNIQUE INDEX talk_track_by_use
    ON talk_track(role, stage, language, ifnull(product, 0), industry, version);

ALTER TABLE industry_profile ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE industry_profile ADD COLUMN predecessor INTEGER
    REFERENCES industry_profile(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE industry_profile ADD COLUMN shareable INTEGER NOT NULL DEFAULT 0;
ALTER TABLE industry_profile ADD COLUMN tags TEXT NOT NULL DEFAULT '';
CREATE INDEX industry_profile_by_predecessor ON industry_profile(predecessor)
    WHERE predecessor IS NOT NULL;

ALTER TABLE playbook ADD COLUMN shareable INTEGER NOT NULL DEFAULT 0;

ALTER TABLE recipe ADD COLUMN industry TEXT NOT NULL DEFAULT '';
ALTER TABLE recipe ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE recipe ADD COLUMN predecessor INTEGER
    REFERENCES recipe(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE recipe ADD COLUMN shareable INTEGER NOT NULL DEFAULT 1;
CREATE INDEX recipe_by_predecessor ON recipe(predecessor) WHERE predecessor IS NOT NULL;

ALTER TABLE training ADD COLUMN industry TEXT NOT NULL DEFAULT '';
ALTER TABLE training ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE training ADD COLUMN review_on TEXT;
ALTER TABLE training ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE training ADD COLUMN predecessor INTEGER
    REFERENCES training(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE training ADD COLUMN shareable INTEGER NOT NULL DEFAULT 0;
CREATE INDEX training_by_predecessor ON training(predecessor) WHERE predecessor IS NOT NULL;

-- What our product does where a competitor's function is noted.
ALTER TABLE rival_function ADD COLUMN ours TEXT NOT NULL DEFAULT '';

ALTER TABLE attachment ADD COLUMN talk_track INTEGER
    REFERENCES talk_track(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE attachment ADD COLUMN recipe INTEGER
    REFERENCES recipe(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE attachment ADD COLUMN training INTEGER
    REFERENCES training(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX attachment_by_talk_track ON attachment(talk_track) WHERE talk_track IS NOT NULL;
CREATE INDEX attachment_by_recipe ON attachment(recipe) WHERE recipe IS NOT NULL;
CREATE INDEX attachment_by_training ON attachment(training) WHERE training IS NOT NULL;
