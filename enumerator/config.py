"""Settings, and the folders of this machine."""
