"""Names of countries and the codes that data hold for them: `the United States` and `USA`, `Slovakia` and `SVK`."""

from __future__ import annotations

from language.words import lemmas

_SPELLED = tuple(
    tuple(names.split("|"))
    for names in (
        "Argentina|AR|ARG", "Australia|AU|AUS", "Austria|AT|AUT", "Belgium|BE|BEL", "Brazil|BR|BRA", "Bulgaria|BG|BGR",
        "Canada|CA|CAN", "Chile|CL|CHL", "China|CN|CHN", "Colombia|CO|COL", "Croatia|HR|HRV",
        "Czech Republic|Czechia|CZ|CZE", "Denmark|DK|DNK", "Egypt|EG|EGY", "Estonia|EE|EST", "Finland|FI|FIN",
        "France|FR|FRA", "Germany|DE|DEU|GER", "Greece|GR|GRC", "Hungary|HU|HUN", "Iceland|IS|ISL", "India|IN|IND",
        "Indonesia|ID|IDN", "Ireland|IE|IRL", "Israel|IL|ISR", "Italy|IT|ITA", "Japan|JP|JPN", "Kenya|KE|KEN",
        "Latvia|LV|LVA", "Lithuania|LT|LTU", "Luxembourg|LU|LUX", "Mexico|MX|MEX", "Morocco|MA|MAR",
        "Netherlands|Holland|NL|NLD|NED", "New Zealand|NZ|NZL", "Nigeria|NG|NGA", "Norway|NO|NOR", "Peru|PE|PER",
        "Philippines|PH|PHL", "Poland|PL|POL", "Portugal|PT|PRT|POR", "Romania|RO|ROU",
        "Russia|Russian Federation|RU|RUS", "Serbia|RS|SRB", "Singapore|SG|SGP", "Slovakia|SK|SVK", "Slovenia|SI|SVN",
        "South Africa|ZA|ZAF|RSA", "South Korea|Republic of Korea|KR|KOR", "Spain|ES|ESP", "Sweden|SE|SWE",
        "Switzerland|CH|CHE|SUI", "Thailand|TH|THA", "Turkey|TR|TUR", "Ukraine|UA|UKR",
        "United Kingdom|Great Britain|UK|GB|GBR", "United States|United States of America|USA|US", "Venezuela|VE|VEN",
        "Vietnam|VN|VNM",
    )
)  # fmt: skip
LONGEST = 4
"""Words of the longest name."""
_LONGEST_CODE = 3
_OTHERWISE = {name: tuple(o for o in names if o != name) for names in _SPELLED for name in names}
_NAMED = {lemmas(name): name for name in _OTHERWISE if len(name) > _LONGEST_CODE}
_COUNTRY = frozenset("country nation nationality citizenship ctry cntry".split())


def other_spellings(said: str) -> tuple[str, ...]:
    """How else a country may be written; codes are names only in capitals.

    >>> other_spellings("united states"), other_spellings("US"), other_spellings("us"), other_spellings("Ohio")
    (('United States of America', 'USA', 'US'), ('United States', 'United States of America', 'USA'), (), ())
    """
    known = said if said in _OTHERWISE else _NAMED.get(lemmas(said), "")
    return _OTHERWISE.get(known, ())


def holds_countries(column: str) -> bool:
    """Whether a column is one of countries, by its name: `DE` in it is Germany, while that of a state is Delaware.

    >>> holds_countries("ShipCountry"), holds_countries("state")
    (True, False)
    """
    return not _COUNTRY.isdisjoint(lemmas(column))
