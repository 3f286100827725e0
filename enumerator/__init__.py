"""The desktop program: interviewing, review, and what leaves for the registry."""

__version__ = "0.1.0"
