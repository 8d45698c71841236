"""Adjectives of places: `French` of `France`, where the data hold the place and not the adjective."""

from __future__ import annotations

_OF_PLACES = {
    "Africa": "african", "Asia": "asian", "Europe": "european", "North America": "north american",
    "South America": "south american", "Oceania": "oceanian", "Argentina": "argentinian|argentine",
    "Australia": "australian", "Austria": "austrian", "Belgium": "belgian", "Brazil": "brazilian",
    "Canada": "canadian", "Chile": "chilean", "China": "chinese", "Colombia": "colombian", "Croatia": "croatian",
    "Czech Republic": "czech", "Denmark": "danish", "Egypt": "egyptian", "Finland": "finnish", "France": "french",
    "Germany": "german", "Greece": "greek", "Hungary": "hungarian", "Iceland": "icelandic", "India": "indian",
    "Indonesia": "indonesian", "Ireland": "irish", "Israel": "israeli", "Italy": "italian", "Jamaica": "jamaican",
    "Japan": "japanese", "Kenya": "kenyan", "Mexico": "mexican", "Morocco": "moroccan", "Netherlands": "dutch",
    "New Zealand": "new zealand", "Nigeria": "nigerian", "Norway": "norwegian", "Peru": "peruvian",
    "Poland": "polish", "Portugal": "portuguese", "Romania": "romanian", "Russia": "russian", "Scotland": "scottish",
    "Serbia": "serbian", "Slovakia": "slovak", "South Africa": "south african", "South Korea": "korean",
    "Spain": "spanish", "Sweden": "swedish", "Switzerland": "swiss", "Thailand": "thai", "Turkey": "turkish",
    "UK": "british", "United Kingdom": "british", "Great Britain": "british", "Ukraine": "ukrainian",
    "USA": "american", "United States": "american", "Vietnam": "vietnamese", "Wales": "welsh",
}  # fmt: skip
_PAIRS = [(adjective, place) for place, adjectives in _OF_PLACES.items() for adjective in adjectives.split("|")]
_PLACES = {adjective: tuple(place for other, place in _PAIRS if other == adjective) for adjective, _ in _PAIRS}


def places_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The places that an adjective is of, as data may spell them.

    >>> places_of(("french",)), places_of(("south", "american")), places_of(("fresh",))
    (('France',), ('South America',), ())
    """
    return _PLACES.get(" ".join(words), ())


def adjectives_of(place: str) -> tuple[str, ...]:
    """The adjectives of a place, however it is spelled.

    >>> adjectives_of("Germany"), adjectives_of("Oslo")
    (('german',), ())
    """
    return tuple(adjective for adjective, named in _PAIRS if named.casefold() == place.casefold())
