"""Verbs of events and the nouns that record them: who buys leaves an order or a purchase behind."""

from __future__ import annotations

import re

_ACTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("buy purchase order shop reorder repurchase rebuy", ("order purchase sale", "transaction receipt invoice")),
    ("rent borrow hire loan", ("rental loan hire lease", "checkout")),
    ("take enroll enrol attend study register", ("enrollment enrolment registration attendance",)),
    ("visit come", ("visit session appointment",)),
    ("watch view stream", ("view viewing stream watch",)),
    ("listen play", ("play stream listen",)),
    ("book reserve", ("booking reservation",)),
    ("pay", ("payment",)),
    ("fly travel", ("flight trip journey booking",)),
    ("subscribe", ("subscription",)),
    ("donate give", ("donation gift",)),
    ("log login sign", ("login session",)),
    ("complete place make", ("order purchase sale",)),
)
"""Verbs, and the nouns of what they leave behind: the likelier ones first."""
_IRREGULAR = {
    "bought": "buy",
    "taken": "take",
    "took": "take",
    "sold": "sell",
    "seen": "see",
    "came": "come",
    "made": "make",
    "paid": "pay",
    "flew": "fly",
    "flown": "fly",
    "given": "give",
    "gave": "give",
}
GENERIC = frozenset("appear occur go come happen co-occur found show held hold contain used".split())
"""Verbs that say nothing about the event."""


_SHORTEST = 6
"""Letters that a derived noun has to have: shorter ones are too often other words."""


def stems(verb: str) -> tuple[str, ...]:
    """What a verb form may be a form of.

    >>> stems("bought"), stems("rented"), stems("purchased")
    (('buy',), ('rented', 'rent', 'rente'), ('purchased', 'purchas', 'purchase'))
    """
    if verb in _IRREGULAR:
        return (_IRREGULAR[verb],)
    for ending in ("ing", "ed", "es", "s"):
        if verb.endswith(ending) and len(verb) > len(ending) + 2:
            bare = re.sub(r"([^aeiou])\1$", r"\1", verb[: -len(ending)])
            return (verb, verb[: -len(ending)], *((bare,) if bare != verb[: -len(ending)] else ()), bare + "e")
    return (verb,)


_DERIVED = (
    (r"scribe$", ("scription",)),
    (r"mit$", ("mission",)),
    (r"([^aeiou])y$", (r"\1ication",)),
    (r"ate$", ("ation",)),
    (r"e$", ("ation", "ion", "ement", "al", "ance", "ence", "ing")),
    (r"([^ey])$", (r"\1ation", r"\1ion", r"\1ment", r"\1al", r"\1ance", r"\1ence", r"\1ing")),
    (r"y$", ("yment", "ying")),
)
"""How nouns of acts are made of verbs."""


def derived_nouns(verb: str) -> tuple[str, ...]:
    """Nouns that may be made of a verb: what is prescribed is a prescription, who is admitted has an admission.

    >>> [noun in derived_nouns(verb) for verb, noun in (("prescribed", "prescription"), ("admitted", "admission"))]
    [True, True]
    >>> [noun in derived_nouns(verb) for verb, noun in (("treated", "treatment"), ("applied", "application"))]
    [True, True]
    """
    forms = [form for stem in stems(verb) for form in (stem, re.sub(r"i$", "y", stem))]
    made = [
        re.sub(ending, noun, f) for f in forms for ending, nouns in _DERIVED if re.search(ending, f) for noun in nouns
    ]
    return tuple(dict.fromkeys(noun for noun in made if len(noun) > _SHORTEST))


def nouns_of(verb: str) -> tuple[tuple[str, ...], ...]:
    """The nouns of the events that a verb tells of, in tiers: its own first."""
    found = [stems(verb)]
    for verbs, tiers in _ACTS:
        if set(stems(verb)) & set(verbs.split()):
            found += [tuple(tier.split()) for tier in tiers]
    return (*found, derived_nouns(verb))
