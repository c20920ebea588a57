"""A child waits for a datagram for a second and a half, then gives up; the parent joins it.

call: listen(1.5)
claim: returned('nothing came')
ending: returned
"""

import socket
from multiprocessing import Pipe, Process


def wait_for_datagram(connection, seconds):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as receiver:
        receiver.bind(("127.0.0.1", 0))
        receiver.settimeout(seconds)
        try:
            receiver.recv(10)
        except TimeoutError:
            connection.send("nothing came")


def listen(seconds):
    here, there = Pipe()
    process = Process(target=wait_for_datagram, args=(there, seconds))
    process.start()
    answer = here.recv()
    process.join()
    return answer
