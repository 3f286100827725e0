"""Answers, and everything that follows from them."""
