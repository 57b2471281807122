internal import Glibc

/// What a child prints, gathered as it comes. The descriptors belong to the caller.
struct ChildStreams {
    private(set) var output: [UInt8] = []
    /// The first part of what it printed on standard error; more is read and dropped.
    private(set) var messages: [UInt8] = []
    private(set) var isOverLimit = false
    private var outputDescriptor: Int32
    private var messagesDescriptor: Int32
    private let outputLimit: Int

    private static let closed: Int32 = -1
    private static let messagesLimit = 16 << 10

    init(output: Int32, messages: Int32, outputLimit: Int) {
        outputDescriptor = output
        messagesDescriptor = messages
        self.outputLimit = outputLimit
    }

    var areOpen: Bool { outputDescriptor != Self.closed || messagesDescriptor != Self.closed }

    /// Waits for something to read and reads it.
    ///
    /// - Returns: true when the run was cancelled.
    mutating func poll(cancellation: Int32, timeout: Duration) -> Bool {
        // `poll` passes over descriptors below zero.
        var descriptors = [cancellation, outputDescriptor, messagesDescriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let (seconds, attoseconds) = timeout.components
        let milliseconds = Int32(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)
        guard Glibc.poll(&descriptors, nfds_t(descriptors.count), milliseconds) > 0 else { return false }
        if descriptors[0].revents != 0 { return true }
        if descriptors[1].revents != 0 { readOutput() }
        if descriptors[2].revents != 0 { readMessages() }
        return false
    }

    private mutating func readOutput() {
        guard let chunk = Self.read(outputDescriptor) else {
            outputDescriptor = Self.closed
            return
        }
        if output.count + chunk.count > outputLimit {
            isOverLimit = true
        } else {
            output += chunk
        }
    }

    private mutating func readMessages() {
        guard let chunk = Self.read(messagesDescriptor) else {
            messagesDescriptor = Self.closed
            return
        }
        messages += chunk.prefix(Self.messagesLimit - messages.count)
    }

    /// What can be read now, `nil` at the stream's end.
    private static func read(_ descriptor: Int32) -> [UInt8]? {
        var count = 0
        var cause: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
            count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            cause = errno
            initialized = max(count, 0)
        }
        if count > 0 { return chunk }
        return count < 0 && (cause == EAGAIN || cause == EINTR) ? [] : nil
    }
}
