"""What every line to a registry must do, the simulated one and the real one."""
