"""A semantic model of Open Semantic Interchange, version 0.1 and drafts of 0.2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workspace.init.descriptions.declarations import (
    Declarations,
    DeclaredColumn,
    DeclaredMetric,
    DeclaredRelation,
    DeclaredTable,
)
from workspace.init.descriptions.fields import Fields

_PLAIN = re.compile(r'(?:\w+\.)?(?:"([^"]+)"|(\w+))')
_TABLE = re.compile(r'(?:[\w$-]+|"[^"]+")(?:\.(?:[\w$-]+|"[^"]+")){0,3}')
_DIALECTS = ("ANSI_SQL", "DUCKDB")
"""Those whose SQL is read, the first that is there."""

_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN", "date": "DATE", "datetime": "TIMESTAMP"}


def is_osi(document: Fields) -> bool:
    """Whether the document is a semantic model, of whatever version."""
    models = document.values.get("semantic_model")
    return "datasets" in document.values or (isinstance(models, list | dict))


def osi(document: Fields) -> Declarations:
    """What the models declare. Raises `WorkspaceError` with file and line."""
    tables: list[DeclaredTable] = []
    relations: list[DeclaredRelation] = []
    metrics: list[DeclaredMetric] = []
    notes: list[str] = []
    for model in _models(document):
        for raw in model.each("datasets"):
            tables += _table(raw, notes)
            metrics += _metrics(raw, notes, home=raw.needed("name"))
        relations += [_relation(raw) for raw in model.each("relationships")]
        metrics += _metrics(model, notes, home=None)
    return Declarations(tuple(tables), tuple(relations), metrics=tuple(metrics), notes=tuple(notes))


def _models(document: Fields) -> Iterator[Fields]:
    if isinstance(document.values.get("semantic_model"), list):
        yield from document.each("semantic_model")
    elif "semantic_model" in document.values:
        yield document.inner("semantic_model")
    else:
        yield document


def _table(raw: Fields, notes: list[str]) -> Iterator[DeclaredTable]:
    name, source = raw.needed("name"), raw.needed("source")
    if not _TABLE.fullmatch(source):
        notes.append(f"The dataset {name} is left out; its source is a query, not a table.")
        return
    schema, _, table = source.replace('"', "").rpartition(".")
    columns, computed = [], []
    for field in raw.each("fields"):
        expression = _expression(field)
        plain = _PLAIN.fullmatch(expression)
        if not expression:
            notes.append(f"{name}: the field {field.needed('name')} is left out; it has no SQL in {_DIALECTS[0]}.")
        elif plain is None:
            computed.append((field.needed("name"), expression))
        else:
            columns.append(_column(field, plain[1] or plain[2]))
    yield DeclaredTable(
        name=name,
        table=table,
        schema=schema.rpartition(".")[2],
        description=raw.text("description"),
        synonyms=(*_synonyms(raw), *([name] if name != table else [])),
        columns=tuple(columns),
        computed=tuple(computed),
        primary_key=raw.texts("primary_key"),
        uniques=_keys(raw),
    )


def _keys(raw: Fields) -> tuple[tuple[str, ...], ...]:
    listed = raw.values.get("unique_keys")
    keys = listed if isinstance(listed, list) else []
    return tuple(tuple(map(str, key)) if isinstance(key, list) else (str(key),) for key in keys)


def _column(field: Fields, name: str) -> DeclaredColumn:
    alias = field.needed("name")
    said = (field.text("label"), *_synonyms(field), alias if alias != name else "")
    return DeclaredColumn(
        name=name,
        alias=alias,
        description=field.text("description"),
        synonyms=tuple(dict.fromkeys(text for text in said if text)),
        type=_TYPES.get(field.text("datatype").lower()),
    )


def _relation(raw: Fields) -> DeclaredRelation:
    columns, references = raw.texts("from_columns"), raw.texts("to_columns")
    if len(columns) != len(references) or not columns:
        raise raw.error("a relationship pairs columns of different number.")
    return DeclaredRelation(raw.needed("from"), columns, raw.needed("to"), references)


def _metrics(place: Fields, notes: list[str], *, home: str | None) -> Iterator[DeclaredMetric]:
    for raw in place.each("metrics"):
        name, expression = raw.needed("name"), _expression(raw)
        if expression:
            yield DeclaredMetric(name, expression, raw.text("description"), _synonyms(raw), home)
        else:
            notes.append(f"The metric {name} is left out; it has no SQL in {_DIALECTS[0]}.")


def _expression(raw: Fields) -> str:
    """SQL as it is written in the versions of the standard: a text, a list of dialects, or one below `dialects`."""
    value = raw.values.get("expression")
    if isinstance(value, str):
        return raw.text("expression")
    entries = list(raw.each("expression") if isinstance(value, list) else raw.inner("expression").each("dialects"))
    by_dialect = {entry.text("dialect").upper(): _of_dialect(entry) for entry in entries}
    return next((by_dialect[name] for name in _DIALECTS if by_dialect.get(name)), "")


def _of_dialect(entry: Fields) -> str:
    """The SQL, or the aggregation and its input, which early drafts keep apart."""
    written = entry.text("expression")
    kind, inner = entry.text("aggregation_type").upper(), entry.text("input_expr")
    if written or not kind or not inner:
        return written
    return f"COUNT(DISTINCT {inner})" if kind in ("COUNT_DISTINCT", "DISTINCT_COUNT") else f"{kind}({inner})"


def _synonyms(raw: Fields) -> tuple[str, ...]:
    return raw.inner("ai_context").texts("synonyms")
