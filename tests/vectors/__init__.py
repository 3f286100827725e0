"""What earlier versions of the program have left behind, and every later one opens."""
