/// Why a streamed body can't be written further.
public enum ResponseBodyError: Error, Sendable, Equatable {
    /// The client left, was too slow, or the server stopped.
    case clientGone
    /// There is no memory to compress it with.
    case notCompressible
}
