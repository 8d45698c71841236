"""Conditions by a value of the data: `from France`, `agent Cole`."""

from __future__ import annotations

import dataclasses

from knowledge_graph.profile import ColumnValues
from language.lexicon import Candidate
from language.questions import closed
from language.questions.deeds import OUTCOMES
from language.questions.demonyms import places_of
from language.questions.forms import (
    Compare,
    Condition,
    Noun,
    ValueIs,
    ValueMention,
)
from language.questions.names import is_part_of_name
from language.questions.resolving.alternatives import key_of
from language.questions.resolving.attributes import NEAR, Attributes, Found
from language.questions.resolving.conditions.part import Part
from language.questions.resolving.scope import (
    Scope,
    UnresolvedError,
    reference,
    speaks_of_end,
)
from language.questions.resolving.trace import Trace
from language.words import lemmas
from schemas.expressions import (
    ColumnRef,
    Comparison,
    Constant,
    Expression,
    Logical,
    Membership,
)
from schemas.question import Option

_TAKING_PLACE = frozenset("happened happen happens occurred occur occurs".split())
"""Verbs that say of the name of a thing, its place or kind, no more than that it is so."""
_ALL_NAMESAKES = Option(id="all", label="all who bear that name")
_ANY = Option(id="any", label="any of them")
_ALL = Option(id="all", label="all of them")
_FEW_NAMESAKES = 2
"""Names that several bear, where others are borne by one each."""


class Values(Part):
    """Conditions by a value of the data: `from France`, `agent Cole`."""

    def value_is(self, condition: ValueIs, scope: Scope, trace: Trace) -> Expression:
        """The column that a value is of holds it."""
        numbered = self.conditions.numbers.quoted(condition, scope)
        if numbered is not None:
            return self.conditions.comparisons.compare(numbered, scope, trace)
        found = self._value_column(condition, scope, trace)
        if found.way and not condition.verb and any(places_of(lemmas(mention.text)) for mention in condition.values):
            raise UnresolvedError("An adjective of a place that the thing itself does not say.")
        found = self._of_whom(condition, self._of_superior(condition, found, scope), scope)
        each = self.any_or_all(condition, trace) if found.way else ()
        if len(each) > 1:
            return Logical(operator="and", operands=self.conditions.all(each, scope, trace))
        if found.way:
            self.refuse_what_rows_say(condition.verb, found.column.table)
            self.refuse_outcomes(condition.verb, found.way[:-1])
            past = self.ways.through(condition.verb, scope.dataset, found.column.table, found.way)
            found = dataclasses.replace(found, way=past)
        self._namesakes(condition, found, scope, trace)
        trace.cost += found.cost
        if not self._goes_there(condition, scope, found):
            found = self._as_the_verb_says(condition.verb, scope, found, trace)
        if not found.way and (condition.preposition == "to" or self._is_done_to(condition, found, scope)):
            self.refuse_unheard(condition.verb, (found.column.table,), (found.column.column, *found.column.via))
        values = [self._spelled(mention, found) for mention in condition.values]
        for mention in condition.values:
            node = f"value:{found.column.table}.{found.column.column}={self._spelled(mention, found)}"
            trace.became((mention.first, mention.last), "filter", node, "value")

        def held(column: ColumnRef) -> Expression:
            value = _among(column, values, self.attributes)
            if condition.when is None:
                return value
            row = Scope(column.table) if found.way else Scope(column.table, column.via)
            return Logical(operator="and", operands=(value, self.conditions.times.dated(condition.when, row, trace)))

        return self.wrapped(found, scope, held, negated=condition.negated)

    def _is_done_to(self, condition: ValueIs, found: Found, scope: Scope) -> bool:
        """`bordering Ohio`: a verb right before one that the thing refers to by a key."""
        if condition.preposition or not condition.verb.endswith("ing") or condition.verb in closed.HAVE:
            return False
        own = found.column.via == scope.via
        return not own or (found.column.table == scope.dataset and self.refers(found.column))

    def told_apart(self, condition: ValueIs, scope: Scope) -> ColumnRef | None:
        """The column by which values are told one by one, or which holds no others: men and women."""
        if condition.negated or len(condition.values) < 2 or condition.values[-1].literal:
            return None
        found = self._value_column(condition, scope, Trace({}))
        last = self.sentence.word(condition.values[-1].first - 1)
        held = self.graph.profile(found.column.table).values_of(found.column.column)
        said = {self._spelled(mention, found) for mention in condition.values}
        whole = last in ("and", "&") and set(held) == said
        return found.column if not found.way and (condition.each or whole) else None

    def _of_superior(self, condition: ValueIs, found: Found, scope: Scope) -> Found:
        """`report to Ann`, `are managed by Ann`: her name is that of the one they refer to, not their own."""
        column, verb = found.column, condition.verb
        to_another = condition.preposition == "to"
        if not (verb or to_another) or not self._is_its_name(found, scope) or verb in _TAKING_PLACE:
            return found
        if not verb:
            return self._of_another(found, scope)
        said = Noun(0, 0, verb.removesuffix("ed").removesuffix("s"), ())
        other = self.ways.in_role(scope, said) if verb in closed.UNDER or verb.endswith("ed") else None
        if other is None:
            raise UnresolvedError(f"“{verb}” says nothing of a {self.attributes.entity(scope)} by its name.")
        return dataclasses.replace(found, column=reference(column.table, column.column, other.via))

    def _of_whom(self, condition: ValueIs, found: Found, scope: Scope) -> Found:
        """`the friends of Luna`, in whose rows `friend_id` is the friend: by the other key."""
        via = found.column.via[len(scope.via) :]
        if condition.preposition != "of" or found.way or len(via) != 1:
            return found
        other = self.ways.whose(scope.dataset, via[0])
        return found.by((*scope.via, other)) if other else found

    def _of_another(self, found: Found, scope: Scope) -> Found:
        """`the answers to …`: by its name, of another one of the kind, which they refer to."""
        keys = [r.name for r in self.graph.dataset(scope.dataset).relations if r.to == scope.dataset]
        if len(keys) != 1:
            raise UnresolvedError(f"“to”: a {self.attributes.entity(scope)} is not said by its own name.")
        return dataclasses.replace(found, column=reference(scope.dataset, found.column.column, (*scope.via, keys[0])))

    def _is_its_name(self, found: Found, scope: Scope) -> bool:
        """Whether a column is what the thing itself is called by."""
        column = found.column
        if column.table != scope.dataset or found.way or column.via != scope.via:
            return False
        return column.column in {
            self.attributes.display(scope.dataset),
            *(shown.column for shown in self.attributes.shown_by(scope)),
        }

    def _namesakes(self, condition: ValueIs, found: Found, scope: Scope, trace: Trace) -> None:
        """A name that several things bear does not say which of them is meant."""
        if (
            found.column.table == scope.dataset
            and found.column.via == scope.via
            and not (condition.alone or condition.preposition in ("of", "by", "for"))
        ):
            return
        held = self.graph.profile(found.column.table).column_values(found.column.column)
        if held is None or _are_kinds(held, found.column):
            return
        for mention in condition.values:
            shared = self._spelled(mention, found) in held.shared
            name = self._borne_by_several(mention, found.column) if shared else ""
            if name:
                text = f"“{name}” is the name of several. Are all of them meant?"
                trace.confirm(f"namesakes_{key_of(name)}", text, _ALL_NAMESAKES)

    def _borne_by_several(self, mention: ValueMention, column: ColumnRef) -> str:
        """The name as it was said, with first and last name where both were; empty where only one bears the two."""
        if not is_part_of_name(column.column):
            return mention.text
        borne = [{*name} for one in self.graph.profile(column.table).namesakes for name in one.names]
        said = {c.value for c in mention.candidates}
        for first, last in ((mention.last, mention.last + 1), (mention.first - 1, mention.first)):
            beside = self.sentence.candidates(first, last)
            others = {c.value for c in beside if c.kind == "value" and _is_other_part(c.attribute, column)}
            if others:
                several = any(said & name and others & name for name in borne)
                return self.sentence.said(min(first, mention.first), max(last, mention.last)) if several else ""
        return mention.text

    def _as_the_verb_says(self, verb: str, scope: Scope, found: Found, trace: Trace) -> Found:
        """`found` by the way to its value that the verb says, or that was chosen as it says none."""
        way = found.way or (self.way(scope, found.column.table) if found.column.table != scope.dataset else ())
        if not way or not self.ways.unexplained(verb, scope.dataset, found.column.table, way):
            return found
        if found.way:
            return dataclasses.replace(found, way=self.by_verb(verb, way, scope, found.column.table, trace))
        return self.attributes.by_one_way(found, verb, scope, trace, sure=False)

    def _without_other_names(self, options: list[Found]) -> list[Found]:
        """`Canada` as the name of a country, where its `local_name` is the same."""
        table, via = options[0].column.table, options[0].column.via
        display = self.attributes.display(table)
        if all((one.column.table, one.column.column) != (table, display) for one in options):
            return options
        others = {one.column.column for one in options if set(lemmas(display)) < set(lemmas(one.column.column))}
        return [o for o in options if (o.column.table, o.column.via) != (table, via) or o.column.column not in others]

    def _value_column(self, condition: ValueIs, scope: Scope, trace: Trace) -> Found:
        first, *others = condition.values
        if not first.candidates:
            if not first.literal:
                raise UnresolvedError(f"“{first.text}” is no value here.")
            display = self.attributes.display(scope.dataset)
            column = self.attributes.read(scope, display)
            if self.attributes.type_of(column).upper() != "VARCHAR":
                raise UnresolvedError(f"“{first.text}” is no value of a {self.attributes.entity(scope)}.")
            if any(self.conditions.operands.is_another(column, one.literal) for one in condition.values):
                raise UnresolvedError(f"No {self.attributes.entity(scope)} is called “{first.text}”.")
            return Found(column, _literal_candidate(column), 0.4)
        options = self.attributes.value_columns(first, scope)
        for other in others:
            held = {c.attribute for c in other.candidates}
            if other.candidates:
                options = [one for one in options if one.candidate.attribute in held]
        if not options:
            raise UnresolvedError(f"“{first.text}” has nothing to do with a {self.attributes.entity(scope)}.")
        options = self._there(options, condition, scope)
        called = [one for one in options if self._is_its_name(one, scope)] if condition.preposition == "named" else []
        options = called or options
        best = options[0]
        rivals = [one for one in options[1:] if one.cost <= best.cost + NEAR or _says_less(one, best)]
        meant = _as_spelled(self._without_other_names([best, *rivals]), first.text)
        best = self.attributes.one_of(meant, first.text, trace)
        best = self._by_its_end(best, condition, scope)
        adjective = not condition.verb and not condition.preposition
        in_doubt = best.rivals or (adjective and self._in_which_role(best, scope))
        return self.attributes.by_one_way(best, first.text, scope, trace) if in_doubt else best

    def _there(self, options: list[Found], condition: ValueIs, scope: Scope) -> list[Found]:
        """`to Norway`: the column of that end, or that of the thing which a relation to that end leads to."""
        named = _at_the_end_named(options, condition.preposition, condition.verb)
        if len(named) == 1 or condition.preposition not in closed.ENDS_OF_WAYS:
            return named
        ended = [one for one in named if self._by_its_end(one, condition, scope) != one]
        return ended if len(ended) == 1 else named

    def _by_its_end(self, found: Found, condition: ValueIs, scope: Scope) -> Found:
        """`voyages from Oslo to Bergen`, `started in Oslo`: each place by the relation that is called so."""
        near = self.ways.to_one(scope.dataset).get(found.column.table)
        if near is None or not near.rivals or found.way:
            return found
        called = self.ways.at_end(scope.dataset, (near.via, *near.rivals), condition.verb, condition.preposition)
        return dataclasses.replace(found.by((*scope.via, *called)), rivals=False) if called else found

    def _goes_there(self, condition: ValueIs, scope: Scope, found: Found) -> bool:
        """`flights go to Oslo`: the preposition says which end it is, where the verb tells of no outcome."""
        if condition.preposition not in closed.ENDS_OF_WAYS or condition.verb in OUTCOMES or found.way:
            return False
        via = found.column.via[len(scope.via) :]
        return bool(via) and self.ways.at_end(scope.dataset, (via,), "", condition.preposition) == via

    def any_or_all(self, condition: Condition, trace: Trace) -> tuple[Condition, ...]:
        """The conditions to be met on a path to many: of `A and B` any one by `condition`, or all, one by one."""
        one_by_one = _one_by_one(condition)
        if len(one_by_one) < 2:
            return (condition,)
        mentions, each = zip(*one_by_one, strict=True)
        if not any(self.sentence.word(at) == "and" for at in range(mentions[0].last, mentions[-1].first)):
            return (condition,)
        said = " and ".join(mention.text for mention in mentions)
        return trace.pick("any_or_all", f"“{said}”: any of them, or all?", [(_ANY, (condition,)), (_ALL, each)])

    def _in_which_role(self, found: Found, scope: Scope) -> bool:
        """`French films`, of the language or of the original language: an adjective alone does not tell."""
        table, words = found.column.table, self.attributes.words
        if found.way or table == scope.dataset or not self.ways.plain_only(scope.dataset, table, words):
            return False
        return not set(lemmas(self.graph.dataset(table).entity)) & {stem for word in words for stem in lemmas(word)}

    def any_or_both(self, condition: ValueIs, trace: Trace) -> None:
        """On a path to many, `A and B` may ask for either or for both."""
        if len(condition.values) < 2 or condition.negated:
            return
        between = range(condition.values[0].last, condition.values[-1].first)
        if any(self.sentence.word(at) == "and" for at in between):
            said = " and ".join(mention.text for mention in condition.values)
            trace.doubt("both", f"“{said}”: any of them, or all?")

    @staticmethod
    def _spelled(mention: ValueMention, found: Found) -> str:
        own = mention.of(found.candidate.attribute)
        return own if own is not None else mention.literal or mention.text


def _one_by_one(condition: Condition) -> list[tuple[ValueMention, Condition]]:
    """What a condition says of each of its values; nothing where it denies them."""
    if isinstance(condition, ValueIs) and not condition.negated:
        return [(mention, dataclasses.replace(condition, values=(mention,))) for mention in condition.values]
    if isinstance(condition, Compare) and not condition.negated and condition.operator in ("=", "in"):
        mentions = [part for part in condition.operands if isinstance(part, ValueMention)]
        if len(mentions) == len(condition.operands):
            return [(mention, dataclasses.replace(condition, operands=(mention,))) for mention in mentions]
    return []


def _at_the_end_named(options: list[Found], preposition: str, verb: str) -> list[Found]:
    """`to Norway` is where something goes, `started in Norway` where it began; no place is a person's last name."""
    spoken = [one for one in options if not one.way and speaks_of_end(verb, frozenset(lemmas(one.column.column)))]
    if verb and len(spoken) == 1:
        return spoken
    ends = closed.ENDS_OF_WAYS.get(preposition, frozenset())
    there = [one for one in options if ends & set(lemmas(one.column.column))]
    places = [one for one in options if not is_part_of_name(one.column.column)]
    if len(there) == 1:
        return there
    return places if preposition in closed.PLACING and places else options


def _says_less(other: Found, best: Found) -> bool:
    """`country` of the customer beside `shipping_country` of the order: which one is not said by `from Canada`."""
    plain, full = set(lemmas(other.column.column)), set(lemmas(best.column.column))
    return not other.way and not best.way and plain < full


def _among(column: ColumnRef, values: list[str], attributes: Attributes) -> Expression:
    constants = tuple(Constant(type="text", text=value) for value in dict.fromkeys(values))
    if len(constants) == 1:
        return Comparison(operator="=", left=column, right=constants[0])
    return Membership(value=column, options=constants)


def _literal_candidate(column: ColumnRef) -> Candidate:
    node = f"column:{column.table}.{column.column}"
    return Candidate("column", node, column.column, "exact", attribute=reference(column.table, column.column))


def _is_other_part(attribute: ColumnRef | None, column: ColumnRef) -> bool:
    """Whether it holds another part of the name than `column`: the last name where that is the first."""
    return attribute is not None and attribute.column != column.column and is_part_of_name(attribute.column)


def _as_spelled(options: list[Found], text: str) -> list[Found]:
    """The surname `Hamilton`, where the same row holds `hamilton` as a code of its own."""
    home = options[0].column.table, options[0].column.via
    same = [one for one in options if (one.column.table, one.column.via) == home]
    if len({one.column.column for one in same}) < len(same):
        return options  # `US` and `us` in one column may be the same
    spelled = [one for one in same if one.candidate.value == text]
    return [one for one in options if one in spelled or one not in same] if spelled else options


def _are_kinds(held: ColumnValues, column: ColumnRef) -> bool:
    """Whether many values that rows are called by are borne by several, as those of badges are: kinds, and no names."""
    several = len(held.shared) > _FEW_NAMESAKES and 3 * len(held.shared) > len(held.values)
    return several and not is_part_of_name(column.column)
