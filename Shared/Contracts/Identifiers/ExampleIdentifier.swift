internal import Foundation

/// The identifiers in examples of the API's description: one for each kind of resource, so that examples fit together.
public enum ExampleIdentifier {
    // The root of them all; it names no resource.
    private static let root = ResourceID(
        UUID(
            uuid: (
                0x0B, 0x5E, 0x7F, 0x0A, 0x6C, 0x1D, 0x4F, 0x37, 0x9A, 0x52, 0xD0, 0xA4, 0xC0, 0xDE, 0x20, 0x22
            )))

    /// The identifier of a kind.
    public static func text(of kind: String) -> String { NameBasedIdentifier.child(kind, of: root).text }
}
