"""Verbs and the things that record them: an order is `ordered` and `bought`, an admission is `admitted`."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from itertools import pairwise, takewhile

from language.questions.moments import same_deed
from language.words import lemma, lemmas
from schemas.workspace import Column, Dataset, JsonField

_RECORDED = {
    "buy buys buying bought purchase purchases purchased": "purchase order sale invoice transaction",
    "order orders ordered": "order",
    "sell sells sold": "sale order invoice transaction",
    "borrow borrows borrowed lend lent": "loan borrowing checkout",
    "rent rents rented": "rental lease",
    "book books booked reserve reserved": "booking reservation",
    "pay pays paid": "payment",
    "attend attends attended enroll enrolled enrol enrolled": "enrollment enrolment registration",
    "take takes took taken": "enrollment enrolment registration take",
    "teach teaches taught": "teach",
    "fly flies flew flown": "flight",
    "win wins won": "win award",
    "donate donates donated give gave given": "donation",
    "act acts acted star starred appear appeared": "cast role appearance",
    "play plays played": "cast role appearance match game",
    "rate rates rated": "rating",
    "sign signs signed": "contract",
    "scored score scores": "goal score",
    "ship ships shipped": "shipment",
    "file files filed": "claim",
    "cast casts": "vote ballot",
    "obtain obtains obtained earn earns earned": "badge award certificate",
    "run runs ran": "race",
    "issue issues issued": "invoice ticket license",
    "drive drives drove driven": "trip",
    "call calls called": "call",
}
_DEEDS = {verb: frozenset(nouns.split()) for verbs, nouns in _RECORDED.items() for verb in verbs.split()}
_DATED = {
    "born": "birth",
    "died": "death",
    "founded": "found",
    "built": "build",
    "made": "make",
    "sold": "sale",
    "joined": "since",
}
"""Verbs, and what the dates of their deeds are called otherwise."""
_DOERS = {verb: doer for doer, verbs in (("author", "wrote write writes written"), ("teacher", "taught teach teaches"),
          ("seller", "sold"), ("buyer", "bought"), ("driver", "drove driven"), ("singer", "sang sung"))
          for verb in verbs.split()}  # fmt: skip
USES = frozenset(
    "used use uses chosen selected picked requested performed conducted done administered executed applied prescribed"
    " carried given".split()
)
"""Verbs of rows that refer to a thing, whatever these are called: a test is performed by each result of it."""
OUTCOMES = frozenset(
    (
        "win wins won winning lose loses lost beat defeated finish finishes finished fail fails failed passed"
        " cancel cancels cancelled canceled return returns returned reject rejected refused approve approved"
        " accepted dislike disliked like likes liked love loved hated miss missed skip skipped abandoned"
        " complete completed retired resigned quit dismissed fired withdrew dropped crashed qualified damaged"
        " broke broken recommend recommends recommended prefer prefers preferred delayed complained"
        " draw draws drew drawn tie ties tied change changes changed switch switches switched replace replaces replaced"
        " swap swaps swapped exchange exchanges exchanged churn churns churned default defaults defaulted"
        " expire expires expired lapse lapses lapsed"
    ).split()
)
"""Verbs that tell how something ended, changed or was felt: that there are such rows does not say so."""
_APART = tuple(
    (frozenset(verbs.split()), frozenset(nouns.split()))
    for verbs, nouns in (
        ("borrow borrows borrowed lend lends lent loaned rent rents rented", "loan borrowing checkout rental lease"),
        ("buy buys buying bought purchase purchases purchased sell sells sold", "purchase order sale"),
        ("reserve reserves reserved", "booking reservation"),
        ("review reviews reviewed rate rates rated", "review rating"),
        ("donate donates donated", "donation"),
    )
)
"""Deeds of which none is another: what is borrowed is not bought."""
_VERB_ENDINGS = ("ting", "ted", "ring", "red", "ing", "ed", "es", "e", "s")
_NOUN_ENDINGS = ("ssion", "ption", "ation", "ment", "tion", "ing", "al", "er", "e")
_SHORTEST = 4
_BEGINNING = 3
"""Letters that a verb and what records it share, irregular pairs aside."""
_SHARE = 0.7


@functools.lru_cache(maxsize=4_096)
def records(noun: str, verb: str) -> bool:
    """Whether a noun is the name of what a verb does.

    >>> records("rental", "rented"), records("admission", "admitted"), records("rating", "rated")
    (True, True, True)
    >>> records("competition", "completed"), records("manager", "managed")
    (False, False)
    """
    if noun in _DEEDS.get(verb, ()):
        return True
    if noun in (verb.removesuffix("ed") + "er", verb.removesuffix("ed") + "or"):
        return False  # the one who does it
    done = _without(verb, _VERB_ENDINGS)
    named = _without(noun, _NOUN_ENDINGS)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(verb, noun, strict=False)))
    shortest = min(len(done), len(named))
    return len(done) > 2 and (done == named or (shared >= _SHORTEST and shared >= _SHARE * max(shortest, len(done))))


def does(person: str, verb: str) -> bool:
    """Whether a person is called after what a verb says: a coach coaches, a manager manages.

    >>> does("coach", "coaches"), does("manager", "managed"), does("director", "directed"), does("player", "coaches")
    (True, True, True, False)
    """
    stems = {verb.removesuffix(ending) for ending in ("", "s", "ed", "d", "ing")} | {_without(verb, _VERB_ENDINGS)}
    called = {called for stem in stems for called in (stem, stem + "er", stem + "r", stem + "or")} | {_DOERS.get(verb)}
    return any(word in called for word in lemmas(person))


def _without(word: str, endings: tuple[str, ...]) -> str:
    return next((word.removesuffix(e) for e in endings if word.endswith(e) and len(word) - len(e) > 2), word)


def outcome_names(verb: str) -> tuple[str, ...]:
    """What the data may call the outcome that a verb tells of.

    >>> outcome_names("failed"), outcome_names("cancelled"), outcome_names("bought")
    (('fail', 'faile'), ('cancell', 'cancelle', 'cancel'), ())
    """
    if verb not in OUTCOMES or not verb.endswith("ed"):
        return ()
    stem = verb.removesuffix("ed")
    return (stem, f"{stem}e", *((stem[:-1],) if stem[-1:] == stem[-2:-1] else ()))


def dates_deed(verb: str, column: Column | JsonField) -> bool:
    """Whether a date column is called by the verb: `born` and `birth_date`, `hired` and `hire_date`."""
    if " " in verb:
        return any(_is_phrasal(verb, lemmas(name)) for name in (column.name, *column.synonyms))
    stems = {verb[:4], lemma(verb)[:4], _DATED.get(verb, verb)[:4], verb.removesuffix("ed")[:4]}
    words = [word for name in (column.name, *column.synonyms) for word in lemmas(name)]
    return any(word[:4] in stems or same_deed(verb, word) or _run_together(verb, word) for word in words)


def _is_phrasal(verb: str, words: tuple[str, ...]) -> bool:
    """`signed up` and `signup_date` or `sign_up_date`, which is not when something was signed."""
    done, particle = verb.split(" ")
    stem = _without(done, _VERB_ENDINGS)
    plain = stem[:-1] if stem[-1:] == stem[-2:-1] else stem  # `logged`
    return any(word in (stem + particle, plain + particle, done + particle) for word in words) or any(
        _without(word, _VERB_ENDINGS) == stem and following == particle for word, following in pairwise(words)
    )


def _run_together(verb: str, word: str) -> bool:
    """`published` and `pubdate`, `ordered` and `orderdt`."""
    for ending in ("date", "dt"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _BEGINNING and verb.startswith(stem):
            return True
    return False


class Deeds:
    """The datasets of a graph by the beginnings of what their rows are called, so that a verb looks at few of them."""

    def __init__(self, datasets: Iterable[Dataset]) -> None:
        self._by_beginning: dict[str, dict[int, Dataset]] = {}
        for place, dataset in enumerate(datasets):
            for noun in lemmas(dataset.entity):
                self._by_beginning.setdefault(noun[:_BEGINNING], {})[place] = dataset

    def of(self, verb: str) -> tuple[Dataset, ...]:
        """The datasets whose rows are deeds of the verb, in the catalog's order."""
        spoken = verb.lower()
        beginnings = {noun[:_BEGINNING] for noun in (spoken, *_DEEDS.get(spoken, ()))}
        near = {place: d for start in beginnings for place, d in self._by_beginning.get(start, {}).items()}
        return tuple(near[place] for place in sorted(near) if names_deed(spoken, near[place]))


def is_another_deed(verb: str, dataset: Dataset) -> bool:
    """Whether rows of a dataset are deeds of another kind than the verb's: a loan is none of those who bought."""
    kinds = [nouns for verbs, nouns in _APART if verb in verbs]
    word = lemmas(dataset.entity)[-1]
    return bool(kinds) and word not in kinds[0] and any(word in nouns for _, nouns in _APART)


def names_deed(verb: str, dataset: Dataset) -> bool:
    """Whether rows of a dataset are deeds of the verb."""
    return any(records(noun, verb.lower()) for noun in lemmas(dataset.entity))
