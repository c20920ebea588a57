"""The table is an argument of each task.

call: look_all_up(look_up, ['a', 'b', 'c', 'd', 'e', 'f'], counted({each: ord(each) for each in 'abcdef'}), 2)
claim: pickled_at_most(2)
ending: returned
finding: wrong-value
says: sent-with-each-task
"""

from concurrent.futures import ProcessPoolExecutor


def look_all_up(function, keys, table, processes):
    with ProcessPoolExecutor(processes) as executor:
        return [
            task.result()
            for task in [executor.submit(function, table, key) for key in keys]  # look here
        ]
