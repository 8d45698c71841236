"""A sample of the generated requests; `python -m benchmarks.generated` runs them by the thousand."""

from collections import Counter
from concurrent.futures import ProcessPoolExecutor

import pytest

from tests.generated.trial import outcomes

SCHEMAS = (0, 3, 7, 10, 12, 15, 20, 31)
REQUESTS = 50
SEED = 7
MOST_WRONG = 0.01
LEAST_RIGHT = 0.5


@pytest.fixture(scope="module")
def found():
    with ProcessPoolExecutor(2) as pool:
        return [outcome for some in pool.map(_outcomes, SCHEMAS) for outcome in some]


def _outcomes(number):
    return list(outcomes(number, SEED, REQUESTS))


def test_hardly_any_generated_request_is_answered_wrongly(found):
    wrong = [(o.request.schema, o.request.text, o.detail) for o in found if o.verdict == "wrong"]

    assert len(wrong) <= MOST_WRONG * len(found), wrong


def test_half_of_the_generated_requests_are_answered_rightly(found):
    assert len(found) == REQUESTS * len(SCHEMAS)
    assert Counter(o.verdict for o in found)["right"] >= LEAST_RIGHT * len(found)
