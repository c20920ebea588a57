"""The warden: starts the answer process, watches its tree, and ends it whatever happens.

It is forked by a zygote, or runs as ``python -I -m autograde.guard.warden RUN RESULT_FD REPORT_FD`` with
the folder of the run. Its standard input is its lifeline: when the judge closes it (or dies), the run ends.
It never imports or runs the student's code. What it saw goes to REPORT_FD as one line of JSON.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import sys
import time

from autograde.guard import (
    answer,
    events,
    failing_workers,
    limits,
    links,
    places,
    procfs,
    reap,
    schedule,
    stacks,
)
from autograde.guard.quiet import CALM, FROZEN, MOVING, Stillness
from autograde.guard.referee import Asker, Referee
from autograde.guard.starving import MOST_STARVED, Starvation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_FIRST_LOOK = 0.1
_PAUSE = 0.06
_PAUSE_WHEN_HELD = 0.004
_DEADLOCK_SECONDS = 0.4
_GRACE_SECONDS = 0.5
_REST_SECONDS = 3.0
_GRACE_AT_END_SECONDS = 2.0

_AT_WORK = "hold", "request"
_MANAGER = "BaseManager._run_server"
_POOL_WORKER = ["worker", "1", "1"]
"""A process's kind, that it is a daemon, and that the library made it."""


class Warden:
    """Watches one run.

    Args:
        run: The folder of the run.
        job: What the judge asks for (see ``autograde.launch``).
        child: The pid of the answer process.
        selector: What is ready is served: the referee's door, the lifeline, the child's end.
        outward: The pipes that lead to the judge.
    """

    def __init__(
        self,
        run: str,
        job: dict[str, Any],
        child: int,
        referee: Referee,
        selector: selectors.BaseSelector,
        outward: frozenset[str],
    ) -> None:
        now = time.monotonic()
        self._run = run
        self._child = child
        self._deadline = now + float(job["deadline"])
        self._most_starved = MOST_STARVED * float(job["deadline"])
        self._starvation = Starvation(now)
        self._limits = job["limits"]
        self._referee = referee
        self._selector = selector
        self._still = Stillness(now)
        self._outward = outward
        self._diary = open(places.events(run), "rb")  # noqa: SIM115  open as long as the run
        self._begun = b""
        self._noted: set[str] = set()
        self._managers: set[int] = set()
        self._timers: dict[int, float] = {}
        self._failing = failing_workers.FailingWorkers()
        self._returning: tuple[Asker, float] | None = None
        self._left: list[int] | None = None
        self._helpers: set[int] = set()
        self._servers: dict[int, Any] = {}
        self._finish = bool(job["finish"])
        self.report: dict[str, Any] = {
            "ending": "",
            "limit": "",
            "stacks": {},
            "beside": {},
            "status": None,
        }

    def watch(self) -> None:
        """Watch until the answer process ends or the run is to be ended."""
        next_look = time.monotonic() + _FIRST_LOOK
        while not self.report["ending"]:
            _serve(self._selector, max(0.0, next_look - time.monotonic()))
            now = time.monotonic()
            if self._answer_has_ended():
                self.report["ending"] = "ended"
                self._note_who_outlives_the_program()
            elif now >= self._deadline + min(self._starvation.seconds, self._most_starved):
                self._give_verdict("too-slow")
            elif now >= next_look or self._referee.waiting:
                self._look(now)
                held = self._referee.waiting or self._returning
                next_look = time.monotonic() + (_PAUSE_WHEN_HELD if held else _PAUSE)
                if held:
                    time.sleep(_PAUSE_WHEN_HELD / 2)

    def abandon(self) -> None:
        """Note that the judge is gone."""
        self.report["ending"] = "abandoned"
        self._selector.unregister(0)

    def _answer_has_ended(self) -> bool:
        if self.report["status"] is None:
            pid, status = os.waitpid(self._child, os.WNOHANG)
            if pid:
                self.report["status"] = status
        return self.report["status"] is not None

    def _look(self, now: float) -> None:
        reap.collect_orphans(self._child)
        self._start_servers()
        tree = procfs.descendants(os.getpid())
        self._check_limits(tree)
        self._starvation.look(tree, now)
        if self._finish:  # once their parent has ended, nobody can tell them any more
            self._helpers.update(pid for pid in tree if reap.is_helper(pid))
        self._see_off_the_returning(now)
        if self._returning or self.report["ending"]:
            return
        self._read_diary()
        found = self._still.judge(self._waits(tree), self._managers, now)
        if found != MOVING:
            _serve_all(self._selector)  # a question may have been asked that nobody has heard yet
        if self.report["ending"]:
            return
        if self._failing.go_on(now):
            self.report["limit"] = failing_workers.LIMIT
            self._give_verdict("too-slow")
        elif found in (FROZEN, CALM) and self._referee.waiting:
            if self._let_go_on(found, tree, now):
                self._still.restart(time.monotonic())
        elif found == FROZEN and self._timer_is_set(tree, now):
            self._still.restart(now)
        elif found == FROZEN and now - self._still.frozen_since >= _DEADLOCK_SECONDS:
            self._give_verdict("deadlock")

    def _start_servers(self) -> None:
        """Start the web servers that are asked for: processes of the grader's own."""
        for asker in self._referee.take_all("serve"):
            server, ports = links.start_server(asker.question)
            self._servers[server.pid] = server
            asker.answer(ports)

    def _waits(self, tree: list[int]) -> dict[procfs.Thread, procfs.Wait]:
        return procfs.waits(tree, self._outward)

    def _note_who_waits_beside(self, tree: list[int], going: list[Asker]) -> None:
        """When the first of the held workers go on, note where the others wait: for a lock?

        The same for those that were held before, at a call of another worker.
        """
        held = [*going, *(asker for step in _AT_WORK for asker in self._referee.at(step))]
        inside = {asker.pid for asker in held}
        others = set(tree) - inside - {self._child} - self._managers - self._servers.keys()
        others = {pid for pid in others if not reap.is_helper(pid)}
        new = {asker.question for asker in held} - self._noted
        if new and others:
            self._noted |= new
            self.report["beside"].update(stacks.dump(self._run, sorted(others)))

    def _let_go_on(self, found: str, tree: list[int], now: float) -> bool:
        """Let those go on whose turn it is; say whether there are any."""
        askers = schedule.next_to_go(self._referee, found, self._still.seconds(now))
        going = [asker for asker in askers if asker.question.split()[0] in _AT_WORK]
        if going:
            self._note_who_waits_beside(tree, going)
        for asker in askers:
            asker.answer()
        return bool(askers)

    def _read_diary(self) -> None:
        """Take note of servers of managers, which only ever answer others, and of timers.

        The last line may be one of which only the beginning is in the file yet.
        """
        *lines, self._begun = (self._begun + self._diary.read()).split(b"\n")
        for line in lines:
            words = line.decode("utf-8", "replace").split("\t")
            if len(words) > 4 and all(word.isdigit() for word in words[1:4]):
                self._take_note(words[0], int(words[1]), int(words[3]) / 1e9, words[4:])

    def _take_note(self, event: str, pid: int, at: float, fields: list[str]) -> None:
        if event == "process" and fields[2:3] == [_MANAGER]:
            self._managers.add(pid)
        elif event == "process" and fields[2:5] == _POOL_WORKER:
            self._failing.begins(pid)
        elif event == "failed" and fields[0] == "process":
            self._failing.fails(pid, at, fields[-1].split())
        elif event == "timer":
            self._timers[pid] = at + float(fields[0])

    def _timer_is_set(self, tree: list[int], now: float) -> bool:
        """Whether a process of the tree will be woken by a timer of its own."""
        return any(self._timers.get(pid, 0.0) > now for pid in tree)

    def _see_off_the_returning(self, now: float) -> None:
        """Answer the function's return once its processes have ended, or the grace is over."""
        for asker in self._referee.take_all("returned"):
            self._returning = asker, now + _GRACE_SECONDS
        if self._returning is None:
            return
        asker, end_of_grace = self._returning
        self._feed_queues()
        if self._left is None:
            left = self._still_running(asker.pid)
            if left and now < end_of_grace:
                return
            self._left = left
        if self._left and not self._has_come_to_rest(now, end_of_grace + _REST_SECONDS):
            return
        self._note_where_they_are(self._left)
        asker.answer(" ".join(map(str, self._left)) or "none")
        self._returning = self._left = None

    def _feed_queues(self) -> None:
        """Hold back no item of a queue any more: a worker may wait for it before it ends."""
        for asker in self._referee.take_all("feed"):
            asker.answer()

    def _has_come_to_rest(self, now: float, latest: float) -> bool:
        """Whether those that were left have come as far as they do: who works at all has begun."""
        look = self._waits(procfs.descendants(os.getpid()))
        return self._still.judge(look, self._managers, now) != MOVING or now >= latest

    def _note_who_outlives_the_program(self) -> None:
        """Once a program has ended by itself, note which of its processes still run after a grace."""
        if not self._finish:
            return
        end_of_grace = time.monotonic() + _GRACE_AT_END_SECONDS
        while (left := self._outlivers()) and time.monotonic() < end_of_grace:
            _serve_all(self._selector)
            self._feed_queues()
            time.sleep(_PAUSE_WHEN_HELD)
        self.report["outlived"] = left
        self._note_where_they_are(left)

    def _outlivers(self) -> list[int]:
        return [pid for pid in self._still_running() if pid not in self._helpers]

    def _note_where_they_are(self, left: list[int]) -> None:
        if left:
            self.report["left_stacks"] = stacks.dump(self._run, left)
            stacks.write_acts(self._run, left)

    def _still_running(self, answer_pid: int = 0) -> list[int]:
        """Who runs; before nobody is said to, a second look: one may have forked and ended meanwhile."""
        return self._seen_running(answer_pid) or self._seen_running(answer_pid)

    def _seen_running(self, answer_pid: int) -> list[int]:
        return [
            pid
            for pid in procfs.all_descendants(os.getpid())
            if pid not in (answer_pid, *self._servers)
            and procfs.state(pid) not in "ZX"
            and not reap.is_helper(pid)
        ]

    def _check_limits(self, tree: list[int]) -> None:
        limit = limits.exceeded(self._limits, tree)
        if limit:
            self.report["limit"] = limit
            self.report["ending"] = "crashed"

    def _give_verdict(self, ending: str) -> None:
        tree = procfs.all_descendants(os.getpid())
        events.write("verdict", ending)
        self.report["ending"] = ending
        self.report["waits"] = [
            [pid, thread, wait.state, wait.untimed]
            for (pid, thread), wait in self._waits(tree).items()
        ]
        self.report["alive"] = [pid for pid in tree if procfs.state(pid) not in "ZX"]
        self.report["ends"] = {pid: procfs.pipe_ends(pid) for pid in tree}
        self.report["stacks"] = stacks.dump(self._run, tree)
        stacks.write_acts(self._run, tree)
        self.report["helpers"] = [pid for pid in tree if reap.is_helper(pid)]


def _serve(selector: selectors.BaseSelector, seconds: float) -> bool:
    """Wait for at most so long for something to do, and do it; say whether there was anything."""
    ready = [key for key, _ in selector.select(seconds)]
    for key in ready:
        key.data()
    return any(key.data != _answer_may_have_ended for key in ready)


def _serve_all(selector: selectors.BaseSelector) -> None:
    """Do all that there is to do: connecting to the referee and asking are two events."""
    while _serve(selector, 0.0):
        pass


def _answer_may_have_ended() -> None:
    """Nothing to do: the loop looks after every wake-up whether the answer has ended."""


def main(run: str, result: int, report: int) -> None:
    """Run the job in the folder ``run``, report, and end this process. Never returns.

    Raises:
        SystemExit: in the answer process, where the program is to end as an ordinary one does.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    reap.become_subreaper()
    with open(places.job(run), encoding="utf-8") as file:
        job = json.load(file)
    selector = selectors.DefaultSelector()
    referee = Referee(run, selector)
    events.open_diary(run)
    outward = procfs.outward_pipes()
    child = os.fork()
    if child == 0:
        selector.close()
        os.close(report)
        answer.main(run, job, result)
    os.close(result)
    _let_go_of_output()
    warden = Warden(run, job, child, referee, selector, outward)
    selector.register(0, selectors.EVENT_READ, warden.abandon)
    wake = os.pidfd_open(child)
    selector.register(wake, selectors.EVENT_READ, _answer_may_have_ended)
    try:
        warden.watch()
    finally:
        _mark_end_of_output(job["mark"])
        reap.end_all()
        usage = os.times()
        warden.report["cpu"] = usage.children_user + usage.children_system
        _send(report, warden.report)
    os._exit(0)  # an interpreter's own end would cost as much as half of the watching


def _mark_end_of_output(mark: str) -> None:
    """What comes on stderr from here on (trackers complain) is not the answer's."""
    try:
        os.write(2, mark.encode())
    except OSError:
        pass  # the judge is gone


def _let_go_of_output() -> None:
    """Leave the output to the answer's processes, so that its end is theirs."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)


def _send(report: int, content: dict[str, Any]) -> None:
    try:
        with os.fdopen(report, "w", encoding="utf-8") as file:
            json.dump(content, file)
    except OSError:
        pass  # the judge is gone


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
