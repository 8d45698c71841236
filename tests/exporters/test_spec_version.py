"""Major when a reader's query may break, minor when there is more, patch for the rest."""

import doctest

import pytest

from exporters import spec_version
from exporters.spec_version import next_version, same_content, versioned
from schemas.errors import UserError
from tests.exporters import sample
from tests.exporters.sample import assembled

WEEK, CLICKS, SPEND = ("week", "DATE"), ("clicks", "BIGINT"), ("spend", "DOUBLE")


@pytest.mark.parametrize(
    ("previous", "before", "after", "changed", "version"),
    [
        (None, (), (WEEK,), True, "1.0.0"),
        ("1.2.3", (WEEK, CLICKS), (WEEK, CLICKS), False, "1.2.3"),
        ("1.2.3", (WEEK, CLICKS), (WEEK, CLICKS), True, "1.2.4"),
        ("1.2.3", (WEEK, CLICKS), (CLICKS, WEEK), True, "1.2.4"),
        ("1.2.3", (WEEK,), (WEEK, CLICKS), True, "1.3.0"),
        ("1.2.3", (WEEK, CLICKS), (WEEK,), True, "2.0.0"),
        ("1.2.3", (WEEK, CLICKS), (WEEK, SPEND), True, "2.0.0"),
        ("1.2.3", (WEEK, CLICKS), (WEEK, ("clicks", "DOUBLE")), True, "2.0.0"),
        ("1.9.9", ("week",), ("week", "clicks"), True, "1.10.0"),
    ],
)
def test_version_follows_the_columns(previous, before, after, changed, version):
    assert next_version(previous, before, after, changed) == version


def test_another_grain_is_a_major_version():
    assert next_version("1.0.0", (WEEK,), (WEEK,), True, previous_grain=("week",), grain=()) == "2.0.0"


@pytest.mark.parametrize("previous", ["1.0", "v1.0.0", "01.0.0", "", "1.0.0\n"])
def test_what_is_not_a_version_is_refused(previous):
    with pytest.raises(UserError, match="not a version"):
        next_version(previous, (), (), True)


def test_same_content_at_another_time_keeps_version_and_time():
    previous = assembled()
    again = assembled(created_at="2027-01-01T00:00:00Z")
    assert same_content(previous, again)
    assert versioned(previous, again) is previous


def test_spec_is_versioned_by_what_changed():
    previous = assembled()
    fewer = sample.DATA_MODEL.model_copy(update={"columns": sample.COLUMNS[:-1]})
    assert versioned(None, assembled(version="0.0.0")).metadata.version == "1.0.0"
    assert versioned(previous, assembled(workspace="other")).metadata.version == "1.0.1"
    assert versioned(previous, assembled(data_model=fewer)).metadata.version == "2.0.0"
    assert versioned(assembled(data_model=fewer), previous).metadata.version == "1.1.0"


def test_examples_run():
    assert doctest.testmod(spec_version).failed == 0
