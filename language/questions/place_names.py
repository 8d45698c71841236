"""Names of places and the codes that data hold for them: `Slovakia` and `SVK`, `California` and `CA`."""

from __future__ import annotations

from language.words import lemmas

_COUNTRIES = (
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
)  # fmt: skip
_STATES = (
    "Alabama|AL", "Alaska|AK", "Arizona|AZ", "Arkansas|AR", "California|CA", "Colorado|CO", "Connecticut|CT",
    "Delaware|DE", "Florida|FL", "Georgia|GA", "Hawaii|HI", "Idaho|ID", "Illinois|IL", "Indiana|IN", "Iowa|IA",
    "Kansas|KS", "Kentucky|KY", "Louisiana|LA", "Maine|ME", "Maryland|MD", "Massachusetts|MA", "Michigan|MI",
    "Minnesota|MN", "Mississippi|MS", "Missouri|MO", "Montana|MT", "Nebraska|NE", "Nevada|NV", "New Hampshire|NH",
    "New Jersey|NJ", "New Mexico|NM", "New York|NY", "North Carolina|NC", "North Dakota|ND", "Ohio|OH", "Oklahoma|OK",
    "Oregon|OR", "Pennsylvania|PA", "Rhode Island|RI", "South Carolina|SC", "South Dakota|SD", "Tennessee|TN",
    "Texas|TX", "Utah|UT", "Vermont|VT", "Virginia|VA", "Washington|WA", "West Virginia|WV", "Wisconsin|WI",
    "Wyoming|WY", "District of Columbia|DC",
)  # fmt: skip
LONGEST = 4
"""Words of the longest name."""
_LONGEST_CODE = 3


class Places:
    """Places of one kind by all that they are called, and the words of columns that hold such places."""

    def __init__(self, columns: str, spelled: tuple[str, ...]) -> None:
        self._columns = frozenset(columns.split())
        called = tuple(tuple(names.split("|")) for names in spelled)
        self._otherwise = {name: tuple(o for o in names if o != name) for names in called for name in names}
        self._named = {lemmas(name): name for name in self._otherwise if len(name) > _LONGEST_CODE}

    def other_spellings(self, said: str) -> tuple[str, ...]:
        """How else a place may be written; codes are names only in capitals.

        >>> COUNTRIES.other_spellings("united states"), COUNTRIES.other_spellings("us"), STATES.other_spellings("OH")
        (('United States of America', 'USA', 'US'), (), ('Ohio',))
        """
        known = said if said in self._otherwise else self._named.get(lemmas(said), "")
        return self._otherwise.get(known, ())

    def are_in(self, column: str) -> bool:
        """Whether a column holds such places, by its name: `DE` is Germany in one of countries, Delaware in a state's.

        >>> COUNTRIES.are_in("ShipCountry"), COUNTRIES.are_in("state"), STATES.are_in("state")
        (True, False, True)
        """
        return not self._columns.isdisjoint(lemmas(column))


COUNTRIES = Places("country nation nationality citizenship ctry cntry", _COUNTRIES)
STATES = Places("state province", _STATES)
"""Those of the United States."""
