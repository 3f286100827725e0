"""A bad line to order: two hosts of the test's own, and a wire between them that is slow, far, lossy or dead."""

from tests.support.link.hosts import NoNamespaces, linked
from tests.support.link.line import Line

__all__ = ["Line", "NoNamespaces", "linked"]
