/// A provision that an incident meets by its figures.
public struct ThresholdMet: Sendable, Codable, Equatable {
    /// The criterion that it belongs to.
    public let criterion: String
    /// The provision, as lawyers cite it.
    public let provision: String

    /// Names the provision.
    public init(criterion: String, provision: String) {
        self.criterion = criterion
        self.provision = provision
    }
}
