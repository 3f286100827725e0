"""The window. The only room that knows Qt."""

from enumerator.ui.singletons import keep_alive

keep_alive()  # before the first call into Qt
