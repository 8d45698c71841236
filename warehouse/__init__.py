"""Engines and stores: the only place that opens database connections."""
