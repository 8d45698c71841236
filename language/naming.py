"""Names of output columns."""

from schemas.expressions import AggregateFunction, Grain
from schemas.query import Dimension

_PREFIXES: dict[AggregateFunction, str] = {
    "sum": "total",
    "count": "count",
    "count_distinct": "distinct",
    "average": "average",
    "min": "lowest",
    "max": "highest",
    "median": "median",
    "percentile": "percentile",
    "stddev": "stddev",
    "any_true": "any",
}


def dimension_name(grain: Grain) -> str:
    """A day's column is called `date`, others by their grain."""
    return "date" if grain == "day" else grain


def measure_name(function: AggregateFunction, column: str, entity: str) -> str:
    """`average_rating`, `customer_count`."""
    if function == "count" and entity:
        return f"{entity.replace(' ', '_').replace('-', '_')}_count"
    return f"{_PREFIXES[function]}_{column}"


def unique(dimensions: list[Dimension]) -> tuple[Dimension, ...]:
    """Each dimension once, by name."""
    return tuple({dimension.name: dimension for dimension in dimensions}.values())
