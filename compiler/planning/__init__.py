"""A bound query to a data model: the gold table's columns and the relational plan that fills it."""
