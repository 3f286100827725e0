"""The encrypted store: one log of events, and the small tables of what holds now."""
