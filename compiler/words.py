"""Typed expressions as a reader would write them: `clicks / impressions`."""

from schemas import expressions as typed
from schemas.artifact import Artifact
from schemas.discovery import Leaf
from schemas.plan import Exists, Input, Subselect


def in_words(node: Artifact) -> str:
    """`node` in short notation, columns by name; a leaf as its aggregate and conditions."""
    if isinstance(node, Leaf):
        conditions = [in_words(part) for part in (*node.where, *node.measure_where)]
        where = f" where {' and '.join(conditions)}" if conditions else ""
        inner = in_words(node.aggregate)
        if node.nesting is not None:
            inner = f"{node.nesting.function} over the {inner} of each part"
        return inner + where
    from compiler.expression_sql import to_ast

    text = to_ast(_short(node)).sql(dialect="duckdb", normalize_functions="lower")
    return text.replace("NULLIF(", "nullif(")


def _short(node: Artifact) -> Artifact:
    """`node` with columns by their bare names, as no alias is near."""
    from schemas.rewrite import rewrite

    def bare(part: typed.Expression) -> typed.Expression | None:
        if isinstance(part, typed.Related):
            where = rewrite(part.where, bare) if part.where is not None else typed.Constant(type="boolean", text="true")
            source = Input(relation=part.dataset, alias=part.dataset)
            return Exists(source=source, where=where, negated=part.negated)  # type: ignore[return-value]
        if isinstance(part, typed.SetAggregate):
            argument = rewrite(part.argument, bare) if part.argument is not None else None
            filtered = rewrite(part.where, bare) if part.where is not None else None
            value = typed.Aggregate(function=part.function, argument=argument, fraction=part.fraction)
            source = Input(relation=part.dataset, alias=part.dataset)
            return Subselect(value=value, source=source, where=filtered)  # type: ignore[return-value]
        if isinstance(part, typed.ColumnRef):
            prefix = f"{part.table} " if part.table.startswith("previous_") else ""
            return typed.ColumnRef(table="", column=prefix + part.column)
        return None

    return rewrite(node, bare)
