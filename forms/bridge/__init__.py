"""The engine without a window: JSON lines in, JSON lines out, for conformance cases, benchmarks and scripts."""
