"""Requests for pages as a picture."""

from __future__ import annotations

from dataclasses import dataclass

from helpers.waterfall import waterfall


@dataclass(frozen=True)
class Asked:
    arguments: str
    begin: float
    end: float | None


def test_pages_have_a_lane_each_in_the_order_of_asking_and_unanswered_ones_none() -> None:
    requests = [Asked("'/tea'", 1.0, 2.0), Asked("'/news'", 0.0, 1.0), Asked("'/mute'", 0.0, None)]
    picture = waterfall(requests, "three requests")
    assert repr(picture) == "three requests"
    assert picture.svg.index(">/news<") < picture.svg.index(">/tea<")
    assert "/mute" not in picture.svg
