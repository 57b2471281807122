/// A risk has a new control.
public struct ControlAdded: EventPayload {
    /// `eu.dora.risk.control-added.v1`.
    public static let type = MessageType(domain: .risk, name: "control-added")

    /// The control.
    public let control: ResourceID

    /// Makes the payload.
    public init(control: ResourceID) {
        self.control = control
    }
}
