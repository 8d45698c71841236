"""Rules for requests that ask whether there are such things, and then for them: `are there …? Which ones?`."""

from __future__ import annotations

from collections.abc import Iterator

from language.questions import closed
from language.questions.forms import Form
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.small import skip

_OPENINGS = closed.phrases("are there|is there|were there|was there|do we have|do you have|have we got")
_SOME = frozenset("any some a an other".split())
_WHICH = closed.phrases(
    "which ones|which one|which|which ones are they|which are they|what are they|who are they|who|if so which"
    "|if so , which|if so which ones|if so , which ones|if so , which one|if yes , which ones|if yes which ones"
    "|if yes , which|list them|name them|show them|show them to me|give them"
)
_BETWEEN = frozenset((",", "?", ".", ";", "and", "please", "-"))


def are_there(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`are there any areas without incidents, and which ones`: a list of them, which is empty where there are none."""
    for words, last in chart.sentence.phrase(at, _OPENINGS):
        start, said = skip(chart, last, _SOME)
        for things in chart.named("phrase", start):
            if not things.value.noun.things or things.value.quantifier:
                continue
            begin, joint = skip(chart, things.end, _BETWEEN)
            for asked, end in chart.sentence.phrase(begin, _WHICH) if begin > things.end else ():
                score = things.score + said + joint + 1.1 * len(words) + 1.1 * len(asked)
                yield Edge(Form((things.value,)), end, score)
