"""Words for what is told of a figure from one period to the next: changes, running totals, rolling figures, shares."""

from __future__ import annotations

from typing import Literal

from language.questions.closed import BY_HOW_MUCH, Words, phrases
from schemas.expressions import Grain

Output = Literal["previous", "difference", "percent"]

_UNITS: tuple[Grain, ...] = ("day", "week", "month", "quarter", "year")

CHANGES: dict[Words, tuple[Output, ...]] = {
    **dict.fromkeys(
        phrases("change|changes|variation|development|increase|rise|increase or decrease|gain or loss"),
        ("previous", "difference", "percent"),
    ),
    **dict.fromkeys(
        phrases(
            "difference|absolute change|absolute difference|absolute increase|absolute growth|net change"
            "|change in absolute terms"
        ),
        ("previous", "difference"),
    ),
    **dict.fromkeys(phrases("growth|growth figure"), ("difference", "percent")),
    **dict.fromkeys(
        phrases(
            "growth rate|growth rates|rate of growth|percentage change|percent change|percentage growth|percent growth"
            "|relative change|percentage increase|percent increase|relative growth|rate of change|% change|% growth"
            "|percentage difference|percent difference|growth percentage|change rate|pct change"
        ),
        ("percent",),
    ),
}
"""What a change is shown as."""
OVER: dict[Words, Grain] = {
    words: grain
    for grain in _UNITS
    for words in phrases(
        f"{grain} over {grain}|{grain} on {grain}|{grain} - over - {grain}|{grain} - on - {grain}|{grain} to {grain}"
        f"|{grain} - to - {grain}"
        + {"month": "|mom", "year": "|yoy", "week": "|wow", "quarter": "|qoq", "day": "|dod"}[grain]
    )
}
"""`month over month`: against the period before."""
FROM_ONE_TO_THE_NEXT: dict[Words, Grain] = {
    words: grain
    for grain in _UNITS
    for words in phrases(
        f"from {grain} to {grain}|from one {grain} to the next|from one {grain} to another"
        f"|from each {grain} to the next|between consecutive {grain}|between successive {grain}"
        f"|{grain} by {grain}|from {grain} to the next"
    )
}
AGAINST = phrases(
    "against|from|to|since|over|versus|vs|compared to|compared with|as compared to|as compared with|relative to"
    "|in comparison to|in comparison with|with respect to|on|than|in relation to"
)
COMPARED = phrases(
    "compared to|compared with|as compared to|as compared with|versus|vs|against|in comparison to|in comparison with"
    "|next to|alongside|beside|and compare it to|and compare it with|and compare with|and compare to|compare with"
    "|compare to|and compare them with|and compare them to|and compare each to|and compare each with"
)
PREVIOUS: dict[Words, Grain | None] = {
    **{
        words: grain
        for grain in _UNITS
        for words in phrases(
            f"previous {grain}|prior {grain}|preceding {grain}|last {grain}|{grain} before|{grain} earlier|{grain} ago"
            f"|{grain} prior|{grain} preceding it|{grain} before it|one {grain} earlier|one {grain} before"
        )
    },
    **{
        words: "year"
        for grain in ("day", "week", "month", "quarter")
        for words in phrases(
            f"same {grain} last year|same {grain} of the previous year|same {grain} in the previous year"
            f"|same {grain} a year earlier|same {grain} a year ago|same {grain} of the year before"
            f"|same {grain} of last year|same {grain} the year before|same {grain} one year earlier"
        )
    },
    **dict.fromkeys(phrases("previous one|one before|previous period|period before|preceding one|prior period"), None),
}
"""The period compared with; None: the one before, whatever the rows are of."""
ITS_VALUE = phrases("'s value|'s number|'s figure|'s count|'s total|value|figure|number|count|total|'s")
"""`the previous month's value`."""
THE_VALUE_OF = phrases("value of|figure of|number of|that of|figure for|value for|count of|number for|total of")
HOW_IT_CHANGED = phrases(
    "how did it change|how did that change|how it changed|how that changed|how much it changed|how it developed"
    "|how did it develop|how they changed|how did they change|how it has changed|how has it changed|how this changed"
    "|by how much it changed|by how much did it change|how much did it change|how it compares|how that compares"
    "|how much it grew|how it grew"
)
BY_WHAT_PERCENT = phrases(
    "by what percentage it changed|by how many percent it changed|how many percent it changed|how much percent it grew"
    "|by what percentage did it change|by what percent it changed|what percentage it changed|its growth in percent"
)
HOW: dict[Words, bool] = {("how",): False, **BY_HOW_MUCH}
"""Whether the change is asked for in percent."""
RUNNING: dict[Words, Grain | None] = {
    **dict.fromkeys(
        phrases(
            "running total|cumulative total|cumulative sum|running sum|cumulated total|cumulative value|running count"
            "|cumulative count|cumulative number|cumulative amount|cumulative figure|cumulated sum|running totals"
            "|accumulated total|accumulated sum|rolling total to date|cumulative totals"
        ),
        None,
    ),
    **dict.fromkeys(
        phrases(
            "year - to - date total|year to date total|ytd total|year to date running total|year - to - date"
            "|year - to - date running total|running total of the year|running total within the year"
            "|running total within each year|cumulative total of the year|cumulative total within each year"
        ),
        "year",
    ),
    **dict.fromkeys(
        phrases("month to date total|month - to - date total|mtd total|running total within the month"), "month"
    ),
}
"""Nouns; with the period in which the total begins anew."""
CUMULATIVE = phrases("cumulative|cumulated|accumulated|running")
"""Before a figure: `cumulative revenue`."""
ROLLING: dict[Words, Literal["average", "sum", "min", "max"]] = {
    **dict.fromkeys(
        phrases(
            "moving average|rolling average|rolling mean|moving mean|trailing average|sliding average|running average"
        ),
        "average",
    ),
    **dict.fromkeys(phrases("moving sum|rolling sum|rolling total|moving total|trailing total|trailing sum"), "sum"),
    **dict.fromkeys(phrases("rolling maximum|moving maximum|rolling max"), "max"),
    **dict.fromkeys(phrases("rolling minimum|moving minimum|rolling min"), "min"),
}
OVER_THE_LAST = phrases(
    "over|over the last|of the last|over the past|across|for the last|of the past|over the previous"
)
SHARE_OF_TOTAL = phrases(
    "share of the total|share of total|share of the whole|share of all|share in the total|percentage of the total"
    "|percentage of total|percent of total|percent of the total|% of total|% of the total|percentage of all"
    "|proportion of the total|proportion of total|fraction of the total|share of the overall total"
    "|percentage of the overall total|share of the grand total|percentage of the grand total|contribution to the total"
    "|percentage share|percentage contribution|share of the overall|share|share in percent|share in %|share %|% share"
    "|share ( % )|share ( in % )|share of the total in %|share of total in %|share of the total in percent|percentage"
    "|share of total in percent|share of all in %"
)
JOINED = phrases(
    ",|and|, and|with|together with|along with|as well as|plus|, with|, together with|, along with|including|and also"
    "|and include|, including|and show|with also|and give|, plus|. include|. also show|. add|and add|and list"
    "|. show also|. show|alongside|. include also"
)
EACH = frozenset("the a an its their his that this each every respective corresponding".split())
