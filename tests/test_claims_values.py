"""Claims about values that differ from answer to answer judge what is asked, and say what they saw."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict

import pytest
from run_evidence import evidence
from test_claims import CALL, said

from autograde import claims_values, claims_web, data, lanes, messages
from autograde.failure import GraderError
from autograde.guard import plain
from autograde.records import Call

MAPPINGS = [{"a": 1}, Counter("a"), defaultdict(int, a=1), OrderedDict(a=1)]
LINKS = (("/news", "http://127.0.0.1:4711/news"), ("tea", "tea"))


@pytest.mark.parametrize("value", MAPPINGS, ids=lambda value: type(value).__name__)
def test_a_mapping_of_the_standard_library_comes_back_as_one(value: object) -> None:
    found = data.decode(plain.encode(value))
    assert found == value
    assert type(found) is type(value)
    claims_values.returned_mapping(evidence(value=found), {"a": 1})


@pytest.mark.parametrize("value", [{"a": 2}, {"a": 1.0}, {}, [("a", 1)], None])
def test_other_entries_and_what_is_no_mapping_are_wrong(value: object) -> None:
    seen = evidence(value=value)
    assert "was expected" in said(claims_values.returned_mapping, seen, {"a": 1})


def test_a_condition_is_told_in_its_words_and_no_value_breaks_it() -> None:
    claims_values.returned_such_that(evidence(value=4), lambda each: each % 2 == 0, "even")
    for value in (3, None, "x"):
        told = said(
            claims_values.returned_such_that,
            evidence(value=value),
            lambda each: each % 2 == 0,
            "an even number was expected",
        )
        assert told == f"{CALL} returned {value!r}; an even number was expected."


def test_two_runs_have_to_return_the_same() -> None:
    one, other = evidence(value=1.5), evidence(value=2.5, start_method="fork")
    claims_values.returned_like(one, one)
    assert "returned 1.5 under spawn, but 2.5 under fork" in said(
        claims_values.returned_like, one, other
    )
    assert "1.5" not in said(claims_values.returned_like, evidence(value=1.5, hidden=True), other)


def test_statuses_are_told_without_the_port() -> None:
    seen = evidence(value={LINKS[0][1]: 404, "tea": "error"}, links=LINKS)
    claims_web.returned_statuses(seen, {"/news": 404, "tea": "error"})
    claims_web.returned_statuses(seen, {"/news": (200, 404), "tea": "error"})
    told = said(claims_web.returned_statuses, seen, {"/news": 200, "tea": "error"})
    assert "result['http://127.0.0.1/news'] is 404, not 200" in told
    assert "4711" not in told


def test_statuses_are_claimed_of_all_links() -> None:
    with pytest.raises(GraderError):
        claims_web.returned_statuses(evidence(value={}, links=LINKS), {"/news": 200})


def test_requests_at_once_are_counted_whatever_asked() -> None:
    requests = tuple(Call("request", "'/'", 9, n, 0.1 * n, end) for n, end in ((1, 0.3), (2, 0.5)))
    claims_web.requests_overlapped(evidence(calls=requests), 2)
    assert "there were at most 2 requests at a time; 3 requests at once" in said(
        claims_web.requests_overlapped, evidence(calls=requests), 3
    )
    assert "never asked for a page; 1 request at once had to be" in said(
        claims_web.requests_overlapped, evidence(), 1
    )


def test_the_server_of_the_links_is_no_worker() -> None:
    seen = evidence(calls=(Call("request", "'/'", 9, 1, 0.1, 0.2),), links=LINKS)
    assert [lane.label for lane in lanes.of(seen)] == ["main", "web server"]
    assert messages.at_work(seen) == "1 request at once"
