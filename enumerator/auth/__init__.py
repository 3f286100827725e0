"""People, roles and keys. Nothing is imported here: the gate needs the slots alone (docs/adr/0014-the-start.md)."""
