"""The one place that builds and connects everything."""
