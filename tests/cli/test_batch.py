"""`goldsmith batch`: a line in, a line out, in order, whatever is wrong with one of them."""

import json

import pytest

BY_CITY = {"id": "a", "request": "takings by city"}


@pytest.fixture
def answers(goldsmith, shop, tmp_path):
    """Writes lines (objects or text), runs the batch, gives its answers."""

    def run(*lines, options=()):
        source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
        text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        source.write_text(text, encoding="utf-8")
        ended = goldsmith("batch", source, target, "-w", shop, *options)
        assert ended.code == 0, ended.err
        assert "\x1b" not in ended.out + ended.err
        return [json.loads(line) for line in target.read_text().splitlines()]

    return run


def test_answer_holds_rows_as_json(answers):
    (answer,) = answers({"id": 7, "request": "average ticket by month", "colour": "ignored"})

    assert (answer["id"], answer["status"], answer["row_count"]) == (7, "ok", 2)
    rows = [dict(zip(answer["columns"], row, strict=True)) for row in answer["rows"]]
    assert [(row["month"], row["takings"], row["order_count"]) for row in rows] == [
        ("2026-01-01", 10.5, 1),
        ("2026-02-01", 28.25, 3),
    ]
    assert rows[1]["average_ticket"] == pytest.approx(28.25 / 3, rel=1e-12)
    assert answer["spec_name"]
    assert "SELECT" in answer["sql"]
    assert set(answer["timings_ms"]) >= {"intent", "transformation", "quality"}


def test_every_line_has_an_answer_in_order(answers):
    given = answers(
        BY_CITY,
        "",
        "   ",
        "{not json",
        {"id": "c", "request": "volume by city"},
        {"id": "d", "request": "volume by city", "choices": {"volume": "order_count"}},
        {"id": "e", "request": "email of customers"},
        {"id": "f", "request": "billed amount"},
        {"id": "g", "request": "billed amount", "role": "finance"},
        {"id": "h", "request": "billed amount", "user": "fay"},
        {"id": "i", "request": "takings", "as_of": "2026-02-01"},
        {"request": "takings"},
    )

    assert [(answer["id"], answer["status"]) for answer in given] == [
        ("a", "ok"),
        (None, "error"),
        ("c", "needs_clarification"),
        ("d", "ok"),
        ("e", "refused"),
        ("f", "refused"),
        ("g", "ok"),
        ("h", "ok"),
        ("i", "ok"),
        (None, "ok"),
    ]
    assert given[2]["question"]["id"] == "volume"
    assert given[6]["rows"] == given[7]["rows"] == [[70]]
    assert given[8]["rows"] == [[10.5]]
    assert given[9]["rows"] == [[38.75]]


@pytest.mark.parametrize(
    ("line", "identity", "says"),
    [
        ("{not json", None, "line 1 is no batch request"),
        ("[1, 2]", None, "line 1 is no batch request"),
        ("null", None, "line 1 is no batch request"),
        ('"takings"', None, "line 1 is no batch request"),
        ('{"id": "x"}', "x", "exactly one of request and query"),
        ('{"id": "x", "request": "takings", "query": {"metrics": ["takings"]}}', "x", "exactly one of request and"),
        ('{"id": "x", "query": {"metrics": []}}', "x", "metrics"),
        ('{"id": "x", "request": 5}', "x", "request"),
        ('{"id": "x", "request": "takings", "as_of": "soon"}', "x", "as_of"),
        ('{"id": "x", "request": "takings", "choices": ["a"]}', "x", "choices"),
        ('{"id": "x", "request": "takings", "role": "boss"}', "x", "there is no role boss"),
        ('{"id": "x", "request": "takings", "user": "eve"}', "x", "there is no user eve"),
        ('{"id": "x", "request": ""}', "x", "The request is empty"),
        ('{"id": "x", "request": "%s"}' % ("a" * 5_000), "x", "5,000 characters"),
        ('{"id": "x", "request": "%s"}' % ("a" * 1_000_001), None, "longer than 1,000,000 characters"),
        ('{"id": ["x"], "request": "takings"}', None, "id"),
        ('{"id": "x", "request": "takings \\u0000"}', "x", "no text"),
        ('{"id": NaN, "request": "takings"}', None, "id"),
        ("[" * 100_000, None, "line 1"),
        ('{"id": "x", "request": "\\ud800 takings"}', "x", ""),
    ],
)
def test_what_is_wrong_with_a_line_is_its_answer(answers, line, identity, says):
    wrong, right = answers(line, BY_CITY)

    assert (wrong["id"], wrong["status"]) == (identity, "error")
    assert says in wrong["reason"]
    assert (wrong["rows"], wrong["sql"], wrong["columns"]) == ([], None, [])
    assert right["status"] == "ok"


def test_typed_query_gives_rows_or_says_that_it_cannot(answers):
    (answer,) = answers({"id": "q", "query": {"metrics": ["takings"], "group_by": ["metric_time__month"]}})

    assert answer["id"] == "q"
    if answer["status"] == "ok":
        assert sorted(map(tuple, answer["rows"])) == [("2026-01-01", 10.5), ("2026-02-01", 28.25)]
    else:
        assert answer["reason"]


@pytest.mark.parametrize(("rows", "listed"), [(1, 1), (2, 2), (0, 3), (50, 3)])
def test_rows_limits_what_is_listed_not_what_is_counted(answers, rows, listed):
    (answer,) = answers(BY_CITY, options=("--rows", rows))

    assert len(answer["rows"]) == listed
    assert answer["row_count"] == 3


def test_as_of_of_the_command_holds_for_lines_without_their_own(answers):
    given = answers(
        {"request": "takings"}, {"request": "takings", "as_of": "2026-02-10"}, options=("--as-of", "2026-02-01")
    )

    assert [answer["rows"] for answer in given] == [[[10.5]], [[30.5]]]


def test_empty_input_gives_empty_output(answers):
    assert answers() == []


def test_byte_order_mark_and_windows_line_ends_are_read(goldsmith, shop, tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_bytes(
        b"\xef\xbb\xbf" + json.dumps(BY_CITY).encode() + b"\r\n" + json.dumps(BY_CITY).encode() + b"\r\n"
    )

    goldsmith("batch", source, tmp_path / "out.jsonl", "-w", shop)

    answers = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [answer["status"] for answer in answers] == ["ok", "ok"]


def test_line_separator_inside_a_request_does_not_split_the_line(goldsmith, shop, tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"id": "u", "request": "takings\u2028by city"}, ensure_ascii=False) + "\n")

    goldsmith("batch", source, tmp_path / "out.jsonl", "-w", shop)

    (answer,) = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().split("\n") if line]
    assert (answer["id"], answer["status"]) == ("u", "ok")


def test_missing_input_is_wrong_use(goldsmith, shop, tmp_path):
    ended = goldsmith("batch", tmp_path / "nowhere.jsonl", tmp_path / "out.jsonl", "-w", shop)

    assert ended.code == 2
    assert "nowhere.jsonl" in ended.err
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize("rows", ["-1", "many"])
def test_rows_that_are_no_number_are_wrong_use(goldsmith, shop, tmp_path, rows):
    (tmp_path / "in.jsonl").write_text(json.dumps(BY_CITY))

    assert goldsmith("batch", tmp_path / "in.jsonl", tmp_path / "o", "-w", shop, "--rows", rows).code == 2


def test_output_that_cannot_be_written_is_a_file_error(goldsmith, shop, tmp_path):
    (tmp_path / "in.jsonl").write_text(json.dumps(BY_CITY))
    (tmp_path / "file").write_text("mine")

    for target in (tmp_path / "file" / "out.jsonl", tmp_path / "nowhere" / "out.jsonl"):
        ended = goldsmith("batch", tmp_path / "in.jsonl", target, "-w", shop)
        assert ended.code == 1
        assert "cannot be written" in ended.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "in.jsonl"]


def test_batch_persists_nothing_in_the_workspace(goldsmith, own_shop, tmp_path):
    (tmp_path / "in.jsonl").write_text(json.dumps(BY_CITY))

    goldsmith("batch", tmp_path / "in.jsonl", tmp_path / "out.jsonl", "-w", own_shop)

    assert not (own_shop / ".goldsmith" / "state").exists()
    assert not (own_shop / "products").exists()


def test_unknown_workspace_is_a_file_error(goldsmith, tmp_path):
    (tmp_path / "in.jsonl").write_text(json.dumps(BY_CITY))

    assert goldsmith("batch", tmp_path / "in.jsonl", tmp_path / "out.jsonl", "-w", tmp_path / "no").code == 1
