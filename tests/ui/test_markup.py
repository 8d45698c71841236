"""Foreign text in HTML."""

from markupsafe import Markup

from ui import markup


def test_table_escapes_cells_that_are_not_markup():
    drawn = markup.table("Files", ("Name",), [("<b>",), (Markup("<code>x</code>"),)])

    assert "<td>&lt;b&gt;</td>" in drawn
    assert "<td><code>x</code></td>" in drawn
    assert 'aria-label="Files"' in drawn


def test_mark_says_the_result_in_a_word():
    assert "fails" in markup.mark(False, "critical")
    assert "warns" in markup.mark(False, "warning")
    assert "passed" in markup.mark(True, "critical", "passed")
