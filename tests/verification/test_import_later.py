"""Modules imported only once they are used."""

import subprocess
import sys

import pytest

from verification.import_later import imported_later

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


def test_module_asked_within_the_block_is_the_real_one_for_everybody():
    with imported_later(LATER):
        from wsgiref.headers import Headers

        assert sys.modules[LATER].Headers is Headers
    assert sys.modules[LATER].Headers is Headers


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
