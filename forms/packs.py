"""Form packs: a questionnaire with its lists and dictionary in one file."""
