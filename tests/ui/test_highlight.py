"""The request in coloured pieces."""

from hypothesis import given
from hypothesis import strategies as st

from schemas.intent import Evidence, Intent
from tests.exporters.sample import INTENT, REQUEST
from ui.highlight import Span, legend, sentence, spans

LABELS = {"clicks": "Clicks", "roas": "ROAS"}


def evidence(start, end, role="measure", text="x"):
    return Evidence(start=start, end=end, text=text, role=role, node="metric:clicks", method="exact", score=1)


def test_spans_cover_the_request_in_order():
    assert spans(INTENT, LABELS) == (
        Span("Please show "),
        Span("weekly", "time", "by week"),
        Span(" "),
        Span("clicks", "measure", "the metric Clicks"),
        Span(" and "),
        Span("ROAS", "measure", "the metric ROAS"),
        Span(" "),
        Span("per campaign", "dimension", "campaign_name of bronze.marketing_campaigns (by synonym, 0.95)"),
        Span(" "),
        Span("for paid search", "filter", "channel of bronze.marketing_campaigns is search (by synonym, 0.90)"),
        Span(" "),
        Span("last quarter", "time", "the days from 2026-07-01 until before 2026-10-01"),
    )


def test_spans_mark_what_was_not_understood():
    lost = evidence(12, 18, text="weekly").model_copy(update={"node": ""})
    intent = Intent(request=REQUEST, unexplained=(lost,))

    assert Span("weekly", "lost", "not honoured") in spans(intent, {})


def test_spans_of_two_readings_the_first_counts():
    intent = Intent(request="net revenue", evidence=(evidence(0, 11, text="net revenue"), evidence(4, 11)))

    assert [span.text for span in spans(intent, {})] == ["net revenue"]


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45), st.sampled_from(["measure", "time", "filler"]))),
)
def test_spans_put_together_are_the_request(request, places):
    intent = Intent(request=request, evidence=tuple(evidence(start, end, role) for start, end, role in places))

    assert "".join(span.text for span in spans(intent, {})) == request


def test_sentence_escapes_the_request():
    intent = Intent(request="<b>clicks", evidence=(evidence(3, 9, text="clicks"),))

    assert sentence(intent, {}) == (
        '<p class="gs-request">&lt;b&gt;<span class="gs-span gs-measure" tabindex="0" '
        'data-tip="figure: the metric clicks">clicks<span class="gs-sr"> (figure: the metric clicks)</span></span></p>'
    )


def test_legend_names_each_family():
    assert '<span class="gs-span gs-time">weekly</span><span class="gs-meaning">time: by week</span>' in legend(
        INTENT, LABELS
    )
    assert "Please show" not in legend(INTENT, LABELS)
