"""What somebody meets who should not be here."""
