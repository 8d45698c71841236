"""Nouns of English, as names of columns and sentences need them."""

import re


def plural(phrase: str) -> str:
    """The plural of a noun phrase.

    >>> plural("order item"), plural("category"), plural("box"), plural("person")
    ('order items', 'categories', 'boxes', 'persons')
    """
    if re.search(r"[^aeiou]y$", phrase):
        return phrase[:-1] + "ies"
    return phrase + ("es" if re.search(r"(s|sh|ch|x|z)$", phrase) else "s")
