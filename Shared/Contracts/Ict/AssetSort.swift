/// What type of asset it is: an information asset, or one of the sorts of ICT assets.
public enum AssetSort: String, Sendable, Codable, CaseIterable {
    /// A collection of information that is worth protecting, on whatever carries it.
    case information
    /// Software that persons or other systems use.
    case application
    /// Software that applications run on: operating systems, databases, middleware.
    case platform
    /// Equipment that computes or stores.
    case hardware
    /// What connects: lines, network equipment, gateways.
    case network
}
