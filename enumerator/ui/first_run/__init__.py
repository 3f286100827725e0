"""The first run: how a laptop that nobody was added to becomes somebody's."""
