"""What an enumerator does: assignments, interviews, visits, and what leaves the laptop."""
