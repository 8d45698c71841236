"""What is written is read back the same by a YAML 1.1 and a YAML 1.2 parser."""

import doctest
import io

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from schemas import yaml_text
from schemas.errors import InternalError
from schemas.yaml_text import is_ambiguous, to_yaml

AMBIGUOUS = (
    *("NO", "no", "Yes", "on", "OFF", "y", "N", "true", "False", "null", "Null", "~", ""),
    *(
        "1e3",
        "1E+3",
        "12:30",
        "1:20:30",
        "0x1F",
        "0o17",
        "017",
        "0b11",
        "1_000",
        "1,5",
        "+1",
        "-0",
        ".5",
        "-.inf",
        ".NaN",
    ),
    *(
        "2026-11-01",
        "2026-11-01 10:00:00",
        "2026-11-01T10:00:00Z",
        "1.0.0",
        "=",
        "<<",
        "---",
        "...",
        "- a",
        "? a",
        ": a",
    ),
    *("a: b", "a #b", "#a", "&a", "*a", "!a", "%a", "@a", "`a", "'a'", '"a"', "{a}", "[a]", "|", ">", " a", "a ", "a:"),
    *("a\tb", "\ta", "a\r\nb", "a\rb", "a\x85b", "a\u2028b", "\ufeffa", "a\x00b", "\U0001f600", "naïve", "a\xa0b"),
)


def parse_1_1(text):
    return yaml.safe_load(text)


def parse_1_2(text):
    parser = YAML(typ="safe", pure=True)
    parser.version = (1, 2)
    return parser.load(io.StringIO(text))


def read_by_both(value):
    text = to_yaml(value)
    assert parse_1_1(text) == value
    assert parse_1_2(text) == value
    return text


@pytest.mark.parametrize("text", AMBIGUOUS)
def test_ambiguous_text_stays_text(text):
    read_by_both({"key": text, text or "empty": [text]})


plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(
    plain, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=12
)


@settings(max_examples=100, deadline=None)
@given(st.text())
@example("a \nb")
@example("  a\nb")
@example("a\n \nb\n\n")
@example("\n")
@example("a\n\n\n")
@example("x " * 200)
def test_any_text_is_read_the_same_by_both_parsers(text):
    read_by_both({"key": text})


@settings(max_examples=100, deadline=None)
@given(values)
def test_any_value_is_read_the_same_by_both_parsers(value):
    read_by_both({"root": value})


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab:#-'\"\\|> \n\t0", max_size=40))
def test_text_of_indicators_is_read_the_same_by_both_parsers(text):
    read_by_both({"list": [text, {"inner": text}]})


class IndentingDumper(yaml.SafeDumper):
    def increase_indent(self, flow=False, indentless=False):
        return super().increase_indent(flow, False)

    def ignore_aliases(self, data):
        return True

    def represent_text(self, text):
        style = "|" if "\n" in text else "'" if is_ambiguous(text) else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)


IndentingDumper.add_representer(str, IndentingDumper.represent_text)

words = st.text(alphabet="abc ,:'\"#é([{}*=<?&!|;-", max_size=200).map(lambda text: f"xx{text}")
lines = st.lists(words.map(str.rstrip) | st.just(""), min_size=1).map(lambda texts: "\n".join(["xx", *texts]))
scalars = words | words.map(lambda text: text[2:]) | lines | st.integers() | st.booleans() | st.floats(allow_nan=False)
nested = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4), max_leaves=12
)


@settings(max_examples=200, deadline=None)
@given(st.lists(nested) | st.dictionaries(words, nested))
@example(["1.0.0", "12:30", "no", "a: b", "a #b", "'a'", '"a"', "a:", "count(*) = 'x'", 7, True, "a\nb", "a\n\nb\n"])
@example({"xx" + "a" * 130: [["xx", {"xx b": "xx " * 60}], [], {}]})
@example([["xx\n\n"], "xx\n"])
@example(["xx\n\n", {}])
def test_text_is_laid_out_as_by_pyyaml(value):
    by_pyyaml = yaml.dump(
        value, Dumper=IndentingDumper, width=120, allow_unicode=True, sort_keys=False, default_flow_style=False
    )

    assert to_yaml(value) == by_pyyaml


def test_lines_are_kept_as_lines():
    assert to_yaml({"sql": "SELECT 1 \n  FROM t"}) == "sql: |-\n  SELECT 1 \n    FROM t\n"


def test_lists_are_blocks_without_anchors():
    columns = ("week", "clicks")
    assert (
        to_yaml({"a": columns, "b": columns, "c": ()}) == "a:\n  - week\n  - clicks\nb:\n  - week\n  - clicks\nc: []\n"
    )


def test_what_yaml_has_no_plain_form_for_is_a_bug():
    with pytest.raises(InternalError, match="no plain YAML for"):
        to_yaml({"when": object()})


def test_examples_run():
    assert doctest.testmod(yaml_text).failed == 0
