"""Logs of ids, counts and durations; never of answers."""
