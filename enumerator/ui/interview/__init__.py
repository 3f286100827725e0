"""The interview as the enumerator sees it."""
