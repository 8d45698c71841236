"""What is turned away before it is read: texts that are no request, and requests to write."""

from __future__ import annotations

import re

from language import vocabulary as closed
from schemas.errors import UsageError
from schemas.question import Refusal

LONGEST_REQUEST = 4_000
"""Characters of a request; nobody asks in more."""


def check_request(request: str) -> None:
    """`UsageError` for what cannot be a request: nothing, too much, bytes."""
    if not request.strip():
        raise UsageError(
            "The request is empty.", hint="Say which figures you need, such as: revenue by region last month."
        )
    if len(request) > LONGEST_REQUEST:
        raise UsageError(
            f"The request has {len(request):,} characters; at most {LONGEST_REQUEST:,} are read.",
            hint="Say it in a few sentences.",
        )
    if any("\ud800" <= character <= "\udfff" for character in request):
        raise UsageError("The request holds bytes that are no text.", hint="Type it as plain text.")
    if any(ord(character) < 32 and character not in "\n\r\t" for character in request) or "\ufffd" in request:
        raise UsageError("The request holds bytes that are no text.", hint="Type it as plain text.")
    if not re.search(r"[^\W\d_]{2}", request):
        raise UsageError("There are no words in the request.", hint="Say which figures you need.")


def refused_outright(request: str) -> Refusal | None:
    """Goldsmith only reads: a request that opens with a writing verb is turned away."""
    words = re.findall(r"[a-z]+", request.lower())
    polite = {
        "please",
        "can",
        "could",
        "you",
        "would",
        "kindly",
        "i",
        "want",
        "to",
        "need",
        "and",
        "now",
        "then",
        "also",
    }
    first = next((word for word in words if word not in polite), "")
    if first in closed.WRITE_VERBS:
        return Refusal(
            topic="write",
            reason=f"Goldsmith only reads data; it does not {first} anything. Ask for the figures instead.",
        )
    return None
