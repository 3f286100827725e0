"""Batches: approved interviews grouped for one upload."""
