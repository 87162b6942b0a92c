-- What a meeting came to: who of those invited did not come, and which objectives were reached.

ALTER TABLE attendee ADD COLUMN absent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE visit ADD COLUMN best_reached_on TEXT;
ALTER TABLE visit ADD COLUMN minimum_reached_on TEXT;
