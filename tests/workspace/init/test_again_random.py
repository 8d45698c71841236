"""Edits made at random to the files of a workspace: whatever is still YAML stays, through changed data too."""

import random

import pytest
import yaml

from schemas.errors import WorkspaceError
from tests.workspace.init.conftest import TODAY
from tests.workspace.init.test_again import CUSTOMERS, ORDERS
from workspace.init.init_workspace import init_workspace
from workspace.loader import load_workspace


def comment(lines, place, mark):
    indent = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
    return [*lines[:place], f"{indent}# {mark}", *lines[place:]]


def comment_behind(lines, place, mark):
    if not lines[place].strip() or lines[place].lstrip().startswith(("#", "-")):
        return lines
    return [*lines[:place], f"{lines[place]}  # {mark}", *lines[place + 1 :]]


def blank_line(lines, place, _):
    return [*lines[:place], "", *lines[place:]]


def description(lines, _, mark):
    return [f"description: {mark} text" if line.startswith("description:") else line for line in lines]


def long_description(lines, _, mark):
    return [f"description: {mark}" + " word" * 60 if line.startswith("description:") else line for line in lines]


def description_of_lines(lines, _, mark):
    written = ["description: |", f"  {mark} one", "  two: # no comment"]
    return [part for line in lines for part in (written if line.startswith("description:") else [line])]


def description_of_a_column(lines, place, mark):
    types = [n for n, line in enumerate(lines) if line.startswith("    type:")]
    at = types[place % len(types)] + 1 if types else 0
    return [*lines[:at], f"    description: '{mark}: yes'", *lines[at:]] if types else lines


def owner(lines, _, mark):
    return [*lines, f"owner: {mark}"]


def quotes(lines, _, __):
    return [f'entity: "{line.removeprefix("entity: ")}"' if line.startswith("entity: ") else line for line in lines]


EDITS = (comment, comment_behind, blank_line, description, long_description, description_of_lines,
         description_of_a_column, owner, quotes)  # fmt: skip


@pytest.mark.parametrize("seed", range(12))
def test_random_edits_stay(seed, folder, target):
    chance = random.Random(seed)
    (folder / "customers.csv").write_text(CUSTOMERS)
    (folder / "orders.csv").write_text(ORDERS)
    init_workspace(target, folder, today=TODAY)
    files = [*sorted(target.glob("catalog/*.yaml")), target / "workspace.yaml"]
    marks = [edited(chance.choice(files), f"mark{n}", target, chance) for n in range(6)]
    kept = [(file, mark) for file, mark in marks if mark in file.read_text()]
    assert kept
    before = values(files)
    if seed % 2:
        (folder / "orders.csv").write_text(ORDERS.replace("amount", "sum") + "4,3,2024-03-09,7.00\n")

    init_workspace(target, folder, today=TODAY)

    assert [(file.name, mark) for file, mark in kept if mark not in file.read_text()] == []
    assert values(files) == before or seed % 2
    once = {file: file.read_bytes() for file in files}
    init_workspace(target, folder, today=TODAY)
    assert {file: file.read_bytes() for file in files} == once


def edited(file, mark, root, chance):
    """One edit of `file`, taken back where it makes no workspace."""
    text = file.read_text()
    lines = text.splitlines()
    file.write_text("\n".join(chance.choice(EDITS)(lines, chance.randrange(len(lines)), mark)) + "\n")
    try:
        load_workspace(root)
    except WorkspaceError:
        file.write_text(text)
    return file, mark


def values(files):
    return [yaml.safe_load(file.read_text()) for file in files]
