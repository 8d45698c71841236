"""Requests read in other words, whose reading is then made into what the words said: percentiles, ranks, zeros."""

from language.reworded.percentiles import percentiles
from language.reworded.ranks import ranks
from language.reworded.text import Rewording
from language.reworded.zeros import zeros

REWORDINGS: tuple[Rewording, ...] = (percentiles, zeros, ranks)
"""Tried in this order, each on what the one before has left."""

__all__ = ["REWORDINGS"]
