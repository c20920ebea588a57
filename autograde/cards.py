"""Verdicts as HTML for a notebook: no script, no style sheet, no id, nothing from elsewhere.

Text has the colour of the page and lines are half transparent, so that cards are legible on light
and dark pages alike. Whatever comes from a student's program is escaped.
"""

from collections.abc import Sequence
from html import escape
from textwrap import dedent
from typing import Final

from autograde import endings, lanes, messages, picture, solving, waiting
from autograde.failure import Cause, Failure
from autograde.lanes import WORKER, Lane
from autograde.records import DEADLOCK, RETURNED, TOO_SLOW, Evidence
from autograde.tracebacks import cleaned
from autograde.values import one_line, short
from helpers.svg_image import image

_GOOD: Final = "#009e73"  # of the palette of Okabe and Ito, as the timelines are
_BAD: Final = "#d55e00"
_GREY: Final = "#808080"
_LINE: Final = "1px solid rgba(128,128,128,.35)"
_MOST_PRINTED: Final = 1500
_MOST_LINES_OPEN: Final = 6
_CODE: Final = "font-family:monospace;background:none;color:inherit;padding:0;white-space:pre-wrap"


def outcome(seen: Evidence) -> str:
    """Return the card of a run: how it ended, and what its processes did."""
    under = _quiet(f"under {seen.start_method}")
    if seen.ending == RETURNED:
        value = "a value" if seen.hidden else _code(short(seen.value))
        title = f"{_code(endings.call(seen))} returned {value} {under}"
        facts = "; ".join(filter(None, [messages.at_work(seen), messages.tidiness(seen)]))
        return _card(_GREY, _title("▸", _GREY, title), _paragraph(facts), *_evidence(seen))
    chip = _chip(seen.ending, messages.MEANINGS[seen.ending])
    return _card(
        _BAD,
        _title("✘", _BAD, f"{_code(endings.call(seen))} {under} {chip}"),
        _sentence(seen, messages.ending(seen)),
        *_evidence(seen),
    )


def failed(failure: Failure) -> str:
    """Return the card of a claim that does not hold."""
    seen = failure.evidence
    chips = [_chip(name, messages.MEANINGS[name]) for _, name in messages.kinds(failure)]
    title = f"<b>{escape(messages.title(failure))}</b> not passed under {escape(seen.start_method)}"
    return _card(
        _BAD,
        _title("✘", _BAD, " ".join([title, *chips])),
        _sentence(seen, failure.seen),
        *(_cause(seen, cause) for cause in failure.causes),
        *_evidence(seen),
    )


def passed(claims: Sequence[str], last: Evidence) -> str:
    """Return the card of the claims that held in a cell, one line each.

    Args:
        claims: Their names.
        last: The evidence of the last of them.
    """
    lines = [_title("✔", _GOOD, escape(claim)) for claim in claims]
    drawing = _drawing(last)
    if drawing:
        lines.append(_details(f"timeline of the last run, under {last.start_method}", drawing))
    return _card(_GOOD, *lines)


def running(text: str) -> str:
    """Return the line that says that a run takes its time."""
    return f'<div style="opacity:.7">⏳ {escape(text)}</div>'


def _evidence(seen: Evidence) -> list[str]:
    """What every card of one run shows: where it was, the timeline, what was printed."""
    if solving.is_unsolved(seen):
        return []
    schedule = _schedule(seen)
    drawing = "" if schedule and not seen.calls else _drawing(seen)
    wrongs = map(_paragraph, endings.in_children(seen))
    parts = [_raising_line(seen), _waiting(seen), *wrongs, schedule, drawing]
    if not seen.hidden:
        parts += [
            _printed("printed", seen.stdout),
            _printed("written to stderr", cleaned(seen.stderr)),
        ]
        error = seen.raised_error
        if error is not None and error.text:
            parts.append(_details("the whole traceback", _block(cleaned(error.text))))
    return parts


def _raising_line(seen: Evidence) -> str:
    """The line of the answer out of which an exception came, between its neighbours."""
    error = seen.raised_error
    own = [] if error is None else endings.own_frames(seen, error)
    return _excerpt(seen, own[-1].line) if own else ""


def _drawing(seen: Evidence) -> str:
    svg = picture.timeline(seen)
    if not svg:
        return ""
    drawn = image("The timeline of the processes.", svg)
    return f'<div style="margin-top:.6em">{drawn}{_paragraph(picture.left_out(seen))}</div>'


def _schedule(seen: Evidence) -> str:
    svg = picture.schedule(seen)
    if not svg:
        return ""
    drawn = image("The steps of the schedule.", svg)
    return f'<div style="margin-top:.6em">How an update was lost, step by step: {drawn}</div>'


def _waiting(seen: Evidence) -> str:
    """Who waits where for what: a row for each place."""
    if seen.ending not in (DEADLOCK, TOO_SLOW):
        return ""
    everyone = lanes.of(seen)
    cells = [
        cell for group in waiting.groups(seen, everyone) for cell in _row(seen, group, everyone)
    ]
    if not cells:
        return ""
    return (
        f'<div style="display:grid;grid-template-columns:max-content fit-content(14em) minmax(10em,1fr);gap:.15em 1em;'
        f'margin-top:.6em;padding:.4em 0;border-top:{_LINE};border-bottom:{_LINE};overflow-x:auto">'
        f"{''.join(cells)}</div>"
    )


def _row(seen: Evidence, group: waiting.Group, everyone: Sequence[Lane]) -> list[str]:
    place = group.place
    what = endings.doing(seen, group)
    line = f"line {place.line}: {_code(one_line(place.code, 90))}" if place.line else ""
    return [
        f"<div>{text}</div>"
        for text in (f"<b>{escape(_names(group, everyone))}</b>", escape(what), line)
    ]


def _names(group: waiting.Group, everyone: Sequence[Lane]) -> str:
    """Name the processes as the picture does: the workers with their numbers."""
    numbers = [int(lane.label.split()[1]) for lane in group.lanes if lane.role == WORKER]
    parts = [lane.label for lane in group.lanes if lane.role != WORKER]
    if len(numbers) > 1 and len(numbers) == sum(lane.role == WORKER for lane in everyone):
        parts.append(f"all {len(numbers)} workers")
    elif numbers:
        parts.append(f"worker{'s' if len(numbers) > 1 else ''} {_runs(numbers)}")
    return ", ".join(parts)


def _runs(numbers: Sequence[int]) -> str:
    """Write numbers with three and more in a row joined by a dash."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]}\N{EN DASH}{run[-1]}" if len(run) > 2 else ", ".join(map(str, run))
        for run in runs
    )


def _cause(seen: Evidence, cause: Cause) -> str:
    return (
        f'<div style="margin-top:.5em"><b>Likely cause</b> {_chip(cause.name)} {escape(cause.help)}'
        f"{_excerpt(seen, cause.line)}</div>"
    )


def _excerpt(seen: Evidence, line: int) -> str:
    """The line to look at, between its neighbours."""
    lines = waiting.source_lines(seen)
    if not (seen.source and 0 < line <= len(lines)):
        return ""
    around = range(max(1, line - 1), min(len(lines), line + 1) + 1)
    numbers = [number for number in around if number == line or lines[number - 1].strip()]
    texts = dedent("\n".join(lines[number - 1][:120] for number in numbers)).split("\n")
    width = len(str(line + 1))
    rows = [
        f"{'▶' if number == line else ' '} {number:>{width}}  {text}"
        for number, text in zip(numbers, texts, strict=True)
    ]
    return _block("\n".join(rows))


def _printed(title: str, text: str) -> str:
    if not text.strip():
        return ""
    cut = text if len(text) <= _MOST_PRINTED else text[:_MOST_PRINTED] + "\n… and more"
    return _details(title, _block(cut.rstrip("\n")), is_open=cut.count("\n") <= _MOST_LINES_OPEN)


def _card(colour: str, *parts: str) -> str:
    style = (
        f"border:{_LINE};border-left:4px solid {colour};border-radius:4px;"
        "padding:.5em .9em;margin:.3em 0;max-width:760px;line-height:1.5"
    )
    return f'<div style="{style}">{"".join(parts)}</div>'


def _title(icon: str, colour: str, html: str) -> str:
    return f'<div><span style="color:{colour};font-weight:bold">{icon}</span> {html}</div>'


def _paragraph(text: str) -> str:
    return f'<div style="margin-top:.3em">{escape(text)}</div>' if text else ""


def _sentence(seen: Evidence, text: str) -> str:
    """A sentence on a call, with the call in it shown as code."""
    call = escape(endings.call(seen))
    html = escape(text).replace(call, _code(endings.call(seen)), 1)
    return f'<div style="margin-top:.3em">{html}</div>'


def _chip(name: str, meaning: str = "") -> str:
    style = f"{_CODE};border:{_LINE};border-radius:4px;padding:0 .4em"
    return f'<code style="{style}" title="{escape(meaning)}">{escape(name)}</code>'


def _code(text: str) -> str:
    return f'<code style="{_CODE}">{escape(text)}</code>'


def _block(text: str) -> str:
    style = f"{_CODE};white-space:pre;margin:.3em 0;padding:.3em .6em;border-left:{_LINE};overflow-x:auto"
    return f'<pre style="{style}">{escape(text)}</pre>'


def _details(title: str, html: str, *, is_open: bool = False) -> str:
    state = " open" if is_open else ""
    return f'<details{state} style="margin-top:.4em"><summary style="display:list-item;cursor:pointer">{escape(title)}</summary>{html}</details>'


def _quiet(text: str) -> str:
    return f'<span style="opacity:.7">{escape(text)}</span>'
