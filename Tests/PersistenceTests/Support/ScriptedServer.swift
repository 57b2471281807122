import FleetTestSupport
import Foundation
import Glibc

/// A server whose answers a test writes down, with the pauses between; as it is made, it takes connections and is silent.
final class ScriptedServer: Sendable {
    private let port: UInt16
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
    var url: String { "postgresql://nobody:nothing@127.0.0.1:\(port)/none?sslmode=disable&gssencmode=disable" }

    /// Takes one connection and plays the script on it, on a thread of its own.
    func serve(_ script: @escaping @Sendable (Client) -> Void) {
        Thread.detachNewThread { [listener] in
            let client = Client(connection: accept(listener, nil, nil))
            script(client)
            close(client.connection)
        }
    }

    /// The other side of the connection.
    struct Client {
        fileprivate let connection: Int32

        /// Waits for something to come.
        func read() {
            var bytes = [UInt8](repeating: 0, count: 4_096)
            _ = recv(connection, &bytes, bytes.count, 0)
        }

        /// Sends bytes after a pause.
        /// - Returns: whether the client is still there.
        @discardableResult
        func send(_ bytes: [UInt8], afterMilliseconds pause: UInt32) -> Bool {
            usleep(pause * 1_000)
            return Glibc.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) > 0
        }
    }
}
