"""Measurements: each row a ratio taken within one run, beside the budget that it has to meet.

``make bench`` (``python -m tests.bench``) prints the table and writes docs/measurements.md.
"""
