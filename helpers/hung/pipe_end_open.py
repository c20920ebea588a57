"""Listens until the other side hangs up, and holds that side itself."""

from multiprocessing import Pipe, Process


def speak(connection):
    connection.send("hello")


def listen():
    here, there = Pipe()
    speaker = Process(target=speak, args=(there,), name="speaker")
    speaker.start()
    heard = []
    try:
        while True:
            heard.append(here.recv())
    except EOFError:
        return heard
