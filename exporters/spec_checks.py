"""What belongs together in a specification: each check gives the paths at which it does not."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from exporters.read_sql import output_columns, read_query, tables
from schemas.errors import UserError
from schemas.spec import ProductSpec

Finding = tuple[tuple[str | int, ...], str]
Check = Callable[[ProductSpec], Iterator[Finding]]


def names_are_unique(spec: ProductSpec) -> Iterator[Finding]:
    """Columns of the product, and rules, are each named once."""
    yield from _repeated(("data_model", "columns"), (column.name for column in spec.data_model.columns))
    yield from _repeated(("quality_rules",), (rule.id for rule in spec.quality_rules))
    yield from _repeated(("source_datasets",), (source.dataset for source in spec.source_datasets))


def grain_exists(spec: ProductSpec) -> Iterator[Finding]:
    """The grain is made of columns of the product, and is its primary key."""
    model = spec.data_model
    yield from _unknown_columns(spec, ("data_model", "grain"), model.grain)
    if model.primary_keys != model.grain:
        yield ("data_model", "primary_keys"), f"expected the columns of the grain: {', '.join(model.grain) or 'none'}"


def promised_columns_exist(spec: ProductSpec) -> Iterator[Finding]:
    """Constraints, rules and metrics are about columns of the product."""
    for i, constraint in enumerate(spec.data_model.constraints):
        yield from _unknown_columns(spec, ("data_model", "constraints", i, "columns"), constraint.columns)
    for i, rule in enumerate(spec.quality_rules):
        yield from _unknown_columns(spec, ("quality_rules", i, "columns"), rule.columns)
    known = {column.name for column in spec.data_model.columns}
    for i, metric in enumerate(spec.business_context.metrics):
        if metric.name not in known:
            yield ("business_context", "metrics", i, "name"), _unknown(metric.name, known)


def lineage_is_closed(spec: ProductSpec) -> Iterator[Finding]:
    """Lineage leads from the source datasets to columns of the product."""
    sources = {source.dataset for source in spec.source_datasets}
    if set(spec.lineage.datasets) != sources:
        yield ("lineage", "datasets"), f"expected the source datasets: {', '.join(sorted(sources))}"
    known = {column.name for column in spec.data_model.columns}
    for i, edge in enumerate(spec.lineage.columns):
        if edge.column not in known:
            yield ("lineage", "columns", i, "column"), _unknown(edge.column, known)
        for j, source in enumerate(edge.sources):
            if source.rpartition(".")[0] not in sources:
                yield ("lineage", "columns", i, "sources", j), f"{source!r} is in none of the source datasets"


def statements_fit(spec: ProductSpec) -> Iterator[Finding]:
    """Each statement is one query over the source datasets that gives the columns of the product, in order."""
    sources = {source.dataset.lower() for source in spec.source_datasets}
    expected = tuple(column.name for column in spec.data_model.columns)
    for i, step in enumerate(spec.transformations):
        path = ("transformations", i, "sql")
        try:
            query = read_query(step.sql, step.dialect)
            columns = output_columns(query, step.dialect)
        except UserError as error:
            yield path, f"the statement {error}"
            continue
        for name in tables(query):
            if name.lower() not in sources:
                yield path, f"reads {name}, which is not among the source datasets"
        if columns != expected:
            yield path, f"gives the columns {', '.join(columns)}; expected {', '.join(expected)}"


def rule_tests_are_queries(spec: ProductSpec) -> Iterator[Finding]:
    """The test of a rule can be run: it is one query."""
    for i, rule in enumerate(spec.quality_rules):
        try:
            read_query(rule.test, spec.transformations[0].dialect)
        except UserError as error:
            yield ("quality_rules", i, "test"), f"the test {error}"


def nothing_critical_failed(spec: ProductSpec) -> Iterator[Finding]:
    """A product is what passed: no critical gate and no critical rule failed."""
    for i, gate in enumerate(spec.verification.gates):
        if not gate.passed and gate.severity == "critical":
            yield ("verification", "gates", i, "passed"), f"the critical gate {gate.gate!r} failed"
    for i, rule in enumerate(spec.quality_rules):
        if not rule.passed and rule.severity == "critical":
            yield ("quality_rules", i, "passed"), f"the critical rule {rule.id!r} failed"


CHECKS: tuple[Check, ...] = (
    names_are_unique,
    grain_exists,
    promised_columns_exist,
    lineage_is_closed,
    statements_fit,
    rule_tests_are_queries,
    nothing_critical_failed,
)


def _repeated(path: tuple[str | int, ...], names: Iterable[str]) -> Iterator[Finding]:
    for name, count in Counter(names).items():
        if count > 1:
            yield path, f"{name!r} stands here {count} times"


def _unknown_columns(spec: ProductSpec, path: tuple[str | int, ...], names: Iterable[str]) -> Iterator[Finding]:
    known = {column.name for column in spec.data_model.columns}
    for i, name in enumerate(names):
        if name not in known:
            yield (*path, i), _unknown(name, known)


def _unknown(name: str, known: Iterable[str]) -> str:
    return f"there is no column {name!r}; there are {', '.join(sorted(known))}"
