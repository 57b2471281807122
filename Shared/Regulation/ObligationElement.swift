/// One thing that an obligation asks for and that can be there while its neighbour is not: the duty itself, its
/// frequency, the body that acts. An obligation is met when every element is.
public struct ObligationElement: Sendable, Hashable {
    /// Own words, a noun phrase: "restore tests", "at least yearly".
    public let name: String
    /// How policies written in English say it: short phrases of two to six words; their stems are matched.
    public let english: [String]
    /// How policies written in German say it.
    public let german: [String]

    /// Describes an element.
    public init(_ name: String, english: [String], german: [String]) {
        self.name = name
        self.english = english
        self.german = german
    }
}
