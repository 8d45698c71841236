"""Searches in the shopping assistant: what was asked, found and clicked."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from sample_data.generator.arrow import Table, doubles, integers, labelled, numbered, table, text, texts, timestamps
from sample_data.generator.assistant import AssistantSessions, assistant_session_ids
from sample_data.generator.customers import customer_ids
from sample_data.generator.products import Products
from sample_data.generator.sampling import rounded, stream, weighted

SEARCH_EVENTS = 12_000
MISSPELLED = 0.06
NOT_SOLD = (
    "charcoal grill",
    "dog leash",
    "baby wipes",
    "red wine",
    "sushi rice",
    "phone charger",
    "flower bouquet",
    "vegan jerky",
)
NOT_SOLD_SHARE = 0.035
MOST_CLICKS = 3


class SearchType(NamedTuple):
    """How a kind of search behaves; milliseconds are the median response."""

    name: str
    share: float
    misses: float
    clicked: float
    milliseconds: float
    spread: float
    copes_with_spelling: bool


TYPES = (
    SearchType("keyword", 0.42, 0.06, 0.41, 60, 0.45, False),
    SearchType("semantic", 0.24, 0.015, 0.46, 190, 0.5, True),
    SearchType("hybrid", 0.34, 0.01, 0.55, 235, 0.4, True),
)


class Query(NamedTuple):
    """A text that people search for, the positions of the products it finds, and how often it is asked."""

    text: str
    matches: tuple[int, ...]
    weight: float


def queries(products: Products) -> list[Query]:
    """Articles, articles of a brand or kind, subcategories, and what the shop does not sell."""
    matches: dict[str, list[int]] = {}
    for position, article in enumerate(products.articles):
        name = article.subcategory.articles[article.code]
        kind = article.subcategory.variants[article.variant]
        for phrase in (name, f"{kind} {name}", article.name, article.subcategory.name):
            matches.setdefault(phrase.lower(), []).append(position)
    sold = [
        Query(phrase, tuple(found), float(products.popularity[found].sum() ** 0.8)) for phrase, found in matches.items()
    ]
    share = sum(query.weight for query in sold) * NOT_SOLD_SHARE / len(NOT_SOLD)
    return sold + [Query(phrase, (), share) for phrase in NOT_SOLD]


def _misspelled(phrase: str) -> str:
    """Two letters in the middle change places."""
    at = len(phrase) // 2
    return phrase[: at - 1] + phrase[at] + phrase[at - 1] + phrase[at + 1 :]


class _Search(NamedTuple):
    query: str
    results: int
    clicked: list[str]


def _searches(rng: np.random.Generator, products: Products, kinds: list[SearchType]) -> Iterator[_Search]:
    asked = queries(products)
    size = len(kinds)
    skus = products.skus
    chosen = weighted(rng, [query.weight for query in asked], size).tolist()
    misspelled = (rng.random(size) < MISSPELLED).tolist()
    luck, click, more = rng.random(size).tolist(), rng.random(size).tolist(), rng.poisson(6, size).tolist()
    clicks, start = (1 + rng.poisson(0.5, size)).tolist(), rng.integers(0, 1_000, size).tolist()
    for n, kind in enumerate(kinds):
        query = asked[chosen[n]]
        lost = misspelled[n] and not kind.copes_with_spelling
        found = () if lost or luck[n] < kind.misses else query.matches
        # Meaning finds neighbours of the query as well.
        results = len(found) + (more[n] if found and kind.copes_with_spelling else 0)
        shown = (
            found[start[n] % len(found) :][: min(clicks[n], MOST_CLICKS)] if found and click[n] < kind.clicked else ()
        )
        yield _Search(_misspelled(query.text) if misspelled[n] else query.text, results, [skus[p] for p in shown])


def search_events_table(sessions: AssistantSessions, products: Products, scale: int) -> Table:
    """analytics.search_events, by time; response times in milliseconds."""
    rng = stream("search_events")
    size = SEARCH_EVENTS * scale
    session = rng.integers(0, len(sessions), size)
    event_at = sessions.moment(session, 0.8 * rng.random(size))
    by_time = np.argsort(event_at, kind="stable")
    session, event_at = session[by_time], event_at[by_time]

    kind = weighted(rng, [search_type.share for search_type in TYPES], size)
    searches = list(_searches(rng, products, [TYPES[code] for code in kind]))
    median = np.array([search_type.milliseconds for search_type in TYPES])[kind]
    spread = np.array([search_type.spread for search_type in TYPES])[kind]
    # Keyword search ignores meaning (alpha 0), semantic search ignores words (alpha 1).
    alpha = np.choose(kind, [np.zeros(size), np.ones(size), rng.choice([0.3, 0.5, 0.7], size)])
    return table(
        search_id=numbered("Q", np.arange(1, size + 1)),
        event_timestamp=timestamps(event_at),
        user_id=customer_ids(sessions.customer[session]),
        session_id=assistant_session_ids(session),
        query=text([search.query for search in searches]),
        alpha_value=doubles(alpha.tolist()),
        search_type=labelled([search_type.name for search_type in TYPES], kind),
        results_count=integers(np.array([search.results for search in searches])),
        response_time_ms=integers(rounded(median * rng.lognormal(0, spread))),
        clicked_results=texts([search.clicked for search in searches]),
    )
