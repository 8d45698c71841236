"""A bound query to a data model: the gold table's columns and the relational plan that fills it."""

from compiler.planning.data_model import plan_data_model

__all__ = ["plan_data_model"]
