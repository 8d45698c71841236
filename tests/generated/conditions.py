"""Things with what is said of them: `cancelled orders of customers from Berlin placed in 2023`."""

from __future__ import annotations

from dataclasses import dataclass

from tests.generated import intents as i
from tests.generated.schemas import Attribute, Schema, Thing
from tests.generated.voice import Voice
from tests.generated.words import MONTHS, article, counted, day, is_many

OPERATORS = {">": "more", ">=": "least", "<": "less", "<=": "most", "between": "between", "=": "exactly"}


@dataclass(frozen=True)
class Said:
    """Where a condition stands: before the noun, right behind it, or after everything else."""

    text: str
    place: int
    """0 before the noun, 1 behind it, 2 with `with`, 3 a clause, 4 of other things."""


class Conditions:
    """Says the conditions of things of one schema."""

    def __init__(self, schema: Schema, voice: Voice) -> None:
        self.schema, self.voice = schema, voice

    def things(self, thing: Thing, where: tuple[i.Condition, ...], *, one: bool = False, number: str = "") -> str:
        """The noun, in the plural or not, with its conditions."""
        said = [self.condition(thing, condition) for condition in where]
        before = [part.text for part in said if part.place == 0]
        behind = sorted((part for part in said if part.place), key=lambda part: part.place)
        noun = thing.noun if one else thing.plural
        text = " ".join([number, *before, noun] if number else [*before, noun])
        for at, part in enumerate(behind):
            both = at > 0 and part.place in (2, 3) and behind[at - 1].place in (2, 3)
            text += f" and {part.text}" if both else f" {part.text}"
        return text

    def condition(self, thing: Thing, condition: i.Condition) -> Said:
        match condition:
            case i.Is():
                return self._is(thing, condition)
            case i.Than():
                return self._than(condition)
            case i.Average():
                attr = condition.at.attribute.phrase
                key = "above_average" if condition.above else "below_average"
                return self._placed(self.voice.say(key, attr=attr, a=article(attr)))
            case i.When():
                return self._when(condition)
            case i.Flag():
                yes = condition.at.attribute.values[0]
                if condition.truth and self.voice.chance.random() < 0.7:
                    return Said(yes, 0)
                return self._placed(self.voice.say("flag_yes" if condition.truth else "flag_no", yes=yes))
            case i.Missing():
                key = "missing" if condition.missing else "present"
                return self._placed(self.voice.say(key, attr=condition.at.attribute.phrase))
            case i.Starts():
                attr, quote = condition.at.attribute.phrase, self.voice.chance.choice(["'{}'", '"{}"'])
                key = "holds" if condition.anywhere else "starts"
                return self._placed(self.voice.say(key, attr=attr, a=article(attr), text=quote.format(condition.text)))
            case i.Has():
                return self._has(thing, condition)
            case i.Either():
                first, second = (self._plain(thing, part) for part in condition.parts)
                return Said(f"{first} or {second}", 3)
            case i.ButNot():
                return self._but_not(condition)

    def _placed(self, text: str) -> Said:
        return Said(text, 3 if text.startswith(("whose", "where", "that", "which", "who ")) else 2)

    def _plain(self, thing: Thing, condition: i.Condition) -> str:
        """As a clause of its own, so that two stand side by side."""
        match condition:
            case i.Is(at=at, values=values):
                return self.voice.say("is_clause", attr=at.attribute.phrase, value=counted(values, "or"))
            case i.Flag(at=at, truth=truth):
                return f"that are {'' if truth else 'not '}{at.attribute.values[0]}"
            case i.Than(at=at) if not is_many(at.attribute.phrase):
                return self._number(condition, f"{OPERATORS[condition.operator]}_clause")
            case i.Than():
                return self._number(condition, f"{OPERATORS[condition.operator]}_many")
            case i.When():
                said = self.condition(thing, condition).text
                verbal = said.startswith(condition.at.attribute.values[0])
                return f"that were {said}" if verbal else said
        raise ValueError(condition)

    def _is(self, thing: Thing, condition: i.Is) -> Said:
        attribute, value = condition.at.attribute, counted(condition.values, "or")
        into = "from" if thing.who else "in"
        if condition.at.path:
            return self._is_far(thing, condition)
        if condition.negated:
            if attribute.kind == "place" and self.voice.chance.random() < 0.5:
                said = self.voice.say("not_place", value=value, **{"in": into})
                return self._placed(said) if said.startswith("that") else Said(said, 1)
            return Said(self.voice.say("not_clause", attr=attribute.phrase, value=value), 3)
        if attribute.kind == "place" and self.voice.chance.random() < 0.6:
            return Said(f"{into} {value}", 1)
        if attribute.kind == "state" and len(condition.values) == 1 and self.voice.chance.random() < 0.7:
            return Said(value, 0)
        if self.voice.chance.random() < 0.5:
            return Said(self.voice.say("is_clause", attr=attribute.phrase, value=value), 3)
        return Said(self.voice.say("is_post", attr=attribute.phrase, value=value), 2)

    def _is_far(self, thing: Thing, condition: i.Is) -> Said:
        end, roles = thing, []
        for role in condition.at.path:
            end = self.schema.thing(end.link(role).to)
            roles.append((role, end))
        own = i.Is(i.At((), condition.at.attribute), condition.values, condition.negated)
        if all(role == there.noun for role, there in roles) and self.voice.chance.random() < 0.6:
            text = self.things(end, (own,))
            for _, there in reversed(roles[:-1]):
                text = f"{there.plural} of {text}"
            return Said(self.voice.say("far", np=text), 4)
        role, attr, value = condition.at.path[-1], condition.at.attribute.phrase, counted(condition.values, "or")
        if condition.negated:
            return Said(self.voice.say("not_clause", attr=f"{role} {attr}", value=value), 3)
        return Said(self.voice.say("is_far", role=role, attr=attr, value=value), 3)

    def _than(self, condition: i.Than) -> Said:
        how = OPERATORS[condition.operator]
        if is_many(condition.at.attribute.phrase):
            return self._placed(self._number(condition, f"{how}_many"))
        place = "clause" if self.voice.chance.random() < 0.5 else "post"
        return self._placed(self._number(condition, f"{how}_{place}"))

    def _number(self, condition: i.Than, key: str) -> str:
        attr, numbers = (
            condition.at.attribute.phrase,
            [f"{number:g}" if number < 1e6 else str(number) for number in condition.numbers],
        )
        return self.voice.say(key, attr=attr, a=article(attr), number=numbers[0], other=numbers[-1])

    def _when(self, condition: i.When) -> Said:
        attribute: Attribute = condition.at.attribute
        verb, start = attribute.values[0], condition.start or condition.end
        assert start is not None
        style = self.voice.chance.randint(0, 2)
        bound = start if condition.grain != "after" else start - (start.resolution)
        text = self.voice.say(
            condition.grain,
            verb=verb,
            attr=attribute.phrase,
            a=article(attribute.phrase),
            year=start.year,
            month=MONTHS[start.month - 1],
            day=day(bound, style),
        )
        return Said(text, 1) if text.startswith(verb) else self._placed(text)

    def _has(self, thing: Thing, has: i.Has) -> Said:
        child = self.schema.thing(has.noun)
        one, many = self.things(child, has.where, one=True), self.things(child, has.where)
        verb = thing.who and has.role and child.link(has.role).verb
        fields = {"child": one, "children": many, "a": article(one), "number": has.number, "verb": verb}
        if has.number == 0:
            key = "has_none" if has.operator == "=" else "did_some" if verb and self._often() else "has_some"
        elif has.operator == ">" and verb and self._often():
            key = "did_more"
        else:
            key = f"has_{OPERATORS[has.operator]}"
        return self._placed(self.voice.say(key, **fields))

    def _but_not(self, condition: i.ButNot) -> Said:
        assert isinstance(condition.first, i.Has)
        assert isinstance(condition.second, i.Has)
        years = [has.where[0].start.year for has in (condition.first, condition.second)]  # type: ignore[union-attr]
        child = self.schema.thing(condition.first.noun)
        return self._placed(self.voice.say("one_year_not_other", children=child.plural, one=years[0], other=years[1]))

    def _often(self) -> bool:
        return self.voice.chance.random() < 0.6
