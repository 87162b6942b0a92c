-- Figures read the history packed by opportunity (the derived table deal_digest), so its index need
-- not hold all of it: half the pages for each change of stage.
DROP INDEX stage_change_by_opportunity;
CREATE INDEX stage_change_by_opportunity ON stage_change(opportunity, changed_at);
