"""What the style sheet and the configuration promise."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
SHEET = (ROOT / "ui" / "style.css").read_text(encoding="utf-8")
VARIABLES = {
    name: dict(zip(("light", "dark"), pair, strict=True))
    for name, *pair in re.findall(r"--gs-(\w+): light-dark\((#\w{6}), (#\w{6})\)", SHEET)
}
TINT = int(re.search(r"--gs-tint: (\d+)%", SHEET)[1]) / 100
READABLE = 4.5
WORDS = sorted(set(VARIABLES) - {"line", "surface"})


def channels(colour):
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def luminance(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def tinted(colour, ground):
    return [TINT * c + (1 - TINT) * g for c, g in zip(colour, ground, strict=True)]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", WORDS)
def test_style_words_are_readable_on_every_ground(theme, name):
    ink = channels(VARIABLES[name][theme])
    for ground in (CONFIG["theme"][theme]["backgroundColor"], VARIABLES["surface"][theme]):
        assert contrast(ink, channels(ground)) >= READABLE


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["measure", "dimension", "time", "filter", "order", "view", "fail"])
def test_style_marked_words_are_readable(theme, name):
    ground = tinted(channels(VARIABLES[name][theme]), channels(CONFIG["theme"][theme]["backgroundColor"]))

    assert contrast(channels(VARIABLES["text"][theme]), ground) >= READABLE


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_style_badge_is_readable(theme):
    ink = channels(VARIABLES["pass"][theme])

    assert contrast(ink, tinted(ink, channels(CONFIG["theme"][theme]["backgroundColor"]))) >= READABLE


def test_style_button_is_readable():
    for theme, ink in (("light", "#ffffff"), ("dark", "#1d1606")):
        assert contrast(channels(ink), channels(CONFIG["theme"][theme]["primaryColor"])) >= READABLE


def test_style_chart_uses_the_quiet_ink():
    from ui.chart import INK_ON_DARK, INK_ON_LIGHT

    assert VARIABLES["quiet"] == {"light": INK_ON_LIGHT, "dark": INK_ON_DARK}


def test_config_tells_nobody_and_shows_no_details():
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["client"]["showErrorDetails"] == "none"
    assert CONFIG["client"]["toolbarMode"] == "minimal"
    assert CONFIG["server"]["address"] == "localhost"


def test_style_fetches_nothing():
    assert "url(" not in SHEET
    assert "@import" not in SHEET
