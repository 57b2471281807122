"""Long and heavy load on a fleet of its own: scripts/soak and scripts/overload."""
