"""Looking at a tree of processes while it changes."""

import pytest

from autograde.guard import procfs

WARDEN, ANSWER, CHILD, ESCAPED = 1, 2, 3, 4


class Tree:
    """A tree in which ``CHILD`` ends as soon as the warden's children have been listed."""

    def __init__(self) -> None:
        self.children = {WARDEN: [ANSWER, CHILD], CHILD: [ESCAPED]}
        self.looks = 0

    def look(self, pid: int) -> list[int]:
        found = self.children.get(pid, [])
        if pid == WARDEN:
            self.looks += 1
            self.children = {WARDEN: [ANSWER, ESCAPED]}
        return found


@pytest.fixture
def tree(monkeypatch: pytest.MonkeyPatch) -> Tree:
    tree = Tree()
    monkeypatch.setattr(procfs, "children", tree.look)
    return tree


@pytest.mark.usefixtures("tree")
def test_one_look_misses_who_moves_up_meanwhile() -> None:
    assert ESCAPED not in procfs.descendants(WARDEN)


def test_looks_are_repeated_until_one_shows_nobody_new(tree: Tree) -> None:
    assert procfs.all_descendants(WARDEN) == [ANSWER, CHILD, ESCAPED]
    assert tree.looks == 3


def test_a_tree_that_changes_without_end_does_not_take_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pids = iter(range(WARDEN + 1, 10_000))
    monkeypatch.setattr(procfs, "children", lambda pid: [next(pids)] if pid == WARDEN else [])
    assert 1 < len(procfs.all_descendants(WARDEN)) < 100
