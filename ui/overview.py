"""The result at a glance: the figures, how the request was read, and what a reader has to know."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from schemas.run import RunResult
from schemas.spec import ProductSpec, SpecDisclosure, SpecRule
from ui import highlight, markup, session
from ui.chart import chart
from ui.chart_plan import drawable, plan_chart
from ui.figures import figures, label
from ui.rows import rows
from warehouse.table import ResultTable


def overview(result: RunResult, spec: ProductSpec, table: ResultTable) -> None:
    """The tab's content."""
    summary = figures(spec, table, session.workspace().currency)
    if summary:
        st.html(summary)
    wide, narrow = st.columns([5, 3], gap="large")
    with wide:
        _chart(spec, table)
        rows(spec, table)
    with narrow:
        _reading(result, spec)
        _notes(spec)


def _chart(spec: ProductSpec, table: ResultTable) -> None:
    measures = {column.name: column for column in drawable(spec, table)}
    if not measures:
        return
    names = list(measures)
    chosen = names[0]
    if len(names) > 1:
        chosen = st.pills(
            "Figure in the chart",
            names,
            default=names[0],
            required=True,
            format_func=lambda name: label(spec, measures[name]),
            label_visibility="collapsed",
            wrap=True,
        )
    title = label(spec, measures[chosen])
    plan = plan_chart(spec, table, measures[chosen])
    if len(names) == 1:
        st.html(markup.heading(title, f"by {plan.x}"))
    st.altair_chart(
        chart(plan, title, dark=st.context.theme.type == "dark"),
        alt=f"{title} by {plan.x}, as a {plan.kind} chart. The rows follow below.",
    )
    partial = [disclosure.text for disclosure in spec.disclosures if disclosure.kind == "partial"]
    note = " ".join(filter(None, (plan.note, *partial)))
    if note:
        st.html(Markup('<p class="gs-quiet">{}</p>').format(note))


def _reading(result: RunResult, spec: ProductSpec) -> None:
    confidence = spec.business_context.confidence
    st.html(markup.heading("How it was read", f"confidence {confidence:.0%}"))
    st.html(
        Markup(
            '<div class="gs-meter" role="meter" aria-label="Confidence" aria-valuemin="0" aria-valuemax="100" '
            'aria-valuenow="{0:.0f}"><span style="width: {0:.0f}%"></span></div>'
        ).format(confidence * 100)
    )
    if result.intent is not None:
        labels = {metric.name: metric.label for metric in session.workspace().metrics}
        st.html(highlight.sentence(result.intent, labels))
        with st.expander("What each phrase became"):
            st.html(highlight.legend(result.intent, labels))
    context = spec.business_context
    filters = [("Only", line) for line in context.filters]
    st.html(markup.facts((("Period", context.period), ("As of", context.as_of), *filters)))


def _notes(spec: ProductSpec) -> None:
    if spec.business_context.assumptions:
        st.html(markup.heading("Taken for granted") + markup.bullets(spec.business_context.assumptions))
    warnings = [rule for rule in spec.quality_rules if not rule.passed]
    if warnings:
        st.html(markup.heading("To look at") + markup.bullets(map(_warning, warnings)))
    st.html(markup.heading("Disclosed"))
    told = [_disclosure(disclosure) for disclosure in spec.disclosures]
    st.html(markup.bullets(told) if told else '<p class="gs-quiet">Nothing to disclose.</p>')


def _disclosure(disclosure: SpecDisclosure) -> Markup:
    return _noted(disclosure.text, disclosure.dataset)


def _warning(rule: SpecRule) -> Markup:
    return _noted(rule.description, f"not so in {rule.failed:,} of {rule.checked:,} rows")


def _noted(text: str, note: str) -> Markup:
    return Markup("{}<small>{}</small>").format(text, note) if note else Markup("{}").format(text)
