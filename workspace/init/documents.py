"""The draft as the files of a workspace."""

from __future__ import annotations

import datetime

from schemas.strict_yaml import Path
from workspace.init.as_of import AsOf
from workspace.init.document import Document
from workspace.init.draft import Column, Draft, Link, Table
from workspace.init.suggestions import suggestions

_METRICS = """Defined measures: a name, how it is computed, and other words for it. An example:

metrics:
  - name: revenue
    type: simple
    label: Revenue
    description: Price of what was sold.
    dataset: main.orders
    agg: sum
    expr: amount"""

_GLOSSARY = """Words of the business. `terms` have several meanings or are acronyms; `bundles` are named views.

terms:
  - term: big order
    definition: An order of 1,000 and more.
    means:
      - condition: main.orders.amount >= 1000"""

_RULES = """Known rules of the sources, and of metrics beside each other. They become quality rules of every product.

rules:
  - name: amount_not_negative
    kind: range
    description: An amount is not negative.
    severity: critical
    dataset: main.orders
    column: amount
    minimum: 0"""


def documents(draft: Draft, name: str, when: AsOf) -> dict[str, Document]:
    """File name, relative to the workspace, to its document."""
    found = {
        "workspace.yaml": _workspace(draft, name, when),
        "metrics.yaml": Document({"metrics": []}, head=_METRICS),
        "glossary.yaml": Document({"terms": [], "bundles": []}, head=_GLOSSARY),
        "rules.yaml": Document({"rules": []}, head=_RULES),
    }
    for table in draft.tables:
        found[catalog_file(table.name)] = _dataset(table)
    return found


def catalog_file(dataset: str) -> str:
    """Where a dataset is described."""
    return f"catalog/{dataset}.yaml"


def _workspace(draft: Draft, name: str, when: AsOf) -> Document:
    date: datetime.date = when.date
    return Document(
        {
            "name": name,
            "as_of": date,
            "timezone": "UTC",
            "week_start": "monday",
            "default_role": "owner",
            "roles": [
                {"name": "owner", "description": "Made this workspace and sees all of its data.", "sees_pii": True},
                {"name": "analyst", "description": "Sees everything but personal data.", "sees_pii": False},
            ],
            "suggestions": list(suggestions(draft)),
        },
        {("as_of",): f"inferred: {when.reason}"},
        head="What this workspace is. Written by `goldsmith init`; what is changed here by hand stays.",
    )


def _dataset(table: Table) -> Document:
    value: dict[str, object] = {
        "dataset": table.name,
        "source": table.file,
        "description": table.description or f"One row per {table.entity}, from {table.origin}.",
        "entity": table.entity,
    }
    if table.synonyms:
        value["synonyms"] = list(table.synonyms)
    value["classification"] = "confidential" if any(column.pii for column in table.columns) else "internal"
    if table.primary_key:
        value["primary_key"] = list(table.primary_key)
    if table.time:
        value["time"] = table.time
    if table.display:
        value["display"] = table.display
    value["columns"] = [_column(column) for column in table.columns]
    if table.links:
        value["relations"] = [_relation(link) for link in table.links]
    return Document(value, _comments(table), head=_head(table))


def _head(table: Table) -> str:
    lines = [f"{table.rows:,} rows and {len(table.columns)} columns from {table.origin}."]
    for key in ("primary_key", "time"):
        if key in table.evidence and table.evidence[key].startswith("none"):
            lines.append(f"{key}: {table.evidence[key]}")
    return "\n".join(lines)


def _comments(table: Table) -> dict[Path, str]:
    comments: dict[Path, str] = {(key,): reason for key, reason in table.evidence.items()}
    for place, column in enumerate(table.columns):
        comments["columns", place] = "\n".join(_about(column))
    for place, link in enumerate(table.links):
        comments["relations", place] = link.reason
    return comments


def _about(column: Column) -> list[str]:
    """What was measured and why the column is what it is; no value of a personal column is shown."""
    facts = column.facts
    empty = facts.rows - facts.filled
    different = f"{'' if facts.exact else 'about '}{facts.distinct:,} different values"
    spread = ""
    if not column.pii and column.role in ("measure", "time") and facts.filled:
        spread = f", {facts.minimum} to {facts.maximum}"
    lines = [f"{different}, {f'{empty:,} empty' if empty else 'none empty'}{spread}; {column.evidence.get('role', '')}"]
    lines += [f"{key}: {column.evidence[key]}" for key in ("type", "pii", "snapshot") if key in column.evidence]
    return lines


def _column(column: Column) -> dict[str, object]:
    value: dict[str, object] = {"name": column.name, "type": column.type, "role": column.role}
    if column.description:
        value["description"] = column.description
    if column.synonyms:
        value["synonyms"] = list(column.synonyms)
    if column.facts.rows and column.facts.filled == column.facts.rows:
        value["nullable"] = False
    if column.unit:
        value["unit"] = column.unit
    if column.date_format:
        value["date_format"] = column.date_format
    if column.snapshot:
        value["snapshot"] = column.snapshot
    if column.pii:
        value["pii"] = True
    return value


def _relation(link: Link) -> dict[str, object]:
    return {
        "name": link.name,
        "columns": list(link.columns),
        "to": link.to,
        "references": list(link.references),
        "cardinality": "one_to_one" if link.one_to_one else "many_to_one",
        "declared": link.declared,
    }
