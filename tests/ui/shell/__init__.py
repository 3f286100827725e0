"""The frame of the window and its gate."""
