"""Words in the place of a verb, and what they add to what is said by them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from language.questions import closed
from language.questions.deeds import does
from language.questions.forms import Alike, Both, Condition, Dated, Either, Has, Measured, Only, Rank, Said, ValueIs
from language.questions.rules.chart import Chart
from language.questions.sentence import Sentence
from language.questions.word_classes import is_no_verb, is_participle
from language.words import lemmas

_UNKNOWN_VERB = -0.5
"""A verb is taken for the one key edge it stands on, which is a guess until the edge is found."""
_BECOMING = frozenset("became become becomes becoming".split())
_PARTICLES = frozenset("up out off".split())


_ENDING_IN = frozenset(
    (verb, preposition)
    for verbs, preposition in (("lead leads led", "to"), ("result results resulted", "in"))
    for verb in verbs.split()
)
"""`battles that led to losses`, `visits that resulted in a sale`."""
_APPOINTED = frozenset("arranged assigned appointed scheduled".split())
"""Before what somebody is to do: `arranged to teach a course`."""


def verbs(chart: Chart, at: int) -> Iterator[tuple[str, int, float]]:
    """A word in a verb's place, whatever it is, with its particle."""
    sentence = chart.sentence
    token = sentence.tokens[at] if at < len(sentence) else None
    if token is None or token.kind != "word" or not token.lower.isalpha():
        return
    if at > 0 and sentence.tokens[at - 1].joiner:
        return  # `blue-eyed cats` are no colour that did something
    word = token.lower
    if word in ("first", "last") and _is_told(sentence, word, sentence.word(at + 1)):  # `first sold in 1930`
        yield from ((verb, end, score + 1.0) for verb, end, score in verbs(chart, at + 1))
    if (
        word in closed.NEVER_NAMES
        or word == "never"
        or word in closed.COMPARATIVES
        or (word,) in closed.SUPERLATIVES
        or (word,) in closed.COMPARATORS
        or sentence.number(at) is not None
        or word in closed.PREPOSITIONS
        or word in closed.ARTICLES
        or word in closed.HAVE
        or _is_name(sentence, at)
        or is_another_word(sentence, at)
    ):
        return
    if word in ("took", "take", "takes", "taken") and sentence.word(at + 1) == "place":
        yield "taken" if word == "taken" else "took", at + 2, 2.0
        return
    if word in ("took", "take", "takes", "taken") and sentence.word(at + 1) == "part":
        yield "participated", at + 2, 1.5
        return
    if (word == "used" or word in _APPOINTED) and sentence.word(at + 1) == "to":
        yield from ((verb, end, score + 2.0) for verb, end, score in verbs(chart, at + 2))
        if word == "used":
            return
    if (word, sentence.word(at + 1)) in _ENDING_IN:  # which says no more than that there was one
        yield "got", at + 2, 2.0 + _UNKNOWN_VERB
        return
    yield word, at + 1, 1.0 + _UNKNOWN_VERB
    logged_on = sentence.word(at + 1) == "on" and bool(sentence.names.dates_of(f"{word} on"))
    if sentence.word(at + 1) in _PARTICLES or logged_on:
        yield f"{word} {sentence.word(at + 1)}", at + 2, 2.0 + _UNKNOWN_VERB
    if sentence.words[at + 1 : at + 3] == ("up", "being"):  # `ended up being sold`
        yield f"{word} up", at + 3, 3.0 + _UNKNOWN_VERB


def is_another_word(sentence: Sentence, at: int) -> bool:
    """Whether a word says of what kind something is, or how: `had | rural concerts` are not concerts that it rurals."""
    if sentence.word(at) in closed.NO_VERBS:
        return True
    word, before = sentence.word(at), sentence.word(at - 1) if at else ""
    if before in closed.HAVE:
        return not is_participle(word)
    if before in closed.BE:
        return not (is_participle(word) or word.endswith("ing"))
    return before not in _BECOMING and is_no_verb(word)


def _is_told(sentence: Sentence, end: str, verb: str) -> bool:
    """Whether the data say when a deed was done first or last, or who did: `first_sold_year`, `last_editor_id`."""
    if not verb.endswith(("ed", "ld", "wn", "en")):
        return False
    dates = (c.attribute.column for c in sentence.names.dates_of(verb) if c.attribute is not None)
    doers = (key for key in sentence.names.keys if any(does(word, verb) for word in lemmas(key)))
    return any(end in lemmas(name) for name in (*dates, *doers))


def _is_name(sentence: Sentence, at: int) -> bool:
    """Whether a word with a capital, not the first, is a value of the data: `Jolie` of `Jolie Weber`."""
    capital = at > 0 and sentence.tokens[at].text[:1].isupper()
    return capital and any(c.kind == "value" for c in sentence.candidates(at, at + 1))


def of_one_deed(parts: Said) -> Said:
    """`rented an Action film in 2023`: the very rental of such a film was in that year."""
    deed = parts[0] if parts else None
    times = tuple(part for part in parts[1:] if isinstance(part, Dated) and not part.negated)
    if not isinstance(deed, Has) or not deed.verb or not deed.quantity.some or not times:
        return parts
    if len(times) < len(parts) - 1 or any(part.verb != deed.verb for part in times):
        return parts
    thing = dataclasses.replace(deed.phrase, conditions=(*deed.phrase.conditions, *times))
    return (dataclasses.replace(deed, phrase=thing),)


def with_verb(part: Condition | Rank, verb: str) -> Condition | Rank:
    """`part` said by a verb, unless that says no more than `have`."""
    if verb in closed.LIGHT_VERBS and not isinstance(part, Dated):
        return part
    if isinstance(part, Only):
        return Only(dataclasses.replace(part.has, verb=verb))
    if isinstance(part, Both):
        return Both(tuple(_dated_by(each, verb) for each in part.parts))
    if isinstance(part, Either):
        return Either(tuple(tuple(_dated_by(each, verb) for each in one) for one in part.alternatives))
    if isinstance(part, Has | Dated | ValueIs | Alike):
        return dataclasses.replace(part, verb=verb)
    if isinstance(part, Rank) and isinstance(part.by, Measured) and part.by.function == "count":
        return dataclasses.replace(part, by=dataclasses.replace(part.by, verb=verb))
    return part


def _dated_by(part: Condition, verb: str) -> Condition:
    """One of several periods by the verb before them all: `built in 2014 or 2015`."""
    return dataclasses.replace(part, verb=verb) if isinstance(part, Dated) else part
