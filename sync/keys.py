"""Signing and sealing keys, certificates, and the trust list."""
