"""The timeline: what it shows, that it is safe inside any page, and that its labels keep apart."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import timeline_shapes as shapes
from helpers.timeline import KINDS, WORDS, Span, timeline_svg
from helpers.timeline_layout import (
    MARKERS,
    Placed,
    place,
    rows_of,
    seconds_in_words,
    shortened,
    ticks,
    width_of,
)

SVG = "{http://www.w3.org/2000/svg}"

POOL = [
    Span("main", 0.0, 1.0, "map", "wait"),
    Span("worker 1", 0.1, 0.9, kind="process"),
    Span("worker 1", 0.2, 0.4, "cube(1)"),
    Span("worker 1", 0.4, 0.8, "cube(3)"),
    Span("worker 2", 0.1, 0.5, kind="process"),
    Span("worker 2", 0.2, 0.3, "cube(2)", "held"),
    Span("worker 2", 0.5, 0.5, "killed", "crash"),
    Span("worker 1", 0.9, 0.9, kind="end"),
]


def draw(spans: list[Span], **options: object) -> ET.Element:
    options = {"title": "A pool", "description": "Two workers, one crash.", **options}
    return ET.fromstring(timeline_svg(spans, **options))  # type: ignore[arg-type]


def texts(svg: ET.Element) -> list[str]:
    return [element.text or "" for element in svg.iter(f"{SVG}text")]


# What it shows


def test_lanes_labels_times_and_a_legend_are_written() -> None:
    written = texts(draw(POOL))
    assert written[: written.index("main")] == ["0 s", "0.2 s", "0.4 s", "0.6 s", "0.8 s", "1 s"]
    assert {"main", "worker 1", "worker 2", "map", "cube(1)", "cube(2)", "killed"} <= set(written)
    assert set(WORDS.values()) <= set(written)


def test_lanes_are_in_the_order_of_appearance() -> None:
    spans = [Span(lane, 0, 1) for lane in ("b", "c", "a", "b")]
    assert [text for text in texts(draw(spans)) if text in "abc"] == ["b", "c", "a"]


def test_work_alone_needs_no_legend_and_other_words_can_be_chosen() -> None:
    assert "working" not in texts(draw([Span("a", 0, 1)]))
    held = [Span("a", 0, 1, kind="held")]
    assert "has the lock" in texts(draw(held, words={"held": "has the lock"}))


def test_whoever_points_at_a_span_learns_its_times() -> None:
    tooltips = [element.text for element in draw(POOL).iter(f"{SVG}title")]
    assert "worker 1: cube(1), 200 ms to 400 ms" in tooltips
    assert "worker 2: killed, at 500 ms" in tooltips


def test_an_absolute_clock_starts_at_zero_or_at_the_given_origin() -> None:
    spans = [Span("a", 1000.5, 1001.0, "job")]
    assert "500 ms" in texts(draw(spans))
    assert texts(draw(spans, origin=1000.0))[-3:] == ["1 s", "a", "job"]


def test_pictures_of_the_same_length_have_the_same_scale() -> None:
    short, long = (draw([Span("a", 0, end)], length=4.0) for end in (1, 4))
    widths = [float(next(svg.iter(f"{SVG}g"))[1].attrib["width"]) for svg in (short, long)]
    assert widths[1] == pytest.approx(4 * widths[0], abs=4)


@pytest.mark.parametrize("limits", [{"length": 0.5}, {"origin": 0.1}, {"origin": 2.0}])
def test_spans_outside_the_axis_are_refused(limits: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="outside"):
        draw(POOL, **limits)


@pytest.mark.parametrize(
    ("begin", "end", "kind"),
    [(1.0, 0.5, "work"), (0.0, float("nan"), "work"), (0.0, float("inf"), "work"), (0, 1, "play")],
)
def test_an_impossible_span_is_refused(begin: float, end: float, kind: str) -> None:
    with pytest.raises(ValueError, match=r"span cannot last|not one of the kinds"):
        Span("a", begin, end, kind=kind)  # type: ignore[arg-type]


def test_nothing_to_show_is_said() -> None:
    assert texts(draw([])) == ["No process did anything."]


def test_all_moments_the_same_can_be_drawn() -> None:
    assert "at once" in texts(draw([Span("a", 5.0, 5.0, "at once")]))


# The order of events


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=8))
def test_an_ordinal_picture_depends_on_the_order_alone(times: list[tuple[int, int]]) -> None:
    def picture(stretch: float) -> str:
        spans = [
            Span("ab"[number % 2], min(pair) ** stretch, max(pair) ** stretch, str(number))
            for number, pair in enumerate(times)
        ]
        return timeline_svg(spans, title="t", description="d", ordinal=True)

    assert picture(1.0) == picture(2.5)


def test_an_ordinal_picture_shows_no_times() -> None:
    svg = draw(POOL, ordinal=True)
    assert "order of events, not to scale" in texts(svg)
    assert not [text for text in texts(svg) if text.endswith((" s", " ms"))]
    assert "worker 1: cube(1)" in [element.text for element in svg.iter(f"{SVG}title")]


# Inside a page


def test_the_same_spans_give_the_same_bytes() -> None:
    first, second = (timeline_svg(POOL, title="t", description="d") for _ in range(2))
    assert first == second


def test_it_says_what_it_is_to_those_who_cannot_see_it() -> None:
    svg = draw(POOL)
    assert svg.attrib["role"] == "img"
    assert [(part.tag, part.text) for part in svg[:2]] == [
        (f"{SVG}title", "A pool"),
        (f"{SVG}desc", "Two workers, one crash."),
    ]


def test_markup_in_any_text_stays_text() -> None:
    bad = "</title></text><script>alert('&amp;')</script>\""
    source = timeline_svg([Span(bad, 0, 1, bad)], title=bad, description=bad, width=2000)
    assert "<script" not in source
    svg = ET.fromstring(source)
    assert svg[0].text == svg[1].text == bad
    assert texts(svg)[-1] == bad


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_gives_a_well_formed_picture(text: str) -> None:
    ET.fromstring(timeline_svg([Span(text, 0, 1, text)], title=text, description=text))


def test_nothing_in_it_reaches_out_of_it() -> None:
    svg = draw(POOL)
    tags = {element.tag.removeprefix(SVG) for element in svg.iter()}
    assert tags <= {"svg", "title", "desc", "g", "rect", "path", "text"}
    attributes = {name for element in svg.iter() for name in element.attrib}
    assert not [name for name in attributes if name in {"id", "class", "href"} or name[:2] == "on"]
    assert "url(" not in ET.tostring(svg, encoding="unicode")


def test_it_shrinks_on_a_narrow_page_and_its_legend_wraps() -> None:
    wide, narrow = draw(POOL, width=720), draw(POOL, width=300)
    assert "max-width: 100%" in wide.attrib["style"]
    assert wide.attrib["viewBox"] == f"0 0 {wide.attrib['width']} {wide.attrib['height']}"
    assert float(narrow.attrib["height"]) > float(wide.attrib["height"])
    assert set(WORDS.values()) <= set(texts(narrow))


def test_a_card_brings_its_own_colours() -> None:
    assert "color" not in draw(POOL).attrib
    svg = draw(POOL, card=True)
    assert contrast(svg.attrib["color"], svg[2].attrib["fill"]) > 7


# Legible for all


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("background", ["#ffffff", "#111111"])
@pytest.mark.parametrize("colour", [shapes.WORK, shapes.HELD, shapes.CRASH])
def test_colours_stand_out_on_light_and_dark_pages(colour: str, background: str) -> None:
    assert contrast(colour, background) >= 3


def test_text_on_a_bar_is_legible() -> None:
    assert contrast(shapes.ON_WORK, shapes.WORK) >= 4.5


def test_each_kind_has_a_shape_of_its_own() -> None:
    drawn = set()
    for kind in KINDS:
        svg = draw([Span("a", 0, 1, kind=kind)])
        shape = next(svg.iter(f"{SVG}g"))[1]
        look = {
            name: shape.attrib.get(name) for name in ("fill-opacity", "stroke-dasharray", "height")
        }
        drawn.add((shape.tag, *look.items()))
    assert len(drawn) == len(KINDS)


# Layout

spans_of_a_lane = st.lists(
    st.builds(
        lambda begin, length, label, kind: Span(
            "a", begin, begin if kind in MARKERS else begin + length, label, kind
        ),
        st.integers(0, 100),
        st.integers(0, 40),
        st.text("aW1 ", max_size=12),
        st.sampled_from(["work", "wait", "held"]),
    ),
    max_size=12,
)


def extent(placed: Placed) -> tuple[float, float]:
    """From where to where the label reaches."""
    width = width_of(placed.label.text)
    left = placed.label.x - {"start": 0, "middle": width / 2, "end": width}[placed.label.anchor]
    return left, left + width


def apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[1] <= other[0] + 1e-6 or other[1] <= one[0] + 1e-6


@given(spans_of_a_lane)
def test_labels_and_bars_of_a_row_keep_apart(spans: list[Span]) -> None:
    placed = place(spans, lambda time: 50 + 5 * time, 50, 760)
    assert len(placed) == len(spans)
    for one, other in combinations(placed, 2):
        if one.row == other.row:
            assert apart((one.left, one.right), (other.left, other.right))
            assert not (one.label.text and other.label.text) or apart(extent(one), extent(other))
            assert not one.label.text or apart(extent(one), (other.left, other.right))
            assert not other.label.text or apart(extent(other), (one.left, one.right))
    for each in placed:
        assert not each.label.text or (extent(each)[0] >= 50 and extent(each)[1] <= 760)


def test_what_goes_on_at_once_lies_in_different_rows() -> None:
    spans = [Span("a", 0, 2), Span("a", 1, 3), Span("a", 2, 4), Span("a", 2.5, 5)]
    assert rows_of(spans) == [0, 1, 0, 2]


def test_a_label_goes_inside_or_after_or_before_its_bar() -> None:
    def anchor(begin: float, end: float) -> str:
        return place([Span("a", begin, end, "label")], lambda time: time, 0, 200)[0].label.anchor

    assert anchor(0, 100) == "middle"
    assert anchor(0, 10) == "start"
    assert anchor(190, 200) == "end"


@pytest.mark.parametrize(
    ("length", "most", "expected"),
    [
        (1.0, 6, [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (0.09, 5, [0, 0.02, 0.04, 0.06, 0.08]),
        (7.0, 3, [0, 5]),
        (0.0, 5, [0]),
    ],
)
def test_ticks_are_round(length: float, most: int, expected: list[float]) -> None:
    assert ticks(length, most) == pytest.approx(expected)


@given(st.floats(1e-9, 1e9), st.integers(3, 12))
def test_there_are_never_more_ticks_than_asked_for(length: float, most: int) -> None:
    found = ticks(length, most)
    assert 2 <= len(found) <= most
    assert found[-1] <= length * (1 + 1e-6)


def test_times_are_written_in_one_unit() -> None:
    assert seconds_in_words([0.0, 0.25, 0.5]) == ["0 ms", "250 ms", "500 ms"]
    assert seconds_in_words([0.0, 0.5, 1.0]) == ["0 s", "0.5 s", "1 s"]


def test_a_text_is_cut_only_when_it_must_be() -> None:
    assert shortened("cube(3)", 1000) == "cube(3)"
    assert shortened("a long label", width_of("a lon…")) == "a lon…"
    assert shortened("abc", 10) == ""
