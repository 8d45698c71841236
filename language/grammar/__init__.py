"""Rules that read units into parts of a table, tried in one order."""

from language.grammar.contrasts import read_contrast, read_versus
from language.grammar.dimensions import read_compare, read_grain, read_group, read_which
from language.grammar.filters import read_condition, read_including, read_negation, read_value
from language.grammar.measures import read_aggregate, read_metric, read_percent, read_ratio, read_share
from language.grammar.ordering import read_order, read_top
from language.grammar.periods import read_period
from language.grammar.reading import Reading, Rule
from language.grammar.scenery import read_aspect, read_mention, read_scenery
from language.grammar.thresholds import read_threshold
from language.grammar.windows import read_change, read_rolling, read_running

RULES: tuple[Rule, ...] = (
    read_rolling,
    read_running,
    read_versus,
    read_contrast,
    read_change,
    read_period,
    read_top,
    read_order,
    read_which,
    read_compare,
    read_ratio,
    read_group,
    read_grain,
    read_negation,
    read_including,
    read_share,
    read_percent,
    read_threshold,
    read_aggregate,
    read_metric,
    read_value,
    read_condition,
    read_aspect,
    read_mention,
    read_scenery,
)

__all__ = ["RULES", "Reading", "Rule"]
