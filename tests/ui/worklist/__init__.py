"""Home and visits."""
