"""Amdahl's law: its fit against an exhaustive search, its picture, and a real measurement."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import inf
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import amdahl_measure
from helpers.amdahl import Law, error, fitted
from helpers.amdahl_explorer import EXAMPLE, AmdahlExplorer, Numbers, said
from helpers.amdahl_picture import amdahl_svg

MEASURED = st.dictionaries(st.integers(1, 8), st.floats(0.1, 10), min_size=2)


def test_the_law_says_what_everybody_expects_of_it() -> None:
    law = Law(alone=1, shared=9)
    assert (law.seconds(1), law.seconds(9), law.speedup(9)) == (10, 2, 5)
    assert (law.parallel, law.most) == (0.9, 10)
    assert Law(0, 1).most == inf
    assert Law(1, 0).speedup(1000) == 1


@given(st.floats(0, 10), st.floats(0, 10), st.sets(st.integers(1, 64), min_size=2))
def test_a_law_is_found_again_from_its_own_times(
    alone: float, shared: float, workers: set[int]
) -> None:
    law = Law(alone + 0.1, shared)
    found = fitted({number: law.seconds(number) for number in workers})
    assert found.alone == pytest.approx(law.alone, abs=1e-6)
    assert found.shared == pytest.approx(law.shared, abs=1e-6)


@given(MEASURED)
def test_no_law_of_a_fine_grid_fits_better(measured: Mapping[int, float]) -> None:
    best = fitted(measured)
    assert best.alone >= 0
    assert best.shared >= 0
    grid = [Law(alone / 4, shared / 4) for alone in range(61) for shared in range(121)]
    assert error(best, measured) <= min(error(law, measured) for law in grid) + 1e-9


@pytest.mark.parametrize("measured", [{}, {2: 1.0}, {1: 1.0, 2: 0.0}, {0: 1.0, 1: 1.0}])
def test_what_cannot_be_fitted_is_refused(measured: dict[int, float]) -> None:
    with pytest.raises(ValueError, match=r"above 0|at least two"):
        fitted(measured)


def test_the_example_says_that_it_is_one() -> None:
    text = AmdahlExplorer().text()
    assert text.startswith("Example numbers, not measured: 2.00 s with 1, 1.12 s with 2")
    assert text.endswith("With 16 workers: 6.0 times as fast, and never more than 9.0 times.")


def test_there_is_no_limit_where_all_is_shared() -> None:
    assert said(Numbers({1: 2.0, 2: 1.0}, "Here"), 8).endswith("8.0 times as fast, with no limit.")


@pytest.mark.parametrize("workers", [2, 8, 128])
def test_every_measurement_that_fits_is_a_dot_inside_the_picture(workers: int) -> None:
    svg = ET.fromstring(amdahl_svg(fitted(EXAMPLE), EXAMPLE, workers, whose="w", title="t"))
    tag = "{http://www.w3.org/2000/svg}"
    dots = svg.findall(f"{tag}g/{tag}circle")
    assert len(dots) == sum(number <= workers for number in EXAMPLE)
    numbers = re.findall(
        r"[ML ](-?[\d.]+)", " ".join(p.get("d", "") for p in svg.iter(f"{tag}path"))
    )
    assert all(0 <= float(number) <= 720 for number in numbers)


def test_a_measurement_has_a_time_for_every_number_of_workers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(amdahl_measure, "ROUNDS", 24_000)
    monkeypatch.setattr(amdahl_measure, "processors", lambda: 3)
    told: list[int] = []
    seconds = amdahl_measure.measure(50, told.append)
    assert list(seconds) == told == [1, 2, 3]
    assert min(seconds.values()) > 0


def test_one_processor_is_measured_with_two_workers_and_many_with_eight(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for processors, most in [(1, 2), (2, 2), (64, 8)]:
        monkeypatch.setattr(amdahl_measure, "processors", lambda number=processors: number)
        assert amdahl_measure.worker_counts()[-1] == most


def test_the_reader_measures_and_looks_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("helpers.amdahl_explorer.measure", lambda *_: {1: 1.0, 2: 0.6})
    explorer = AmdahlExplorer()
    explorer.widget()
    explorer.run()
    assert "Measured here, 20% of the work not shared out: 1.00 s with 1" in explorer.text()
    explorer.look_ahead(100)
    assert "With 100 workers: 4.8 times as fast" in explorer._page.value
