"""Entities: what a form registers, and what becomes of it."""
