/// Replaced by the declaration.
