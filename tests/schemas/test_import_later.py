"""Modules imported only once they are used."""

import subprocess
import sys

import pytest

from schemas.import_later import imported_later

LATER = "wsgiref.headers"
"""Nothing else here uses it."""


@pytest.fixture(autouse=True)
def forgotten():
    sys.modules.pop(LATER, None)


def test_module_is_imported_when_something_asks_for_a_part_of_it():
    with imported_later(LATER):
        import wsgiref.headers as headers
    assert LATER not in sys.modules

    assert headers.Headers([("a", "1")])["A"] == "1"
    assert sys.modules[LATER].Headers is headers.Headers


def test_function_taken_within_the_block_is_imported_when_it_is_called():
    with imported_later(LATER):
        from wsgiref.headers import Headers
    assert LATER not in sys.modules

    assert Headers([("a", "1")])["A"] == "1"
    assert LATER in sys.modules


def test_function_called_within_the_block_answers_as_well():
    with imported_later(LATER):
        from wsgiref.headers import Headers

        assert Headers([("a", "1")])["A"] == "1"


def test_module_that_is_there_stays_what_it_is():
    import wsgiref.headers as there

    with imported_later(LATER):
        import wsgiref.headers as again
    assert again is there


def test_part_that_does_not_exist_is_missing_as_ever():
    with imported_later(LATER):
        import wsgiref.headers as headers

    with pytest.raises(AttributeError, match=r"module 'wsgiref\.headers' has no attribute 'Nothing'"):
        _ = headers.Nothing


def test_great_expectations_is_loaded_without_what_it_draws_and_estimates_with():
    checks = """
import sys
from verification.expectations import preload
preload()
assert not {"altair", "scipy.stats"} & set(sys.modules)
from great_expectations.expectations.core import expect_column_kl_divergence_to_be_less_than as module
assert module.stats.entropy([1, 0]) == 0 and module.alt.Chart.__name__ == "Chart"
assert {"altair", "scipy.stats"} <= set(sys.modules)
"""
    subprocess.run([sys.executable, "-W", "ignore", "-c", checks], check=True)


def test_encoder_is_loaded_without_what_it_judges_models_with():
    checks = """
import sys
from knowledge_graph.encoder import encode
assert abs((encode(["revenue"]) @ encode(["revenue"]).T).item() - 1) < 1e-5
assert not {"scipy.stats", "sklearn.metrics"} & set(sys.modules)
from sentence_transformers.util import similarity
assert similarity.pairwise_distances([[0.0], [3.0]], metric="manhattan").tolist() == [[0.0, 3.0], [3.0, 0.0]]
"""
    subprocess.run([sys.executable, "-W", "ignore", "-c", checks], check=True)
