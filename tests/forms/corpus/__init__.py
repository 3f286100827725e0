"""Real forms that nobody here wrote, from end to end."""
