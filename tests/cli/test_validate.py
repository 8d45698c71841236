"""`goldsmith validate`: a specification, perhaps edited by hand, is told what is wrong, on which line."""

import re

import pytest


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The text of a generated specification."""
    from runs.service import RunService
    from schemas.run import RunRequest
    from tests.workspaces.make_tiny import make_tiny

    service = RunService(make_tiny(tmp_path_factory.mktemp("validate")), persist=False)
    result = service.start(RunRequest(request="takings by city", name="city_takings"))
    service.close()
    return result.package.yaml_output


@pytest.fixture
def spec(written, tmp_path):
    file = tmp_path / "city_takings.yaml"
    file.write_text(written)
    return file


def line_of(file, text):
    return next(i for i, line in enumerate(file.read_text().splitlines(), start=1) if text in line)


def test_generated_specification_is_valid(goldsmith, spec):
    ended = goldsmith("validate", spec)

    assert (ended.code, ended.out.strip(), ended.err) == (0, "1 specification valid.", "")


def test_description_may_be_edited(goldsmith, spec):
    spec.write_text(re.sub(r"(?m)^  title: .*$", "  title: What comes in", spec.read_text(), count=1))

    assert goldsmith("validate", spec).code == 0


@pytest.mark.parametrize(
    ("old", "new", "at", "says"),
    [
        (r"^  version: .*$", "  version: one", "version: one", "metadata.version"),
        (r"^  name: city_takings$", "  name: City Takings!", "City Takings!", "metadata.name"),
        (r"^metadata:$", "colour: red\nmetadata:", "", "no such field: colour"),
        (r"^  owner: .*$", "  owner: 5", "owner: 5", "metadata.owner: expected text, found 5"),
        (r"^  target_table: .*$", "  target_table: [a]", "target_table", "data_model.target_table"),
    ],
)
def test_edited_specification_is_told_path_and_line(goldsmith, spec, old, new, at, says):
    text = spec.read_text()
    assert re.search(old, text, re.MULTILINE), text
    spec.write_text(re.sub(old, new, text, count=1, flags=re.MULTILINE))

    ended = goldsmith("validate", spec)

    assert ended.code == 1
    assert ended.out == ""
    assert f"{spec}:{line_of(spec, at)}: " in ended.err
    assert says in ended.err


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "the file is empty"),
        ("- a\n- b\n", "expected `key: value` lines, found a list"),
        ("metadata: {name: x\n", "not readable as YAML"),
        ("a: &x 1\nb: *x\n", "anchors and aliases are not allowed"),
        ("a: 1\na: 2\n", "the key 'a' stands here twice"),
        ("hello\n", "expected `key: value` lines"),
        ("name: x\n", "missing"),
    ],
)
def test_what_is_no_specification_is_told(goldsmith, tmp_path, content, says):
    file = tmp_path / "spec.yaml"
    file.write_text(content)

    ended = goldsmith("validate", file)

    assert ended.code == 1
    assert says in ended.err
    assert f"{file}:" in ended.err
    assert "Traceback" not in ended.err


def test_all_problems_of_all_files_are_told(goldsmith, spec, tmp_path):
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(re.sub(r"(?m)^  version: .*$", "  version: one", spec.read_text(), count=1))
    second.write_text(re.sub(r"(?m)^  owner: .*$", "  owner: 5", spec.read_text(), count=1))

    ended = goldsmith("validate", first, spec, second)

    assert ended.code == 1
    assert "a.yaml:" in ended.err
    assert "b.yaml:" in ended.err
    assert "city_takings.yaml:" not in ended.err


def test_broken_yaml_in_one_file_does_not_hide_another(goldsmith, spec, tmp_path):
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text("metadata: {name: x\n")
    second.write_text(re.sub(r"(?m)^  owner: .*$", "  owner: 5", spec.read_text(), count=1))

    ended = goldsmith("validate", first, second)

    assert ended.code == 1
    assert "a.yaml:" in ended.err
    assert "b.yaml:" in ended.err


def test_missing_file_is_wrong_use(goldsmith, tmp_path):
    ended = goldsmith("validate", tmp_path / "nowhere.yaml")

    assert ended.code == 2
    assert "nowhere.yaml" in ended.err


def test_binary_file_is_wrong_use(goldsmith, tmp_path):
    (tmp_path / "x.yaml").write_bytes(b"\xff\xfe\x00")

    assert goldsmith("validate", tmp_path / "x.yaml").code == 2


def test_no_file_is_wrong_use(goldsmith):
    assert goldsmith("validate").code == 2
