"""One filled form: its answers, and everything that follows from them."""
