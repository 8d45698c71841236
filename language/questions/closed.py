"""Words that mean the same in every business, for the chart parser: phrases are tuples of words or of their lemmas."""

from __future__ import annotations

from typing import Literal

from schemas.expressions import AggregateFunction, ComparisonOperator, DatePart, Grain

Words = tuple[str, ...]


def phrases(texts: str) -> frozenset[Words]:
    """The phrases of a text that has `|` between them, each as a tuple of its words."""
    return frozenset(tuple(text.split()) for text in texts.split("|"))


ARTICLES = frozenset("the a an any its their his her our my your this these those corresponding respective".split())
THEIRS = frozenset("their its his her".split())
_PAIRS = (
    "male/female married/single married/unmarried alive/dead alive/deceased domestic/foreign domestic/international "
    "public/private indoor/outdoor open/closed present/absent online/offline full-time/part-time current/discontinued"
)
OPPOSITES = {
    one: other for pair in _PAIRS.split() for one, _, other in (pair.partition("/"), pair.partition("/")[::-1])
}
"""Adjectives of which one holds where the other does not."""
NEVER_NAMES = frozenset(
    (
        "the a an of in on at to for from with and or but by as that this these those which what who whom whose where"
        " when how is are was were be been being do does did have has had not no nor than then also both either"
        " neither each every all any some more most less least fewer fewest only just please it they them we i you me"
        " there here if so very too per"
    ).split()
)
SELDOM_VALUES = frozenset(
    (
        "or in as me hi ok oh la id my no on so us we at be by do go he if is it up an am pa de al may will can"
        " total average count number name list show first last new old high low day week month year time other none"
    ).split()
)
"""Spelled like common words: values only when shouted or quoted."""

COMMANDS = (
    phrases(
        "show|show me|show us|show only|show me only|show just"
        "|list|list out|list down|list all|list only|list just|find|find out"
        "|give|give me|give us|give only|give me a list of|tell me|tell us|let me know|let me see|do you know"
        "|return|return only|get|get me|display|display only|report|write|write down|write out"
        "|provide|present|obtain|prepare|state|indicate|specify|retrieve|fetch|select|compute|calculate|determine"
        "|identify|name|print|output|see|what is|what are|what was|what were|what 's|whats"
        "|which are|which is|which was|which were|who is|who are|who were|who was"
        "|please list|please show|please show me|please give me|please tell me|please find"
    )
    | {
        (*who.split(), *wish.split(), *what.split())
        for who in ("i", "we")
        for wish in ("want", "need", "would like", "wish")
        for what in ("", "to see", "to know", "to have", "to get", "to find", "to find out", "a list of")
    }
    | {
        (*said.split(), *what.split())
        for said in ("i'd like", "we'd like", "i'd love", "we'd love")
        for what in ("", "to see", "to know", "to have", "to get", "to find", "to find out", "a list of")
    }
    | {
        (*asked.split(), *what.split())
        for asked in ("can you", "could you", "can you please", "could you please", "would you", "would you please")
        for what in "list|show|show me|show us|tell me|tell us|give me|give us|find|find out|get|get me|provide".split(
            "|"
        )
    }
    | {
        (*asked.split(), what)
        for asked in ("can i", "could i", "may i", "can we", "could we")
        for what in ("see", "get", "have")
    }
    | {
        ("would", "you", "mind", *what.split())
        for what in ("listing", "showing", "showing me", "telling me", "giving me", "finding")
    }
)
POLITE = phrases(
    "please|hi|hello|thanks|thank you|kindly|hey|thx|hi there|hello there|hi ,|hey ,"
    "|write a query to|write a query that|write a sql query to|write an sql query to|write sql to|write a statement to"
    "|write a sql query that|write an sql query that|write a sql statement to"
) | {
    (*f"{make} {query}".split(), *that.split())
    for make in ("write", "provide", "give me", "create")
    for query in ("a query", "the query", "a sql query", "an sql query")
    for that in (
        "showing",
        "listing",
        "returning",
        "to",
        "that",
        "that shows",
        "that lists",
        "that returns",
        "that includes",
        "that displays",
        "that finds",
        "which shows",
    )
}
PLEASE = frozenset(("please", "kindly"))
"""Politeness wherever it stands."""
LIST_OF = phrases(
    "pairs of|the pairs of|all pairs of|all combinations of|a list of|the list of|list of|a list with|list with"
    "|details of|details for|info on"
)

_AGGREGATES: dict[AggregateFunction, str] = {
    "average": "average|mean|avg|the average value of|average value of|on average",
    "sum": "total|sum|total amount of|sum total of|combined|overall|total sum of|sum of",
    "min": "minimum|min|lowest|smallest|least|earliest|cheapest|shortest|youngest|oldest date of",
    "max": "maximum|max|highest|largest|greatest|biggest|latest|longest|most recent|newest|oldest",
    "median": "median",
    "stddev": "standard deviation|standard deviation of|stddev|std dev",
}
AGGREGATES = {tuple(text.split()): function for function, texts in _AGGREGATES.items() for text in texts.split("|")}
ON_AVERAGE = phrases("on average|, on average ,|on average ,|, on average")
COUNTS = phrases(
    "how many|number of|the number of|count of|the count of|count|total number of|the total number of"
    "|total count of|amount of|quantity of|count the number of|count how many|no of|# of|nr of"
)
PER = phrases("per|for each|by|of each|in each|each")
DISTINCT = phrases("distinct|unique|different|distinct types of|various")
KINDS = phrases(
    "different kinds of|different types of|distinct kinds of|distinct types of|different sorts of|various kinds of"
    "|various types of|unique types of|unique kinds of|different values of|distinct values of|unique values of"
    "|all different values of|all the different values of|all distinct values of|possible values of"
)
"""Before values: each of them once."""
KIND_OF = phrases("kind of|type of|sort of")
"""Before the name of an attribute whose few values are kinds themselves."""
VALUE_OF = phrases("value of")
EACH_ONCE = phrases(
    "each once|each only once|once each|only once|only once each|each just once|without repeats|without repetition"
    "|without repetitions|without duplicates|without any duplicates|no duplicates|no repeats|with no duplicates"
    "|without repeating|without doubles|every one once|each one once|each of them once|duplicates removed"
    "|each pair once|each pair only once|every pair once|each combination once|each row once|without repeating any"
    "|without repeating any of them|without repeating them|without repeating values|without any repeats"
)
RANKED_BY = phrases(
    "by|based on|in terms of|according to|ranked by|by their|by the|by its|by total|ordered by|measured by"
    "|going by|going by the|going by its|going by their|judging by|as measured by"
    "|with respect to|sorted by"
)
SHARES = phrases(
    "percentage of|the percentage of|share of|the share of|proportion of|the proportion of|fraction of"
    "|what percentage of|what percent of|percent of|what share of|what fraction of|what proportion of"
    "|how many percent of|which percentage of|which share of|which proportion of|rate of|the rate of"
)
SHARES_ALONE = phrases(
    "percentage|percent|share|proportion|fraction|what percentage|what percent|what share|what proportion"
    "|what fraction|how many percent|which percentage"
)
"""Without an `of`: of things that are said elsewhere."""
AMONG = phrases("among|of|out of|from|for|amongst|considering|considering only|looking at|taking only")
PERCENT = frozenset(("percent", "%"))
IN_PERCENT = phrases("in percent|in %|as a percentage|as percentage|in percentage|as a percent|in per cent|%")
ANSWER_IN_PERCENT = phrases(
    "answer in percent|answer as a percentage|answer in %|give it in percent|give the answer in percent"
    "|give the answer as a percentage|give it as a percentage|expressed in percent|expressed as a percentage"
)
NAME_IT = phrases("name it|name them|name him|name her|name that one|name those|which one|which ones")
"""Behind a question that asks for just that."""
COMES_FROM = frozenset("comes come came goes go went falls fall belongs belong is are was were made".split())
"""Verbs between a share and what it is of: `comes from each region`, `goes to each department`."""
EACH = phrases("each|every|each of the|every single|each and every|each individual|each different")
FOR_EACH_ONE = phrases(
    "for each|for each one|for each of those|of each|of each one|in each|in each one|for every one|each"
    "|with each|at each|from each|have each|has each|had each"
)
"""With nothing behind: of each of what was named before."""
ALL = phrases("all|all the|all of the|everyone 's|all of|every one of the")
GROUP_MARKERS = phrases(
    "for each|for every|in each|in every|per|by each|by|grouped by|group by|of each|of every|on each|at each"
    "|from each|with each|for each of the|broken down by|split by|within each|across each|to each|under each"
    "|belonging to each|for each different|corresponding to each|for different|for the different|across different"
    "|across the different|and group by|and group the result by"
)
_COMPARATORS: dict[ComparisonOperator, str] = {
    ">": "more than|greater than|higher than|larger than|bigger than|above|over|exceeding|exceeds|exceed|>|beyond"
    "|exceeded|strictly more than|is more than|in excess of|better than|upwards of|longer than|heavier than|older than"
    "|taller than|later than|more then|higher then|greater then",
    ">=": "at least|no less than|not less than|no fewer than|>=|greater than or equal to|more than or equal to"
    "|a minimum of|minimum of|not fewer than|not under|not below|no lower than",
    "<": "less than|fewer than|lower than|smaller than|below|under|<|shorter than|lighter than|younger than"
    "|cheaper than|earlier than|less then|lower then|fewer then",
    "<=": "at most|no more than|not more than|<=|less than or equal to|up to|a maximum of|maximum of|not over"
    "|not exceeding|not above|no higher than|smaller than or equal to|no later than",
    "=": "equal to|equals|exactly|=|is exactly|the same as|same as|of exactly",
    "<>": "not equal to|different from|other than|<>|!=|not exactly",
}
COMPARATORS = {tuple(text.split()): sign for sign, texts in _COMPARATORS.items() for text in texts.split("|")}
AFTER_NUMBER: dict[Words, ComparisonOperator] = {
    ("or", "more"): ">=",
    ("or", "above"): ">=",
    ("or", "higher"): ">=",
    ("or", "over"): ">=",
    ("or", "older"): ">=",
    ("or", "greater"): ">=",
    ("or", "later"): ">=",
    ("and", "above"): ">=",
    ("and", "over"): ">=",
    ("and", "older"): ">=",
    ("or", "less"): "<=",
    ("or", "fewer"): "<=",
    ("or", "below"): "<=",
    ("or", "lower"): "<=",
    ("or", "under"): "<=",
    ("or", "younger"): "<=",
    ("or", "earlier"): "<=",
    ("or", "after"): ">=",
    ("or", "before"): "<=",
    ("and", "below"): "<=",
    ("or", "newer"): ">=",
    ("or", "longer"): ">=",
    ("or", "shorter"): "<=",
    ("+",): ">=",
}
COMPARATIVES: dict[str, tuple[str, bool]] = {
    "older": ("old", True),
    "younger": ("old", False),
    "taller": ("tall", True),
    "heavier": ("heavy", True),
    "lighter": ("heavy", False),
    "longer": ("long", True),
    "shorter": ("long", False),
    "cheaper": ("expensive", False),
    "pricier": ("expensive", True),
    "larger": ("large", True),
    "bigger": ("large", True),
    "smaller": ("large", False),
    "faster": ("fast", True),
    "slower": ("fast", False),
    "newer": ("new", True),
    "deeper": ("deep", True),
    "shallower": ("deep", False),
    "wider": ("wide", True),
    "narrower": ("wide", False),
    "warmer": ("warm", True),
    "hotter": ("warm", True),
    "colder": ("warm", False),
}
"""Comparative -> the adjective whose attribute is compared, and whether more of it is meant."""
SUPERLATIVES: dict[Words, tuple[str, bool]] = {
    tuple(text.split()): value
    for text, value in {
        "oldest": ("old", True),
        "most senior": ("old", True),
        "youngest": ("old", False),
        "tallest": ("tall", True),
        "heaviest": ("heavy", True),
        "lightest": ("heavy", False),
        "longest": ("long", True),
        "shortest": ("long", False),
        "cheapest": ("expensive", False),
        "least expensive": ("expensive", False),
        "most expensive": ("expensive", True),
        "priciest": ("expensive", True),
        "dearest": ("expensive", True),
        "largest": ("large", True),
        "biggest": ("large", True),
        "smallest": ("large", False),
        "fastest": ("fast", True),
        "slowest": ("fast", False),
        "newest": ("new", True),
        "latest": ("new", True),
        "most recent": ("new", True),
        "most recently": ("new", True),
        "earliest": ("new", False),
        "highest": ("high", True),
        "lowest": ("high", False),
        "greatest": ("high", True),
        "top": ("high", True),
        "highest rated": ("rating", True),
        "best rated": ("rating", True),
        "lowest rated": ("rating", False),
        "worst rated": ("rating", False),
        "highest paid": ("paid", True),
        "best paid": ("paid", True),
        "lowest paid": ("paid", False),
        "richest": ("rich", True),
        "poorest": ("rich", False),
        "most populous": ("populous", True),
        "most populated": ("populous", True),
        "least populous": ("populous", False),
        "least populated": ("populous", False),
        "most densely populated": ("dense", True),
        "least densely populated": ("dense", False),
        "densest": ("dense", True),
        "eldest": ("old", True),
        "costliest": ("expensive", True),
        "deepest": ("deep", True),
        "shallowest": ("deep", False),
        "widest": ("wide", True),
        "narrowest": ("wide", False),
        "hottest": ("warm", True),
        "warmest": ("warm", True),
        "coldest": ("warm", False),
        "quickest": ("fast", True),
        "most powerful": ("powerful", True),
        "least powerful": ("powerful", False),
        "most common": ("common", True),
        "most frequent": ("common", True),
        "most popular": ("popular", True),
        "least common": ("common", False),
        "commonest": ("common", True),
        "rarest": ("common", False),
        "least popular": ("popular", False),
        "best": ("high", True),
        "bottom": ("high", False),
        "best selling": ("selling", True),
        "top selling": ("selling", True),
        "worst selling": ("selling", False),
        "best performing": ("selling", True),
        "top performing": ("selling", True),
        "worst performing": ("selling", False),
    }.items()
}
COMMON = frozenset(("common", "popular"))
"""Adjectives of what many have: told by how many rows there are of each."""
ADJECTIVES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "old": (("age",), ("birth", "born", "dob", "founded", "built", "established", "opened", "birthday")),
    "tall": (("height",), ()),
    "heavy": (("weight",), ()),
    "long": (("length", "duration", "runtime", "minute", "millisecond", "second", "hour", "page", "distance"), ()),
    "expensive": (("price", "cost", "fee", "fare", "rent", "rate", "budget"), ()),
    "large": (
        ("size", "area", "population", "capacity", "enrollment", "seat", "amount", "total", "volume", "tonnage"),
        (),
    ),
    "roomy": (("capacity", "seat"), ()),
    "fast": (("speed", "velocity"), ("time", "lap")),
    "new": (("date", "year", "time", "day"), ()),
    "rating": (("rating", "score", "star"), ()),
    "paid": (("salary", "wage", "pay", "income", "earning"), ()),
    "valuable": (("value", "worth", "price"), ()),
    "populous": (("population", "inhabitant"), ()),
    "dense": (("density",), ()),
    "deep": (("depth", "draught"), ()),
    "wide": (("width",), ()),
    "warm": (("temperature", "temp"), ()),
    "selling": (("sold",), ()),
    "powerful": (("power", "horsepower"), ()),
    "rich": (("balance", "wealth", "income", "net"), ()),
    "high": ((), ()),
}
"""Adjective -> words of attributes that grow with it, and words of attributes that fall with it."""

ORDINALS: dict[str, int] = {
    word: place
    for place, words in enumerate(
        ("second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th", "ninth 9th",
         "tenth 10th"), start=2,
    )
    for word in words.split()
}  # fmt: skip
MOST_OF: dict[Words, bool] = {
    ("most",): True,
    ("fewest",): False,
    ("least",): False,
    **{(word, "number", "of"): True for word in ("largest", "highest", "greatest", "maximum", "most", "biggest")},
    **{(word, "number", "of"): False for word in ("smallest", "lowest", "least", "minimum", "fewest")},
    ("highest", "count", "of"): True,
    ("largest", "amount", "of"): True,
    ("least", "amount", "of"): False,
}
DESCENDING = phrases(
    "descending|desc|in descending order|descending order|in desc order|from high to low"
    "|in decreasing order|decreasing|in reverse order|reversed|descendingly|in a descending order"
)
ASCENDING = phrases(
    "ascending|asc|in ascending order|ascending order|in asc order|from low to high|in increasing order|increasing"
    "|in numerical order|ascendingly|in an ascending order"
)
ALPHABETICAL: dict[Words, bool] = {
    **dict.fromkeys(
        phrases(
            "alphabetically|in alphabetical order|alphabetical order|in alphabetic order|from a to z|a to z"
            "|in lexicographical order|in lexicographic order|in alphabetical ascending order"
            "|in ascending alphabetical order|ascending alphabetical order"
        ),
        False,
    ),
    **dict.fromkeys(phrases("from z to a|in reverse alphabetical order|in descending alphabetical order"), True),
}
CHRONOLOGICAL: dict[Words, bool] = {
    **dict.fromkeys(
        phrases("chronologically|in chronological order|in time order|in order of time|in calendar order"), False
    ),
    **dict.fromkeys(phrases("in reverse chronological order|reverse chronologically"), True),
}
DATES = frozenset("date day time year".split())
BESIDE_DATES = frozenset("at on datetime timestamp created month week quarter start begin".split())
"""What else the column that dates a row is called with."""
AT_WHICH = phrases("on which|in which|at which|when|that|which")
PRONOUNS = frozenset("they he she it we one".split())
FIRST_OR_LAST: dict[Words, bool] = {
    **dict.fromkeys(phrases("first|earliest|the earliest|first of all|before all others"), False),
    **dict.fromkeys(phrases("last|latest|the latest|most recently|the most recently|last of all"), True),
}
"""Behind a verb, which end of the dates of its deeds is meant: whether the largest."""
IN_THE_ORDER = phrases("in the order|in order|in the same order|by the order")
_SORT_THEM = tuple(
    f"{verb} {rows} by"
    for verb in ("order", "sort", "arrange", "rank")
    for rows in ("them", "the result", "the results", "the list", "the output", "the rows")
)
ORDER_MARKERS = phrases(
    "ordered by|sorted by|order by|sort by|in order of|in the order of|ranked by|arranged by|and sort by|and order by"
    "|listed by|sorted according to|ordered according to|sorted in|ordered in|sorted|ordered|sort them in|"
    + "|".join((*_SORT_THEM, *(f"and {marker}" for marker in _SORT_THEM)))
)
THEN_BY = phrases(
    "then by|and then by|, then by|, and then by|and by|then|and then|, then|then of|and then of|, then of"
)
SHOW_ALSO = phrases(
    "show|give|list|return|include|display|output|report|tell me|show me|give me|i need|i want|also show|also give"
    "|please show|please give|please include|print|provide|state|select|also include|also list|also return|with"
    "|including|use|using|show also|i'd like|i'd like to see|i would like|i would like to see|give also|and show"
    "|and give|indicate|name it along with|name it together with|name it and|name them and|name them along with"
)
WHAT_IS = phrases("what is|what are|what was|what were|which is|which are|which was|which were|what 's")
INCLUDE = phrases(
    "including|include|keeping|also|even|also include|included|include also|also show|also list|show also|also those"
    "|and also|counting also|with|even for|and for|also for"
)
LEAVE_OUT = phrases(
    "leave out|ignore|exclude|excluding|skip|skipping|omit|without|leaving out|do not show|don't show|not including"
    "|do not list|don't list|do not return"
    "|ignoring|omitting|except|but not|do not include|don't include|without counting|no need for"
)
SHOW_ZERO = phrases("included|as well|too|with zero|with 0|with a zero|with a 0|show zero|show 0|count as zero") | {
    tuple(f"{modal} {also} {shown} {as_what}".split())
    for modal in ("should", "must", "have to", "need to", "shall")
    for also in ("", "also", "still")
    for shown in (
        "show",
        "show up",
        "appear",
        "be",
        "be there",
        "be shown",
        "be listed",
        "be included",
        "count",
        "stay",
    )
    for as_what in (
        "",
        "too",
        "as well",
        "zero",
        "0",
        "as zero",
        "as 0",
        "with zero",
        "with 0",
        "with a zero",
        "with a 0",
    )
    if as_what or shown != "be"
}
ZERO = phrases("0|zero|a zero|show 0|show zero|with 0|with zero|and 0|and zero|or 0|or zero")
WHERE_NONE = phrases(
    "where there are none|where there is none|if there are none|if there is none|where it has none|if it has none"
    "|if they have none|where they have none|for those without|for those without any|for those with none|if none"
    "|when there are none|when it has none|where none|in case there are none|if there are not any|if there isn't any"
    "|for those that have none|for those who have none|for the ones without any|if they do not have any"
)
DO_WE_HAVE = phrases(
    "do we have|are there|is there|do you have|can we find|were there|was there|did we have|have we|do they have"
    "|can one find|exist|do we find|are found|there are|there is|we have|there were|there was|we had"
)
THOSE = phrases("those|the ones|the one|ones|these|all those|any|such")
WITHOUT_ANY = phrases(
    "without|without any|with no|with none|with zero|with 0|that have no|that have none|which have none|who have none"
    "|that do not have any|that have not got any|who have no|which have no|having none|with nothing|having no"
    "|who do not have any|that don't have any|who don't have any|lacking|that did not have any|that had none"
    "|that had no|who had none|who had no|without a single|that has no|who has no|which has no|that has none"
    "|who has none"
)
OUTSIDE = phrases("outside|outside of|from outside|from outside of")
EXCEPT = OUTSIDE | phrases(
    "except|except for|other than|excluding|apart from|but not|not including|besides|except the"
    "|with the exception of|not counting|ignoring|leave out|leaving out|exclude|ignore|omit|omitting|without counting"
    "|skip|skipping|do not count|don't count|do not include|don't include|do not list|don't list|do not show|don't show"
)
MEASURING_VERBS: dict[str, str] = {
    "cost": "expensive", "costs": "expensive", "costing": "expensive", "costed": "expensive", "priced": "expensive",
    "earn": "paid", "earns": "paid", "earning": "paid", "earned": "paid", "make": "paid", "makes": "paid",
    "weigh": "heavy", "weighs": "heavy", "weighing": "heavy", "weighed": "heavy", "aged": "old", "last": "long",
    "lasts": "long", "lasting": "long", "lasted": "long", "seat": "roomy", "seats": "roomy", "sit": "roomy",
    "seating": "roomy", "accommodate": "roomy", "accommodates": "roomy", "paid": "paid", "worth": "valuable",
    "take": "long", "takes": "long", "took": "long", "taking": "long",
}  # fmt: skip
"""Verbs that say how much of an adjective's attribute a thing has."""
HOUSING = frozenset("hold house fit".split())
"""Verbs that say behind `can` how many there is room for: `can hold 40 people`."""
TAKING = frozenset("take takes took taking".split())
"""Those that also say other things than how long: `take a course`."""
ANY_DEED = frozenset(
    "happened happen occurred occur held made placed recorded taken took done dated created logged registered entered"
    " took started begun began performed filed charged submitted issued posted reported written sent given carried"
    " conducted administered".split()
)
"""Verbs that go with whatever has a date."""
BRINGING_ABOUT = frozenset(("", *"place places placed make makes made".split()))
"""Verbs of those whose deeds they are: whoever placed an order has one, whatever its status says."""
HOW_MANY = phrases("how many|count how many|how many of|how many among|how many out of")
HOW_OFTEN = phrases("how many times|how often|how frequently")
NUMBER_OF_TIMES = phrases("number of times|the number of times|number of times that|the number of times that")
SPENDING = frozenset("spend spends spent pay pays paid earn earns earned make makes made".split())
MOST_MONEY: dict[Words, bool] = {
    **dict.fromkeys(
        phrases(
            "most|the most|most money|the most money|the largest amount of money|the highest amount of money"
            "|the greatest amount of money|the most amount of money|the largest sum of money"
        ),
        True,
    ),
    **dict.fromkeys(
        phrases(
            "least|the least|least money|the least money|the smallest amount of money|the lowest amount of money"
            "|the least amount of money"
        ),
        False,
    ),
}
"""What was spent, by the sum of it."""
PIECES = frozenset("quantity qty unit".split())
"""Words of columns beside which an amount may be one for each piece."""
OCCURRING = frozenset(
    "occur occurs occurred occurring appear appears appeared repeat repeats repeated exist exists used use uses chosen"
    " mentioned represented found seen".split()
)
"""Verbs of values that rows have."""
RELATIVE = frozenset("who that which".split())
"""What begins a relative clause about the thing itself."""
OPENING_CLAUSE = RELATIVE | {"whose"}
"""What begins any relative clause."""
NOT = phrases("not|n't|never|no longer|not ever|cannot|can not")
WITHOUT = phrases("without|without any|with no|lacking|without having any|without a single")
NO = phrases("no|not any|zero|no such|none of the|not a single|not have any|not even one")
BUT = phrases("but|and|but also|and also|yet|while also|as well as|, and|, but|,")
CALCULATED: dict[Words, Literal["-", "*", "+"]] = {
    **dict.fromkeys(phrases("difference between|the difference between|gap between|the gap between"), "-"),
    **dict.fromkeys(phrases("product of|the product of"), "*"),
    **dict.fromkeys(phrases("sum of both"), "+"),
}
OPERATORS: dict[Words, Literal["+", "-", "*", "/"]] = {
    **dict.fromkeys(phrases("times|multiplied by|multiplied with|*|x"), "*"),
    **dict.fromkeys(phrases("divided by|/"), "/"),
    **dict.fromkeys(phrases("minus|less|-|–"), "-"),
    **dict.fromkeys(phrases("plus|+"), "+"),
}
"""Between two attributes of one row."""
_STAYING = (
    tuple("admission checkin arrival start entry".split()),
    tuple("discharge checkout departure end exit".split()),
)
STAYS: dict[Words, tuple[Words, Words]] = dict.fromkeys(
    phrases("length of stay|duration of stay|duration of the stay|length of the stay|stay"), _STAYING
)
"""Stays by the events that they begin and end with."""
MULTIPLES: dict[Words, float] = {
    **dict.fromkeys(phrases("twice|two times|double"), 2),
    **dict.fromkeys(phrases("half|half of|half the"), 0.5),
    **dict.fromkeys(phrases("three times|triple"), 3),
}
AMOUNTS = frozenset("revenue sales value amount cost costs turnover total spend spending earnings income".split())
"""Nouns of sums of money."""
ADDITIVE = frozenset(
    "amount amt quantity qty unit ticket vote viewer revenue sale spend cost freight point goal fee payment attendance"
    " spent count total consumption usage production expense expenditure profit turnover rainfall mileage".split()
)
"""Last words of columns that add up over rows: sums are what is asked for by `… per group`."""
COUNTING = frozenset("count number num cnt quantity qty population attendance enrollment headcount".split())
"""First or last words of columns that hold how many there are."""
DEFINED_AS = phrases(
    "(|, i . e .|, as|as|, computed as|computed as|, that is|, calculated as|calculated as|, meaning|="
)
PAIRED: dict[Words, Literal["-", "/"]] = {
    **dict.fromkeys(phrases("difference between|difference of|difference in|gap between|spread between"), "-"),
    **dict.fromkeys(phrases("ratio of|ratio between"), "/"),
}
"""Before two figures."""
DIFFERENCE_IN = phrases("difference in|difference of|gap in")
"""Before a figure that two things have each."""
AS_A_PART_OF: dict[Words, Literal["-", "/"]] = dict.fromkeys(
    phrases(
        "as a percentage of|as percentage of|as a percent of|as percent of|as a % of|as % of|in percent of|in % of"
        "|as a share of|as a fraction of|as a proportion of"
    ),
    "/",
)
"""Behind a figure, or a difference of two, that is told in parts of another."""
FIGURE_OPERATORS: dict[Words, Literal["-", "/"]] = {
    **dict.fromkeys(phrases("minus|less"), "-"),
    **dict.fromkeys(phrases("divided by|/"), "/"),
    **AS_A_PART_OF,
}
"""Between two figures."""
_MORE = "more higher greater larger bigger longer older taller heavier better faster wider"
_LESS = "less lower smaller fewer shorter younger lighter cheaper slower narrower"
HOW_MUCH_MORE: dict[Words, tuple[Literal["-", "/"], bool]] = {
    **{("how", "much", word): ("-", False) for word in _MORE.split()},
    **{("how", "much", word): ("-", True) for word in _LESS.split()},
    **{("how", "many", "times", word): ("/", False) for word in _MORE.split()},
}
"""How a figure is set against another, and whether the other one comes first: `how much lower is A than B`."""
HOW_MANY_MORE: dict[Words, tuple[Literal["-", "/"], bool]] = {
    ("how", "many", "more"): ("-", False),
    ("how", "many", "fewer"): ("-", True),
    ("how", "many", "less"): ("-", True),
    ("how", "many", "times", "more"): ("/", False),
    ("how", "many", "times", "as", "many"): ("/", False),
}
COMPARED_TO = phrases("compared to|compared with|in comparison to|in comparison with|as compared to")
DEFINITIONS = phrases(
    "(|:|, meaning|meaning|, computed as|computed as|, calculated as|calculated as|, defined as|defined as|, which is"
    "|, that means|, in other words|, where|where|, with|, here|, taking"
)
"""Between a word and its definition; `i.e.` and `that is` are no tokens."""
BY_HOW_MUCH: dict[Words, bool] = {
    **dict.fromkeys(phrases("by how much|how much|by how many"), False),
    **dict.fromkeys(phrases("by what percentage|by how many percent|by what percent|by how much percent"), True),
}
CHANGED = phrases("change|increase|grow|rise|go up|improve|develop|increased|grown|risen|changed|gone up|rise or fall")
CHANGE_OF: dict[Words, bool] = {
    **dict.fromkeys(phrases("change in|change of|difference in|increase in|increase of|absolute change in"), False),
    **dict.fromkeys(
        phrases("percentage change in|percent change in|percentage change of|percentage increase in"), True
    ),
}
"""Whether the change is one in percent. A fall is not said by a rise: which sign it has is not clear."""
BUT_NOT = phrases("but not|but never|and not|and never|but no|but not any|, but not|, but never|but none")
NOR = phrases("nor|, nor|or|, or")
AS = phrases("as|like")
WITH = phrases("with")
UNLIKE = phrases("than|from|to")
OTHER_THAN = phrases("other than|different from|different than|that differs from|that is not|which is not")
IN_COMMON = phrases("in common with")
THAT_OF = phrases("that of|the one of|those of")
SHARE = frozenset("share shares shared sharing".split())
ONLY = phrases("only|exclusively|solely|nothing but|none but")
WHICH_OR_HOW_MANY = phrases("which|what|how many|which of the|how many of the")
"""Behind a preposition, before the thing that a clause is about."""
EVERY = phrases("every|all|all the|all of the|any|each|every single|any of the|every one of the|each of the")
HOME_TO = phrases(
    "is home to|are home to|was home to|were home to|is the home of|are the home of|is the home to"
    "|is responsible for|are responsible for|was responsible for|is in charge of|are in charge of"
)
GAPS = frozenset("unknown missing null empty blank unspecified undefined unrecorded undisclosed".split())
"""Adjectives of an attribute without a value."""
GIVEN = frozenset("known recorded given documented specified".split())
"""Adjectives of an attribute that has one."""
AND_ANOTHER = phrases("one|another|another one")
AND_ALSO = phrases("and|as well as|but also|and also|and at the same time|, and also")
OR = phrases("or|or else|, or|and/or|or also")
NOBODY_DID = phrases(
    "nobody|no one|nobody has|no one has|nobody ever|no one ever|nobody has ever|no one has ever|nobody had|no one had"
)
MOST_OFTEN: dict[Words, bool] = {
    **dict.fromkeys(
        phrases(
            "most|the most|most often|the most often|most frequently|the most frequently|most times|the most times"
            "|the greatest number of times|the largest number of times|the highest number of times"
            "|the maximum number of times|the most number of times"
        ),
        True,
    ),
    **dict.fromkeys(
        phrases(
            "least|the least|least often|the least often|least frequently|the fewest times|the least number of times"
            "|the fewest number of times|the smallest number of times|the lowest number of times"
        ),
        False,
    ),
}
THAT_FIGURE = phrases(
    "how many|how many times|how often|the number of times|number of times|the amount|amount|that amount|the count"
    "|count|the number|that number|the total|that total|the figure|that figure|the value|that value|the average"
    "|that average|how many they are|how many are they|how many are there|how many there are|the sum|how much|average"
    "|number|total|sum|the share|that share|the percentage|that percentage|share|percentage|the difference|difference"
    "|the ratio|ratio"
)
NO_VERBS = frozenset(
    "first last only once twice than same other others ago average total per less fewer i e g etc too yet next"
    " previous together respectively alone apiece overall both either neither nor least best worst high low up down"
    " out off including excluding include exclude regarding concerning according depending none nobody outside beyond"
    " besides despite unlike without until since versus minus plus across along around behind beside inside onto past"
    " throughout toward towards underneath upon after before late early again today yesterday tomorrow soon often"
    " seldom rarely now then here there afterwards sometimes always never".split()
)
"""Words that stand where a verb may, and are none."""
SAME_THINGS = tuple(
    tuple(words.split("|"))
    for words in (
        "country|nation", "student|pupil", "employee|staff|worker|staff member|personnel", "customer|client",
        "company|firm",
        "car|automobile", "film|movie", "last name|surname|family name|lname|l name",
        "first name|forename|given name|fname|f name",
        "teacher|instructor", "doctor|physician", "city|town", "cell number|cell phone|mobile phone|mobile number",
        "phone|telephone|phone number|telephone number", "email|e mail|email address|mail address",
        "zip code|postal code|postcode|zip", "salary|pay|wage|wages", "song|track", "store|shop",
        "gender|sex", "birth date|birthday|date of birth|birthdate", "holiday|vacation", "photo|picture|image",
        "nationality|citizenship", "kid|child", "spouse|partner", "apartment|flat", "subject|topic",
        "elevation|altitude", "population|inhabitant", "latitude|lat", "longitude|long|lng|lon",
        "maker|manufacturer", "order line|order detail|order item|line item",
        "invoice line|invoice line item|invoice item|invoice detail",
        "inventory|copy", "car maker|automaker|carmaker|auto maker", "airline|carrier|air carrier",
        "aircraft|airplane|plane|aeroplane", "singer|vocalist", "ship|boat|vessel", "supplier|vendor",
        "medicine|drug|medication", "disease|illness", "lawyer|attorney", "donation|contribution", "course|class",
        "abbreviation|short name", "occupation|profession", "birthplace|place of birth|birth place",
        "headquarters|head office", "website|web site|homepage|url", "trip|journey", "match|game", "nickname|alias",
    )
)  # fmt: skip
"""Words of everyday English for the same thing: the one that the data use is meant."""
PERSONS = frozenset(
    "person customer employee student author actor player member user patient doctor physician teacher instructor"
    " professor driver passenger guest visitor artist singer musician director reviewer agent seller buyer owner client"
    " manager coach referee candidate voter policyholder holder subscriber researcher scientist staff nurse worker"
    " host contestant athlete swimmer pilot captain chef lawyer judge writer editor tenant donor volunteer borrower"
    " reader traveler rider gymnast wrestler politician representative supervisor advisor tutor trainer people"
    " developer engineer designer programmer analyst architect consultant mechanic technician assistant clerk"
    " accountant cashier waiter cook farmer surgeon therapist dentist pharmacist veterinarian speaker curator librarian"
    " journalist reporter photographer painter sculptor composer conductor dancer actress comedian producer officer"
    " detective inspector astronaut mayor senator governor minister president guide cyclist runner skier boxer"
    " golfer jockey climber mentor mentee commenter operator pupil child"
    " perpetrator suspect victim offender criminal inmate prisoner witness"
    " entrepreneur founder inventor builder bodybuilder explorer soldier sailor collector".split()
)
"""Entities that are persons."""
MADE = frozenset("produced manufactured made built released created launched introduced published".split())
"""What a bare `year` of a thing is the year of."""
BEGUN = frozenset("opened granted established signed concluded agreed booked".split())
"""What a bare `date` of a thing is the date of, beside the verbs of any deed."""
UNDER = frozenset("report reports reported reporting work works working".split())
"""Verbs of the one below for the one above."""
OVER = frozenset("manage manages supervise supervises supervised lead leads oversee oversees".split())
"""Verbs of the one above for those below."""
LIGHT_VERBS = frozenset(
    "get gets got getting obtain obtains obtained receive receives received earn earns earned hold holds held carry"
    " carries use uses used show shows showed take takes took enjoy enjoys keep keeps kept".split()
) | {"took out", "taken out"}
"""Verbs that say no more of a thing than `have`."""
BE = frozenset("is are was were be been being 's 're isn't aren't wasn't weren't".split())
HAVE = frozenset(
    "have has had having own owns contain contains containing include includes including got possess hold holds"
    " haven't hasn't with".split()
)
DO = frozenset("do does did don't doesn't didn't".split())
_ROLE_WORDS: dict[str, str] = {
    "depart departing departure leave leaving left originate origin start starting begin began begun": "origin source"
    " departure dep src from start orig begin",
    "arrive arriving arrival land landing destination bound end finish finished": "destination dest arrival arr target"
    " to end dst finish",
    "host hosted hosting home": "home host",
    "visitor visiting visit away guest": "away visitor guest",
    "win winning won beat defeated winner": "winner won",
    "lose losing lost loser": "loser lost",
    "sell selling sold seller vendor": "seller vendor",
    "buy buying bought purchase purchased buyer purchaser": "buyer purchaser",
    "send sending sent sender": "sender from",
    "receive receiving received receiver recipient": "receiver recipient to",
    "manage managed managing manager boss supervise reporting lead head": "manager boss supervisor head mgr report",
    "write wrote written author authored": "author writer",
    "teach teaches taught teaching teacher": "teacher lecturer",
}
ROLES = tuple((tuple(said.split()), tuple(held.split())) for said, held in _ROLE_WORDS.items())
"""Words that speak of a role, and the words its key column may be called by."""
ENDS_OF_WAYS = {
    "to": frozenset("destination dest target arrival arr receiver recipient shipping ship delivery end dst".split()),
    "into": frozenset("destination dest target arrival arr end dst".split()),
    "from": frozenset("origin orig source src departure dep sender start".split()),
}
"""Words of columns that hold where something goes to or comes from."""
ENDING = frozenset("arriving departing landing leaving starting ending originating".split())
"""Participles of what starts or ends at a thing."""
PLACING = frozenset("from in near to at within".split())
"""Prepositions before places, never before the name of a person."""
MODALS = frozenset("can could will would should may might must".split())
PREPOSITIONS = frozenset(
    "in of from for at on with by to into under within among inside during through about as against over between"
    " near via".split()
)
ADVERBS = frozenset(
    "currently ever also already still even actually respectively there temporarily presently"
    " themselves itself himself herself".split()
)
MISSING = phrases(
    "is null|are null|is missing|are missing|is unknown|are unknown|is empty|is not known|is not set"
    "|is not given|is blank|is not available|is not recorded|null|missing|unknown|are not known|has no value"
    "|was not recorded|is not specified"
)
PRESENT = phrases("is not null|are not null|is known|is given|is not missing|is not empty|is recorded")
MEMBERS = phrases("members of|member of|part of|participants of|participants in")
NUMBERED = phrases(
    "number|no|no .|nr|nr .|num|num .|#|numbered|with number|with the number|with no .|with the no .|bearing the number"
    "|whose number is"
)
"""Between a thing and its number."""
NAMED = phrases(
    "named|called|titled|with name|with the name|with title|with the title|name is|by the name of"
    "|with the name of|known as|whose name is|labelled|whose title is"
)
STARTS = phrases("starts with|start with|starting with|begins with|begin with|beginning with")
ENDS = phrases("ends with|end with|ending with|ending in|ends in")
CONTAINS = phrases(
    "contains|contain|containing|includes|including|that include|with the word|with the substring|has the word"
    "|contains the word|containing the word|like|has the substring|contains the substring|contain the word"
    "|contains the letter|includes the word|with the letter|containing the letter|contains the text"
    "|containing the text|contains the phrase|contain the letter|containing the substring|contain the substring"
)
SOONER_OR_LATER: dict[Words, ComparisonOperator] = {
    **dict.fromkeys(phrases("after|later than|past"), ">"),
    **dict.fromkeys(phrases("before|earlier than|prior to|ahead of"), "<"),
    **dict.fromkeys(phrases("on or before|by|no later than|not later than|not after"), "<="),
    **dict.fromkeys(phrases("on or after|not before|no earlier than"), ">="),
    **dict.fromkeys(phrases("on"), "="),
}
GRAINS: dict[Words, Grain] = {
    ("year",): "year",
    ("month",): "month",
    ("quarter",): "quarter",
    ("week",): "week",
    ("day",): "day",
    ("hour",): "hour",
    ("calendar", "month"): "month",
    ("calendar", "year"): "year",
}
GRAIN_ADJECTIVES: dict[str, Grain] = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annual": "year",
    "annually": "year",
}
PARTS: dict[Words, DatePart] = {
    ("weekday",): "weekday",
    ("day", "of", "the", "week"): "weekday",
    ("day", "of", "week"): "weekday",
    ("hour", "of", "the", "day"): "hour_of_day",
    ("hour", "of", "day"): "hour_of_day",
    ("month", "of", "the", "year"): "month_of_year",
    ("month", "of", "year"): "month_of_year",
    ("month", "number"): "month_of_year",
    ("quarter", "of", "the", "year"): "quarter_of_year",
    ("quarter", "number"): "quarter_of_year",
}
NUMBERS_OF: dict[Words, Grain] = {("month", "number"): "month", ("quarter", "number"): "quarter"}
"""Parts that number the periods of a year."""
SCENERY = phrases(
    "using it|in it|living in it|that live in it|held in it"
    "|belonging to it|for it|living there|located there|from it|of them|in them|for them"
    "|at all|at the moment|at this moment|at present|right now"
    "|yet|directly|so far|i . e .|e . g .|that is|if any|in our database|or she|or he|or her"
    "|of any kind|of any sort|of any type|of whatever kind|/ her|/ his|/ she|/ he|/ hers|/ him"
    "|ever measured|ever recorded"
)
ALL_TIME = phrases(
    "all time|of all time|over all time|for all time|over the whole period|over the entire period|for the whole period"
    "|in the whole period|across all years|over all years|for all years|all dates|all years"
)
"""At the end of a clause: no period is meant, which goes without saying."""
IN_TOTAL = phrases("in total|altogether|overall|all together")
"""Said of a count or sum they add nothing; said of anything else they make it one."""
TOTALLED = frozenset("many much number numbers count counts sum totals most".split())
WHOLES = frozenset(
    "company store shop business firm organization organisation database dataset system data table catalog catalogue"
    " club school list records library museum hospital university bank airline college clinic league menu menus"
    " books shelves".split()
)
"""Wholes that a request is about anyhow, unless the data know them as things."""
EXISTS = phrases(
    "are there|is there|do we have|do we list|do we know|exist|exists|are available|is available|were there"
    "|are in the database"
    "|are listed|are recorded"
    "|have been recorded|were recorded|have been made|are known|are offered|are stored"
    "|in the database|there are|in our database|are registered|do you have|are stored"
    "|are in the system|in the data|on record|in the system|available|took place|happened|occurred"
)
OCCUR = phrases("are used|were used|occur|occurred|appear|appeared|are represented|are found|are mentioned|are held")
"""What values do that are there."""
SEPARATORS = phrases(
    ",|+|and|, and|along with|as well as|together with|&|, along with|, as well as|, together with|and also|plus|with"
    "|and their|and its|, and also|and , for each ,|and for each ,"
    "|and , for each of them ,|, and for each ,|and for each of them"
)
