"""What was checked on the statement and its rows, with what came out."""

import streamlit as st
from markupsafe import Markup

from schemas.run import RunResult
from schemas.spec import ProductSpec
from ui import markup
from warehouse.table import ResultTable


def quality_tab(result: RunResult, spec: ProductSpec, table: ResultTable) -> None:
    """The tab's content."""
    _gates(spec)
    _rules(spec)
    _mutation(spec)
    _service_levels(spec)
    if result.quality is not None:
        st.html(markup.heading("For other tools"))
        with st.expander("Great Expectations suite, as it was run on these rows"):
            st.code(result.quality.great_expectations_suite, language="json", height=480)
        with st.expander("dbt tests"):
            st.code(result.quality.dbt_tests, language="yaml", height=480)


def _gates(spec: ProductSpec) -> None:
    gates = spec.verification.gates
    st.html(markup.heading("Gates", f"{sum(gate.passed for gate in gates)} of {len(gates)} passed"))
    st.html(
        markup.table(
            "Gates, what they found and what they measured",
            ("Gate", "Result", "Finding", "Measured"),
            (
                (
                    gate.gate,
                    markup.NOT_APPLICABLE if gate.not_applicable else markup.mark(gate.passed, gate.severity, "passed"),
                    gate.detail,
                    Markup("<br>").join(f"{name}: {figure}" for name, figure in gate.figures.items()),
                )
                for gate in gates
            ),
        )
    )


def _rules(spec: ProductSpec) -> None:
    rules = sorted(spec.quality_rules, key=lambda rule: rule.passed)
    held = sum(rule.passed for rule in rules)
    st.html(markup.heading("Rules", f"{held} of {len(rules)} hold on {spec.verification.row_count:,} rows"))
    st.html(
        markup.table(
            "Quality rules and how they turned out",
            ("Result", "Rule", "Severity", "From", "Checked", "Broken"),
            (
                (
                    markup.mark(rule.passed, rule.severity),
                    rule.description,
                    rule.severity,
                    rule.origin,
                    f"{rule.checked:,}",
                    f"{rule.failed:,}",
                )
                for rule in rules
            ),
        )
    )


def _mutation(spec: ProductSpec) -> None:
    mutation = spec.verification.mutation
    rate = f"{mutation.kill_rate:.0%} caught" if mutation.kill_rate is not None else "none could be put in"
    st.html(markup.heading("Would the rules notice?", rate))
    st.html(
        Markup('<p class="gs-text">{}</p>').format(
            f"{mutation.injected} faults were put into the rows, one at a time: the rules caught {mutation.caught}. "
            f"On the rows as they are, {mutation.false_alarms} rules raise an alarm."
        )
    )
    if mutation.survivors:
        with st.expander(f"{len(mutation.survivors)} faults no rule caught"):
            st.html(markup.bullets(mutation.survivors))


def _service_levels(spec: ProductSpec) -> None:
    sla = spec.sla
    st.html(markup.heading("Service levels", "derived from what was measured"))
    levels = (
        ("Freshness", sla.freshness),
        ("Latency", sla.latency),
        ("Completeness", sla.completeness),
        ("Accuracy", sla.accuracy),
    )
    st.html(markup.facts(levels))
    with st.expander("How they were derived"):
        st.html(markup.bullets(sla.basis))
