"""Run a student's function under control and judge what it did."""
