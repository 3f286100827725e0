"""Use cases of the enumerator on a real store, a real form and a real registry."""
