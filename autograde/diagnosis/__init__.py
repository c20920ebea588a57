"""Naming the likely cause of what was seen, from stacks, evidence and the answer's syntax tree."""

from autograde.diagnosis.explain import explain

__all__ = ["explain"]
