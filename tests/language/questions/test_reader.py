"""The chart parser on three databases: what it makes of sentences, and what it must not."""

import pytest

from language.lexicon import Lexicon
from language.questions.reader import QuestionReader
from language.time_phrases import Calendar
from runs.opened import OpenedWorkspace
from schemas.query import Rows
from tests.eval.databases import databases
from warehouse.result_store import MemoryResultStore
from workspace.init.init_workspace import init_workspace


@pytest.fixture(scope="module")
def readers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("readers")
    made, opened = {}, []
    for database in databases():
        target = folder / database.name
        init_workspace(target, database.write(folder))
        workspace = OpenedWorkspace(target, MemoryResultStore())
        opened.append(workspace)
        graph = workspace.services("owner").graph
        made[database.name] = QuestionReader(Lexicon(graph), graph, Calendar(as_of=workspace.workspace.as_of))
    yield made
    for workspace in opened:
        workspace.close()


def query(reader, request):
    intent = reader.read(request, {})
    return None if intent is None else intent.query


PAIRS = [
    ("pets", "students who have a cat", "students who do not have a cat"),
    ("pets", "students who have a cat or a dog", "students who have both a cat and a dog"),
    ("shop", "customers with more than 3 orders", "customers with at least 3 orders"),
    ("shop", "products above the average unit price", "products below the average unit price"),
    ("concerts", "the oldest singer", "the youngest singer"),
    ("concerts", "singers from France", "singers not from France"),
    ("concerts", "stadiums without concerts", "stadiums with concerts"),
    ("shop", "employees hired before 2018", "employees hired after 2018"),
    ("shop", "the 3 cheapest products", "the 3 most expensive products"),
]


@pytest.mark.parametrize(("name", "one", "other"), PAIRS)
def test_minimal_pairs_do_not_mean_the_same(readers, name, one, other):
    found = query(readers[name], one), query(readers[name], other)
    assert any(part is not None for part in found)
    assert found[0] != found[1]


SAME = [
    ("concerts", "How many singers are there?", "Please give me the number of singers."),
    ("concerts", "Show all singers from France", "singers from France"),
    ("shop", "Which customers have never placed an order?", "customers without any orders"),
    ("concerts", "What is the largest capacity of the stadiums?", "the maximum capacity of all stadiums"),
]


@pytest.mark.parametrize(("name", "one", "other"), SAME)
def test_paraphrases_mean_the_same(readers, name, one, other):
    found = query(readers[name], one)
    assert found is not None
    assert found == query(readers[name], other)


NOT_READ = [
    ("concerts", "singers who flobber"),
    ("concerts", "How many singers have a yacht?"),
    ("shop", "customers who hate Product 1 and love orders twice"),
    ("pets", "students"[::-1]),
    ("shop", "profit per moon phase"),
    ("pets", "students who have all types of pets"),
    ("pets", "students who mostly have cats"),
    ("shop", "average salary of managers"),
    ("shop", "orders in 2023 and 2024"),
    ("shop", "how many orders were not shipped in 2023"),
    ("shop", "count the customers in Paris and in London"),
    ("shop", "list the categories and their most expensive products"),
    ("shop", "total number of products and customers"),
    ("shop", "customers who ordered every product"),
]


@pytest.mark.parametrize(("name", "request_text"), NOT_READ)
def test_words_that_name_nothing_are_not_passed_over(readers, name, request_text):
    assert query(readers[name], request_text) is None


def test_things_are_listed_once_whatever_belongs_to_them(readers):
    found = query(readers["shop"], "customers with more than 3 orders")
    assert isinstance(found, Rows)
    assert found.dataset == "main.customers"
    assert not found.distinct


@pytest.mark.parametrize(
    "text",
    [
        "and " * 70,
        "singers who have " * 20,
        "(" * 70,
        "the number of the number of " * 8 + "singers",
        "singers from France or " * 15 + "moon",
    ],
)
def test_tangled_sentences_end_without_an_answer(readers, text):
    assert query(readers["concerts"], text) is None
