r"""Lineage in Graphviz' language. Colours are the page's: each part carries a class that the style sheet knows.

>>> print(quoted('a "b"'))
"a \"b\""
"""

from __future__ import annotations

from collections.abc import Iterator

from schemas.spec import ProductSpec

_HEAD = (
    'bgcolor="transparent"; rankdir=LR; nodesep=0.25; ranksep=1.1;',
    'node [shape=box, style="rounded,filled", fontname="Source Sans", fontsize=13, margin="0.22,0.12", penwidth=1];',
    "edge [arrowsize=0.7, penwidth=1.2];",
)


def dataset_lineage(spec: ProductSpec) -> str:
    """Each dataset, and the product they flow into."""
    return _graph(_datasets(spec))


def column_lineage(spec: ProductSpec) -> str:
    """Each column that is read, by dataset, and the columns of the product computed from it."""
    return _graph(_columns(spec))


def quoted(*lines: str) -> str:
    """The lines as one string of Graphviz' language."""
    escaped = (line.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") for line in lines)
    return '"' + "\\n".join(escaped) + '"'


def _graph(lines: Iterator[str]) -> str:
    body = "\n".join(f"  {line}" for line in (*_HEAD, *lines))
    return f"digraph lineage {{\n{body}\n}}\n"


def _datasets(spec: ProductSpec) -> Iterator[str]:
    rows = {source.dataset: source.row_count for source in spec.source_datasets}
    target = spec.data_model.target_table
    for dataset in spec.lineage.datasets:
        counted = [f"{rows[dataset]:,} rows"] if dataset in rows else []
        yield f"{quoted(dataset)} [class=source, label={quoted(dataset, *counted)}];"
    yield f"{quoted(target)} [class=product, label={quoted(target, f'{spec.verification.row_count:,} rows')}];"
    yield from (f"{quoted(dataset)} -> {quoted(target)};" for dataset in spec.lineage.datasets)


def _columns(spec: ProductSpec) -> Iterator[str]:
    sources = dict.fromkeys(source for edge in spec.lineage.columns for source in edge.sources)
    for number, dataset in enumerate(spec.lineage.datasets):
        inside = [source for source in sources if source.rpartition(".")[0] == dataset]
        yield from _cluster(f"cluster_{number}", dataset, [(s, s.rpartition(".")[2]) for s in inside], "source")
    target = spec.data_model.target_table
    columns = [(f"{target}.{edge.column}", edge.column) for edge in spec.lineage.columns]
    yield from _cluster("cluster_product", target, columns, "product")
    for edge in spec.lineage.columns:
        for source in edge.sources:
            yield f"{quoted(source)} -> {quoted(f'{target}.{edge.column}')};"


def _cluster(name: str, label: str, nodes: list[tuple[str, str]], kind: str) -> Iterator[str]:
    yield f"subgraph {name} {{"
    yield f'  label={quoted(label)}; style=rounded; fontname="Source Sans"; fontsize=13; margin=14; class=dataset;'
    yield from (f"  {quoted(node)} [class={kind}, label={quoted(text)}];" for node, text in nodes)
    yield "}"
