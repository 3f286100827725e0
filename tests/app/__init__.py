"""The program put together: sending, faults of the world, and the end by force."""
