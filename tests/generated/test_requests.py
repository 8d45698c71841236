"""What the generator promises: the same requests again, phrases held out, conditions that matter."""

from tests.generated import intents as i
from tests.generated.domains import schema
from tests.generated.requests import Requests
from tests.generated.rows import logical_database, make_rows
from tests.generated.schemas import Attribute
from tests.generated.turned import pairs
from tests.generated.voice import phrases


def requests(number, many):
    made = schema(number)
    rows = make_rows(made, 1)
    return list(Requests(made, rows, logical_database(made, rows), 1).take(many))


def test_the_same_seed_gives_the_same_requests():
    assert [r.text for r in requests(5, 30)] == [r.text for r in requests(5, 30)]


def test_held_out_phrases_of_requests_are_not_among_the_known():
    sentences = [p for p in phrases().values() if any(k[0].isupper() or k.startswith("{") for k in p["known"])]

    assert len(sentences) > 20
    assert not [p for p in sentences if {*p["known"]} & {*p["held"]} - {"median {attr}"}]


def test_every_request_has_rows_and_a_sentence():
    for request in requests(2, 60):
        assert request.answers
        assert all(request.answers), request.text
        assert "{" not in request.text
        assert request.text[0].isupper() or not request.text[0].isalpha()


def test_some_domains_are_held_out():
    held = [made.name for made in map(schema, range(18)) if made.held]

    assert held == ["zoo_12", "elections_13", "insurance_14", "racing_15", "telecom_16", "film_17"]


def test_pairs_turn_one_thing_round():
    city = i.At((), Attribute("city", "place"))
    most = i.BestBy("customer", "order", "customer", i.Figure("count"), True, where=(i.Is(city, ("Bath",)),))

    fewest, not_there = pairs(most)

    assert (fewest.descending, fewest.where) == (False, most.where)
    assert (not_there.descending, not_there.where) == (True, (i.Is(city, ("Bath",), True),))
