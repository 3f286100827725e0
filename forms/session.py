"""FormSession: the door to the engine for everybody."""
