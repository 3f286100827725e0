"""One widget per kind of question."""
