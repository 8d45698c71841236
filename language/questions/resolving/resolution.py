"""A form to the typed queries it can mean, with what each took for granted."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from knowledge_graph.graph import KnowledgeGraph
from knowledge_graph.routes import MOST_HOPS
from language.lexicon import Candidate
from language.questions import closed
from language.questions.additive import adds_up, is_shared_out
from language.questions.forms import Form, Has, Measured, Moment, Noun, Number, Ordering, Phrase, ValueMention
from language.questions.resolving.arithmetic import tables_of
from language.questions.resolving.attributes import Attributes
from language.questions.resolving.bounded_values import bounded_values
from language.questions.resolving.by_figures import by_figures
from language.questions.resolving.conditions import Conditions
from language.questions.resolving.counted_values import CountedValues
from language.questions.resolving.denied_values import refuse_denials_of_a_row
from language.questions.resolving.links_to_one import by_columns_of_one
from language.questions.resolving.lists import Lists
from language.questions.resolving.order_keys import by_what_is_shown
from language.questions.resolving.outcomes import refuse_outcomes_passed_over
from language.questions.resolving.pairs import pairing_with
from language.questions.resolving.peaks import by_their_peak, by_their_sum
from language.questions.resolving.same_things import of_the_same_things
from language.questions.resolving.saying_links import by_links_that_say_yes
from language.questions.resolving.scope import Scope, UnresolvedError, Ways
from language.questions.resolving.shared_values import SharedValues
from language.questions.resolving.side_by_side import one_by_one, side_by_side
from language.questions.resolving.tables import Tables
from language.questions.resolving.tables.period_groups import by_their_deed
from language.questions.resolving.told_numbers import by_told_numbers
from language.questions.resolving.trace import Trace
from language.questions.sentence import Sentence
from language.words import lemmas
from schemas.query import Query, Table

_MOST_ROOTS = 6
_LABELS = frozenset((("name",), ("id",), ("title",), ("description",)))
"""Attributes of whatever owns them, also where a dataset is partly called so: `car_names`."""


@dataclass(frozen=True)
class Resolved:
    """A query the words can mean; `score` is of words and nodes together."""

    query: Query
    score: float
    trace: Trace


_ONLY_A_COLUMN = 0.2
_NOT_ITS_OWN = 0.3
"""The highest of what other rows hold: a row that says it itself, and whose it is, is the nearer reading."""


class Resolution:
    """Resolves the forms of one sentence."""

    def __init__(self, sentence: Sentence, graph: KnowledgeGraph, choices: Mapping[str, str]) -> None:
        ways = Ways(graph, sentence.names.recorded)
        attributes = Attributes(ways, sentence.words, sentence.names.moments)
        conditions = Conditions(attributes, ways, sentence)
        self.graph, self.ways, self.choices, self.sentence = graph, ways, choices, sentence
        self.lists = Lists(attributes, conditions, ways)
        self.tables = Tables(attributes, conditions, ways)
        self.shared = SharedValues(attributes, conditions)
        self.counted = CountedValues(attributes, conditions)
        self.problems: list[str] = []

    def of(self, form: Form, score: float) -> Iterator[Resolved]:
        """Every query of `form`; what fits nothing is noted in `problems`."""
        form = of_the_same_things(_with_shared_owner(form, self.sentence, self.ways), self.sentence)
        form = by_told_numbers(by_what_is_shown(by_their_deed(form) or form), self.sentence.names)
        plain = _stored_numbers(form)
        if plain is not None:
            yield from self.of(plain, score - _ONLY_A_COLUMN)
        is_list = all(isinstance(output, Phrase) for output in form.outputs)
        ranked = _ranked_values(form) if is_list and not form.series and not self._labels(form.outputs[0]) else None
        if ranked is not None:
            yield from self.of(ranked, score)
        bounded = bounded_values(form) if not form.series else None
        if bounded is not None:
            yield from self.of(bounded, score)
        if is_list:
            yield from self._of_figures(form, score)
        yield from self._side_by_side(form, score)
        roots = self._roots(form) if not _is_open_period(form.outputs[0]) else []
        for root in [*roots, *(_counted_roots(form, roots) if is_list else ())]:
            for resolve in self._resolvers(form, named=root in roots):
                trace = Trace(self.choices)
                try:
                    query = by_links_that_say_yes(resolve(form, root, trace), self.graph, trace)
                    query = by_columns_of_one(query, self.ways)
                    refuse_outcomes_passed_over(query, form, self.sentence.names)
                    refuse_denials_of_a_row(query, form, self.graph)
                except UnresolvedError as error:
                    self.problems.append(str(error))
                    continue
                unread = _unread(form, trace)
                if unread:
                    self.problems.append(f"“{unread}” would be passed over.")
                    continue
                yield Resolved(query, score - trace.cost, trace)

    def _resolvers(self, form: Form, *, named: bool) -> list[Callable[[Form, str, Trace], Query]]:
        """What a form can become over the rows of a dataset, which may only be counted if it is not `named`."""
        counted = [self.counted.query] if not form.groups else []
        if any(isinstance(output, Measured) for output in form.outputs):
            beside = isinstance(form.outputs[0], Phrase)  # values with the count that they are told by
            return [self.tables.query, *(counted if beside else [])]
        if form.series:
            return []  # what is told from row to row is told of a figure
        listed = [self.lists.query] if named else []
        return [*listed, *counted, *([self.shared.query] if not form.groups else [])]

    def _of_figures(self, form: Form, score: float) -> Iterator[Resolved]:
        """The queries of a list that means figures: `quantity per item group`, values told by the best of each."""
        for peak in (by_their_peak(form), by_their_sum(form)):
            if peak is not None:
                yield from self.of(peak, score - _NOT_ITS_OWN)
        ranked = by_figures(form, self.sentence) if not form.series else None
        if ranked is not None:
            yield from self.of(ranked, score - _ONLY_A_COLUMN)
        summed = _summed(form) if form.groups else None
        if summed is not None:
            yield from self.of(summed, score - _ONLY_A_COLUMN)

    def _side_by_side(self, form: Form, score: float) -> Iterator[Resolved]:
        """Counts of different things by the same groups, each as it is read alone; none where one is in doubt."""
        alone = [sorted(self.of(part, 0.0), key=lambda found: -found.score) for part in one_by_one(form)]
        best = [found[0] for found in alone if found and not found[0].trace.doubts]
        tables = [found.query for found in best if isinstance(found.query, Table)]
        together = side_by_side(tables) if tables and len(tables) == len(form.outputs) else None
        if together is not None:
            trace = Trace(self.choices, cost=sum(found.trace.cost for found in best))
            trace.nodes = [node for found in best for node in found.trace.nodes]
            yield Resolved(together, score - trace.cost, trace)

    def _labels(self, output: Phrase | Measured) -> bool:
        """`the name of the restaurant with the most reviews`: what has them is the restaurant, not its name."""
        owner = output.of if isinstance(output, Phrase) else None
        if owner is None or not isinstance(output, Phrase):
            return False
        tables = set(owner.noun.tables)
        shown = {column for table in tables for column in self.lists.attributes.shown_by(Scope(table))}
        return any(c.attribute in shown for c in output.noun.candidates)

    def _roots(self, form: Form) -> list[str]:
        """Datasets the request can be about: those named first, then those of named columns, then bridges."""
        named: dict[str, None] = {}
        columns: dict[str, None] = {}
        for output in form.outputs:
            columns |= dict.fromkeys(self._deeds(output))
        for output, phrase in ((shown, phrase) for shown in form.outputs for phrase in _phrases(shown)):
            themselves = _by_a_figure(form, output, phrase)
            whole = any(c.method != "partial" for c in phrase.noun.columns)
            for candidate in phrase.noun.candidates:
                if whole and candidate.method == "partial" and not _is_label_of(phrase.noun, candidate):
                    continue  # `city` is the column of that name, not the home city of somebody
                labelled = phrase.of is not None and lemmas(phrase.noun.text) in _LABELS
                in_part = candidate.method == "partial" and (bool(phrase.noun.things) or labelled)
                if in_part and (candidate.kind == "dataset" or themselves):
                    continue  # `categories` are no film categories
                if candidate.kind == "dataset":
                    named.setdefault(candidate.name)
                elif candidate.attribute is not None:
                    columns.setdefault(candidate.attribute.table)
                elif candidate.kind == "metric":
                    for dataset in self.graph.datasets_of_metric(candidate.name):
                        columns.setdefault(dataset)
            for table in tables_of(phrase.computed) if phrase.computed is not None else ():
                columns.setdefault(table)
        columns |= dict.fromkeys((*self._ranked_rows(form, named), *self._pairs(form, named)))
        roots = [*named, *(table for table in columns if table not in named)][:_MOST_ROOTS]
        if len(named) > 1 or (named and columns):
            roots += [bridge for bridge in self._bridges([*named]) if bridge not in roots][:2]
        return [*roots, *(link for link in self._links(form, named) if link not in roots)]

    def _links(self, form: Form, named: Iterable[str]) -> Iterator[str]:
        """The rows that join what is counted and what it is grouped by: who belongs to which department, and when."""
        groups = [name for group in form.groups if isinstance(group, Phrase) for name in group.noun.things]
        for start, end in product(named, groups):
            best = self.ways.best(start, end, self.lists.attributes.words) if self.ways.by_chance(start, end) else None
            if best is not None and not best[1]:
                yield best[0][0].dataset

    def _ranked_rows(self, form: Form, named: Mapping[str, None]) -> list[str]:
        """`for each day, the rider with the highest score`: the rows that hold the day, each of one of the riders."""
        ranked = [p for output in form.outputs if isinstance(output, Phrase) for p in _phrases(output) if p.rank]
        groups = [group for group in form.groups if isinstance(group, Phrase)] if ranked else []
        homes = dict.fromkeys(c.home for group in groups for c in group.noun.columns if c.method != "partial")
        return [home for home in homes if home not in named and any(table in self.ways.to_one(home) for table in named)]

    def _pairs(self, form: Form, named: Mapping[str, None]) -> list[str]:
        """`number of countries for each language`: the rows that say which language is spoken where."""
        groups = [group for group in form.groups if isinstance(group, Phrase)]
        told = [c.attribute for group in groups for c in group.noun.columns if c.method != "partial"]
        things = frozenset(named)
        return [c.table for c in told if c is not None and pairing_with(c, things, self.graph)]

    def _deeds(self, output: Phrase | Measured) -> list[str]:
        """The datasets whose rows are counted where a count says by which deeds."""
        verb = output.verb if isinstance(output, Measured) else ""
        return [dataset.name for dataset in self.ways.recorded.of(verb)] if verb else []

    def _bridges(self, tables: list[str]) -> list[str]:
        """Datasets whose rows lead to-one to each of `tables`."""
        leading = Counter(name for table in tables for name in self.graph.leading_to(table, MOST_HOPS))
        found = []
        for name in (name for name, several in leading.items() if several > 1):
            reached = self.ways.to_one(name)
            if name not in tables and sum(table in reached for table in tables) > 1:
                found.append((len(reached), name))
        return [name for _, name in sorted(found)]


def _counted_roots(form: Form, known: list[str]) -> list[str]:
    """Datasets whose rows a list of values may count: `countries with more than 3 riders`."""
    said = [part for output in form.outputs if isinstance(output, Phrase) for part in output.conditions]
    things = [part.phrase.noun for part in (*said, *form.conditions) if isinstance(part, Has)]
    found = dict.fromkeys(name for thing in things for name in thing.tables)
    return [name for name in found if name not in known][:_MOST_ROOTS]


def _by_a_figure(form: Form, output: Phrase | Measured, phrase: Phrase) -> bool:
    """`categories by revenue`, `how many businesses`: things themselves are ranked or counted, not rows about them."""
    if isinstance(output, Measured):
        return output.function == "count" and output.phrase is phrase
    listed = all(isinstance(shown, Phrase) for shown in form.outputs)
    return listed and phrase.rank is not None and isinstance(phrase.rank.by, Measured)


def _is_label_of(noun: Noun, candidate: Candidate) -> bool:
    """Whether a candidate is no column, or one that holds what a noun names: `movie_title` of `movies`."""
    if candidate.kind != "column" or candidate.attribute is None:
        return candidate.kind != "column"
    return lemmas(candidate.attribute.column) == (*lemmas(noun.text), "title")


def _phrases(output: Phrase | Measured) -> Iterator[Phrase]:
    """What an output is about, and of what that is; of a figure made of two, what each is about."""
    phrase = output.phrase if isinstance(output, Measured) else output
    while phrase is not None:
        yield phrase
        phrase = phrase.of
    if isinstance(output, Measured) and output.against is not None:
        yield from _phrases(output.against.left)
        yield from _phrases(output.against.right)


def _summed(form: Form) -> Form | None:
    """`quantity per item group`: bare amounts for each group are their sums; names said after them are labels."""
    if not all(map(_is_bare, form.outputs)):
        return None
    summed = {o: Measured("sum", o, first=o.noun.first) for o in form.outputs if isinstance(o, Phrase) and adds_up(o)}
    first = form.outputs[0]
    if not isinstance(first, Phrase) or first not in summed:
        return None
    outputs = tuple(summed.get(output, output) if isinstance(output, Phrase) else output for output in form.outputs)
    return dataclasses.replace(form, outputs=outputs)


def _is_open_period(output: Phrase | Measured) -> bool:
    """`which month had the most sales`: no value of a column of months of what is no sale."""
    if not isinstance(output, Phrase) or (output.noun.text.lower(),) not in closed.GRAINS:
        return False
    ranks = [part.phrase for part in output.conditions if isinstance(part, Has) and part.phrase.rank is not None]
    by = output.rank.by if output.rank is not None else ranks[0] if ranks else None
    figure = by.phrase if isinstance(by, Measured) else by
    if not isinstance(figure, Phrase):
        return False
    return {c.home for c in output.noun.candidates}.isdisjoint(c.home for c in figure.noun.candidates)


def _is_bare(output: Phrase | Measured) -> bool:
    return isinstance(output, Phrase) and output.rank is None and not output.quantifier and not output.distinct


def _stored_numbers(form: Form) -> Form | None:
    """`the headline and the number of views` of each article: the number is one that every row holds.

    So is that of one thing: `how many doors does the lightest car have`.
    """
    if form.groups or not (isinstance(form.outputs[0], Phrase) or _is_of_one(form.outputs[0])):
        return None
    outputs: list[Phrase | Measured] = []
    for output in form.outputs:
        held = output.phrase if isinstance(output, Measured) and output.function == "count" else None
        if held is not None and not held.distinct and held.noun.is_attribute:
            outputs.append(held)
        elif isinstance(output, Measured):
            return None
        else:
            outputs.append(output)
    return dataclasses.replace(form, outputs=tuple(outputs)) if tuple(outputs) != form.outputs else None


def _is_of_one(output: Measured) -> bool:
    """Whether a figure is of one thing alone, the first of them."""
    owner = output.phrase.of if output.phrase is not None else None
    return owner is not None and owner.rank is not None and owner.rank.count == 1


def _ranked_values(form: Form) -> Form | None:
    """`the subject borrowed most`: subjects by a figure of each, where the noun names a column and no thing."""
    first = form.outputs[0]
    if not isinstance(first, Phrase) or first.rank is None or not isinstance(first.rank.by, Measured) or form.groups:
        return None
    if first.rank.skip or first.noun.tables or len(form.outputs) > 1:
        return None
    rank, by = first.rank, first.rank.by
    if by.function == "count" and by.phrase is not None and not by.phrase.noun.tables:
        if not is_shared_out(by.phrase) or by.phrase.distinct or first.of is not None:
            return None  # `the model with the most seats`: a number that each row holds
        by = Measured("sum", by.phrase, first=by.first)
    group = dataclasses.replace(first, rank=None)
    order = (Ordering(by, rank.descending),)
    return dataclasses.replace(form, outputs=(by,), groups=(group,), order=order, limit=rank.count)


def _with_shared_owner(form: Form, sentence: Sentence, ways: Ways) -> Form:
    """`name and age of the singers`: an owner said last belongs to all attributes before it.

    `the name and the name of its host` are of two: `its` speaks of another. So are `the seats and the name of the
    hall`, where a hall leads to no seats; and of `the name of each hall and the price of its seats`.
    """
    groups = [group.noun.first for group in form.groups if isinstance(group, Phrase)]
    owner: Phrase | None = None
    shared: list[Phrase | Measured] = []
    for output in reversed(form.outputs):
        phrase = output.phrase if isinstance(output, Measured) else output
        if phrase is not None and phrase.of is not None:
            owner = None if sentence.word(phrase.of.noun.first - 1) in closed.THEIRS else phrase.of
        elif phrase is not None and owner is not None and _lacks_owner(phrase) and _may_have(owner, phrase, ways):
            if any(phrase.noun.last <= group < owner.noun.first for group in groups):
                shared.append(output)
                continue
            owned = dataclasses.replace(phrase, of=owner)
            shared.append(dataclasses.replace(output, phrase=owned) if isinstance(output, Measured) else owned)
            continue
        shared.append(output)
    return dataclasses.replace(form, outputs=tuple(reversed(shared)))


def _may_have(owner: Phrase, attribute: Phrase, ways: Ways) -> bool:
    """Whether an attribute is one of what owns it, or of what that leads to; so where it names no table."""
    tables = owner.noun.things
    held = {c.attribute.table for c in attribute.noun.columns if c.attribute is not None}
    any_has = lemmas(attribute.noun.text) == ("id",)
    return not tables or any_has or any(held & {table, *ways.to_one(table)} for table in tables)


def _lacks_owner(phrase: Phrase) -> bool:
    """Whether a phrase can only be an attribute, and does not say of what."""
    return not phrase.conditions and phrase.rank is None and phrase.noun.is_attribute


def _unread(form: Form, trace: Trace) -> str:
    """A noun, value or number of the form that became nothing: a reading that drops it answers something else."""
    read = {at for first, last, *_ in trace.nodes for at in range(first, last)}
    for part in _mentions(form):
        if part.last > part.first and not read & set(range(part.first, part.last)):
            return part.text if not isinstance(part, Number) else str(part.value)
    return ""


def _mentions(part: object) -> Iterator[Noun | ValueMention | Number | Moment]:
    if isinstance(part, Noun | ValueMention | Number | Moment):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _mentions(one)
    elif dataclasses.is_dataclass(part) and not isinstance(part, type):
        for field in dataclasses.fields(part):
            yield from _mentions(getattr(part, field.name))
