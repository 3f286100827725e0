"""The way of a batch, from sealing to the receipt."""
