/// The namespace of this library's name, replaced as soon as the first type stands.
