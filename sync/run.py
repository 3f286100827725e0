"""One sync run."""
