"""What is read is plain YAML only, and what was written is read back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporters.yaml_text import MAX_DEPTH, load_yaml
from schemas.errors import WorkspaceError
from schemas.yaml_text import to_yaml

plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.from_regex(r"[a-z_]{1,20}", fullmatch=True), plain, min_size=1))
def test_what_was_written_is_loaded_again(value):
    assert load_yaml(to_yaml(value), "a.yaml") == value


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ("a: &x 1\nb: *x\n", "s.yaml:1", "anchors and aliases"),
        ("b:\n  - *x\n", "s.yaml:2", "anchors and aliases"),
        ("a: 1\nb: !!python/object:os.system x\n", "s.yaml:2", "tag"),
        ("a: !!str 1\n", "s.yaml:1", "tag"),
        ("a: 1\nb: 2\na: 3\n", "s.yaml:3", "twice"),
        ("a: [1\nb: 2\n", "s.yaml:2", "not readable as YAML"),
        ("a: 1\n---\nb: 2\n", "s.yaml:2", "not readable as YAML"),
        ("a: \x00\n", "s.yaml", "not readable as YAML"),
        ("", "s.yaml:1", "empty"),
        ("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), "s.yaml:1", "nested"),
        ("a: b\n" * 2_000_000, "s.yaml", "longer than"),
    ],
)
def test_what_is_not_plain_yaml_is_refused_with_its_line(text, where, message):
    with pytest.raises(WorkspaceError, match=message) as caught:
        load_yaml(text, "s.yaml")
    assert caught.value.where == where
