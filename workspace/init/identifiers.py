"""Names of files and headers as names of tables and columns: lower-case words joined by `_`, each one once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from workspace.init.unit_spellings import whole_units

LONGEST = 60

_LETTERS = {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "þ": "th", "ð": "d"}


def identifier(text: str, otherwise: str) -> str:
    """`text` as a name that needs no quotes; `otherwise` where no letter or digit is left of it.

    >>> [identifier(text, "column_1") for text in ("Order Date", "CUST_NO", "unitPrice (€)", "2024 sales", "#")]
    ['order_date', 'cust_no', 'unit_price', 'c_2024_sales', 'column_1']
    >>> identifier("Output (GWh)", "column_1")
    'output_gwh'
    """
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1 \2", whole_units(text))
    spaced = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", spaced).lower()
    plain = "".join(_LETTERS.get(letter, letter) for letter in spaced)
    bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    name = "_".join(re.findall(r"[^\W_]+", bare))[:LONGEST].strip("_")
    if not name:
        return otherwise
    return f"c_{name}" if name[0].isdigit() else name


def identifiers(texts: Iterable[str], otherwise: str) -> tuple[str, ...]:
    """A name for each text; where two would be the same, the later ones are numbered.

    >>> identifiers(["Order ID", "order_id", "?"], "column")
    ('order_id', 'order_id_2', 'column_3')
    """
    found: list[str] = []
    for place, text in enumerate(texts, start=1):
        name = identifier(text, f"{otherwise}_{place}")
        number = 2
        unique = name
        while unique in found:
            unique, number = f"{name}_{number}", number + 1
        found.append(unique)
    return tuple(found)
