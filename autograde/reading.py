"""From what a guard sent to an ``Outcome``. Everything of the student's is data here."""

import difflib
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from autograde import answers, data, diary, guard, travelling
from autograde.guarding import Collected, Job
from autograde.outcome import Outcome
from autograde.records import (
    CRASHED,
    DEADLOCK,
    NOT_IMPORTABLE,
    RAISED,
    RETURNED,
    TOO_SLOW,
    Frame,
    Left,
    PipeEnd,
    ProcessRecord,
    Raised,
    ReturnedProcess,
    Stack,
)

diary_of = diary.read

_GUARD = os.path.dirname(guard.__file__) + os.sep
_BEGINNING = ("process.py", "_bootstrap")  # a forked process's stack goes on with its parent's
_WRAPPERS = ("acts.", "watching", "wrapping.")

_FRAME = re.compile(r'^  File "(.*)", line (\d+) in (.*)$')


def not_importable(job: Job, problem: str, hidden: bool) -> Outcome:
    """Return the outcome of a call that could not even be sent."""
    return Outcome(
        function=job.name, module=job.module, start_method=job.start_method,
        ending=NOT_IMPORTABLE, arguments=job.text, detail=problem,
        source=job.sources.get(job.module, ""), deadline=job.deadline, hidden=hidden,
    )  # fmt: skip


def outcome(job: Job, got: Collected, run: Path) -> Outcome:
    """Put together what came back.

    Args:
        job: What was asked for.
        got: What the guard sent.
        run: The folder of the run, with its diary.
    """
    notes = diary.read(run)
    report = got.report if isinstance(got.report, dict) else {}
    result = got.result if isinstance(got.result, dict) else {}
    ending, limit = _ending(job, got, report, result)
    raised = _raised(result.get("raised"))
    stacks = _stacks(report.get("stacks"))
    if ending in (DEADLOCK, TOO_SLOW):
        raised = travelling.problem_in_child(notes.failed, _main_frames(stacks, notes.main_pid))
        ending = NOT_IMPORTABLE if raised else ending
    return Outcome(
        function=job.name,
        module=job.module,
        start_method=job.start_method,
        ending=ending,
        arguments=job.text,
        source=job.sources.get(job.module, ""),
        value=_value(result) if ending == RETURNED else None,
        process=_process(result.get("process")),
        finish=_finish(report) if job.finish and ending == RETURNED else "",
        raised_error=raised,
        stdout=got.stdout,
        stderr=got.stderr,
        exit_code=_exit_code(report.get("status")),
        main_pid=notes.main_pid,
        main_thread=notes.main_thread,
        processes=_with_the_dead(notes, report),
        calls=notes.calls,
        left=_left(result.get("left"), report, notes) if ending in (RETURNED, RAISED) else (),
        stacks=stacks,
        beside=_stacks(report.get("beside")),
        schedule=notes.schedule,
        accounts=_accounts(result.get("accounts")),
        pickled=notes.pickled,
        resident=notes.resident,
        links=notes.links,
        own_work=job.own_work,
        acts=notes.acts,
        waits=notes.waits,
        failed=notes.failed,
        changed=notes.changed,
        ends=_ends(report.get("ends")),
        left_stacks=_stacks(report.get("left_stacks")),
        limit=limit,
        detail=_import_problem(job, raised) if ending == NOT_IMPORTABLE else "",
        seconds=notes.seconds,
        cpu_seconds=float(report.get("cpu", 0.0)),
        deadline=job.deadline,
    )


def _ending(
    job: Job, got: Collected, report: dict[str, Any], result: dict[str, Any]
) -> tuple[str, str]:
    if got.exceeded:
        return CRASHED, got.exceeded
    if job.finish and "value" in result:
        return RETURNED, ""
    if report.get("ending") in (DEADLOCK, TOO_SLOW, CRASHED):
        return str(report["ending"]), str(report.get("limit", ""))
    if "value" in result:
        return RETURNED, ""
    if result.get("stage") == "lookup":
        return NOT_IMPORTABLE, ""
    if "raised" in result:
        raised = _raised(result["raised"])
        return (NOT_IMPORTABLE if travelling.is_problem(raised) else RAISED), ""
    return CRASHED, ""


def _finish(report: dict[str, Any]) -> str:
    """How the program ended after its function had returned."""
    if report.get("ending") in (DEADLOCK, TOO_SLOW):
        return str(report["ending"])
    return RETURNED if report.get("status") == 0 else CRASHED


def _process(content: Any) -> ReturnedProcess | None:
    if not isinstance(content, dict):
        return None
    return ReturnedProcess(pid=int(content.get("pid", 0)), alive=content.get("alive") is True)


def _value(result: dict[str, Any]) -> object:
    try:
        return data.decode(result["value"])
    except ValueError:
        return data.Opaque("a value that could not be read")


def _raised(content: Any) -> Raised | None:
    if not isinstance(content, dict):
        return None
    frames = content.get("frames")
    return Raised(
        type=str(content.get("type", "")),
        message=str(content.get("message", "")),
        frames=(
            *(
                Frame(str(file), int(line), str(function), str(text))
                for file, line, function, text in (frames if isinstance(frames, list) else [])
            ),
            *travelling.remote_frames(str(content.get("text", ""))),
        ),
        text=str(content.get("text", "")),
        by_worker=content.get("worker") is True,
    )


def _import_problem(job: Job, raised: Raised | None) -> str:
    if raised is None:
        return f"the cell {job.module} defines no function {job.name}{_likely(job)}."
    return f"{raised.type}: {raised.message}"


def _likely(job: Job) -> str:
    """A name that the answer does define and that was perhaps meant."""
    names = answers.names_in(job.sources.get(job.module, ""))
    likely = difflib.get_close_matches(job.name, names, n=1)
    return f", but {likely[0]}" if likely else ""


def _exit_code(status: Any) -> int | None:
    return os.waitstatus_to_exitcode(status) if isinstance(status, int) else None


def _left(content: Any, report: dict[str, Any], notes: diary.Diary) -> tuple[Left, ...]:
    content = content if isinstance(content, dict) else {}
    records = {record.pid: record for record in notes.processes}
    running = [*content.get("running", []), *report.get("outlived", [])]
    found = [_left_process(records.get(pid)) for pid in running]
    unjoined = [name for name, pid in content.get("unjoined", []) if pid not in running]
    found += [Left("unjoined process", str(name)) for name in unjoined]
    if content:  # it was asked at the function's return, not at the program's end
        found += [Left("thread", "") for _ in _threads_at_work(notes)]
    found += [Left("shared memory", name.removeprefix("/")) for name in notes.memory_at_return]
    return tuple(found)


def _threads_at_work(notes: diary.Diary) -> set[int]:
    """The threads of the main process that were inside a handed-in worker at the function's return."""
    return {
        call.thread
        for call in notes.calls
        if call.pid == notes.main_pid and (call.end is None or call.end > notes.seconds)
    }


def _left_process(record: ProcessRecord | None) -> Left:
    if record is None:
        return Left("process", "without a name")
    kind = "manager" if record.kind.endswith("_run_server") else "process"
    return Left(kind, record.name)


def _accounts(content: Any) -> tuple[tuple[str, int], ...]:
    pairs = content.items() if isinstance(content, dict) else ()
    return tuple((str(name), value) for name, value in pairs if type(value) is int)


def _main_frames(stacks: tuple[Stack, ...], main: int) -> list[Frame]:
    """Where the main process waited, outermost frame first."""
    return [frame for stack in stacks if stack.pid == main for frame in reversed(stack.frames)]


def _stacks(content: Any) -> tuple[Stack, ...]:
    if not isinstance(content, dict):
        return ()
    return tuple(
        Stack(int(pid), frames)
        for pid, text in content.items()
        for frames in _threads(str(text))
        if frames
    )


def _with_the_dead(notes: diary.Diary, report: dict[str, Any]) -> tuple[ProcessRecord, ...]:
    """Give an end to processes that were gone at the verdict, though nobody had learnt of it."""
    alive = report.get("alive")
    if not isinstance(alive, list):
        return notes.processes
    return tuple(
        replace(record, end=notes.seconds)
        if record.end is None and record.pid not in alive
        else record
        for record in notes.processes
    )


def _ends(content: Any) -> tuple[PipeEnd, ...]:
    if not isinstance(content, dict):
        return ()
    return tuple(
        PipeEnd(int(pid), str(inode), mode == os.O_WRONLY)
        for pid, ends in content.items()
        for inode, mode in ends
    )


def _threads(text: str) -> list[tuple[Frame, ...]]:
    """Split what ``faulthandler`` wrote into threads, innermost frame first."""
    threads: list[list[Frame]] = []
    for line in text.splitlines():
        found = _FRAME.match(line)
        if line.startswith(("Thread 0x", "Current thread 0x")):
            threads.append([])
        elif found and threads:
            file, number, function = found.groups()
            threads[-1].append(Frame(file, int(number), function))
    return [tuple(_without_wrappers(frames)) for frames in threads]


def _without_wrappers(frames: list[Frame]) -> Iterator[Frame]:
    """Leave out the guard's wrappers; around a lock's method, which is no Python, one stands for it."""
    for place, frame in enumerate(frames):
        name = os.path.basename(frame.file)
        if not (frame.file.startswith(_GUARD) and name.startswith(_WRAPPERS)):
            yield replace(frame, file=name)
        elif place == 0 and frame.function == "acquire":
            yield Frame("synchronize.py", 0, "acquire")
        if (name, frame.function) == _BEGINNING:
            return
