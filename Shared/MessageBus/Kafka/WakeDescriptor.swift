internal import CRdkafka
internal import Glibc

/// An eventfd that wakes a polling thread; written by librdkafka and by us.
final class WakeDescriptor: Sendable {
    let descriptor: Int32

    init() throws(BusError) {
        descriptor = crdkafka_event_descriptor()
        guard descriptor >= 0 else {
            throw BusError(code: .other, message: "No event descriptor: errno \(errno).", isRetryable: true)
        }
    }

    deinit { Glibc.close(descriptor) }

    /// Wakes the thread, or lets its next wait return at once.
    func wake() {
        // Fails only when the counter is full, and then the thread wakes anyway.
        var one: UInt64 = 1
        _ = write(descriptor, &one, 8)
    }

    /// Waits for a wake, at most so long, and takes it.
    func wait(atMost milliseconds: Int32) {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, milliseconds) > 0 else { return }
        var count: UInt64 = 0
        _ = read(descriptor, &count, 8)
    }
}
