"""The files of a product, in the order they are written. One more format is one file and one line here."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from exporters.csv_text import to_csv
from exporters.markdown import to_markdown
from exporters.mermaid import to_mermaid
from exporters.spec_yaml import to_spec_yaml
from exporters.sql import to_sql
from schemas.errors import InternalError
from schemas.spec import NAME_PATTERN, ProductFile, ProductSpec
from warehouse.table import ResultTable


@dataclass(frozen=True)
class Exporter:
    """A format: what the file is called after the product's name, and its content."""

    format: str
    suffix: str
    render: Callable[[ProductSpec, ResultTable], str]

    def export(self, spec: ProductSpec, table: ResultTable) -> ProductFile:
        """The file; `InternalError` if the product's name is not a plain name."""
        if not re.fullmatch(NAME_PATTERN, spec.metadata.name):
            raise InternalError(f"not a product name: {spec.metadata.name!r}")
        return ProductFile(name=f"{spec.metadata.name}{self.suffix}", content=self.render(spec, table))


EXPORTERS: tuple[Exporter, ...] = (
    Exporter("yaml", ".yaml", lambda spec, table: to_spec_yaml(spec)),
    Exporter("sql", ".sql", lambda spec, table: to_sql(spec)),
    Exporter("markdown", ".md", lambda spec, table: to_markdown(spec, table.row_count)),
    Exporter("mermaid", ".lineage.mmd", lambda spec, table: to_mermaid(spec)),
    Exporter("csv", ".csv", lambda spec, table: to_csv(table)),
)


def export_all(spec: ProductSpec, table: ResultTable) -> tuple[ProductFile, ...]:
    """Every file of the product; `table` holds its rows."""
    return tuple(exporter.export(spec, table) for exporter in EXPORTERS)
