"""Claims about requests to the grader's own web server, and about what was said of its pages."""

from collections.abc import Mapping
from dataclasses import replace

from autograde import messages, show
from autograde.claiming import fail, require_return
from autograde.concurrency import busiest_threads
from autograde.differences import same
from autograde.failure import GraderError
from autograde.guard.links import REQUEST, shown
from autograde.records import Evidence


def returned_statuses(seen: Evidence, statuses: Mapping[str, object]) -> None:
    """See :meth:`autograde.Outcome.returned_statuses`."""
    unknown = {name for name, _ in seen.links} ^ statuses.keys()
    if unknown and seen.links:
        raise GraderError(f"returned_statuses(): links and statuses differ in {sorted(unknown)}")
    require_return(seen, "returns")
    names = {url: name for name, url in seen.links}
    value = seen.value
    if isinstance(value, dict):
        value = {_shown(url, names): status for url, status in value.items()}
    expected = {shown(name): _meant(value, name, each) for name, each in statuses.items()}
    if not same(value, expected):
        plain = replace(seen, value=value)
        fail(seen, "returns", messages.wrong_value(plain, expected), "wrong-value")
    show.passed(seen, "returns")


def requests_overlapped(seen: Evidence, workers: int) -> None:
    """See :meth:`autograde.Outcome.requests_overlapped`."""
    require_return(seen, "parallel")
    requests = [each for each in seen.calls if each.function == REQUEST]
    most = busiest_threads(requests)
    if most != workers:
        told = messages.not_requested(seen, most, workers)
        fail(seen, "parallel", told, "not-parallel", about="requests")
    show.passed(seen, "parallel")


def _shown(url: object, names: Mapping[str, str]) -> object:
    return shown(names[url]) if isinstance(url, str) and url in names else url


def _meant(value: object, name: str, expected: object) -> object:
    """Of several statuses that are right, the one that was returned, else the first."""
    if not isinstance(expected, tuple):
        return expected
    found = value.get(shown(name)) if isinstance(value, dict) else None
    return next((each for each in expected if same(each, found)), expected[0])
