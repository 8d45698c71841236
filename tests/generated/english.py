"""An intent written out in English; the phrases stand in `phrases.yaml`."""

from __future__ import annotations

import random
import re

from tests.generated import intents as i
from tests.generated.conditions import Conditions
from tests.generated.schemas import Schema, Thing
from tests.generated.voice import Voice
from tests.generated.words import NUMBERS, article, counted, is_many, plural


def english(intent: i.Intent, schema: Schema, chance: random.Random, *, held: bool) -> str:
    """One way to say it; `held` takes phrases that are held out, where there are any."""
    return English(schema, Voice(chance, held=held)).request(intent)


class English:
    """Says whole requests."""

    def __init__(self, schema: Schema, voice: Voice) -> None:
        self.schema, self.voice = schema, voice
        self.conditions = Conditions(schema, voice)

    def request(self, intent: i.Intent) -> str:
        match intent:
            case i.Listing():
                text = self._listing(intent)
            case i.Different():
                attr, np = self._far(intent.at), self._things(intent.noun, intent.where)
                text = self._whole("different", attr=attr, attrs=self._many(intent.at), np=np)
            case i.Best():
                text = self._best(intent)
            case i.BestBy():
                text = self._best_by(intent)
            case i.Figures():
                text = self._figures(intent)
            case i.Share():
                text = self._share(intent)
            case i.PerThing():
                text = self._whole("per_thing", many=self.schema.thing(intent.of).plural, one=intent.noun)
        text = re.sub(r"\s+", " ", text).strip()
        return text[0].upper() + text[1:]

    # pieces

    def _whole(self, key: str, /, **fields: object) -> str:
        return self.voice.say(key, whole=True, **fields)

    def _things(self, noun: str, where: tuple[i.Condition, ...] = (), *, one: bool = False, number: str = "") -> str:
        return self.conditions.things(self.schema.thing(noun), where, one=one, number=number)

    def _far(self, at: i.At) -> str:
        """An attribute, with the role of what has it where that is something else."""
        return f"{at.path[-1]} {at.attribute.phrase}" if at.path else at.attribute.phrase

    def _many(self, at: i.At) -> str:
        return f"{at.path[-1]} {plural(at.attribute.phrase)}" if at.path else plural(at.attribute.phrase)

    def _output(self, at: i.At) -> str:
        if at.path and self.voice.chance.random() < 0.5:
            return f"{at.attribute.phrase} of the {at.path[-1]}"
        return self._far(at)

    def _figure(self, figure: i.Figure) -> str:
        assert figure.at is not None
        attr = figure.at.attribute.phrase
        many = is_many(attr) and figure.function in ("avg", "sum")
        return self.voice.say(f"{figure.function}_many" if many else figure.function, attr=attr)

    def _group(self, noun: str, group: i.Group) -> tuple[str, str]:
        """What groups are called, one and many."""
        match group:
            case i.Time():
                return group.grain, f"{group.grain}s"
            case i.Each():
                role = group.path[-1]
                end = self._end(noun, group.path)
                return role, end.plural if role == end.noun else plural(role)
            case i.At():
                return self._far(group), self._many(group)

    def _end(self, noun: str, path: i.Path) -> Thing:
        end = self.schema.thing(noun)
        for role in path:
            end = self.schema.thing(end.link(role).to)
        return end

    # requests

    def _listing(self, asked: i.Listing) -> str:
        # what belongs to something else is said last: `name, city and name of the agent`
        outputs = sorted(asked.outputs, key=lambda at: bool(at.path))
        out = counted([self._output(at) for at in outputs])
        out_many = counted([self._many(at) for at in outputs])
        np = self._things(asked.noun, asked.where)
        one = self._things(asked.noun, asked.where, one=True)
        text = self._whole("list", out=out, out_many=out_many, np=np, one=one)
        if asked.order is None:
            return text
        at = asked.outputs[asked.order.place]
        kind = {"number": "", "date": "_date"}.get(at.attribute.kind, "_text")
        wayward = "descending" if asked.order.descending else "ascending"
        way = self.voice.say(f"{wayward}{kind}")
        order = self.voice.say("list_order", key=at.attribute.phrase, way=way, wayward=wayward)
        return text.rstrip(".?") + order + ("?" if text.endswith("?") else ".")

    def _figures(self, asked: i.Figures) -> str:
        np = self._things(asked.noun, asked.where)
        first = asked.figures[0]
        if first.function == "distinct":
            assert first.at is not None
            return self._whole("count_different", attrs=self._many(first.at), np=np)
        if not asked.groups:
            return (
                self._whole("count", np=np)
                if first.at is None
                else self._whole("figure", figure=self._figure(first), np=np)
            )
        one, many = self._group(asked.noun, asked.groups[0])
        if asked.having is not None:
            return self._whole("having", groups=many, limit=self._limit(asked))
        if asked.top is not None:
            return self._top_groups(asked, one, many)
        figures = " and ".join("number" if f.at is None else self._figure(f) for f in asked.figures)
        if isinstance(asked.groups[0], i.Time):
            grainly = {"year": "yearly", "quarter": "quarterly", "month": "monthly"}[one]
            return self._whole("periods", figures=figures, np=np, grain=one, grainly=grainly)
        if len(asked.figures) == 1 and first.at is None:
            each = asked.groups[0]
            if isinstance(each, i.Each) and len(each.path) == 1 and self.voice.chance.random() < 0.5:
                label = self._end(asked.noun, each.path).attributes[0].phrase
                return self._whole("each_count", np=np, group=one, label=label)
            return self._whole("grouped_count", np=np, group=one)
        return self._whole("grouped", figures=figures, np=np, group=one)

    def _limit(self, asked: i.Figures) -> str:
        assert asked.having is not None
        operator, number = asked.having
        figure, np = asked.figures[0], self._things(asked.noun)
        if figure.at is None:
            word = {">": "more than {}", ">=": "at least {}", "<": "fewer than {}"}[operator]
            return f"{word.format(number)} {np}"
        word = {">": "above {}", ">=": "of at least {}", "<": "below {}"}[operator]
        said = self._figure(figure)
        return f"{article(said)} {said} of {np} {word.format(number)}"

    def _top_groups(self, asked: i.Figures, one: str, many: str) -> str:
        assert asked.order is not None
        figure, np = asked.figures[0], self._things(asked.noun)
        if figure.at is None:
            most, said = self.voice.say("most_count" if asked.order.descending else "fewest_count"), np
        else:
            most, said = (
                self.voice.say("most_value" if asked.order.descending else "least_value"),
                f"{self._figure(figure)} of {np}",
            )
        if asked.top == 1:
            return self._whole("top_group", group=one, most=most, figure=said)
        return self._whole("top_groups", group=one, groups=many, most=most, figure=said, number=self._number(asked.top))

    def _number(self, number: int | None) -> str:
        return NUMBERS.get(number or 1, "one") if self.voice.chance.random() < 0.3 else str(number)

    def _best(self, asked: i.Best) -> str:
        attr = asked.by.attribute.phrase
        if asked.by.attribute.kind == "date":
            most = self.voice.say("latest" if asked.descending else "earliest")
        elif is_many(attr):
            most = "most" if asked.descending else "fewest"
        else:
            most = self.voice.say("most_value" if asked.descending else "least_value")
        label = self.schema.thing(asked.noun).attributes[0].phrase
        which = self._things(asked.noun, asked.where, one=True)
        if asked.each is not None:
            group, _ = self._group(asked.noun, asked.each)
            return self._whole("best_of_each", group=group, which=which, most=most, attr=attr)
        if asked.number == 1:
            return self._whole("best", which=which, most=most, attr=attr, label=label)
        fields = {"most": most, "attr": attr, "label": label, "labels": plural(label)}
        return self._whole(
            "bests", np=self._things(asked.noun, asked.where), number=self._number(asked.number), **fields
        )

    def _best_by(self, asked: i.BestBy) -> str:
        thing, np = self.schema.thing(asked.noun), self._things(asked.of, asked.where)
        fields = {"one": thing.noun, "many": thing.plural, "label": thing.attributes[0].phrase, "np": np}
        counts = asked.figure.at is None
        if counts:
            most = self.voice.say("most_count" if asked.descending else "fewest_count")
        else:
            most = self.voice.say("most_value" if asked.descending else "least_value")
            fields["figure"] = self._figure(asked.figure)
        key = f"{'best' if asked.number == 1 else 'bests'}_by_{'count' if counts else 'figure'}"
        return self._whole(key, most=most, number=self._number(asked.number), **fields)

    def _share(self, asked: i.Share) -> str:
        part = asked.part
        everything = self._things(asked.noun)
        match part:
            case i.Flag(truth=truth, at=at):
                said = f"are {'' if truth else 'not '}{at.attribute.values[0]}"
            case i.Is(at=at, values=values) if at.attribute.kind == "state":
                said = f"are {values[0]}"
            case i.Is(at=at, values=values) if at.attribute.kind == "place":
                said = f"are {'from' if self.schema.thing(asked.noun).who else 'in'} {values[0]}"
            case i.When(at=at):
                text = self.conditions.condition(self.schema.thing(asked.noun), part).text
                said = (
                    f"were {text}" if text.startswith(at.attribute.values[0]) else re.sub("^(whose|with)", "have", text)
                )
                said = said.replace(" is ", " ")
            case _:
                text = self.conditions.condition(self.schema.thing(asked.noun), part).text
                said = re.sub("^(with|that have|having|of)", "have", text)
                said = re.sub("^(whose|where the) (.*?) (is|equals) ", r"have the \2 ", said)
        return self._whole("share", all=everything, is_part=said)
