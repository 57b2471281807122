/// Why a test could not go on.
public struct TestFailure: Error, CustomStringConvertible {
    /// One sentence for the one who reads the run.
    public let description: String

    /// States it.
    public init(_ description: String) { self.description = description }
}
