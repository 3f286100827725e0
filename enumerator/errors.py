"""What people can act on: the base of the program's errors."""
