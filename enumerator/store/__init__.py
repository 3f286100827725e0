"""The encrypted store: one log of events, and the small tables of what holds now."""

from enumerator.store.connection import Clock, Store, create_store, open_store

__all__ = ["Clock", "Store", "create_store", "open_store"]
