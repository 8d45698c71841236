"""What was written is read back as the same typed specification, or refused with every problem."""

import pytest

from exporters.load_spec import load_spec
from exporters.spec_yaml import to_spec_yaml
from schemas.errors import WorkspaceError


def test_written_spec_is_read_back_the_same(spec):
    assert load_spec(to_spec_yaml(spec), "s.yaml") == spec


def test_every_problem_is_named_with_its_line(spec):
    text = to_spec_yaml(spec).replace("  owner: marketing-data\n", "", 1).replace("row_count: 2", "row_count: two")
    with pytest.raises(WorkspaceError) as caught:
        load_spec(text, "s.yaml")
    assert str(caught.value).splitlines() == [
        "s.yaml:2: metadata: the field 'owner' is missing",
        's.yaml:279: verification.row_count: expected a whole number, found "two"',
    ]
