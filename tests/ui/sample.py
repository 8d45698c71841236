"""Small products: a specification with the columns a test needs, and its rows."""

from collections.abc import Sequence

from schemas.spec import ProductSpec, SpecColumn
from tests.exporters.sample import assembled
from warehouse.table import ResultTable


def column(name: str, role: str, type: str = "VARCHAR", **fields: object) -> SpecColumn:
    described = {"nullable": True, "description": "", "expression": "", "additivity": None}
    return SpecColumn.model_validate({"name": name, "role": role, "type": type, **described, **fields})


def additive(name: str, type: str = "BIGINT", **fields: object) -> SpecColumn:
    return column(name, "measure", type, additivity="additive", **fields)


def ratio(name: str) -> SpecColumn:
    return column(name, "measure", "DOUBLE", additivity="non_additive", unit="ratio")


def product(columns: Sequence[SpecColumn], rows: Sequence[tuple[object, ...]]) -> tuple[ProductSpec, ResultTable]:
    """Times and dimensions are the grain."""
    spec = assembled()
    grain = tuple(c.name for c in columns if c.role in {"time", "dimension"})
    model = spec.data_model.model_copy(update={"columns": tuple(columns), "grain": grain})
    table = ResultTable(tuple(c.name for c in columns), tuple(c.type for c in columns), tuple(rows), truncated=False)
    return spec.model_copy(update={"data_model": model}), table
