"""What can go wrong between the laptop and the registry."""
