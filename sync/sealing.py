"""Envelopes: a submission signed, compressed and sealed to its recipients."""
