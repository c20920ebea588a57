"""Every worker owns a range of indices in one shared array and, when it has none left, steals the upper half of the longest range; results come over one-way pipes until each is at its end.

loses: nothing
says:
"""

from multiprocessing import Array, Pipe, Process
from multiprocessing.connection import wait


def _next_index(board, me):
    """The board holds (begin, end) of each worker: board[2k], board[2k + 1]."""
    with board.get_lock():
        begin, end = board[2 * me], board[2 * me + 1]
        if begin == end:
            lengths = [board[k + 1] - board[k] for k in range(0, len(board), 2)]
            longest = max(lengths)
            if longest == 0:
                return None
            victim = lengths.index(longest)
            end = board[2 * victim + 1]
            begin = end - (longest + 1) // 2
            board[2 * victim + 1] = begin
            board[2 * me + 1] = end
        board[2 * me] = begin + 1
        return begin


def _thief(me, board, function, items, results):
    with results:
        while (index := _next_index(board, me)) is not None:
            try:
                answer = index, True, function(items[index])
            except Exception as error:
                answer = index, False, error
            results.send(answer)


def map_all(function, items, processes):
    items = list(items)
    crew = min(processes, len(items))
    if crew == 0:
        return []
    board = Array("q", [len(items) * k // crew for me in range(crew) for k in (me, me + 1)])
    thieves, open_ends, answers = [], [], {}
    for me in range(crew):
        receiving, sending = Pipe(duplex=False)
        thief = Process(target=_thief, args=(me, board, function, items, sending))
        thief.start()
        sending.close()  # so that the end of the thief is the end of the pipe
        thieves.append(thief)
        open_ends.append(receiving)
    while open_ends:
        for end in wait(open_ends):
            try:
                index, good, value = end.recv()
            except EOFError:
                end.close()
                open_ends.remove(end)
            else:
                answers[index] = good, value
    for thief in thieves:
        thief.join()
        thief.close()
    if len(answers) < len(items):
        raise RuntimeError("a worker died")
    results = []
    for index in range(len(items)):
        good, value = answers[index]
        if not good:
            raise value
        results.append(value)
    return results
