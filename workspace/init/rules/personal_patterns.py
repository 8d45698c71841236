"""What personal data looks like, by name and by value."""

from __future__ import annotations

import re
from collections.abc import Callable

PERSONAL_NAMES: tuple[tuple[str, str], ...] = (
    ("an email address", r"e ?mail( address| adress)?|.* e ?mail( address)?"),
    ("a phone number", r".*\b(phone|telephone|mobile|cell|fax|handy)( number| no| nr)?( \d+)?"),
    (
        "a first or last name",
        r".*\b(first|last|middle|given|family|sur|maiden|full|nick|user|login) ?name( \d+)?|surname",
    ),
    ("a date of birth", r".*\b(birth|birthday|birthdate|born|date of birth)\b.*"),
    (
        "a national or tax number",
        r".*\b(ssn|social security|national|passport|tax|driver license|licence)( id| number| no| code)\b|ssn|nin",
    ),
    ("a bank or card number", r".*\b(iban|bic|credit card|card number|card no|cvv|cvc|pan|bank account)\b.*"),
    ("an address", r"(.*\b)?(street|street address|address|address line|home address|address( line)? \d+)( name)?"),
    ("a network address", r".*\b(ip|ip address|mac address)"),
    ("a password", r".*\b(password|passwd|pin code)\b.*"),
)
"""What a name tells, and the spelled-out names that tell it, matched as a whole."""

PEOPLE = frozenset(
    "customer client employee staff patient passenger student person contact user member author driver player teacher"
    " doctor physician guest tenant subscriber applicant candidate borrower worker instructor professor rider owner"
    " buyer seller lead donor volunteer visitor resident citizen agent manager salesperson representative actor artist"
    " operator nurse traveler traveller attendee participant".split()
)
"""Entities whose name may be that of a person."""

_COMPANY = re.compile(
    r"\b(inc|ltd|llc|llp|gmbh|ag|co|corp|corporation|company|plc|group|holdings?|bank|school|hotel|store|shop|s\.?a|bv|kg|"
    r"services?|solutions?|systems?|partners?|foundation|university|hospital|clinic|restaurant|foods?|trading|markets?)\b|&|\d",
    re.IGNORECASE,
)
_PERSON = re.compile(r"(?:(?:mr|mrs|ms|dr|prof)\.? )?[^\W\d_][\w'’.-]*,?(?: [^\W\d_][\w'’.-]*){1,3}", re.IGNORECASE)


def is_person(value: str) -> bool:
    """Whether a text may be a person's full name.

    >>> [is_person(text) for text in ("Ann Smith", "Dr. Jo van Dyk", "Smith Ltd", "Berlin")]
    [True, True, False, False]
    """
    return _PERSON.fullmatch(value) is not None and _COMPANY.search(value) is None


def is_card(value: str) -> bool:
    """Whether a text is a payment card's number: 13 to 19 digits with the right check digit.

    >>> is_card("4111 1111 1111 1111"), is_card("4111 1111 1111 1112")
    (True, False)
    """
    digits = [int(c) for c in value if c.isdigit()]
    if not re.fullmatch(r"\d[\d -]{11,22}\d", value) or not 13 <= len(digits) <= 19:
        return False
    doubled = [digit if place % 2 else sum(divmod(2 * digit, 10)) for place, digit in enumerate(reversed(digits), 1)]
    return sum(doubled) % 10 == 0


def is_iban(value: str) -> bool:
    """Whether a text is a bank account number with the right check digits.

    >>> is_iban("DE89 3704 0044 0532 0130 00"), is_iban("DE88370400440532013000")
    (True, False)
    """
    text = value.replace(" ", "").upper()
    if not re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", text):
        return False
    return int("".join(str(int(c, 36)) for c in text[4:] + text[:4])) % 97 == 1


def _matches(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern)
    return lambda value: compiled.fullmatch(value) is not None


PERSONAL_VALUES: tuple[tuple[str, Callable[[str], bool], float, int], ...] = (
    ("email addresses", _matches(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}"), 0.5, 1),
    ("phone numbers", _matches(r"(\+|00)\d[\d ()/.-]{6,18}\d|\(\d{2,5}\)[\d ./-]{5,14}|\d{3}-\d{3}-\d{4}"), 0.7, 1),
    ("social security numbers", _matches(r"\d{3}-\d{2}-\d{4}"), 0.9, 1),
    ("bank account numbers", is_iban, 0.9, 1),
    ("card numbers", is_card, 0.95, 3),
    ("network addresses", _matches(r"(\d{1,3}\.){3}\d{1,3}"), 0.9, 1),
)
"""What values look like, the test of one, and the share and the number of values from which on it counts."""
