/// A file's bytes that are to be kept.
struct ContentWrite: Sendable {
    let key: ContentKey
    let mediaType: String
    let bytes: [UInt8]
}
