"""Specification to files: pure functions, one file per format, listed in `exporters.registry`."""
