"""What a supervisor does: read, approve, return."""
