"""What scripts/bench does: figures of a fleet, each beside its yardstick."""
