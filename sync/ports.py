"""What a sync run asks of the store and of the line."""
