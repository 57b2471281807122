/// What came of the wish to redrive a letter.
enum RedriveResult: Sendable {
    /// It is sent again, or would be.
    case redriven(DeadLetter)
    /// It may not be sent again; the letter says why.
    case refused(DeadLetter, reason: String)
    /// It was redriven before.
    case already(DeadLetter)
    /// There is no such letter.
    case unknown
}
