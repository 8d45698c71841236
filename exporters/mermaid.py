"""`<name>.lineage.mmd`: where the product comes from, by dataset and by column, as a Mermaid flowchart."""

from collections.abc import Iterator

from schemas.spec import ProductSpec

MAX_EDGES = 400
"""Mermaid draws no chart of more than 500 edges; of more columns, the datasets alone are drawn."""

_ESCAPES = str.maketrans(
    {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "&": "#amp;", "`": "#96;", "\\": "#92;", "\n": " "}
)


def to_mermaid(spec: ProductSpec) -> str:
    """A box for each dataset with the columns that are read, a box for the product, an arrow for each dependency."""
    edges = [(source, edge.column) for edge in spec.lineage.columns for source in edge.sources]
    lines = list(_by_column(spec, edges)) if len(edges) <= MAX_EDGES else list(_by_dataset(spec, len(edges)))
    return "\n".join(("flowchart LR", *lines)) + "\n"


def _by_column(spec: ProductSpec, edges: list[tuple[str, str]]) -> Iterator[str]:
    sources = {source: f"s{number}" for number, source in enumerate(dict.fromkeys(source for source, _ in edges), 1)}
    targets = {column.name: f"p{number}" for number, column in enumerate(spec.data_model.columns, 1)}
    for number, dataset in enumerate(spec.lineage.datasets, 1):
        columns = [source for source in sources if source.rpartition(".")[0] == dataset]
        if not columns:
            yield f"  d{number}[({_label(dataset)})]"
            continue
        yield f"  subgraph d{number} [{_label(dataset)}]"
        yield from (f"    {sources[column]}[{_label(column.rpartition('.')[2])}]" for column in columns)
        yield "  end"
    yield f"  subgraph product [{_label(spec.data_model.target_table)}]"
    yield from (f"    {node}[{_label(column)}]" for column, node in targets.items())
    yield "  end"
    yield from (f"  d{number} --> product" for number, _ in enumerate(spec.lineage.datasets, 1))
    yield from (f"  {sources[source]} --> {targets[column]}" for source, column in edges)


def _by_dataset(spec: ProductSpec, left_out: int) -> Iterator[str]:
    yield f"  %% {left_out} arrows between columns are left out: see lineage.columns of the specification"
    for number, dataset in enumerate(spec.lineage.datasets, 1):
        yield f"  d{number}[({_label(dataset)})] --> product"
    yield f"  product[{_label(spec.data_model.target_table)}]"


def _label(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'
