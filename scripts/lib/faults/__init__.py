"""Strikes a fleet under load with faults drawn from a seed, and has a checker say what broke."""
