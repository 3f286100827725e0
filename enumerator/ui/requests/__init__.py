"""Requests about data: what is held is shown in numbers, what is asked is written down, and erasing is confirmed."""
