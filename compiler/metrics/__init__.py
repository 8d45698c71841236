"""A query of the metrics layer to a data model: the same rows as MetricFlow gives, by a plan of typed steps."""

from compiler.metrics.layer_model import plan_layer_model

__all__ = ["plan_layer_model"]
