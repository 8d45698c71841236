"""All files are written, or everything is as it was."""

from pathlib import Path

import pytest

from exporters.write import write_files
from schemas.errors import InternalError, UserError
from schemas.spec import ProductFile

FILES = (ProductFile(name="a.sql", content="SELECT 1\n"), ProductFile(name="a.lineage.mmd", content="é\r\n"))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_files_are_written_byte_for_byte_into_a_new_folder(tmp_path):
    folder = tmp_path / "new" / "deep"
    assert write_files(FILES, folder) == (folder / "a.sql", folder / "a.lineage.mmd")
    assert contents(folder) == {"a.sql": b"SELECT 1\n", "a.lineage.mmd": "é\r\n".encode()}
    assert [path.name for path in folder.iterdir() if path.is_dir()] == []


def test_files_of_the_same_name_are_replaced_and_others_kept(tmp_path):
    (tmp_path / "a.sql").write_text("old")
    (tmp_path / "other.txt").write_text("mine")
    write_files(FILES, tmp_path)
    assert contents(tmp_path) == {"a.sql": b"SELECT 1\n", "a.lineage.mmd": "é\r\n".encode(), "other.txt": b"mine"}


def test_link_is_replaced_not_followed(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("mine")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a.sql").symlink_to(elsewhere)
    write_files(FILES, folder)
    assert elsewhere.read_text() == "mine"
    assert (folder / "a.sql").read_text() == "SELECT 1\n"


def test_failure_on_the_second_file_restores_the_first(tmp_path):
    (tmp_path / "a.sql").write_text("old")
    (tmp_path / "a.lineage.mmd").mkdir()
    with pytest.raises(UserError, match="cannot be written") as caught:
        write_files(FILES, tmp_path)
    assert caught.value.where == str(tmp_path / "a.lineage.mmd")
    assert contents(tmp_path) == {"a.sql": b"old"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.lineage.mmd", "a.sql"]


def test_failure_on_the_second_file_removes_a_new_first(tmp_path):
    (tmp_path / "a.lineage.mmd").mkdir()
    with pytest.raises(UserError):
        write_files(FILES, tmp_path)
    assert contents(tmp_path) == {}


def test_folder_that_cannot_be_made_is_named_and_nothing_is_left(tmp_path):
    (tmp_path / "file").write_text("in the way")
    folder = tmp_path / "file" / "out"
    with pytest.raises(UserError, match="-o") as caught:
        write_files(FILES, folder)
    assert caught.value.where == str(folder)
    assert contents(tmp_path) == {"file": b"in the way"}


def test_interrupt_leaves_nothing(tmp_path, monkeypatch):
    def interrupted(self, target):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_files(FILES, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name",
    ["../a.sql", "/a.sql", "a/b.sql", "a\\b.sql", "", ".", "..", ".hidden", "CON.sql", "nul", "a\0.sql", "a" * 300],
)
def test_names_never_become_paths(tmp_path, name):
    with pytest.raises(InternalError, match="not a plain file name"):
        write_files((ProductFile(name=name, content=""),), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_two_files_of_one_name_are_a_bug(tmp_path):
    with pytest.raises(InternalError, match="two files"):
        write_files((FILES[0], FILES[0]), tmp_path)
