/// A command that names what it changes of a content, and leaves the rest as it is.
public protocol ContentChange: CommandPayload {
    /// What is changed; each of its members may be named.
    static var changedContent: any Decodable.Type { get }
    /// The resource whose content it is.
    static var changedResource: any Resource.Type { get }
}
