/// Why a text is not strict JSON.
enum StrictJSONError: Error, Equatable {
    /// Not JSON, at this byte.
    case malformed(offset: Int)
    /// Two members of one object have this name.
    case duplicateMember(String)
    /// Arrays and objects within each other beyond ``StrictJSON/maximumDepth``.
    case tooDeep
}
