"""Leaves in the sampled rows, and the totals of those that add up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from schemas.discovery import Leaf
from verification.agreement import agrees
from verification.checks.check import Findings, Shown, adds_up, counts, in_words, is_plain
from verification.control_batch import Answer, ControlBatch
from verification.expression_text import UncheckableError
from verification.formulas import total


@dataclass
class LeafFigures:
    """Every column that is a leaf."""

    shown: Shown
    findings: Findings
    _asked: list[tuple[str, Leaf]] = field(default_factory=list)

    def ask(self, batch: ControlBatch) -> None:
        """Each leaf at each sampled row; what stays out of the samples is in the rest."""
        spots = tuple(sample.spot for sample in self.shown.samples)
        for name, leaf in self.shown.leaf_columns():
            if not spots and not is_plain(leaf):
                self.findings.skipped.append((name, "no row to compute again"))
                continue
            try:
                batch.ask(leaf.name, leaf, spots, self.shown.scope)
            except UncheckableError as error:
                self.findings.differences.append(f"{name} could not be computed independently: {error}")
                continue
            self._asked.append((name, leaf))

    def conclude(self, answers: Mapping[str, Answer]) -> None:
        """Compare rows, then totals."""
        for name, leaf in self._asked:
            answer = answers[leaf.name]
            empty = 0 if leaf.fill_nulls_with is None and counts(leaf) else leaf.fill_nulls_with
            for i, sample in enumerate(self.shown.samples):
                shown = sample.values[name]
                self.findings.compare(name, f"for {sample.named()}", shown, answer.spots.get(i), empty)
            self._compare_total(name, leaf, answer)
            if answer.outside and adds_up(leaf, self.shown.proof):
                self.findings.figures.append((f"left out: {name} of no row listed", in_words(answer.outside)))

    def _compare_total(self, name: str, leaf: Leaf, answer: Answer) -> None:
        reason = no_total(self.shown, leaf)
        if reason:
            self.findings.figures.append((name, f"equal in {_rows(len(self.shown.samples))}; no total: {reason}"))
            return
        shown = total(self.shown.values(name))
        control = total([*answer.spots.values(), answer.rest])
        self.findings.compared += 1
        if agrees(shown, control, when_empty=0):
            self.findings.figures.append((name, f"{in_words(shown)} in all, as the control query"))
            return
        self.findings.figures.append((name, f"{in_words(shown)} in all, control query {in_words(control)}"))
        words = f"{name} adds up to {in_words(shown)}, the control query gives {in_words(control)}"
        self.findings.differences.append(words)


def no_total(shown: Shown, leaf: Leaf) -> str:
    """Why the rows of a leaf's column do not add up to its total; empty where they do."""
    if not shown.proof.model.grain:
        return "a single row"
    if not shown.complete:
        return "only some rows are shown"
    if adds_up(leaf, shown.proof) and is_plain(leaf) and leaf.additivity != "semi_additive":
        return ""
    distinct = leaf.aggregate.function == "count_distinct" and is_plain(leaf)
    return "a thing may be counted in several rows" if distinct else "not additive"


def _rows(count: int) -> str:
    return f"{count} row{'' if count == 1 else 's'}"
