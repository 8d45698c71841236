"""What a project says, put into the files of a workspace to be."""

from __future__ import annotations

from workspace.init.dbt.described import Described, TableDescription
from workspace.init.dbt.semantics_document import FILE, semantics_document
from workspace.init.dbt.yaml_files import Values, mappings, text
from workspace.init.document import Document
from workspace.init.documents import catalog_file
from workspace.init.draft import Draft, Table


def add_project(made: dict[str, Document], described: Described, draft: Draft) -> tuple[str, ...]:
    """Adds descriptions and, where there are semantic models, `semantics.yaml`; what was left out is returned.

    A column that a dimension or key of the project shows is not hidden as personal: the project publishes it.
    """
    for description in described.tables:
        for table in _tables(draft, description):
            name = catalog_file(table.name)
            made[name] = _described(made[name], description)
    if not described.has_semantics:
        return tuple(described.notes)
    bound = semantics_document(described, draft)
    made[FILE] = bound.document
    for dataset, columns in bound.used.items():
        name = catalog_file(dataset)
        made[name] = _shown(made[name], columns)
    return tuple(bound.notes)


def _tables(draft: Draft, description: TableDescription) -> list[Table]:
    wanted = description.table
    named = [table for table in draft.tables if table.short.lower() == wanted.table.lower()]
    exact = [table for table in named if wanted.schema and table.name.lower().startswith(f"{wanted.schema.lower()}.")]
    return exact or named


def _described(document: Document, description: TableDescription) -> Document:
    value: Values = dict(document.value)
    if description.description:
        value["description"] = description.description
    texts = {name.lower(): said for name, said in description.columns.items()}
    value["columns"] = [
        {**column, "description": texts[text(column["name"]).lower()]}
        if text(column["name"]).lower() in texts
        else column
        for column in mappings(value["columns"])
    ]
    return Document(value, document.comments, document.head)


def _shown(document: Document, columns: set[str]) -> Document:
    value: Values = dict(document.value)
    value["columns"] = [
        {key: said for key, said in column.items() if key != "pii" or column["name"] not in columns}
        for column in mappings(value["columns"])
    ]
    return Document(value, document.comments, document.head)
