"""The shapes of a timeline as SVG elements: bars, marks, lines and text.

Blue and vermilion are from the palette of Okabe and Ito, purple is a darker shade of theirs: people with
any colour vision tell them apart. Each has a contrast of at least 3 against white and against the near-black of
dark notebooks, and blue of at least 4.5 against the white text on it (WCAG 2.2, 1.4.11 and
1.4.3). All else has the colour of the surrounding text.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from helpers.timeline_layout import EM, GLYPH, Kind

WORK = "#0072b2"
HELD = "#b8649a"
CRASH = "#d55e00"
ON_WORK = "#ffffff"
TEXT = "currentColor"
"""The colour of the text around the picture."""

_ON_CARD = "#24292f"
_CARD = "#ffffff"


def number(value: float) -> str:
    """Return the number as short as it can be, to a hundredth of a pixel."""
    return format(round(value, 2) + 0.0, ".10g")  # adding 0 turns -0 into 0


def cleaned(text: str) -> str:
    """Return the text with a mark in place of characters that XML forbids or nobody sees."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)


def add(parent: ET.Element, tag: str, **attributes: str | float) -> ET.Element:
    """Add an element; an argument ``stroke_width`` stands for the attribute ``stroke-width``."""
    named = {
        name.replace("_", "-"): value if isinstance(value, str) else number(value)
        for name, value in attributes.items()
    }
    return ET.SubElement(parent, tag, named)


def picture(width: float, height: float, title: str, description: str, *, card: bool) -> ET.Element:
    """Return an empty picture that says what it shows to those who cannot see it."""
    size = {"width": number(width), "height": number(height)}
    svg = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "role": "img",
            "viewBox": f"0 0 {size['width']} {size['height']}",
            **size,
            "style": "max-width: 100%; height: auto",
            "fill": TEXT,
            "font-family": "system-ui, sans-serif",
            "font-size": number(EM),
        },
    )
    add(svg, "title").text = cleaned(title)
    add(svg, "desc").text = cleaned(description)
    if card:
        svg.set("color", _ON_CARD)
        add(svg, "rect", width="100%", height="100%", rx=6, fill=_CARD)
    return svg


def group(parent: ET.Element, tooltip: str) -> ET.Element:
    """Add a group that shows ``tooltip`` to who points at it."""
    element = add(parent, "g")
    add(element, "title").text = cleaned(tooltip)
    return element


def words(
    parent: ET.Element, x: float, middle: float, text: str, **attributes: str | float
) -> None:
    """Add text whose line is centred on the height ``middle``."""
    add(parent, "text", x=x, y=middle + 0.35 * EM, **attributes).text = cleaned(text)


def bar(parent: ET.Element, kind: Kind, x: float, y: float, width: float, height: float) -> None:
    """Add the bar of a span: full for work, tinted for held, dashed for wait."""
    width = max(width - 1, 1.5)  # a hair's breadth apart from the next one
    if kind == "work":
        add(parent, "rect", x=x, y=y, width=width, height=height, rx=3, fill=WORK)
        return
    style: dict[str, str | float] = {"fill": "none", "stroke": TEXT, "stroke_dasharray": "4 3"}
    if kind == "held":
        style = {"fill": HELD, "fill_opacity": 0.25, "stroke": HELD, "stroke_width": 1.5}
    inset = 0.75  # keeps the stroke inside the bar
    add(
        parent,
        "rect",
        x=x + inset,
        y=y + inset,
        width=max(width - 2 * inset, 0.5),
        height=height - 2 * inset,
        rx=3,
        **style,
    )


def rail(parent: ET.Element, x: float, y: float, width: float, height: float) -> None:
    """Add the thin bar under a lane: the life of its process."""
    size = {"width": max(width, 1.0), "height": height}
    add(parent, "rect", x=x, y=y, **size, rx=height / 2, opacity=0.4)


def marker(parent: ET.Element, kind: Kind, x: float, middle: float) -> None:
    """Add a cross for a crash or a full stop for an end, just to the right of its time."""
    centre = x + GLYPH / 2
    if kind == "end":
        add(parent, "rect", x=centre - 4, y=middle - 4, width=8, height=8, rx=1, opacity=0.8)
        return
    reach = 5.0
    path = (
        f"M{number(centre - reach)} {number(middle - reach)}l10 10"
        f"M{number(centre - reach)} {number(middle + reach)}l10 -10"
    )
    add(parent, "path", d=path, stroke=CRASH, stroke_width=3, stroke_linecap="round")


def line(parent: ET.Element, x1: float, y1: float, x2: float, y2: float) -> None:
    """Add a faint line."""
    path = f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}"
    add(parent, "path", d=path, stroke=TEXT, opacity=0.18)


def arrow(parent: ET.Element, left: float, right: float, y: float) -> None:
    """Add a level arrow to the right."""
    path = f"M{number(left)} {number(y)}H{number(right)}m-5 -4l5 4l-5 4"
    add(parent, "path", d=path, stroke=TEXT, fill="none", opacity=0.5)
