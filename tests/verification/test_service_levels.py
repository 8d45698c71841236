"""Service levels follow from refresh intervals and from what the gates measured."""

from schemas.discovery import DatasetUse, Discovery
from schemas.transformation import Disclosure, GateResult
from tests.verification.quality_models import column, marketing, of_columns
from verification.service_levels import service_levels

GRAIN = GateResult(gate="grain", passed=True, severity="critical", detail="one row per key")
RECONCILED = GateResult(
    gate="reconciliation",
    passed=True,
    severity="critical",
    detail="2 totals equal their source",
    figures=(("clicks", "4,071"), ("spend", "12,345.67")),
)


def use(dataset: str, refresh: str, last_event: str | None = None) -> DatasetUse:
    return DatasetUse(
        dataset=dataset,
        reason="",
        score=1,
        columns=(),
        owner="",
        classification="internal",
        refresh=refresh,
        row_count=10,
        last_event=last_event,
    )


def discovery(*uses: DatasetUse) -> Discovery:
    return Discovery(
        candidate_datasets=(), selected_datasets=tuple(item.dataset for item in uses), dataset_metadata=uses
    )


def additive(*names: str):
    return of_columns({}, *(column(name, "BIGINT", "measure", leaf=name, additivity="additive") for name in names))


def test_freshness_is_that_of_the_slowest_source():
    sources = discovery(
        use("bronze.events", "1 hour", "2026-10-31"), use("bronze.campaigns", "1 week"), use("bronze.items", "6 days")
    )

    levels = service_levels(sources, marketing(), (GRAIN, RECONCILED))

    assert levels.freshness == "at most 1 week behind the sources; newest event 2026-10-31"
    assert levels.latency == "available within one refresh interval (1 week) after the sources are loaded"
    assert levels.basis[0] == (
        "freshness: declared refresh of bronze.campaigns, the slowest source, and the newest event among bronze.events"
    )


def test_a_refresh_in_words_counts_as_the_slowest():
    levels = service_levels(discovery(use("a.a", "1 week"), use("a.b", "on demand")), marketing(), ())

    assert levels.freshness == "at most on demand behind the sources"


def test_nothing_is_invented_where_nothing_is_known():
    levels = service_levels(discovery(), marketing(), ())

    assert (levels.freshness, levels.latency, levels.accuracy) == ("not stated", "not stated", "not reconciled")
    assert levels.completeness.startswith("the key of the rows is not proven")


def test_completeness_states_the_share_of_source_rows_used():
    left_out = (
        Disclosure(kind="deduplication", dataset="bronze.orders", text="", rows=400, share=0.0099),
        Disclosure(kind="orphans", dataset="bronze.order_items", text="", rows=300, share=0.003),
        Disclosure(kind="caveat", dataset="bronze.ga4_daily", text="", rows=5, share=0.5),
    )

    levels = service_levels(discovery(), marketing(), (GRAIN,), left_out)

    assert levels.completeness == (
        "every row is identified by week and campaign_id; at least 99.01% of the rows of each source are used"
    )
    assert levels.basis[2].endswith("bronze.orders 0.99% (deduplication), bronze.order_items 0.30% (orphans)")


def test_completeness_counts_rows_where_no_share_is_known():
    excluded = Disclosure(kind="exclusion", dataset="bronze.support_tickets", text="", rows=1200)

    levels = service_levels(discovery(), marketing(), (GRAIN,), (excluded,))

    assert levels.completeness.endswith("rows are left out by declared policies")
    assert levels.basis[2].endswith("bronze.support_tickets 1,200 rows (exclusion)")


def test_completeness_is_everything_only_when_it_was_measured():
    assert service_levels(discovery(), marketing(), (GRAIN,), ()).completeness.endswith("no source row is left out")
    assert service_levels(discovery(), marketing(), (GRAIN,)).completeness.endswith("rows left out were not measured")


def test_completeness_never_rounds_up_to_everything():
    tiny = Disclosure(kind="orphans", dataset="a.b", text="", rows=1, share=0.0000001)

    assert "at least 99.99%" in service_levels(discovery(), marketing(), (GRAIN,), (tiny,)).completeness


def test_accuracy_names_the_reconciled_metrics_with_their_figures():
    levels = service_levels(discovery(), additive("clicks", "spend"), (RECONCILED,))

    assert levels.accuracy == (
        "clicks, spend: equal to an independent control query on the source, to the cent, in total"
    )
    assert levels.basis[3].endswith("executed on the rows of this version: clicks 4,071, spend 12,345.67")


def test_accuracy_tells_totals_from_rows_and_from_what_was_not_compared():
    figures = (
        ("clicks", "4,071 in all, as the control query"),
        ("buyers", "equal in 5 rows; no total: a thing may be counted in several rows"),
        ("spend", "not compared: no formula is known"),
    )
    gate = RECONCILED.model_copy(update={"figures": figures})

    levels = service_levels(discovery(), additive("clicks", "buyers", "spend", "refunds"), (gate,))

    assert levels.accuracy == (
        "clicks: equal to an independent control query on the source, to the cent, in total; "
        "buyers: equal to an independent control query on the source, to the cent, in the rows compared; "
        "spend, refunds: not reconciled"
    )


def test_accuracy_is_not_claimed_after_a_failed_reconciliation():
    failed = RECONCILED.model_copy(update={"passed": False, "detail": "spend differs by 0.01"})

    levels = service_levels(discovery(), additive("spend"), (failed,))

    assert levels.accuracy == "not reconciled with the sources"
    assert levels.basis[3] == "accuracy: reconciliation gate failed: spend differs by 0.01"


def test_a_product_without_additive_metrics_reconciles_none():
    assert service_levels(discovery(), additive(), (RECONCILED,)).accuracy == "no additive metric to reconcile"
