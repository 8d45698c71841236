"""A contract or a semantic model put to use: first over the data, then in the files that are written of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from workspace.init.descriptions.bindings import Bindings, column_of, is_table
from workspace.init.descriptions.declarations import Declarations, DeclaredTable, same_name
from workspace.init.descriptions.metric_documents import metric_values
from workspace.init.descriptions.rule_documents import rule_values
from workspace.init.document import Document
from workspace.init.documents import catalog_file
from workspace.init.draft import Column, DeclaredLink, Draft, Table
from workspace.init.source import SourceColumn, SourceTable


@dataclass(frozen=True)
class Declared:
    """What is declared wins over what would be inferred, as far as the data bear it out."""

    declarations: Declarations

    @property
    def data(self) -> Path | None:
        return None

    def type_of(self, table: SourceTable, column: SourceColumn) -> str | None:
        for declared in self.declarations.tables:
            if is_table(declared, table.schema, table.name):
                return next((c.type for c in declared.columns if same_name(c.name, column.name)), None)
        return None

    def declared(self, draft: Draft) -> Draft:
        bindings = Bindings(self.declarations, draft)
        return draft.with_tables(lambda table: self._table(table, bindings))

    def _table(self, table: Table, bindings: Bindings) -> Table:
        declared = bindings.declared.get(table.name)
        if declared is None:
            return table
        links = [
            DeclaredLink(columns, bindings.tables[relation.to].name, references)
            for relation in self.declarations.relations
            if relation.table == declared.name
            and (columns := bindings.columns(relation.table, relation.columns))
            and (references := bindings.columns(relation.to, relation.references))
        ]
        uniques = [key for names in declared.uniques if (key := bindings.columns(declared.name, names))]
        return replace(
            table,
            description=declared.description or table.description,
            synonyms=declared.synonyms,
            columns=tuple(_column(column, table, declared) for column in table.columns),
            declared_key=bindings.columns(declared.name, declared.primary_key) or table.declared_key,
            uniques=tuple(dict.fromkeys((*table.uniques, *uniques))),
            declared_links=(*links, *(link for link in table.declared_links if link not in links)),
        )

    def add(self, made: dict[str, Document], draft: Draft) -> tuple[str, ...]:
        bindings = Bindings(self.declarations, draft)
        for table, declared in bindings.declared.items():
            if declared.owner:
                document = made[catalog_file(table)]
                value = {"dataset": table, "owner": declared.owner} | dict(document.value)
                made[catalog_file(table)] = replace(document, value=value)
        notes = [*self.declarations.notes, *_missing(bindings), *_broken(bindings)]
        metrics = metric_values(bindings, notes)
        rules = rule_values(bindings)
        for name, key, values in (("metrics.yaml", "metrics", metrics), ("rules.yaml", "rules", rules)):
            if values:
                made[name] = replace(made[name], value={key: values})
        return tuple(notes)


def _column(column: Column, table: Table, declared: DeclaredTable) -> Column:
    said = next((c for c in declared.columns if column_of(table, declared, c.name) is column), None)
    if said is None:
        return column
    found = replace(column, description=said.description or column.description, synonyms=said.synonyms)
    if said.personal is None:
        return found
    return replace(found, pii=said.personal).because("pii", "declared" if said.personal else "declared as public")


def _missing(bindings: Bindings) -> Iterator[str]:
    """What is declared and is not there."""
    for declared in bindings.declarations.tables:
        if declared.name not in bindings.tables:
            yield f"{declared.name} is left out: there is no such table in the data."
            continue
        for column in declared.columns:
            if bindings.column(declared.name, column.name) is None:
                yield f"{declared.name}.{column.name} is left out: there is no such column in the data."
    for relation in bindings.declarations.relations:
        ends = ((relation.table, relation.columns), (relation.to, relation.references))
        if not all(bindings.columns(table, columns) for table, columns in ends):
            yield f"The relation of {relation.table} to {relation.to} is left out: one end is not in the data."


def _broken(bindings: Bindings) -> Iterator[str]:
    """What is declared and does not hold in the data."""
    for declared in bindings.declarations.tables:
        for said in declared.columns:
            column = bindings.column(declared.name, said.name)
            if column is not None and said.required and column.facts.filled < column.facts.rows:
                empty = column.facts.rows - column.facts.filled
                yield f"{declared.name}.{said.name} is declared as required, and is empty in {empty:,} rows."
