"""Form sessions as the program uses them."""
