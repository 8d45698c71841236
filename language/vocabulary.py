"""The closed classes of a request's language: words that mean the same in every business.

Phrases are tuples of lemmas. What carries meaning (negation, order, comparison) is never a filler.
"""

from __future__ import annotations

from typing import TypeVar

from language.words import lemmas
from schemas.expressions import AggregateFunction, ComparisonOperator, DatePart, Grain

V = TypeVar("V")


def _keyed(entries: dict[str, V]) -> dict[tuple[str, ...], V]:
    return {lemmas(text): value for text, value in entries.items()}


def _phrases(*texts: str) -> frozenset[tuple[str, ...]]:
    return frozenset(lemmas(text) for text in texts)


FUNCTION_WORDS = frozenset(
    (
        "a an the of in on at to for from with and our my your their his her its we i you it they me us is are "
        "was were be been being do does did have has had will would can could shall should may might as that this "
        "these those there which what who where when how whose so also then here into up down out by s"
    ).split()
)
"""Words that may stand between content words; those that also act (`by`, `not`, `which`) are read by rules first."""

FILLERS = _phrases(
    *(
        "create build make generate produce prepare design develop set up show display give tell provide present "
        "see view get list return calculate compute find want need like let know look help please thanks thank "
        "hello hi hey dear kindly report reports dashboard overview summary analysis analytics analytical "
        "breakdown table data product dataset statistics stats figures numbers metrics kpis kpi measures "
        "performance results detail details detailed quality trend trends split information info insight insights "
        "unified   comprehensive          "
        "combining combine showing containing contain covering based using just still currently   "
        "total altogether each one them handled come comes came coming made happened developed evolved been "
        "looked look looks across business company     respectively doing going  "
        "  signals signal   "
    ).split(),
    "good morning",
    "good afternoon",
    "good evening",
    "full report",
    "complete report",
    "i would like",
    "i need",
    "i want",
    "can you",
    "could you",
    "would you",
    "tell me",
    "show me",
    "give me",
    "let me know",
    "data product",
    "as well as",
    "along with",
    "together with",
    "broken out",
    "in total",
    "so far",
    "each one",
    "no rush",
    "no hurry",
    "a lot",
    "per se",
    "at all",
    "the following",
)
"""Report talk and politeness: explained, and meaning nothing."""

POLITE = frozenset(
    (
        "good morning afternoon evening hello hi hey dear hope thanks thank sorry please manager boss bother rush "
        "cheers regards weekend nice day great appreciate kindly welcome appreciated"
    ).split()
)
"""A sentence without content that holds one of these is small talk."""

GROUP_MARKERS = _phrases(
    "by",
    "per",
    "for each",
    "for every",
    "in each",
    "in every",
    "of each",
    "of every",
    "from each",
    "from every",
    "on each",
    "at each",
    "to each",
    "across",
    "across all",
    "each",
    "every",
    "broken down by",
    "broken up by",
    "split by",
    "split up by",
    "grouped by",
    "group by",
    "segmented by",
    "separated by",
    "divided by",
    "sliced by",
    "by each",
    "within each",
    "within every",
    "for all",
    "depending on",
    "according to",
    "over",
    "at the end of each",
    "at the end of every",
    "end of each",
)

INCLUDING = frozenset({("including",), ("include",), ("includes",), ("incl",)})
"""Before a value it adds what a default leaves out; before anything else it only lists."""

COMPARES = frozenset({("compare",), ("comparing",), ("comparison",)})
"""Before several values of one column: show them side by side."""


GRAIN_ADJECTIVES: dict[str, Grain] = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}

GRAIN_NOUNS: dict[tuple[str, ...], Grain] = {
    ("day",): "day",
    ("date",): "day",
    ("week",): "week",
    ("calendar", "week"): "week",
    ("month",): "month",
    ("calendar", "month"): "month",
    ("quarter",): "quarter",
    ("year",): "year",
    ("calendar", "year"): "year",
}

GRAIN_REPEATS: dict[tuple[str, ...], Grain] = {
    ("day", "by", "day"): "day",
    ("week", "by", "week"): "week",
    ("month", "by", "month"): "month",
    ("quarter", "by", "quarter"): "quarter",
    ("year", "by", "year"): "year",
}

PART_NOUNS: dict[tuple[str, ...], DatePart] = _keyed(
    {
        "weekday": "weekday",
        "day of week": "weekday",
        "day of the week": "weekday",
        "hour": "hour_of_day",
        "hour of day": "hour_of_day",
        "hour of the day": "hour_of_day",
        "time of day": "hour_of_day",
        "month of year": "month_of_year",
        "month of the year": "month_of_year",
        "calendar week number": "week_of_year",
        "day of month": "day_of_month",
        "day of the month": "day_of_month",
        "quarter of the year": "quarter_of_year",
    }
)

AGGREGATES: dict[tuple[str, ...], AggregateFunction] = _keyed(
    {
        "average": "average",
        "mean": "average",
        "total": "sum",
        "sum": "sum",
        "total of": "sum",
        "sum of": "sum",
        "total number of": "count",
        "total amount of": "sum",
        "number of": "count",
        "count of": "count",
        "how many": "count",
        "count": "count",
        "how much": "sum",
        "minimum": "min",
        "lowest": "min",
        "smallest": "min",
        "earliest": "min",
        "maximum": "max",
        "highest": "max",
        "largest": "max",
        "latest": "max",
        "median": "median",
        "standard deviation of": "stddev",
        "standard deviation": "stddev",
    }
)

SUMS = _phrases("sum", "sum of")

DISTINCT = _phrases("distinct", "unique", "different")

SHARES = _phrases(
    "share",
    "proportion",
    "share of",
    "percent of",
    "proportion of",
    "percent share of",
    "what percent of",
    "fraction of",
)

COMPARATORS: dict[tuple[str, ...], ComparisonOperator] = _keyed(
    {
        "above": ">",
        "over": ">",
        "more than": ">",
        "greater than": ">",
        "higher than": ">",
        "larger than": ">",
        "exceeding": ">",
        "at least": ">=",
        "no less than": ">=",
        "not less than": ">=",
        "or more": ">=",
        "below": "<",
        "under": "<",
        "less than": "<",
        "lower than": "<",
        "fewer than": "<",
        "smaller than": "<",
        "at most": "<=",
        "no more than": "<=",
        "not more than": "<=",
        "equal to": "=",
        "exactly": "=",
    }
)
COMPARISON_SYMBOLS: dict[str, ComparisonOperator] = {
    ">": ">",
    ">=": ">=",
    "<": "<",
    "<=": "<=",
    "=": "=",
    "==": "=",
    "<>": "<>",
    "!=": "<>",
}

NEGATIONS = _phrases(
    "not", "no", "excluding", "exclude", "excl", "except", "except for", "without", "not counting", "not including",
    "other than", "ignoring", "ignore", "leaving out", "leave out", "but not", "apart from", "non",
)  # fmt: skip
NEGATIONS_AFTER = _phrases("left out", "excluded", "not included", "not counted", "aside", "ignored")
ONLY = _phrases("only", "just", "exclusively")

TOPS: dict[str, bool] = {"top": True, "highest": True, "largest": True, "biggest": True,
                         "bottom": False, "lowest": False, "smallest": False}  # fmt: skip
"""Whether the greatest come first."""

JUDGEMENTS = frozenset({"best", "worst"})
"""Good and bad are high for one figure and low for another."""

ORDER_MARKERS = _phrases("sorted by", "ordered by", "sort by", "ranked by", "rank by")
DESCENDING = _phrases("descending", "desc", "highest first", "largest first", "biggest first", "decreasing")
ASCENDING = _phrases("ascending", "asc", "lowest first", "smallest first", "increasing")

VERSUS = _phrases(
    "against", "vs", "versus", "compared to", "compared with", "in comparison to", "in comparison with",
    "relative to",
)  # fmt: skip
"""Before a period: the other side of a comparison."""
CONTRASTS: dict[tuple[str, ...], str] = _keyed(
    {
        "change": "",
        "increase": "",
        "growth": "percent",
        "growth rate": "percent",
        "difference": "difference",
        "delta": "difference",
    }
)
"""What is shown beside two figures: the difference, the change in percent, or, where the word leaves it open, both."""
IN_PERCENT = _phrases("percent", "relative", "percent term", "relative term", "%", "pct")
IN_ABSOLUTE_TERMS = _phrases("absolute", "absolute term", "absolute number")

RATIOS = _phrases("divided by")
"""Between two measures: the first over the second; before anything else it groups."""

CHANGES: dict[tuple[str, ...], Grain] = _keyed(
    {
        "month over month": "month",
        "month on month": "month",
        "mom": "month",
        "week over week": "week",
        "week on week": "week",
        "wow": "week",
        "quarter over quarter": "quarter",
        "quarter on quarter": "quarter",
        "qoq": "quarter",
        "year over year": "year",
        "year on year": "year",
        "yoy": "year",
        "day over day": "day",
        "dod": "day",
    }
)
GROWTH = frozenset({"growth", "change", "increase", "development"})

RUNNING: dict[tuple[str, ...], Grain | None] = _keyed(
    {
        "running total": None,
        "cumulative total": None,
        "cumulative": None,
        "year to date running total": "year",
        "year to date total": "year",
        "ytd running total": "year",
        "month to date running total": "month",
        "mtd running total": "month",
        "quarter to date running total": "quarter",
    }
)

ROLLING = _phrases("rolling average", "moving average", "rolling mean", "moving mean")

OPERATORS = frozenset(
    "not no nor never ever only first last before after again until unless if than more less most least fewer same"
    " other another both either neither or versus vs against compare compared comparing between except without each"
    " every any some none all twice once often together since ago later earlier change percent difference top bottom"
    " rest".split()
)
"""Words that act on others: left unread, they would change the answer."""

WRITE_VERBS = frozenset(
    "delete remove drop truncate update insert alter erase purge overwrite modify wipe merge grant revoke".split()
)
CAUSAL_PHRASES = _phrases("reason for", "reasons for", "cause of", "what caused", "because of what", "explain why")
