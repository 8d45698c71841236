"""Writing a workspace folder: one Parquet file and one catalog file per dataset, and the files of the business."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import yaml

Row = dict[str, object]
Text = Mapping[str, object]


@dataclass(frozen=True)
class Source:
    """A dataset: its columns as `name: (type, role)` or with a mapping of more, its rows, and the rest of its YAML."""

    name: str
    columns: Mapping[str, tuple[object, ...]]
    rows: Sequence[Row]
    about: Text = field(default_factory=dict)

    @property
    def table(self) -> str:
        return self.name.partition(".")[2]


def write_workspace(
    root: Path,
    sources: Sequence[Source],
    *,
    name: str,
    as_of: datetime.date,
    metrics: Sequence[Text] = (),
    terms: Sequence[Text] = (),
    bundles: Sequence[Text] = (),
    rules: Sequence[Text] = (),
    settings: Text | None = None,
) -> Path:
    """`root` filled with a workspace that the loader reads; gives `root` back."""
    (root / "catalog").mkdir(parents=True)
    (root / "data").mkdir()
    _dump(root / "workspace.yaml", {"name": name, "as_of": as_of, **(settings or {})})
    for source in sources:
        _write_parquet(root / "data" / f"{source.table}.parquet", source)
        _dump(root / "catalog" / f"{source.name}.yaml", _catalog(source))
    if metrics:
        _dump(root / "metrics.yaml", {"metrics": list(metrics)})
    if terms or bundles:
        _dump(root / "glossary.yaml", {"terms": list(terms), "bundles": list(bundles)})
    if rules:
        _dump(root / "rules.yaml", {"rules": list(rules)})
    return root


def _catalog(source: Source) -> Row:
    columns = []
    for column, (kind, role, *more) in source.columns.items():
        columns.append({"name": column, "type": kind, "role": role, **(more[0] if more else {})})
    return {"dataset": source.name, "source": f"data/{source.table}.parquet", **source.about, "columns": columns}


def _write_parquet(file: Path, source: Source) -> None:
    typed = ", ".join(f'"{column}" {kind}' for column, (kind, *_) in source.columns.items())
    marks = ", ".join("?" for _ in source.columns)
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE t ({typed})")
        if source.rows:
            values = [[row[column] for column in source.columns] for row in source.rows]
            connection.executemany(f"INSERT INTO t VALUES ({marks})", values)
        connection.execute(f"COPY t TO '{file}' (FORMAT parquet)")


def _dump(file: Path, value: object) -> None:
    file.write_text(yaml.dump(value, Dumper=_Plain, sort_keys=False, allow_unicode=True), encoding="utf-8")


class _Plain(yaml.SafeDumper):
    """Without aliases, which workspace files do not allow."""

    def ignore_aliases(self, data):
        return True


def to_one(name: str, columns: str, to: str, references: str, **more: object) -> Row:
    """A relation; key columns are separated by blanks."""
    return {"name": name, "columns": columns.split(), "to": to, "references": references.split(), **more}
