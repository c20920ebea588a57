"""What a conversation through a pipe comes to: as a model says, and as a real run's notes tell.

The model is three rules. Facts are from "Pipes and Queues" in the library's documentation and from
``Lib/multiprocessing/connection.py``: ``send`` returns once the pipe has room for the message;
``recv`` raises ``EOFError`` when nothing is left and *no process* has the other end open. Everything
here is pure; a test holds the rules against real processes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from helpers.sequence_diagram import Arrow, Note, Wait
from helpers.workers_conversation import Noted, Talk, Who

Stuck = Mapping[Who, str]
"""Who waits for ever, and for what; empty where both processes end."""

BOTH: tuple[Who, Who] = ("parent", "child")
WORDS = {
    "sends": "to send {message}",
    "listens": "for a message",
    "joins": "for the child to end",
}
"""What a process waits for after this note, while the next one has not come."""


def has_copy(talk: Talk, start_method: str) -> bool:
    """Whether the child keeps a copy of the parent's end: a forked one does, unless it closes it."""
    return start_method == "fork" and not talk.child_closes


def expected(talk: Talk, start_method: str) -> Stuck:
    """Who waits for ever, and for what."""
    if talk.large and talk.all_first and talk.questions >= 2:
        return {"parent": "to send question 2", "child": "to send reply 1"}
    if talk.ends == "parent" and has_copy(talk, start_method):
        return {"parent": "for the child to end", "child": "for a message"}
    if talk.ends == "child" and not talk.parent_closes:
        return {"parent": "for a message"}
    return {}


def why(talk: Talk, start_method: str) -> str:
    """The rule behind it, in a sentence; nothing where both processes end."""
    stuck = expected(talk, start_method)
    if not stuck:
        return ""
    if stuck["parent"].startswith("to send"):
        return "Both send and nobody reads: a message that does not fit into the pipe has to wait."
    if "child" in stuck:
        return (
            "The child waits for EOFError, but a copy of the parent's end is still open: "
            "its own, which fork gave it."
        )
    return (
        "The parent waits for EOFError, but a copy of the child's end is still open: the parent's."
    )


def stuck(notes: Sequence[Noted]) -> Stuck:
    """Who never went on, and what for, as the notes of a run tell that came to a standstill."""
    found: dict[Who, str] = {}
    for who in BOTH:
        own = of(notes, who)
        if own and own[-1].act in WORDS:
            found[who] = WORDS[own[-1].act].format(message=message(who, own[-1].number))
    return found


def of(notes: Sequence[Noted], who: Who) -> list[Noted]:
    """The notes of one process, in its order."""
    return [noted for noted in notes if noted.who == who]


def message(sender: Who, number: int) -> str:
    """What a message is called."""
    return f"{'question' if sender == 'parent' else 'reply'} {number}"


def arrows(notes: Sequence[Noted]) -> list[Arrow]:
    """An arrow for each message, from when it was sent to when it had been received."""
    found = []
    for sender, receiver in (BOTH, BOTH[::-1]):
        received = {n.number: n.time for n in of(notes, receiver) if n.act == "received"}
        found += [
            Arrow(sender, receiver, n.time, received.get(n.number), message(sender, n.number))
            for n in of(notes, sender)
            if n.act == "sends"
        ]
    return sorted(found, key=lambda arrow: arrow.sent)


def waits(notes: Sequence[Noted], *, large: bool) -> list[Wait]:
    """From when to when each process waited; the end is ``None`` where it waits for ever.

    Small messages are sent in no time, so that only the sending of large ones is shown.
    """
    found: list[Wait] = []
    for who in BOTH:
        own = of(notes, who)
        for now, then in pairwise(own):
            if now.act in {"listens", "joins"} or (now.act == "sends" and large):
                found.append(Wait(who, now.time, then.time))
        if who in stuck(notes):
            found.append(Wait(who, own[-1].time, None, f"waits {stuck(notes)[who]}"))
    return found


def remarks(notes: Sequence[Noted]) -> list[Note]:
    """What is written beside a lane: an end that is closed, ``EOFError``, the end of a process."""
    texts = {"closes": "closes its end", "eof": "EOFError", "ended": "ends"}
    return [Note(n.who, n.time, texts[n.act]) for n in notes if n.act in texts]
