"""A finished product: what it is, its files, and everything about it by tab."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from markupsafe import Markup

from schemas.run import RunResult
from schemas.spec import ProductSpec
from ui import markup
from ui.docs_tab import docs_tab
from ui.downloads import downloads
from ui.lineage_tab import lineage_tab
from ui.log_tab import log_tab
from ui.overview import overview
from ui.quality_tab import quality_tab
from ui.sql_tab import sql_tab
from ui.yaml_tab import yaml_tab
from warehouse.table import ResultTable

Tab = Callable[[RunResult, ProductSpec, ResultTable], None]

TABS: dict[str, Tab] = {
    "Overview": overview,
    "YAML": yaml_tab,
    "SQL": sql_tab,
    "Lineage": lineage_tab,
    "Quality": quality_tab,
    "Docs": docs_tab,
    "Log": log_tab,
}


def product(result: RunResult, table: ResultTable) -> None:
    """The product of a run that ended well."""
    if result.package is None:
        return
    spec = result.package.data_product_spec
    with st.container(key="product"):
        st.html(_head(spec))
        downloads(result.package)
        for tab, draw in zip(st.tabs(list(TABS)), TABS.values(), strict=True):
            with tab:
                draw(result, spec, table)


def _head(spec: ProductSpec) -> Markup:
    gates = spec.verification.gates
    return Markup(
        '<p class="gs-eyebrow"><span class="gs-badge"><i aria-hidden="true">✓</i> Verified</span> {} · version {} · '
        '{} of {} gates passed</p><h2 class="gs-title">{}</h2><p class="gs-lead">{}</p>'
    ).format(
        markup.code(spec.data_model.target_table),
        spec.metadata.version,
        sum(gate.passed for gate in gates),
        len(gates),
        spec.metadata.title,
        spec.metadata.description,
    )
