-- In place of an answer somebody may say that she does not know, refuses, or that it does not apply: the table keeps
-- which, with "special" as its origin. What was confirmed of the answer before goes with it, as with any other answer.
DROP TRIGGER answer_changed;

CREATE TRIGGER answer_changed AFTER UPDATE OF value, origin ON answer
WHEN new.origin IN ('answered', 'special')
    AND (old.value <> new.value OR (old.origin = 'special') <> (new.origin = 'special'))
BEGIN DELETE FROM confirmation WHERE interview = new.interview AND key = new.key; END;
