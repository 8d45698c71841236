"""The SQL that is right, over the tables of `rows.logical_database`: paths and conditions as subqueries, no joins.

Where English leaves open what becomes of missing values and of things without any, each way is an answer.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from tests.generated import intents as i
from tests.generated.schemas import Schema, Thing


@dataclass(frozen=True)
class Custom:
    """What a sentence leaves open."""

    unknown_is_other: bool = False
    """Whether a missing value is `not Berlin`."""
    nobody_counts: bool = False
    """Whether things without any are a group of 0, where counts are asked for by thing."""


CUSTOMS = tuple(Custom(*each) for each in itertools.product((False, True), repeat=2))


def answers(intent: i.Intent, schema: Schema) -> tuple[str, ...]:
    """Every statement whose rows are a right answer."""
    return tuple(dict.fromkeys(Answer(schema, custom).sql(intent) for custom in CUSTOMS))


@dataclass(frozen=True)
class Answer:
    """SQL over one schema by one custom."""

    schema: Schema
    custom: Custom

    def sql(self, intent: i.Intent) -> str:
        match intent:
            case i.Listing():
                shown = ", ".join(self.at(intent.noun, "t", at) for at in intent.outputs)
                order = f" ORDER BY {intent.order.place + 1}{_way(intent.order.descending)}" if intent.order else ""
                return (
                    f'SELECT {shown} FROM "{intent.noun}" t WHERE {self.all_of(intent.noun, "t", intent.where)}{order}'
                )
            case i.Different():
                shown = self.at(intent.noun, "t", intent.at)
                where = self.all_of(intent.noun, "t", intent.where)
                return f'SELECT DISTINCT {shown} FROM "{intent.noun}" t WHERE {where} AND {shown} IS NOT NULL'
            case i.Best():
                return self._best(intent)
            case i.BestBy():
                return self._best_by(intent)
            case i.Figures():
                return self._figures(intent)
            case i.Share():
                part, where = self.one(intent.noun, "t", intent.part), self.all_of(intent.noun, "t", intent.where)
                whole = f'FROM "{intent.noun}" t WHERE {where}'
                return f"SELECT 100.0 * count(*) FILTER (WHERE {part}) / count(*) {whole}"
            case i.PerThing():
                own = "" if self.custom.nobody_counts else " WHERE n > 0"
                counted = f"SELECT {self.count(intent.noun, 't', i.Has(intent.of, intent.role, '>', 0))} AS n"
                return f'SELECT avg(n) FROM ({counted} FROM "{intent.noun}" t){own}'

    # values

    def at(self, noun: str, alias: str, at: i.At) -> str:
        return self.along(noun, alias, at.path, at.attribute.phrase)

    def along(self, noun: str, alias: str, path: i.Path, column: str) -> str:
        if not path:
            return f'{alias}."{column}"'
        link, there = self.schema.thing(noun).link(path[0]), f"{alias}_{path[0].replace(' ', '_')}"
        inner = self.along(link.to, there, path[1:], column)
        return f'(SELECT {inner} FROM "{link.to}" {there} WHERE {there}."#" = {alias}."#{path[0]}")'

    def count(self, noun: str, alias: str, has: i.Has) -> str:
        child = f"{alias}{len(alias)}"
        where = self.all_of(has.noun, child, has.where)
        if has.role:
            return f'(SELECT count(*) FROM "{has.noun}" {child} WHERE {child}."#{has.role}" = {alias}."#" AND {where})'
        left, right = next(pair for pair in self.schema.bridges if set(pair) == {noun, has.noun})
        return (
            f'(SELECT count(*) FROM "{left}+{right}" b JOIN "{has.noun}" {child} ON {child}."#" = b."#{has.noun}"'
            f' WHERE b."#{noun}" = {alias}."#" AND {where})'
        )

    # conditions

    def all_of(self, noun: str, alias: str, conditions: tuple[i.Condition, ...]) -> str:
        return " AND ".join(self.one(noun, alias, condition) for condition in conditions) or "TRUE"

    def one(self, noun: str, alias: str, condition: i.Condition) -> str:
        match condition:
            case i.Is():
                return self._is(noun, alias, condition)
            case i.Than():
                value, numbers = self.at(noun, alias, condition.at), " AND ".join(map(str, condition.numbers))
                return f"{value} {condition.operator} {numbers}"
            case i.Average():
                value, there = self.at(noun, alias, condition.at), condition.at.attribute.phrase
                return f'{value} {">" if condition.above else "<"} (SELECT avg("{there}") FROM "{noun}")'
            case i.When():
                return self._in_period(noun, alias, condition)
            case i.Flag():
                return f"{self.at(noun, alias, condition.at)} IS {condition.truth}"
            case i.Missing():
                return f"{self.at(noun, alias, condition.at)} IS {'' if condition.missing else 'NOT '}NULL"
            case i.Starts():
                return self._spelled(noun, alias, condition)
            case i.Has():
                return self._so_many(noun, alias, condition)
            case i.Either():
                return f"({' OR '.join(self.one(noun, alias, part) for part in condition.parts)})"
            case i.ButNot():
                first, second = (self.one(noun, alias, part) for part in (condition.first, condition.second))
                return f"({first} AND NOT coalesce({second}, FALSE))"

    def _in_period(self, noun: str, alias: str, when: i.When) -> str:
        value = self.at(noun, alias, when.at)
        since, until = f"{value} >= DATE '{when.start}'", f"{value} < DATE '{when.end}'"
        return " AND ".join([since] * (when.start is not None) + [until] * (when.end is not None))

    def _is(self, noun: str, alias: str, condition: i.Is) -> str:
        value, texts = self.at(noun, alias, condition.at), ", ".join(map(_quoted, condition.values))
        if not condition.negated:
            return f"{value} IN ({texts})"
        unknown = f" OR {value} IS NULL" if self.custom.unknown_is_other else ""
        return f"({value} NOT IN ({texts}){unknown})"

    def _spelled(self, noun: str, alias: str, starts: i.Starts) -> str:
        pattern = _quoted(f"{'%' if starts.anywhere else ''}{starts.text}%")
        return f"{self.at(noun, alias, starts.at)} {'ILIKE' if starts.anywhere else 'LIKE'} {pattern}"

    def _so_many(self, noun: str, alias: str, has: i.Has) -> str:
        counted = f"{self.count(noun, alias, has)} {has.operator} {has.number}"
        if has.operator != "<" or self.custom.nobody_counts:
            return counted
        return f"({counted} AND {self.count(noun, alias, has)} > 0)"

    # requests

    def _best(self, best: i.Best) -> str:
        noun, value = best.noun, self.at(best.noun, "t", best.by)
        over = f"PARTITION BY {', '.join(self._keys(noun, 't', best.each))} " if best.each is not None else ""
        group = f"{', '.join(self._shown(noun, 't', best.each))}, " if best.each is not None else ""
        rank = f"RANK() OVER ({over}ORDER BY {value}{_way(best.descending)})"
        where = f"{self.all_of(noun, 't', best.where)} AND {value} IS NOT NULL"
        label = self._label(self.schema.thing(noun), "t")
        return f'SELECT {group}{label} FROM "{noun}" t WHERE {where} QUALIFY {rank} <= {best.number}'

    def _best_by(self, best: i.BestBy) -> str:
        label = self._label(self.schema.thing(best.noun), "t")
        where = f'c."#{best.role}" = t."#" AND {self.all_of(best.of, "c", best.where)}'
        figure = f'(SELECT {self._figure(best.of, "c", best.figure)} FROM "{best.of}" c WHERE {where})'
        some = "TRUE" if self.custom.nobody_counts and best.figure.at is None else f"{figure} <> 0"
        rank = f"RANK() OVER (ORDER BY {figure}{_way(best.descending)})"
        return f'SELECT {label} FROM "{best.noun}" t WHERE {some} QUALIFY {rank} <= {best.number}'

    def _figures(self, asked: i.Figures) -> str:
        each = asked.groups[0] if len(asked.groups) == 1 else None
        if isinstance(each, i.Each) and len(each.path) == 1 and self.custom.nobody_counts:
            sql, width = self._with_nobody(asked, each), 1 + len(asked.figures)
        else:
            sql, width = self._grouped(asked)
        chosen = asked.having is not None or asked.top is not None
        shown = _names("c", len(asked.groups)) if chosen else "*"
        sql = f"SELECT {shown} FROM ({sql}) AS g({_names('c', width)}) WHERE TRUE"
        if asked.having:
            sql += f" AND c{width - len(asked.figures)} {asked.having[0]} {asked.having[1]}"
        if asked.order is None:
            return sql
        order = f"c{asked.order.place}{_way(asked.order.descending)}"
        if asked.top is None:
            return f"{sql} ORDER BY {order}"
        known = "" if self.custom.unknown_is_other else f" AND c{asked.order.place} IS NOT NULL"
        return f"{sql}{known} QUALIFY RANK() OVER (ORDER BY {order}) <= {asked.top}"

    def _grouped(self, asked: i.Figures) -> tuple[str, int]:
        """One row per group, groups first; and how many columns."""
        noun = asked.noun
        shown = [part for group in asked.groups for part in self._shown(noun, "t", group)]
        keys = [part for group in asked.groups for part in self._keys(noun, "t", group)]
        args = ["1" if f.at is None else self.at(noun, "t", f.at) for f in asked.figures]
        where = self.all_of(noun, "t", asked.where)
        names = ", ".join(
            _names(letter, len(some)) for letter, some in zip("ska", (shown, keys, args), strict=True) if some
        )
        rows = f'(SELECT {", ".join([*shown, *keys, *args])} FROM "{noun}" t WHERE {where}) AS r({names})'
        groups = [f"s{at}" for at in range(len(shown))]
        figures = [_aggregate(figure, f"a{at}") for at, figure in enumerate(asked.figures)]
        by = f" GROUP BY {', '.join([*groups, *(f'k{at}' for at in range(len(keys)))])}" if groups else ""
        return f"SELECT {', '.join([*groups, *figures])} FROM {rows}{by}", len(groups) + len(figures)

    def _with_nobody(self, asked: i.Figures, each: i.Each) -> str:
        """A row for each thing, whether anything belongs to it or not."""
        link = self.schema.thing(asked.noun).link(each.path[0])
        own = f'FROM "{asked.noun}" t WHERE t."#{link.role}" = o."#" AND {self.all_of(asked.noun, "t", asked.where)}'
        figures = [f"(SELECT {self._figure(asked.noun, 't', figure)} {own})" for figure in asked.figures]
        return f'SELECT {", ".join([self._label(self.schema.thing(link.to), "o"), *figures])} FROM "{link.to}" o'

    def _figure(self, noun: str, alias: str, figure: i.Figure) -> str:
        return _aggregate(figure, "" if figure.at is None else self.at(noun, alias, figure.at))

    def _shown(self, noun: str, alias: str, group: i.Group) -> list[str]:
        match group:
            case i.At():
                return [self.at(noun, alias, group)]
            case i.Time():
                return [f"CAST(date_trunc('{group.grain}', {self.at(noun, alias, group.at)}) AS DATE)"]
            case i.Each():
                end = self.schema.thing(noun)
                for role in group.path:
                    end = self.schema.thing(end.link(role).to)
                return [self.along(noun, alias, group.path, end.attributes[0].phrase)]

    def _keys(self, noun: str, alias: str, group: i.Group) -> list[str]:
        return (
            [self.along(noun, alias, group.path, "#")] if isinstance(group, i.Each) else self._shown(noun, alias, group)
        )

    def _label(self, thing: Thing, alias: str) -> str:
        return f'{alias}."{thing.attributes[0].phrase}"'


def _way(descending: bool) -> str:
    return " DESC NULLS LAST" if descending else " ASC NULLS LAST"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _names(letter: str, many: int) -> str:
    return ", ".join(f"{letter}{at}" for at in range(many))


def _aggregate(figure: i.Figure, value: str) -> str:
    if figure.at is None:
        return "count(*)"
    if figure.function == "median":  # a DECIMAL's median is rounded to its own digits
        return f"median(CAST({value} AS DOUBLE))"
    return f"count(DISTINCT {value})" if figure.function == "distinct" else f"{figure.function}({value})"
