"""Finds what is wrong or missing in a form, all at once, each with its place."""
