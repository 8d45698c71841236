"""Events of the shopping assistant: an analysis and a completed flow per request, and what it showed."""

import json
from typing import NamedTuple

import numpy as np

from sample_data.generator.arrow import Table, labelled, numbered, table, text, timestamps
from sample_data.generator.assistant import AssistantSessions, assistant_session_ids
from sample_data.generator.calendar import later, within_period, years_in
from sample_data.generator.customers import customer_ids
from sample_data.generator.products import Products
from sample_data.generator.promotions import PROMOTION_LABELS, Promotions
from sample_data.generator.sampling import Times, exactly, rounded, stream, weighted

FLOWS = 11_000
PROMOTION_CALCULATIONS = 4_000
RECOMMENDATIONS = 2_500
FEEDBACK = 1_500
TYPES = (
    "intent_analysis",
    "agent_flow_complete",
    "cart_promotions_calculated",
    "recommendation_shown",
    "feedback_given",
)
"""30,000 events in all; the first two once per flow."""


class Intent(NamedTuple):
    """What a customer wants, who answers, and how the wish is put; {} stands for an article."""

    name: str
    route: str
    agents: tuple[str, ...]
    share: float
    failures: float
    phrasings: tuple[str, ...]


INTENTS = (
    Intent(
        "product_search",
        "search_agent",
        ("search",),
        0.34,
        0.03,
        ("find {}", "do you have {}", "show me {}", "cheap {}"),
    ),
    Intent(
        "add_to_cart", "cart_agent", ("search", "cart"), 0.22, 0.04, ("add {} to my cart", "two {} please", "i need {}")
    ),
    Intent(
        "promotion_question",
        "promotion_agent",
        ("promotions", "cart"),
        0.12,
        0.05,
        ("any deals on {}", "is {} on offer", "apply my discount to {}"),
    ),
    Intent("reorder", "order_agent", ("orders", "cart"), 0.12, 0.03, ("the same {} as last time", "reorder {}")),
    Intent("order_status", "order_agent", ("orders",), 0.08, 0.02, ("where is my order", "when does my {} arrive")),
    Intent(
        "recipe_idea",
        "recommendation_agent",
        ("recommendation", "search"),
        0.09,
        0.06,
        ("what can i cook with {}", "what goes well with {}"),
    ),
    Intent("small_talk", "fallback", (), 0.03, 0.35, ("hello", "thanks a lot", "can you talk to a person")),
)
AGENT_MILLISECONDS = {
    "intent": 210,
    "search": 320,
    "cart": 140,
    "promotions": 260,
    "orders": 180,
    "recommendation": 620,
}


def _json(properties: dict[str, object]) -> str:
    return json.dumps(properties, separators=(",", ":"))


class _Flow(NamedTuple):
    intent: Intent
    query: str
    confidence: float
    timings: dict[str, int]
    total_ms: int
    success: bool

    def analysis(self) -> str:
        return _json({"query": self.query, "intent": self.intent.name, "confidence": self.confidence})

    def completion(self) -> str:
        return _json(
            {
                "query": self.query,
                "intent": self.intent.name,
                "routing_decision": self.intent.route,
                "agents_executed": list(self.timings),
                "total_latency_ms": self.total_ms,
                "agent_timings": self.timings,
                "success": self.success,
            }
        )


def _flows(rng: np.random.Generator, products: Products, days: Times) -> list[_Flow]:
    """A flow per day given; the assistant becomes quicker over the years."""
    size = len(days)
    intents = [INTENTS[code] for code in weighted(rng, [intent.share for intent in INTENTS], size)]
    articles = [article.subcategory.articles[article.code].lower() for article in products.articles]
    about = products.draw(rng, days).tolist()
    phrasing, failing = rng.integers(0, 60, size).tolist(), rng.random(size).tolist()
    confidence = np.round(rng.beta(9, 1.5, size), 2).tolist()
    pace = np.exp(-0.15 * years_in(days))
    milliseconds = {
        agent: rounded(usual * pace * rng.lognormal(0, 0.35, size)).tolist()
        for agent, usual in AGENT_MILLISECONDS.items()
    }
    overhead = rng.integers(8, 60, size).tolist()
    flows = []
    for n, intent in enumerate(intents):
        timings = {agent: milliseconds[agent][n] for agent in ("intent", *intent.agents)}
        query = intent.phrasings[phrasing[n] % len(intent.phrasings)].format(articles[about[n]])
        total, success = sum(timings.values()) + overhead[n], failing[n] >= intent.failures
        flows.append(_Flow(intent, query, confidence[n], timings, total, success))
    return flows


def _calculations(rng: np.random.Generator, promotions: Promotions, days: Times) -> list[str]:
    cents = rng.integers(400, 9_000, len(days))
    promotion = promotions.draw(rng, days)
    discounts = cents * promotions.percent[promotion] // 300
    return [
        _json({"cart_total": c / 100, "promotions": [PROMOTION_LABELS[p]], "discount_total": d / 100})
        for c, p, d in zip(cents.tolist(), promotion.tolist(), discounts.tolist(), strict=True)
    ]


def _recommendations(rng: np.random.Generator, products: Products, days: Times) -> list[str]:
    shown = np.stack([products.draw(rng, days) for _ in range(3)], axis=1).tolist()
    reasons = rng.choice(["bought_together", "popular", "reorder"], len(days)).tolist()
    skus = products.skus
    return [
        _json({"strategy": reason, "products": [skus[p] for p in dict.fromkeys(positions)]})
        for reason, positions in zip(reasons, shown, strict=True)
    ]


def user_events_table(sessions: AssistantSessions, products: Products, promotions: Promotions, scale: int) -> Table:
    """analytics.user_events, by time; `event_properties` is JSON text with keys of its own per event type."""
    rng = stream("user_events")
    size = FLOWS * scale
    session = rng.integers(0, len(sessions), size)
    asked_at = sessions.moment(session, 0.9 * rng.random(size))
    days = asked_at.astype("datetime64[D]")
    flows = _flows(rng, products, days)
    milliseconds = np.array([flow.total_ms for flow in flows])
    answered_at = within_period(later(asked_at, 1 + milliseconds // 1_000))

    calculated, recommended, rated = (
        np.flatnonzero(exactly(rng, size, count * scale))
        for count in (PROMOTION_CALCULATIONS, RECOMMENDATIONS, FEEDBACK)
    )
    thumbs = rng.choice(["up", "down"], len(rated), p=[0.78, 0.22]).tolist()
    properties = [
        *(flow.analysis() for flow in flows),
        *(flow.completion() for flow in flows),
        *_calculations(rng, promotions, days[calculated]),
        *_recommendations(rng, products, days[recommended]),
        *(_json({"rating": thumb}) for thumb in thumbs),
    ]
    source = np.concatenate([np.arange(size), np.arange(size), calculated, recommended, rated])
    kind = np.repeat(np.arange(len(TYPES)), (size, size, len(calculated), len(recommended), len(rated)))
    event_at = within_period(later(np.where(kind == 0, asked_at[source], answered_at[source]), np.maximum(kind - 1, 0)))
    by_time = np.lexsort((source, event_at))
    return table(
        event_id=numbered("UE", np.arange(1, len(kind) + 1)),
        event_timestamp=timestamps(event_at[by_time]),
        user_id=customer_ids(sessions.customer[session[source[by_time]]]),
        session_id=assistant_session_ids(session[source[by_time]]),
        event_type=labelled(TYPES, kind[by_time]),
        event_properties=text([properties[n] for n in by_time]),
    )
