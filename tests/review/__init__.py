"""What a supervisor reads and decides, on real stores."""
