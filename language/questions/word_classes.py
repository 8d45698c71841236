"""What a word can be that no name of the data explains: no adjective is what somebody did."""

from __future__ import annotations

_PARTICIPLES = frozenset(
    "been begun bent bet bid bitten bled blown born bought bound bred broken brought built burnt burst cast"
    " caught chosen come cost cut dealt done drawn driven drunk dug eaten fallen fed felt flown forbidden forgiven"
    " forgotten fought found frozen given gone got gotten ground grown heard held hidden hit hung hurt kept known"
    " lain laid led left lent let lit lost made meant met outdone overcome overrun overseen overtaken paid put"
    " quit read redone resold rid ridden risen rung run rebuilt said sat seen sent set sewn shaken shed shone shot"
    " shown shrunk shut slain slept slid sold sought sown spent split spoken spread sprung spun stolen stood"
    " struck stuck stung sung sunk swept sworn swum swung taken taught thought thrown told torn undergone"
    " understood undertaken upheld upset withdrawn withheld woken won worn wound woven written".split()
)
"""Of verbs that are not put into the past by `ed`."""
_ADJECTIVE_ENDINGS = (
    *("ous", "ful", "less", "able", "ible", "ary", "tive", "sive", "gent", "quent", "dent", "tant", "dant", "nant"),
    *("ical", "onal", "ural", "eral", "tial", "cial", "rial", "nal", "stic", "tic", "mic", "nic", "lic", "fic"),
)
_ADJECTIVES = frozenset(
    "alive ancient angry asleep awake bad big black blond blue bright broad brown busy cheap cheerful dark dead"
    " deep difficult dirty easy eager early expensive extra fast female foreign friendly fresh full gold golden"
    " good gray great green grey happy hard healthy heavy high huge ill inner large late lazy little local long"
    " low lucky main male mean minor modern narrow nasty new nice noisy offline old online orange outer overdue"
    " overseas pink plain pleasant poor pretty private proper public purple quiet rare raw ready recent red rich"
    " royal rural sad safe severe sharp short shy sick silly silver simple small smart soft solid special steep"
    " strange strong stupid sudden sweet tall temporary thick thin tiny tough true ugly urban useful vast violet"
    " violent warm weak weird white whole wide wild wise wooden woollen wrong yellow young".split()
)
_VERBS = frozenset(
    "ally apply bless cable comply disable enable equal fly imply mimic multiply panic rally rely reply supply table"
    " tally total traffic vary".split()
)
"""Verbs that end as adjectives and adverbs do."""
_STATES = frozenset(("open",))
"""Which are told by verbs, too."""


def is_participle(word: str) -> bool:
    """Whether a word may say what was done, behind `have` and `be`."""
    return word.endswith("ed") or word in _PARTICIPLES or word in _STATES


def is_no_verb(word: str) -> bool:
    """Whether a word is an adjective or adverb, by what is known of it or by its ending."""
    if word in _ADJECTIVES:
        return True
    return word not in _VERBS and word.endswith((*_ADJECTIVE_ENDINGS, "ly"))
