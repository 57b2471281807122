"""What scripts/check-api is made of."""
