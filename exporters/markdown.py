"""`<name>.md`: the product for people: what it holds, how it was computed, what was proved, how to use it."""

from collections.abc import Callable, Iterator

from exporters.expression_words import listed
from exporters.markdown_text import bullets, code, fence, numbered, table, text
from exporters.mermaid import to_mermaid
from schemas.spec import ProductSpec, SpecDisclosure, SpecRule

Section = Callable[[ProductSpec], Iterator[str]]


def to_markdown(spec: ProductSpec, rows_written: int | None = None) -> str:
    """The documentation page; sections in the order of `SECTIONS`.

    `rows_written` is the number of rows in the CSV file beside it, which is said where they are not all.
    """
    blocks = [block for section in SECTIONS for block in section(spec)]
    if rows_written is not None and rows_written < spec.verification.row_count:
        file = code(f"{spec.metadata.name}.csv")
        blocks.append(f"{file} holds the first {rows_written:,} of {spec.verification.row_count:,} rows.")
    return "\n\n".join(block for block in blocks if block) + "\n"


def _heading(spec: ProductSpec) -> Iterator[str]:
    metadata, context = spec.metadata, spec.business_context
    yield f"# {text(metadata.title)}"
    yield text(metadata.description)
    facts = {
        "Table": code(spec.data_model.target_table),
        "Version": text(metadata.version),
        "Owner": text(metadata.owner),
        "Created": text(metadata.created_at),
        "Workspace": text(metadata.workspace),
        "Period": text(context.period),
        "As of": text(context.as_of),
        "Rows": f"{spec.verification.row_count:,}",
        "Tags": text(", ".join(metadata.tags)),
    }
    yield table(("Fact", "Value"), facts.items())


def _request(spec: ProductSpec) -> Iterator[str]:
    context = spec.business_context
    yield "## What was asked"
    yield f"> {text(context.request)}"
    yield text(context.use_case)
    if context.filters:
        yield "Only these rows and figures:"
        yield bullets(map(text, context.filters))
    yield f"How each phrase was understood (confidence {context.confidence:.0%}):"
    yield bullets(map(text, context.understood))
    if context.assumptions:
        yield "Taken for granted or chosen:"
        yield bullets(map(text, context.assumptions))
    yield "Stakeholders:"
    yield bullets(map(text, context.stakeholders))


def _columns(spec: ProductSpec) -> Iterator[str]:
    model = spec.data_model
    yield "## Columns"
    yield f"One row per {listed(map(code, model.grain))}." if model.grain else "No column identifies a row."
    headings = ("Column", "Type", "Role", "May be NULL", "Unit", "Description", "Computed as")
    yield table(
        headings,
        (
            (
                code(column.name),
                code(column.type),
                text(column.role),
                "yes" if column.nullable else "no",
                text(column.unit or ""),
                text(column.description),
                code(column.expression),
            )
            for column in model.columns
        ),
    )


def _metrics(spec: ProductSpec) -> Iterator[str]:
    metrics = spec.business_context.metrics
    if metrics:
        yield "## Metrics"
        yield table(
            ("Column", "Metric", "Definition", "Formula", "Unit", "Additivity"),
            (
                (code(m.name), text(m.label), text(m.definition), code(m.formula), text(m.unit), text(m.additivity))
                for m in metrics
            ),
        )


def _computation(spec: ProductSpec) -> Iterator[str]:
    yield "## How it is computed"
    for step in spec.transformations:
        yield numbered(map(text, step.explanation))
        yield f"This is the statement that was executed ({text(step.dialect)}):"
        yield fence(step.sql, step.language)


def _lineage(spec: ProductSpec) -> Iterator[str]:
    yield "## Lineage"
    yield fence(to_mermaid(spec), "mermaid")
    headings = ("Dataset", "Why", "Score", "Owner", "Classification", "Refreshed", "Rows", "Newest")
    yield table(
        headings,
        (
            (
                code(source.dataset),
                text(source.why),
                f"{source.score:.2f}",
                text(source.owner),
                text(source.classification),
                text(source.refresh),
                f"{source.row_count:,}",
                text(source.last_event or "not dated"),
            )
            for source in spec.source_datasets
        ),
    )


def _quality(spec: ProductSpec) -> Iterator[str]:
    yield "## Quality"
    passed = sum(rule.passed for rule in spec.quality_rules)
    yield f"{passed} of {len(spec.quality_rules)} rules hold on the {spec.verification.row_count:,} rows."
    yield table(
        ("Rule", "Holds", "Severity", "From", "Checked", "Broken", "Meaning"), map(_rule_cells, spec.quality_rules)
    )
    yield "The statement and its rows were checked before the rules:"
    yield table(
        ("Gate", "Passed", "Severity", "Finding", "Figures"),
        (
            (
                text(gate.gate),
                "not applicable" if gate.not_applicable else "yes" if gate.passed else "**no**",
                text(gate.severity),
                text(gate.detail),
                text("; ".join(f"{name}: {figure}" for name, figure in gate.figures.items())),
            )
            for gate in spec.verification.gates
        ),
    )
    mutation = spec.verification.mutation
    yield (
        f"To test the rules, {mutation.injected} faults were put into the rows: {mutation.caught} were caught, "
        f"with {mutation.false_alarms} false alarms on rows without a fault."
    )
    if mutation.survivors:
        yield "Not caught:"
        yield bullets(map(text, mutation.survivors))


def _rule_cells(rule: SpecRule) -> tuple[str, ...]:
    holds = "yes" if rule.passed else "**no**"
    figures = f"{rule.checked:,}", f"{rule.failed:,}"
    return code(rule.id), holds, text(rule.severity), text(rule.origin), *figures, text(rule.description)


def _service_levels(spec: ProductSpec) -> Iterator[str]:
    sla = spec.sla
    yield "## Service levels"
    levels = {
        "Freshness": sla.freshness,
        "Latency": sla.latency,
        "Completeness": sla.completeness,
        "Accuracy": sla.accuracy,
    }
    yield table(("Level", "Promise"), ((name, text(promise)) for name, promise in levels.items()))
    if sla.basis:
        yield "Derived from:"
        yield bullets(map(text, sla.basis))


def _disclosures(spec: ProductSpec) -> Iterator[str]:
    yield "## Disclosures"
    yield bullets(map(_disclosure, spec.disclosures)) if spec.disclosures else "Nothing to disclose."


def _disclosure(disclosure: SpecDisclosure) -> str:
    effect = [f"{disclosure.rows:,} rows"] if disclosure.rows is not None else []
    effect += [f"{disclosure.share:.2%}"] if disclosure.share is not None else []
    counted = f" ({', '.join(effect)})" if effect else ""
    return f"{text(disclosure.kind)}, {code(disclosure.dataset)}: {text(disclosure.text)}{counted}"


_ADDITIVITY_ADVICE = {
    "additive": "May be summed over any column",
    "semi_additive": "May be summed over any column but time",
    "non_additive": "Never to be summed, but computed anew from their parts",
}


def _usage(spec: ProductSpec) -> Iterator[str]:
    name = spec.metadata.name
    yield "## How to use it"
    advice = [f"{code(name + '.csv')} holds the rows, {code(name + '.sql')} the statement that gives them."]
    for additivity, words in _ADDITIVITY_ADVICE.items():
        columns = [column.name for column in spec.data_model.columns if column.additivity == additivity]
        if columns:
            advice.append(f"{words}: {listed(map(code, columns))}.")
    advice.append("A rule's `test` in the specification returns the rows that break it: none when the rule holds.")
    yield bullets(advice)
    yield fence(f"goldsmith validate {name}.yaml\ngoldsmith run {name}.yaml", "sh")


SECTIONS: tuple[Section, ...] = (
    _heading,
    _request,
    _columns,
    _metrics,
    _computation,
    _lineage,
    _quality,
    _service_levels,
    _disclosures,
    _usage,
)
