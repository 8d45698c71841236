"""The collector rests within the block, and works again behind it if it worked before."""

from __future__ import annotations

import gc

import pytest

from schemas.without_collection import without_collection


def test_collector_works_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), without_collection():
        _ = 1 / 0

    assert gc.isenabled()


def test_inner_block_leaves_the_outer_one_without() -> None:
    with without_collection():
        with without_collection():
            assert not gc.isenabled()
        assert not gc.isenabled()

    assert gc.isenabled()


def test_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with without_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
