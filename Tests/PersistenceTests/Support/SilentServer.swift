import FleetTestSupport
import Foundation
import Glibc

/// A server that takes connections and sends a message that never gets whole: nothing of it, or a byte at a time.
final class SilentServer: Sendable {
    let port: UInt16
    private let listener: Int32

    /// Listens on a free port; the system takes the connections, nobody reads them.
    init() throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        guard isListening else {
            close(listener)
            throw TestFailure("no socket to listen on")
        }
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit {
        // A closed socket alone would leave a thread in `accept`.
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// Where it listens.
    var url: String { "postgresql://nobody@127.0.0.1:\(port)/none?sslmode=disable&gssencmode=disable" }

    /// Takes one connection, and sends it a byte of an endless error every few milliseconds until the client has gone.
    func trickle(everyMilliseconds pause: UInt32) {
        Thread.detachNewThread { [listener] in
            let connection = accept(listener, nil, nil)
            defer { close(connection) }
            // `E` and a length of 20,000: a message that the client waits for until it is whole.
            var bytes: [UInt8] = [0x45, 0, 0, 0x4E, 0x20]
            while send(connection, &bytes, bytes.count, Int32(MSG_NOSIGNAL)) > 0 {
                bytes = [0x20]
                usleep(pause * 1_000)
            }
        }
    }
}
