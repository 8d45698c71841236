"""Rules for what names things: nouns, values, numbers, quantities."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.lexicon import Candidate
from language.questions import closed
from language.questions.forms import Noun, Number, Quantity, ValueMention
from language.questions.rules.chart import Chart, Edge
from language.questions.rules.flags_by_doer import flag_done_by
from language.questions.rules.named_codes import glossed
from language.questions.rules.people_told import people_told
from language.questions.rules.places import place
from language.questions.rules.rows_behind import rows_behind
from language.questions.rules.small import skip_articles
from language.questions.sentence import Sentence
from language.words import lemmas
from schemas.expressions import ComparisonOperator

_NOUNS = ("dataset", "column", "metric")
_BEFORE_SEVERAL = frozenset("the all different distinct unique these their its such".split())
_OF_NUMBERS = frozenset("score scores value values level levels amount amounts charge charges figure figures".split())
"""Words behind the name of a number that say no more than that it is one."""
_CODES = frozenset(("code", "id", "number"))
_QUOTES = {'"': '"', "'": "'", "`": "`"}
_CURRENCIES = frozenset("$€£")
_WORD = 1.0
"""What a token that is explained is worth."""
_RATHER_THINGS = 0.6
_GUESSED = 0.3
_LONGER = 0.25
"""More, for each further token of one name: the longest name is the likeliest."""


_AGGREGATED = frozenset("average maximum minimum".split())
"""Names of columns that leave unsaid of what they are."""
_OF_UNNAMED = 0.7
"""What a word is worth that only such a name stands for."""


def noun(chart: Chart, at: int) -> Iterator[Edge[Noun]]:
    """A table, column or metric by name."""
    sentence = chart.sentence
    if sentence.word(at) in ("'s", "'"):  # of the one before
        return
    yield from people_told(chart, at)
    for last in range(at + 1, min(len(sentence), at + 2 * sentence.longest) + 1):
        found = tuple(c for c in sentence.candidates(at, last) if c.kind in _NOUNS)
        if _is_verb(sentence, last):
            found = tuple(c for c in found if c.kind != "column")
        if last > at + 1 and sentence.word(last - 1) == "aged":
            continue  # `teachers aged 32` are teachers, and not their ages
        if _counts(sentence, at, last):
            found = tuple(c for c in found if c.method != "partial")
        if found:
            whole = any(c.method != "partial" for c in found)
            words = last - at
            score = _WORD * words + _LONGER * (words - 1) - (0.0 if whole else 0.25)
            yield Edge(Noun(at, last, sentence.said(at, last), found), last, score)
            for end, rows in rows_behind(sentence, last, found):
                yield Edge(Noun(at, end, sentence.said(at, end), rows), end, score + _WORD * (end - last))
            if _averages(sentence, at, last, found):
                yield Edge(Noun(at, last + 1, sentence.said(at, last + 1), found), last + 1, score + _OF_UNNAMED)
            scores = _scores(sentence, last, found) or _states(sentence, last, found)
            if scores:
                yield Edge(Noun(at, last + 1, sentence.said(at, last + 1), scores), last + 1, score + _WORD)


def _averages(sentence: Sentence, at: int, last: int, found: tuple[Candidate, ...]) -> bool:
    """`average attendance` of a column called just `average`, where nothing else is called by what it is one of."""
    word = sentence.word(last)
    if last > at + 1 or sentence.word(at) not in _AGGREGATED or not word.isalpha() or word in closed.NEVER_NAMES:
        return False
    whole = any(c.kind == "column" and c.method == "exact" for c in found)
    return whole and not sentence.candidates(last, last + 1) and word not in closed.PREPOSITIONS | closed.NO_VERBS


def _is_verb(sentence: Sentence, last: int) -> bool:
    """Whether a name that ends with a preposition is none here: `employees report to | Ann` of a column `ReportsTo`."""
    behind = sentence.tokens[last].kind if last < len(sentence) else "symbol"
    ends = behind == "symbol" or sentence.word(last) in closed.PREPOSITIONS | {"and", "or", "is", "are"}
    return sentence.word(last - 1) in closed.PREPOSITIONS and not ends


def _scores(sentence: Sentence, at: int, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The numbers that a word before `score` or `value` stands for, where nothing is called so: `crossing score`."""
    if sentence.word(at) not in _OF_NUMBERS or sentence.candidates(at, at + 1):
        return ()
    return tuple(c for c in found if c.method != "partial" and sentence.names.is_number(c))


def _states(sentence: Sentence, at: int, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """What a word before `status` or `flag` stands for, where nothing is called so: the `active status` of `active`."""
    if sentence.word(at) not in ("status", "flag") or sentence.candidates(at, at + 1):
        return ()
    return tuple(c for c in found if c.kind == "column" and c.method != "partial" and not sentence.names.is_number(c))


def _counts(sentence: Sentence, at: int, last: int) -> bool:
    """`number of employees` is how many there are, while `number of the room` may be a column."""
    if sentence.words[at:last] != ("number",) or sentence.word(last) != "of":
        return False
    start = last + 1
    while sentence.word(start) in _BEFORE_SEVERAL:
        start += 1
    return sentence.word(start).endswith("s") and sentence.is_plural(start)


def flag(chart: Chart, at: int) -> Iterator[Edge[Noun]]:
    """An adjective that a yes-or-no column, or a named condition, stands for: `organic`."""
    sentence = chart.sentence
    for last in range(at + 1, min(len(sentence), at + 2 * sentence.longest) + 1):
        named = sentence.candidates(at, last)
        found = tuple(c for c in named if c.kind == "condition" or sentence.names.says_yes_or_no(c))
        if found:
            yield Edge(Noun(at, last, sentence.said(at, last), found), last, _WORD * (last - at))
    yield from flag_done_by(chart, at)


def denied_flag(chart: Chart, at: int) -> Iterator[Edge[Noun]]:
    """`inactive`, `unpaid`, and `female` where the column says who is male: the flag that the word denies."""
    sentence = chart.sentence
    word = sentence.stem(at)
    for prefix in ("in", "un", "non", "dis"):
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 3:
            yield from _denied(sentence, at, rest)
    if word in closed.OPPOSITES and not sentence.candidates(at, at + 1):
        yield from _denied(sentence, at, closed.OPPOSITES[word])


def _denied(sentence: Sentence, at: int, word: str) -> Iterator[Edge[Noun]]:
    found = tuple(c for c in sentence.names.find((word,), word) if c.kind == "condition")
    if found:
        yield Edge(Noun(at, at + 1, sentence.said(at, at + 1), found), at + 1, _WORD)


def value(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """A value of the data, or anything in quotes."""
    sentence = chart.sentence
    closing = _QUOTES.get(sentence.word(at), "")
    if closing:
        end = next((i for i in range(at + 1, len(sentence)) if sentence.word(i) == closing), None)
        if end is not None and end > at + 1 and not sentence.ends_quote(at):
            text = sentence.said(at + 1, end)
            found = sentence.names.quoted(text)
            yield Edge(ValueMention(at, end + 1, text, found, literal=text), end + 1, _WORD * (end + 1 - at) + 1.0)
        return
    yield from place(chart, at)
    yield from of_outcome(chart, at)
    yield from glossed(chart, at)
    for last in range(at + 1, min(len(sentence), at + 2 * sentence.longest) + 1):
        found = tuple(c for c in sentence.candidates(at, last) if c.kind == "value")
        if found and not _are_rows(sentence, at, last, found):
            words = last - at
            capital = 0.1 if sentence.tokens[at].text[:1].isupper() and at > 0 else 0.0
            score = _WORD * words + _LONGER * (words - 1) + capital - _rather_things(sentence, at, last)
            yield Edge(ValueMention(at, last, sentence.said(at, last), found), last, score)


def _are_rows(sentence: Sentence, at: int, last: int, found: tuple[Candidate, ...]) -> bool:
    """`loans`, where there is a table of loans, are its rows, and not what is of the kind `LOAN`."""
    several = sentence.is_plural(last - 1)
    named = any(c.kind == "dataset" for c in sentence.candidates(at, last)) and sentence.said(at, last).islower()
    return several and named and all(c.value.lower() != sentence.said(at, last).lower() for c in found)


def _rather_things(sentence: Sentence, at: int, last: int) -> float:
    """What speaks against a value in the name of a table: `members` are its rows, `Member` is one."""
    said = sentence.said(at, last)
    named = sentence.candidates(at, last)
    if not any(c.kind == "dataset" and c.method == "exact" for c in named) or (at > 0 and said[:1].isupper()):
        return 0.0
    return 0.0 if any(c.value == said for c in named) else _RATHER_THINGS


def of_outcome(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """`failed`, where the data know `Fail` and no such word."""
    sentence = chart.sentence
    found = sentence.names.outcomes(sentence.word(at))
    if found and not sentence.candidates(at, at + 1):
        yield Edge(ValueMention(at, at + 1, sentence.said(at, at + 1), found), at + 1, _WORD - _GUESSED)


def values(chart: Chart, at: int) -> Iterator[Edge[tuple[ValueMention, ...]]]:
    """`France`, `France or Spain`, `France, Spain and Italy`: alternatives of one column."""
    for edge in chart.edges(value_of_its_kind, at):
        yield Edge((edge.value,), edge.end, edge.score)
        for last, joint in joints(chart, edge.end) if edge.value.candidates else ():  # `the city of Oslo or Rome`
            for more in chart.edges(value, last):
                held = held_in(more.value, edge.value)
                if held and chart.sentence.word(last - 1) == "or":
                    other = dataclasses.replace(more.value, candidates=held)
                    yield Edge((edge.value, other), more.end, edge.score + more.score + joint + 0.1)
    for edge in chart.edges(value, at):
        yield Edge((edge.value,), edge.end, edge.score)
        yield from _explained(chart, edge)
        for last, joint in _joined_by_articles(chart, edge.end):
            for more in chart.edges(values, last):
                if held_alike(edge.value, more.value[0]):
                    yield Edge((edge.value, *more.value), more.end, edge.score + more.score + joint)


def _explained(chart: Chart, edge: Edge[ValueMention]) -> Iterator[Edge[tuple[ValueMention, ...]]]:
    """`female (F)`, `male (gender M)`: the same value, said as the data hold it."""
    sentence = chart.sentence
    if sentence.word(edge.end) != "(":
        return
    for again in (*chart.edges(value, edge.end + 1), *chart.edges(value_of_its_kind, edge.end + 1)):
        meant = {c.node for c in again.value.candidates}
        found = tuple(c for c in edge.value.candidates if c.node in meant)
        if found and sentence.word(again.end) == ")":
            mention = ValueMention(edge.value.first, again.end + 1, edge.value.text, found)
            yield Edge((mention,), again.end + 1, edge.score + again.score + 2.5)


def value_of_its_kind(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """`business class`, `category Drama`: a value and the name of the column that holds it."""
    sentence = chart.sentence

    def is_value(last: int) -> bool:  # `Marina City` is a value itself, not the city Marina
        return any(c.kind == "value" for c in sentence.candidates(at, last))

    for kind in chart.edges(noun, at):
        of = kind.end + (sentence.word(kind.end) == "of")  # `the city of Berlin`
        for start in dict.fromkeys((kind.end, of, _by_its_code(sentence, kind))):
            for edge in (*chart.edges(value, start), *chart.edges(common_value, start)):
                held = held_by(edge.value, kind.value)
                if sentence.word(kind.end) == "of" and _names_things(chart, edge.end):
                    continue  # `the flag of Norwegian ferries` is theirs
                if held and not is_value(edge.end):
                    mention = ValueMention(at, edge.end, edge.value.text, held)
                    yield Edge(mention, edge.end, edge.score + kind.score + 0.2 + (start - kind.end))
    for edge in (*chart.edges(value, at), *chart.edges(common_value, at)):
        by = sentence.word(edge.end) in ("by", "in") and edge.end + 1
        by = skip_articles(chart, edge.end + 1)[0] if sentence.word(edge.end) == "as" else by  # `Jazz as the genre`
        for start in (edge.end, by) if by else (edge.end,):  # `first officers by rank`
            for kind in chart.edges(noun, start):
                held = held_by(edge.value, kind.value)
                if held and not is_value(kind.end):
                    text = sentence.said(at, edge.end)
                    score = edge.score + kind.score + 0.2 + (start - edge.end)
                    yield Edge(ValueMention(at, kind.end, text, held), kind.end, score)


def _by_its_code(sentence: Sentence, kind: Edge[Noun]) -> int:
    """Behind `with code`, where that is what the data tell of the kind: `the city with code BAL` by `city_code`."""
    start = kind.end + 1 + (sentence.word(kind.end + 1) in closed.ARTICLES)
    told = sentence.word(kind.end) == "with" and sentence.word(start) in _CODES and kind.value.is_attribute
    named = any(c.kind == "column" and sentence.word(start) in lemmas(c.name or c.label) for c in kind.value.candidates)
    return start + 1 if told and named else kind.end


def _names_things(chart: Chart, at: int) -> bool:
    return any(edge.value.things for edge in chart.edges(noun, at))


def common_value(chart: Chart, at: int) -> Iterator[Edge[ValueMention]]:
    """A value spelled like a common word, `high` or `ui`, which it is only beside the name of its column."""
    sentence = chart.sentence
    if at < len(sentence) and not sentence.candidates(at, at + 1) and sentence.word(at) not in closed.NEVER_NAMES:
        found = tuple(c for c in sentence.names.lexicon.find(sentence.key(at, at + 1)) if c.kind == "value")
        if found:
            yield Edge(ValueMention(at, at + 1, sentence.said(at, at + 1), found), at + 1, _WORD)


def held_by(mention: ValueMention, kind: Noun) -> tuple[Candidate, ...]:
    """What a value can mean where a noun says which column holds it."""
    columns = {c.attribute for c in kind.columns}
    return tuple(c for c in mention.candidates if c.attribute in columns)


def held_in(mention: ValueMention, other: ValueMention) -> tuple[Candidate, ...]:
    """What a value can mean in the columns that another one is of."""
    columns = {c.attribute for c in other.candidates}
    return tuple(c for c in mention.candidates if c.attribute in columns)


def joints(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Positions behind `,`, `and`, `or` and their pairs, with what the tokens are worth."""
    words = chart.sentence.words
    if words[at : at + 2] in ((",", "and"), (",", "or")):
        yield at + 2, 2 * _WORD
    elif words[at : at + 1] and words[at] in (",", "and", "or", "&"):
        yield at + 1, _WORD


def _joined_by_articles(chart: Chart, at: int) -> Iterator[tuple[int, float]]:
    """Behind `or`, and behind `or a`, as in `a cook or a waiter`."""
    for last, joint in joints(chart, at):
        yield last, joint
        if chart.sentence.word(last) in ("a", "an") and chart.sentence.word(last - 1) == "or":
            yield last + 1, joint + 1.0


def number(chart: Chart, at: int) -> Iterator[Edge[Number]]:
    """`20`, `five`, `3.5`, `10%`."""
    if chart.sentence.word(at) in closed.ORDINALS:
        return
    if chart.sentence.word(at) == "zero":
        yield Edge(Number(0, at, at + 1), at + 1, _WORD)
    found = chart.sentence.number(at)
    if found is not None:
        amount, last = found
        yield Edge(Number(amount, at, last, chart.sentence.tokens[at].percent), last, _WORD * (last - at))
    elif chart.sentence.word(at) in _CURRENCIES:
        yield from (Edge(e.value, e.end, e.score + _WORD) for e in chart.edges(number, at + 1))
    elif chart.sentence.word(at) == "-" and (found := chart.sentence.number(at + 1)) is not None:
        yield Edge(Number(-found[0], at, found[1]), found[1], _WORD * (found[1] - at))


def comparator(chart: Chart, at: int) -> Iterator[Edge[ComparisonOperator]]:
    """`more than`, `at least`, `>`."""
    for phrase, last in chart.sentence.phrase(at, closed.COMPARATORS):
        yield Edge(closed.COMPARATORS[phrase], last, _WORD * (last - at) + 0.1 * (last - at))


def bounded(chart: Chart, at: int) -> Iterator[Edge[tuple[ComparisonOperator, Number]]]:
    """A comparison with a number: `more than 3`, `3 or more`, `exactly 2`, `only one`."""
    for compared, following in chart.after(chart.edges(comparator, at), number):
        yield Edge((compared, following.value), following.end, following.score)
    skipped = at + 1 if chart.sentence.word(at) in ("only", "just") else at
    for edge in chart.edges(number, skipped):
        for phrase, last in chart.sentence.phrase(edge.end, closed.AFTER_NUMBER):
            yield Edge((closed.AFTER_NUMBER[phrase], edge.value), last, edge.score + _WORD * (last - edge.end))
        if skipped > at:
            yield Edge(("=", edge.value), edge.end, edge.score + _WORD)


def quantity(chart: Chart, at: int) -> Iterator[Edge[Quantity]]:
    """How many: `at least two`, `no`, `any`, `several`, `a`."""
    sentence = chart.sentence
    for edge in chart.edges(bounded, at):
        operator, amount = edge.value
        if not amount.percent:  # of things there are so many, not so many percent
            yield Edge(Quantity(operator, amount.value), edge.end, edge.score)
    for _, last in sentence.phrase(at, closed.NO):
        yield Edge(Quantity("=", 0), last, _WORD * (last - at))
    for phrase in (("more", "than", "one"), ("multiple",), ("several",), ("many",)):
        if sentence.words[at : at + len(phrase)] == phrase and phrase != ("many",):
            yield Edge(Quantity(">", 1), at + len(phrase), _WORD * len(phrase))
    for phrase in (("any",), ("some",), ("at", "least", "a"), ("a",), ("an",), ("the",), ("one", "or", "more")):
        if sentence.words[at : at + len(phrase)] == phrase:
            yield Edge(Quantity(), at + len(phrase), _WORD * len(phrase))
    for edge in chart.edges(number, at):
        if not edge.value.percent:
            yield Edge(Quantity("=", edge.value.value), edge.end, edge.score - 0.05)


def held_alike(one: ValueMention, other: ValueMention) -> bool:
    """Whether two values can be of one column."""
    if one.literal or other.literal:
        return True
    return bool({c.attribute for c in one.candidates} & {c.attribute for c in other.candidates})
