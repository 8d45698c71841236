"""Random intents over a schema and its rows; each construct has a function, all of them stand in `CONSTRUCTS`."""

from __future__ import annotations

from collections.abc import Callable

from tests.generated import intents as i
from tests.generated.draw_conditions import DrawConditions, NothingToAsk, year
from tests.generated.schemas import Link, Thing


class Draw(DrawConditions):
    """Draws intents; raises `NothingToAsk` where the schema lacks what it takes."""

    def outputs(self, thing: Thing) -> tuple[i.At, ...]:
        kinds = ("kind", "place", "state", "number", "date")
        own = [i.At((), a) for a in thing.of_kind(*kinds)]
        chosen = self.chance.sample(own, min(len(own), self.chance.randint(0 if thing.label else 2, 2)))
        if self.chance.random() < 0.25:
            far = [i.At(path, end.label) for path, end in self.paths(thing) if end.label]
            chosen += [self.chance.choice(far)] if far else []
        label = (i.At((), thing.label),) if thing.label else ()
        if not label and not chosen:
            raise NothingToAsk
        return (*label, *chosen)

    def listing(self) -> i.Listing:
        thing = self.thing()
        return i.Listing(thing.noun, self.outputs(thing), self.conditions(thing))

    def listing_by_text(self) -> i.Listing:
        thing = self.thing(lambda t: t.of_kind("kind", "place", "state"))
        return i.Listing(thing.noun, self.outputs(thing), (self.some(thing),))

    def listing_in_order(self) -> i.Listing:
        thing = self.thing()
        outputs = self.outputs(thing)
        places = [at for at, output in enumerate(outputs) if not output.path]
        order = i.Order(self.chance.choice(places), self.chance.random() < 0.5)
        return i.Listing(thing.noun, outputs, self.conditions(thing, 1), order)

    def listing_by_related(self) -> i.Listing:
        thing = self.thing(lambda t: t.label and (self.schema.children(t.noun) or self.schema.partners(t.noun)))
        return i.Listing(thing.noun, self.outputs(thing), (self.has(thing),))

    def listing_either(self) -> i.Listing:
        thing = self.thing()
        one, other = self.near(thing), self.near(thing)
        if getattr(one, "at", None) == getattr(other, "at", None):
            raise NothingToAsk
        return i.Listing(thing.noun, self.outputs(thing), (i.Either((one, other)),))

    def listing_but_not(self) -> i.Listing:
        """Something belonged to it in one year, and nothing in another."""
        thing = self.thing(lambda t: t.label and any(c.of_kind("date") for c, _ in self.schema.children(t.noun)))
        child, link = self.one((c, k) for c, k in self.schema.children(thing.noun) if c.of_kind("date"))
        at = i.At((), child.of_kind("date")[0])
        years = self.chance.sample([2021, 2022, 2023], 2)
        one, other = (i.Has(child.noun, link.role, ">", 0, (year(at, y),)) for y in years)
        return i.Listing(thing.noun, self.outputs(thing), (i.ButNot(one, other),))

    def different(self) -> i.Different:
        thing = self.thing(lambda t: t.of_kind("kind", "place"))
        at = self.attribute(thing, "kind", "place")
        return i.Different(thing.noun, at, tuple(c for c in self.conditions(thing, 1) if getattr(c, "at", None) != at))

    def counting(self) -> i.Figures:
        thing = self.thing()
        return i.Figures(thing.noun, (i.Figure("count"),), (), self.conditions(thing))

    def counting_different(self) -> i.Figures:
        thing = self.thing(lambda t: t.of_kind("kind", "place"))
        at = self.attribute(thing, "kind", "place")
        return i.Figures(thing.noun, (i.Figure("distinct", at),))

    def figure(self) -> i.Figures:
        thing = self.thing(lambda t: t.of_kind("number"))
        return i.Figures(thing.noun, (self.aggregate(thing),), (), self.conditions(thing))

    def aggregate(self, thing: Thing) -> i.Figure:
        return i.Figure(self.chance.choice(["avg", "avg", "sum", "sum", "min", "max", "median"]), self.number(thing))

    def group(self, thing: Thing) -> i.Group:
        each = [path for path, end in self.paths(thing) if end.label]
        if each and self.chance.random() < 0.4:
            return i.Each(self.chance.choice(each))
        return self.attribute(thing, "kind", "place", "state", far=0.4)

    def groups(self) -> i.Figures:
        thing = self.thing()
        figure = i.Figure("count") if self.chance.random() < 0.5 else self.aggregate(thing)
        where = (self.near(thing),) if self.chance.random() < 0.4 else ()
        group = self.group(thing)
        return i.Figures(thing.noun, (figure,), (group,), tuple(c for c in where if getattr(c, "at", None) != group))

    def two_figures(self) -> i.Figures:
        thing = self.thing(lambda t: t.of_kind("number"))
        return i.Figures(thing.noun, (i.Figure("count"), self.aggregate(thing)), (self.group(thing),))

    def periods(self) -> i.Figures:
        thing = self.thing(lambda t: t.of_kind("date"))
        time = i.Time(i.At((), thing.of_kind("date")[0]), self.chance.choice(["year", "quarter", "month"]))
        figure = i.Figure("count") if self.chance.random() < 0.5 else self.aggregate(thing)
        where = (self.own_text(thing),) if self.chance.random() < 0.3 else ()
        return i.Figures(thing.noun, (figure,), (time,), where)

    def having(self) -> i.Figures:
        thing = self.thing()
        group = self.group(thing)
        counts = self.chance.random() < 0.6
        figure = i.Figure("count") if counts else i.Figure("avg", self.number(thing))
        at = figure.at
        number = float(self.chance.randint(2, 20)) if at is None else self.level(thing, at.attribute)
        return i.Figures(thing.noun, (figure,), (group,), (), (self.chance.choice([">", ">=", "<"]), int(number)))

    def top_groups(self) -> i.Figures:
        thing = self.thing()
        group = self.attribute(thing, "kind", "place", "state", far=0.4)
        figure = (
            i.Figure("count")
            if self.chance.random() < 0.5
            else i.Figure(self.chance.choice(["sum", "avg"]), self.number(thing))
        )
        order = i.Order(1, self.chance.random() < 0.75)
        return i.Figures(thing.noun, (figure,), (group,), (), None, order, self.chance.choice([1, 1, 2, 3]))

    def best(self) -> i.Best:
        thing = self.thing(lambda t: t.label and t.of_kind("number", "date"))
        by = self.attribute(thing, "number", "date")
        where = (self.near(thing),) if self.chance.random() < 0.35 else ()
        kept = tuple(c for c in where if getattr(c, "at", None) != by)
        return i.Best(thing.noun, by, self.chance.random() < 0.6, self.chance.choice([1, 1, 2, 3, 5]), kept)

    def best_of_each(self) -> i.Best:
        thing = self.thing(lambda t: t.label and t.of_kind("number"))
        by = i.At((), self.one(thing.of_kind("number")))
        each = self.attribute(thing, "kind", "place")
        return i.Best(thing.noun, by, self.chance.random() < 0.7, 1, (), each)

    def best_by(self) -> i.BestBy:
        thing = self.thing(lambda t: t.label and self.schema.children(t.noun))
        child, link = self.one(self.schema.children(thing.noun))
        figure = (
            i.Figure("count")
            if self.chance.random() < 0.65
            else i.Figure(self.chance.choice(["sum", "avg"]), self.number(child))
        )
        descending = True if figure.at is None and self.chance.random() < 0.7 else self.chance.random() < 0.6
        where = (self.near(child),) if self.chance.random() < 0.25 else ()
        return i.BestBy(thing.noun, child.noun, link.role, figure, descending, self.chance.choice([1, 1, 2, 3]), where)

    def share(self) -> i.Share:
        thing = self.thing()
        return i.Share(thing.noun, self.near(thing))

    def per_thing(self) -> i.PerThing:
        thing, child, link = self.family()
        return i.PerThing(thing.noun, child.noun, link.role)

    def family(self) -> tuple[Thing, Thing, Link]:
        thing = self.thing(lambda t: self.schema.children(t.noun))
        child, link = self.one(self.schema.children(thing.noun))
        return thing, child, link


CONSTRUCTS: dict[str, Callable[[Draw], i.Intent]] = {
    "list": Draw.listing,
    "list, one of several": Draw.listing_by_text,
    "list in order": Draw.listing_in_order,
    "list by what belongs to it": Draw.listing_by_related,
    "list, either": Draw.listing_either,
    "list, in one year but not in another": Draw.listing_but_not,
    "different values": Draw.different,
    "count": Draw.counting,
    "count of different values": Draw.counting_different,
    "figure": Draw.figure,
    "figure by group": Draw.groups,
    "two figures by group": Draw.two_figures,
    "figure by period": Draw.periods,
    "groups by their figure": Draw.having,
    "first groups": Draw.top_groups,
    "first things": Draw.best,
    "first thing of each group": Draw.best_of_each,
    "first things by what belongs to them": Draw.best_by,
    "share": Draw.share,
    "average per thing": Draw.per_thing,
}
