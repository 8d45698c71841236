"""Keyword and vector search; the encoder stays out of it until a text has to be encoded."""

import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest

from benchmarks.catalog import OWNER, made_up, profiles_of, workspace_of
from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.search import MOST_FOUND, SearchIndex
from tests.workspaces.airline import write_airline
from tests.workspaces.opened import open_company

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def index(airline):
    return SearchIndex(airline.graph())


def best(scores):
    return max(sorted(scores), key=lambda node: scores[node])


@pytest.mark.parametrize(
    ("words", "node"),
    [
        ("fuel cost", "metric:fuel_cost"),
        ("fuel in the tanks", "dataset:air.fuel_stock"),
        ("delayed flights", "metric:late_flights"),
        ("on-time performance", "term:OTP"),
        ("OTP", "term:OTP"),
        ("premium cabin", "term:premium cabin"),
    ],
)
def test_keywords(index, words, node):
    scores = index.keyword(words)
    assert best(scores) == node
    assert scores[node] == 1.0


def test_keywords_that_are_nowhere_find_nothing(index):
    assert index.keyword("zebra") == {}
    assert index.keyword("") == {}


def test_a_word_that_very_many_hold_ranks_what_rarer_ones_find():
    made = made_up(MOST_FOUND + 20)
    index = SearchIndex(KnowledgeGraph(workspace_of(made), profiles_of(made), OWNER))
    name = made[3].entity.split()[0]
    holding = {f"dataset:{one.name}" for one in made if any(name in column.name for column in one.columns)}
    assert set(index.keyword(f"{name} city")) == holding
    assert len(holding) < 10
    assert len(index.keyword("city")) == len(made)


def test_an_acronym_is_spelled_out(index):
    assert index.expanded("OTP by month") == "OTP by month on-time performance"
    assert index.expanded("stop by") == "stop by"


def test_scores_are_from_0_to_1_and_merged_by_alpha(index):
    keyword, vector = {"metric:fuel_cost": 1.0}, {"metric:fuel_cost": 0.5, "metric:late_rate": 0.4}
    hits = index.merged(keyword, vector)
    assert [(hit.node, hit.score) for hit in hits] == [("metric:fuel_cost", 0.75), ("metric:late_rate", 0.2)]


def test_vectors_are_unit_vectors_and_find_by_meaning(index):
    assert index.vectors.shape == (len(index.documents), 384)
    assert np.allclose(np.linalg.norm(index.vectors, axis=1), 1, atol=1e-5)
    scores = index.vector("kerosene expenses")
    assert best({node: s for node, s in scores.items() if node.startswith("metric:")}) in (
        "metric:fuel_cost",
        "metric:fuel_share",
    )


def test_linked_nodes_find_themselves(index):
    assert best(index.vector("", ("metric:fuel_cost",))) == "metric:fuel_cost"
    assert index.vector("", ()) == {}
    assert index.vector("", ("metric:unknown",)) == {}


def test_hidden_datasets_are_not_found(tmp_path):
    from tests.workspaces import airline as planes
    from tests.workspaces.folder import Source

    sources = [
        Source(s.name, s.columns, s.rows, {**s.about, "roles": ["crm"]}) if s.table == "bookings" else s
        for s in planes.sources()
    ]
    company = open_company(write_airline(tmp_path / "w", sources=sources))
    nodes = {document.node for document in SearchIndex(company.graph("analyst")).documents}
    assert "dataset:air.bookings" not in nodes
    assert "metric:fare_revenue" not in nodes
    about = {name for document in SearchIndex(company.graph("analyst")).documents for name in document.datasets}
    assert "air.bookings" not in about


PROBE = """
    import sys
    from pathlib import Path
    from knowledge_graph.search import SearchIndex
    from tests.workspaces.opened import open_company

    index = SearchIndex(open_company(Path(sys.argv[1])).graph())
    index.keyword("fuel cost")
    index.vector("", ("metric:fuel_cost",))
    print("loaded" if "sentence_transformers" in sys.modules or "torch" in sys.modules else "not loaded")
"""


def test_the_encoder_is_not_loaded_when_no_text_needs_it(airline_folder, index):
    """`index` has filed the vectors of these documents already; another process finds them."""
    assert len(index.vectors)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(PROBE), str(airline_folder)],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    assert done.stdout.strip() == "not loaded"
    assert "sentence_transformers" in sys.modules


def test_vectors_are_filed_once_and_read_back(tmp_path):
    company = open_company(write_airline(tmp_path / "w"))
    files = tmp_path / "w" / ".goldsmith" / "cache" / "vectors"
    first = SearchIndex(company.graph()).vectors
    names = sorted(file.name for file in files.iterdir())
    assert len(names) == 1
    assert names[0].endswith(".npy")
    stamp = (files / names[0]).stat().st_mtime_ns
    assert np.array_equal(SearchIndex(company.graph()).vectors, first)
    assert (files / names[0]).stat().st_mtime_ns == stamp
    shutil.rmtree(files)
    assert np.allclose(SearchIndex(company.graph()).vectors, first, atol=1e-6)


def test_a_torn_file_of_vectors_is_made_anew(tmp_path):
    company = open_company(write_airline(tmp_path / "w"))
    first = SearchIndex(company.graph()).vectors
    file = next((tmp_path / "w" / ".goldsmith" / "cache" / "vectors").iterdir())
    file.write_bytes(file.read_bytes()[:50])
    assert np.allclose(SearchIndex(company.graph()).vectors, first, atol=1e-6)
