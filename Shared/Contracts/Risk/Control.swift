/// A control that lowers a risk.
public struct Control: Sendable, Codable, Equatable {
    /// Which one.
    public let id: ResourceID
    /// What it is.
    public let name: String
    /// The share by which it lowers how often, 0 to 1.
    public let frequencyReduction: Double
    /// The share by which it lowers what one event costs, 0 to 1.
    public let lossReduction: Double

    /// Makes the value.
    public init(id: ResourceID, name: String, frequencyReduction: Double, lossReduction: Double) {
        self.id = id
        self.name = name
        self.frequencyReduction = frequencyReduction
        self.lossReduction = lossReduction
    }
}
