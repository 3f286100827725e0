-- The log can now say that a row was moved among the rows of its list (row_moved), and that the program learned something by
-- itself, which is nobody's act and which undo leaves (turn: aside). A program that does not know these words must not open
-- the store: it would lose the order of the rows. Whatever comes, goes or moves shifts the rows behind it, found by this:
CREATE INDEX roster_row_order ON roster_row (interview, roster, position);
