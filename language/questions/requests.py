"""Rules for whole requests: what is shown, for which groups, in which order."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.changes import change
from language.questions.chart import Chart, Edge
from language.questions.clauses import behind, most, possessions, verb_phrase
from language.questions.deeds import does
from language.questions.forms import Condition, Dated, Form, Measured, Noun, Ordering, Phrase, Rank, TimeGroup
from language.questions.members import membership
from language.questions.nouns import number
from language.questions.orders import limited, ordering
from language.questions.outputs import OF_THINGS_HAD, Output, item, outputs, separators
from language.questions.phrases import phrase
from language.questions.recalled import recalled
from language.questions.small import skip, skip_articles

_END = frozenset((".", "?", "!", ";"))
_SCENERY = frozenset("me us only just the its their his her also both".split())


def request(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """A whole request, from its first token to its last."""
    for start, said in _openings(chart, at):
        for edge in chart.edges(body, start):
            form = recalled(edge.value)
            if form is not None:
                for end in _closings(chart, edge.end):
                    yield Edge(form, end, edge.score + said)


def _openings(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind politeness, a command, and `a list of`, each of which may be missing."""
    starts = {at: 0.0}
    for table in (closed.POLITE, closed.COMMANDS, closed.LIST_OF):
        for start, said in list(starts.items()):
            for words, last in chart.sentence.phrase(start, table):
                if words != ("name",) or table is closed.COMMANDS:
                    begin = last + (chart.sentence.word(last) in (",", ":"))
                    starts[begin] = max(starts.get(begin, 0.0), said + 1.0 * (begin - start))
    for start, said in list(starts.items()):
        after, more = skip_articles(chart, start)
        for _, last in chart.sentence.phrase(after, closed.LIST_OF):
            starts[last] = said + more + 1.0 * (last - after)
    yield from starts.items()


def _closings(chart: Chart, at: int) -> Iterator[int]:
    sentence = chart.sentence
    while at < len(sentence) and (sentence.word(at) in _END or sentence.word(at) in ("please", "thanks", ",")):
        at += 1
    yield at
    for _, last in sentence.phrase(at, closed.IN_PERCENT):
        yield from _closings(chart, last)


def body(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """The request without its opening and close."""
    for edge in chart.edges(_shown, at):
        yield from _tails(chart, edge)
    for edge in chart.edges(_groups, at):
        start = edge.end + 1 if chart.sentence.word(edge.end) == "," else edge.end
        for begin, said in _openings(chart, start):
            for shown in chart.edges(_shown, begin):
                grouped = dataclasses.replace(shown.value, groups=(*edge.value, *shown.value.groups))
                score = edge.score + shown.score + said + 1.0 * (start - edge.end)
                yield from _tails(chart, Edge(grouped, shown.end, score))
    for edge in chart.edges(_leading, at):
        start = edge.end + 1 if chart.sentence.word(edge.end) == "," else edge.end
        for begin, said in _openings(chart, start):
            for shown in chart.edges(_shown, begin):
                dated = dataclasses.replace(shown.value, conditions=(*edge.value, *shown.value.conditions))
                score = edge.score + shown.score + said + 1.0 * (start - edge.end)
                yield from _tails(chart, Edge(dated, shown.end, score))


def _leading(chart: Chart, at: int) -> Iterator[Edge[tuple[Condition, ...]]]:
    """`In 2014, how many …`, `Among students from France, …`."""
    match = chart.sentence.times.get(at)
    if match is not None and not match.error:
        token = chart.sentence.tokens[match.last - 1]
        year = int(token.text) if token.text.isdigit() and len(token.text) == 4 else None
        yield Edge((Dated(match.period, year=year),), match.last, 1.0 * (match.last - at))


def _shown(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    yield from _how_many(chart, at)
    yield from _which(chart, at)
    yield from _in_which(chart, at)
    yield from change(chart, skip_articles(chart, at)[0])
    yield from _who(chart, at)
    for edge in chart.edges(outputs, at):
        yield Edge(Form(edge.value), edge.end, edge.score)


def _how_many(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`how many students live in Paris`, `how many pets does each student have`."""
    sentence = chart.sentence
    for words in (("how", "many"), ("count", "how", "many")):
        last = at + len(words)
        if sentence.words[at:last] != words:
            continue
        for edge in chart.edges(phrase, last):
            counted = Measured("count", edge.value, distinct=edge.value.distinct, first=at)
            score = edge.score + 1.1 * len(words)
            for end, said in _existing(chart, edge.end):
                yield Edge(Form((counted,)), end, score + said)
                for more in chart.edges(behind, end):
                    longer = _also(edge.value, more.value)
                    if longer is not None:
                        again = Measured("count", longer, distinct=edge.value.distinct, first=at)
                        yield Edge(Form((again,)), more.end, score + said + more.score)
            for more in chart.edges(verb_phrase, edge.end):
                longer = _also(edge.value, more.value)
                if longer is not None:
                    again = Measured("count", longer, distinct=edge.value.distinct, first=at)
                    yield Edge(Form((again,)), more.end, score + more.score)
            yield from _subject_after(chart, edge, counted, score)


def _existing(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    for words, last in chart.sentence.phrase(at, closed.EXISTS):
        yield last, 1.0 * len(words)


def _subject_after(chart: Chart, edge: Edge[Phrase], counted: Measured, score: float) -> Iterator[Edge[Form]]:
    """`… does each student have`, `… did Queen release`."""
    sentence = chart.sentence
    if sentence.word(edge.end) not in closed.DO | closed.HAVE | closed.BE | closed.MODALS:
        return
    for subject in chart.edges(phrase, edge.end + 1):
        for end, said in _light_verb(chart, subject.end):
            grouped = subject.value.quantifier == "each"
            groups: tuple[Phrase | TimeGroup, ...] = (subject.value,) if grouped else ()
            total = score + subject.score + 1.0 + said
            if grouped:
                yield Edge(Form((counted,), groups=groups), end, total)
            elif edge.value.of is None:
                owned = Measured("count", dataclasses.replace(edge.value, of=subject.value), edge.value.distinct)
                yield Edge(Form((owned,)), end, total)


def _light_verb(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    sentence = chart.sentence
    if sentence.word(at) in closed.HAVE:
        yield at + 1, 1.0
    elif at < len(sentence) and sentence.tokens[at].kind == "word" and sentence.word(at) not in closed.NEVER_NAMES:
        yield at + 1, 0.6
        if sentence.word(at + 1) in closed.PREPOSITIONS:
            yield at + 2, 1.6


def _also(head: Phrase, found: tuple[Condition | Rank, ...]) -> Phrase | None:
    ranks = [part for part in found if isinstance(part, Rank)]
    if ranks and (head.rank is not None or len(ranks) > 1):
        return None
    conditions = tuple(part for part in found if not isinstance(part, Rank))
    return dataclasses.replace(head, conditions=(*head.conditions, *conditions), rank=ranks[0] if ranks else head.rank)


def _which(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`which singers are from France`, `what country has the most singers`, `who …` is left to phrases."""
    if chart.sentence.word(at) not in ("which", "what"):
        return
    start = at + 2 if chart.sentence.word(at + 1) == "of" else at + 1
    start, said = skip(
        chart,
        start,
        frozenset(("the", "of", "these", "all")),
    )
    for amount in chart.edges(number, start):
        if isinstance(amount.value.value, int):
            yield from _which_few(chart, amount.end, amount.value.value, amount.score + said + 1.0)
    for edge in chart.edges(phrase, start):
        yield Edge(Form((edge.value,)), edge.end, edge.score + said + 1.0)
        yield from _which_of(chart, edge, said + 1.0)
        for end, gained in _existing(chart, edge.end):
            yield Edge(Form((edge.value,)), end, edge.score + said + 1.0 + gained)
        for more in chart.edges(verb_phrase, edge.end):
            longer = _also(edge.value, more.value)
            if longer is not None:
                yield Edge(Form((longer,)), more.end, edge.score + said + more.score + 1.0)


def _which_of(chart: Chart, edge: Edge[Phrase], score: float) -> Iterator[Edge[Form]]:
    """`which country does JetBlue belong to`, `which region is Kabul in`: an attribute of what is said behind."""
    sentence = chart.sentence
    if sentence.word(edge.end) not in closed.DO | closed.BE or edge.value.of is not None or edge.value.conditions:
        return
    for subject in chart.edges(phrase, edge.end + 1):
        if subject.value.quantifier or not subject.value.conditions:
            continue
        for end, said in (*_light_verb(chart, subject.end), (subject.end, 0.0)):
            placed = sentence.word(end) in closed.PREPOSITIONS and end + 1 >= len(sentence) - 1
            if placed or end > subject.end:
                owned = dataclasses.replace(edge.value, of=subject.value)
                total = edge.score + subject.score + score + said + 1.0 + placed
                yield Edge(Form((owned,)), end + placed, total)


def _is_plain(output: Output) -> bool:
    """Whether an output only names an attribute."""
    return (
        isinstance(output, Phrase) and not output.conditions and any(c.kind == "column" for c in output.noun.candidates)
    )


def _which_few(chart: Chart, at: int, count: int, score: float) -> Iterator[Edge[Form]]:
    """`which three customers have the most orders`."""
    for edge in chart.edges(phrase, at):
        for more in chart.edges(verb_phrase, edge.end):
            longer = _also(edge.value, more.value)
            if longer is not None and longer.rank is not None and longer.rank.count == 1:
                few = dataclasses.replace(longer, rank=dataclasses.replace(longer.rank, count=count))
                yield Edge(Form((few,)), more.end, edge.score + more.score + score)


def _in_which(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`in which cities do we have a store`, `in which country does the singer live`."""
    sentence = chart.sentence
    if sentence.word(at) not in closed.PREPOSITIONS or sentence.word(at + 1) not in ("which", "what"):
        return
    for edge in chart.edges(phrase, at + 2):
        for words, last in sentence.phrase(edge.end, closed.DO_WE_HAVE):
            for had in chart.edges(possessions, last):
                longer = _also(edge.value, had.value)
                if longer is not None:
                    yield Edge(Form((longer,)), had.end, edge.score + had.score + 2.0 + 1.0 * len(words))
        if sentence.word(edge.end) in closed.DO | closed.BE and edge.value.of is None:
            for subject in chart.edges(phrase, edge.end + 1):
                for end, said in (*_light_verb(chart, subject.end), (subject.end, 0.0)):
                    owned = dataclasses.replace(edge.value, of=subject.value)
                    yield Edge(Form((owned,)), end, edge.score + subject.score + 3.0 + said)


def _who(chart: Chart, at: int) -> Iterator[Edge[Form]]:
    """`who placed the most orders`: a person, whichever thing of the data is one."""
    if chart.sentence.word(at) != "who":
        return
    verb = chart.sentence.word(at + 1)
    persons = chart.sentence.names.persons()
    doers = tuple(person for person in persons if does(person.label, verb))
    persons = doers or persons
    if persons:
        someone = Phrase(Noun(at, at + 1, "who", persons))
        for more in chart.edges(verb_phrase, at + 1):
            longer = _also(someone, more.value)
            if longer is not None:
                yield Edge(Form((longer,)), more.end, more.score + 1.0)


def _tails(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """A body with groups, order, limits and conditions behind it."""
    frontier = [edge]
    yield edge
    for _ in range(5):
        frontier = [longer for known in frontier for longer in _one_tail(chart, known)]
        frontier = sorted(frontier, key=lambda e: -e.score)[:40]
        yield from frontier


def _one_tail(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    form = edge.value
    at = edge.end
    joined = chart.sentence.word(at) in (",", "and", ";", "-", "–") or chart.sentence.stops(at)
    comma = 1.0 if joined else 0.0
    start = at + int(comma)
    for groups in chart.edges(_groups, start):
        if not form.groups:
            grouped = dataclasses.replace(form, groups=groups.value)
            yield Edge(grouped, groups.end, edge.score + groups.score + comma)
            only = form.outputs[0] if len(form.outputs) == 1 else None
            if chart.sentence.word(start) == "per" and isinstance(only, Phrase) and only.rank is None:
                counted = dataclasses.replace(grouped, outputs=(Measured("count", only, distinct=only.distinct),))
                yield Edge(counted, groups.end, edge.score + groups.score + comma)
    for order in chart.edges(ordering, start):
        if not form.order:
            yield Edge(dataclasses.replace(form, order=order.value), order.end, edge.score + order.score + comma)
    for limit in chart.edges(limited, start):
        if form.limit is None and form.order:
            yield Edge(dataclasses.replace(form, limit=limit.value), limit.end, edge.score + limit.score + comma)
    for end, said in _existing(chart, at):
        yield Edge(form, end, edge.score + said)
    yield from _conditional_tail(chart, edge, start)
    yield from _only_those(chart, edge, start)
    yield from _ranking_tail(chart, edge, start)
    yield from _further_outputs(chart, edge)
    for members, end in membership(chart, start):
        if not form.members:
            yield Edge(dataclasses.replace(form, members=members), end, edge.score + 1.0 * (end - at))


def _further_outputs(chart: Chart, edge: Edge[Form]) -> Iterator[Edge[Form]]:
    """`… Show the name and the price.`: a sentence of its own says what else is shown; `…, name only`."""
    sentence, at = chart.sentence, edge.end
    start = at
    if sentence.word(at) == "(":
        for more in chart.edges(outputs, at + 1):
            if sentence.word(more.end) == ")":
                longer = dataclasses.replace(edge.value, outputs=(*edge.value.outputs, *more.value))
                yield Edge(longer, more.end + 1, edge.score + more.score + 2.0)
    while sentence.word(start) in (",", ";", "and", "-", "–", ":", "please") or sentence.stops(start):
        start += 1
    for words, last in sentence.phrase(start, closed.SHOW_ALSO):
        if words in (("with",), ("including",)) and sentence.word(last) in OF_THINGS_HAD:
            continue
        begin, said = skip(chart, last, _SCENERY)
        for more in chart.edges(outputs, begin):
            if start == at and not all(_is_plain(output) for output in more.value):
                continue  # `including cancelled orders` says which rows, not what of them
            longer = dataclasses.replace(edge.value, outputs=(*edge.value.outputs, *more.value))
            end, only = skip(chart, more.end, frozenset(("only", "too", "alone")))
            yield Edge(longer, end, edge.score + more.score + said + only + 1.0 * (last - at))
    for more in chart.edges(outputs, start) if start > at else ():
        only = sentence.word(more.end) in ("only", "alone")
        if only or sentence.word(at) in (":", ";") or sentence.stops(at):
            longer = dataclasses.replace(edge.value, outputs=(*edge.value.outputs, *more.value))
            yield Edge(longer, more.end + only, edge.score + more.score + 1.0 * (start - at) + only)


def _conditional_tail(chart: Chart, edge: Edge[Form], start: int) -> Iterator[Edge[Form]]:
    """Conditions on the whole: `… in 2014`, `… with more than 3 orders`."""
    comma = float(start - edge.end)
    bare = chart.sentence.word(start) not in closed.PREPOSITIONS | {"with", "where", "who", "that", "which", "whose"}
    if bare and not comma and edge.value.groups and isinstance(edge.value.groups[-1], TimeGroup):
        return  # `by year sold` says which year
    for more in chart.edges(behind, start):
        found = tuple(part for part in more.value if not isinstance(part, Rank))
        if found and len(found) == len(more.value):
            conditions = (*edge.value.conditions, *found)
            score = edge.score + more.score + comma - 0.35
            yield Edge(dataclasses.replace(edge.value, conditions=conditions), more.end, score)


def _only_those(chart: Chart, edge: Edge[Form], start: int) -> Iterator[Edge[Form]]:
    """`…, only parties with candidates`: which of the things shown or grouped by."""
    if start == edge.end or chart.sentence.word(start) not in ("only", "just"):
        return
    for those in chart.edges(phrase, start + 1):
        fewer = _narrowed(edge.value, those.value)
        if fewer is not None:
            yield Edge(fewer, those.end, edge.score + those.score + 1.0 + float(start - edge.end))


def _narrowed(form: Form, those: Phrase) -> Form | None:
    """`form` with the conditions of `those` on the one phrase that is of the same things; None where none is."""
    tables = {c.name for c in those.noun.candidates if c.kind == "dataset" and c.method != "partial"}
    if not tables or not those.conditions or those.of is not None or those.rank is not None:
        return None

    def narrower(part: Phrase | TimeGroup | Measured) -> Phrase | None:
        if not isinstance(part, Phrase) or part.rank is not None:
            return None
        own = {c.name for c in part.noun.candidates if c.kind == "dataset" and c.method != "partial"}
        return dataclasses.replace(part, conditions=(*part.conditions, *those.conditions)) if own & tables else None

    for at, group in enumerate(form.groups):
        longer = narrower(group)
        if longer is not None:
            return dataclasses.replace(form, groups=(*form.groups[:at], longer, *form.groups[at + 1 :]))
    for at, output in enumerate(form.outputs):
        longer = narrower(output)
        if longer is not None:
            return dataclasses.replace(form, outputs=(*form.outputs[:at], longer, *form.outputs[at + 1 :]))
    return None


def _ranking_tail(chart: Chart, edge: Edge[Form], start: int) -> Iterator[Edge[Form]]:
    """`… by number of orders`, `… with the most orders`."""
    form, comma = edge.value, float(start - edge.end)
    for by in chart.edges(_rank_key, start):
        ranked = _ranked_by(form, by.value)
        if ranked is not None:
            yield Edge(ranked, by.end, edge.score + by.score + comma)
    for rank in chart.edges(_ranked_last, start):
        if not form.order:
            by_it = Ordering(rank.value.by, rank.value.descending, rank.value.adjective)
            longer = dataclasses.replace(form, order=(by_it,), limit=rank.value.count)
            yield Edge(longer, rank.end, edge.score + rank.score + comma)


def _rank_key(chart: Chart, at: int) -> Iterator[Edge[Output]]:
    """`by number of orders`, `based on salary`, `in terms of revenue`: what a top N is ranked by."""
    for _, last in chart.sentence.phrase(at, closed.RANKED_BY):
        for edge in chart.edges(item, last):
            if len(edge.value) == 1:
                yield Edge(edge.value[0], edge.end, edge.score + 1.1 * (last - at))


def _ranked_by(form: Form, by: Output) -> Form | None:
    """`form` with its one open `top` ranked by `by`; None where there is none."""
    open_ones = [o for o in form.outputs if isinstance(o, Phrase) and o.rank is not None and o.rank.by == "high"]
    if len(open_ones) != 1:
        return None
    rank = open_ones[0].rank
    if rank is None:
        return None
    ranked = dataclasses.replace(open_ones[0], rank=dataclasses.replace(rank, by=by))
    return dataclasses.replace(form, outputs=tuple(ranked if o is open_ones[0] else o for o in form.outputs))


def _ranked_last(chart: Chart, at: int) -> Iterator[Edge[Rank]]:
    """`with the most …` of the whole request."""
    if chart.sentence.word(at) in ("with", "having", "has", "have"):
        for edge in chart.edges(most, at + 1):
            rank = edge.value[0]
            if isinstance(rank, Rank):
                yield Edge(rank, edge.end, edge.score + 1.0)


def _groups(chart: Chart, at: int) -> Iterator[Edge[tuple[Phrase | TimeGroup, ...]]]:
    """`for each stadium`, `by country and year`, `per month`, `monthly`."""
    sentence = chart.sentence
    if sentence.word(at) in ("each", "every"):  # `average weight each year`
        for group in chart.edges(_group, at + 1):
            if isinstance(group.value, TimeGroup):
                yield Edge((group.value,), group.end, group.score + 1.0)
    for words, last in sentence.phrase(at, closed.GROUP_MARKERS):
        start, said = skip_articles(chart, last)
        for edge in chart.edges(_group_list, start):
            score = edge.score + said + 1.05 * (last - at)
            if words == ("by",) and any(isinstance(group, Phrase) and group.conditions for group in edge.value):
                score -= 0.7  # `by customers from Germany` says rather who did it
            every = {"each", "every"} & set(words)
            yield Edge(tuple(_of_each(group) for group in edge.value) if every else edge.value, edge.end, score)


def _of_each(group: Phrase | TimeGroup) -> Phrase | TimeGroup:
    return dataclasses.replace(group, quantifier="each") if isinstance(group, Phrase) else group


def _group_list(chart: Chart, at: int) -> Iterator[Edge[tuple[Phrase | TimeGroup, ...]]]:
    for edge in chart.edges(_group, at):
        yield Edge((edge.value,), edge.end, edge.score)
        for start, joint in separators(chart, edge.end):
            if chart.sentence.word(edge.end) == "with":
                continue  # `for each branch with copies` says which branches
            skipped, said = skip(chart, start, frozenset(("each", "every", "by", "per", "for")))
            for more in chart.edges(_group_list, skipped):
                yield Edge((edge.value, *more.value), more.end, edge.score + joint + said + more.score)


def _group(chart: Chart, at: int) -> Iterator[Edge[Phrase | TimeGroup]]:
    for words, last in chart.sentence.phrase(at, closed.GRAINS):
        yield Edge(TimeGroup(grain=closed.GRAINS[words], first=at), last, 1.0 * (last - at) + 0.05)
        if chart.sentence.word(last) == "of" and chart.sentence.word(last + 1) not in ("", *closed.ARTICLES):
            of_what = TimeGroup(grain=closed.GRAINS[words], first=at, verb=chart.sentence.word(last + 1))
            yield Edge(of_what, last + 2, 1.0 * (last + 2 - at))
        word = chart.sentence.word(last)
        if word.endswith(("ed", "ld", "en", "pt", "ut", "wn", "id", "ade")) and word not in closed.NO_VERBS:
            verbal = TimeGroup(grain=closed.GRAINS[words], first=at, verb=word)
            yield Edge(verbal, last + 1, 1.0 * (last + 1 - at) + 0.05)
    for words, last in chart.sentence.phrase(at, closed.PARTS):
        yield Edge(TimeGroup(part=closed.PARTS[words], first=at), last, 1.1 * (last - at))
    for edge in chart.edges(phrase, at):
        yield Edge(edge.value, edge.end, edge.score)
