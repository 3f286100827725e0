"""What can be wrong with a form or an answer, and where."""
