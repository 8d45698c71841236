"""Where the product comes from, drawn."""

import streamlit as st

from schemas.run import RunResult
from schemas.spec import ProductSpec
from ui import markup
from ui.lineage_dot import column_lineage, dataset_lineage
from warehouse.table import ResultTable


def lineage_tab(result: RunResult, spec: ProductSpec, table: ResultTable) -> None:
    """The tab's content."""
    datasets = ", ".join(spec.lineage.datasets)
    st.graphviz_chart(dataset_lineage(spec), alt=f"{datasets} flow into {spec.data_model.target_table}")
    with st.expander("Column by column"):
        st.graphviz_chart(column_lineage(spec), alt="The same column by column, as in the table below")
        st.html(
            markup.table(
                "Columns and their sources",
                ("Column", "Computed from"),
                (
                    (markup.code(edge.column), markup.join(_spaced(edge.sources)) if edge.sources else "no column")
                    for edge in spec.lineage.columns
                ),
            )
        )
    st.html(markup.heading("Datasets", "0.40 coverage + 0.30 quality + 0.20 freshness + 0.10 popularity"))
    st.html(
        markup.table(
            "Datasets and why they were chosen",
            ("Dataset", "Why", "Score", "Owner", "Refreshed", "Rows", "Newest"),
            (
                (
                    markup.code(source.dataset),
                    source.why,
                    f"{source.score:.2f}",
                    source.owner,
                    source.refresh,
                    f"{source.row_count:,}",
                    source.last_event or "not dated",
                )
                for source in spec.source_datasets
            ),
        )
    )


def _spaced(sources: tuple[str, ...]) -> list[str]:
    return [markup.code(source) + " " for source in sources]
