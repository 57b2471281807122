import Foundation

/// A client that sends exactly the bytes it is told, well-formed or not.
///
/// The sockets block, each call on a thread of its own, so that a waiting client takes no thread from the handlers. The
/// end of any child of this process interrupts such a wait, and one with a limit isn't taken up again by the system: each
/// call is repeated here.
actor RawConnection {
    enum Failure: Error, Equatable {
        case connect(Int32)
        case send(Int32)
        case timedOut
        case reset
        case endedEarly
        case malformed(String)
    }

    private nonisolated let descriptor: Int32
    private var buffer: [UInt8] = []

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// - Parameter receiveBuffer: a small one makes a client that doesn't read stop the server early.
    static func open(port: Int, timeout: Int = 30, receiveBuffer: Int32? = nil) async throws -> RawConnection {
        let descriptor = try await onThread {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var limit = timeval(tv_sec: timeout, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
            setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
            if var size = receiveBuffer {
                setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
            }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            let result = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                    uninterrupted { Int(connect(descriptor, address, socklen_t(MemoryLayout<sockaddr_in>.size))) }
                }
            }
            // An interrupted attempt goes on by itself, and may be through when it is repeated.
            if result != 0, errno != EISCONN {
                let code = errno
                close(descriptor)
                throw Failure.connect(code)
            }
            return descriptor
        }
        return RawConnection(descriptor: descriptor)
    }

    nonisolated func send(_ text: String) async throws {
        try await send(Array(text.utf8))
    }

    nonisolated func send(_ bytes: [UInt8]) async throws {
        let descriptor = descriptor
        try await Self.onThread {
            var sent = 0
            while sent < bytes.count {
                let count = bytes.withUnsafeBytes { bytes in
                    uninterrupted {
                        Glibc.send(
                            descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
                    }
                }
                if count < 0 {
                    throw Failure.send(errno)
                }
                sent += count
            }
        }
    }

    /// Says that nothing more will be sent.
    nonisolated func finishSending() {
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Leaves with a reset, as a process that dies does.
    nonisolated func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// True as soon as the server has sent something or ended the connection; false after `milliseconds`.
    nonisolated func isReadable(within milliseconds: Int32) async throws -> Bool {
        let descriptor = descriptor
        return try await Self.onThread {
            var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            return uninterrupted { Int(poll(&entry, 1, milliseconds)) } > 0
        }
    }

    /// Some bytes, none at the end of the stream.
    private func receive() async throws -> [UInt8] {
        let descriptor = descriptor
        return try await Self.onThread {
            var bytes = [UInt8](repeating: 0, count: 64 * 1024)
            let count = bytes.withUnsafeMutableBytes { bytes in
                uninterrupted { recv(descriptor, bytes.baseAddress, bytes.count, 0) }
            }
            if count < 0 {
                throw errno == EAGAIN ? Failure.timedOut : Failure.reset
            }
            return Array(bytes.prefix(count))
        }
    }

    /// Everything up to the end of the stream; a reset counts as an end.
    func readToEnd() async throws -> String {
        var all = buffer
        buffer = []
        do {
            while true {
                let bytes = try await receive()
                if bytes.isEmpty { break }
                all += bytes
            }
        } catch Failure.reset {
            // The bytes before it count.
        }
        return String(decoding: all, as: UTF8.self)
    }

    /// True when the server has ended the connection and sent nothing before.
    func isAtEnd() async throws -> Bool {
        if !buffer.isEmpty { return false }
        do {
            buffer = try await receive()
            return buffer.isEmpty
        } catch Failure.reset {
            return true
        }
    }

    private func line() async throws -> String {
        while true {
            if let end = buffer.firstIndex(of: 10) {
                let line = String(decoding: buffer[..<end], as: UTF8.self)
                buffer.removeSubrange(...end)
                guard line.hasSuffix("\r") else { throw Failure.malformed(line) }
                return String(line.dropLast())
            }
            let bytes = try await receive()
            if bytes.isEmpty { throw Failure.endedEarly }
            buffer += bytes
        }
    }

    /// Exactly so many bytes.
    func take(_ count: Int) async throws -> [UInt8] {
        while buffer.count < count {
            let bytes = try await receive()
            if bytes.isEmpty { throw Failure.endedEarly }
            buffer += bytes
        }
        let taken = Array(buffer.prefix(count))
        buffer.removeFirst(count)
        return taken
    }

    /// Status line and fields.
    func readHead() async throws -> RawResponse {
        let statusLine = try await line().split(separator: " ", maxSplits: 2)
        guard statusLine.count >= 2, statusLine[0] == "HTTP/1.1", let status = Int(statusLine[1]) else {
            throw Failure.malformed(statusLine.joined(separator: " "))
        }
        var fields: [String: String] = [:]
        while true {
            let field = try await line()
            if field.isEmpty { break }
            let parts = field.split(separator: ":", maxSplits: 1)
            fields[parts[0].lowercased()] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        }
        return RawResponse(status: status, fields: fields, body: [])
    }

    /// The next chunk of a chunked body, empty at its end.
    func readChunk() async throws -> [UInt8] {
        let line = try await line()
        guard let size = Int(line, radix: 16) else { throw Failure.malformed(line) }
        let bytes = try await take(size)
        let end = try await self.line()
        guard end.isEmpty else { throw Failure.malformed(end) }
        return bytes
    }

    /// A whole answer, framed by length, in chunks, or by the end of the connection.
    func readResponse(hasBody: Bool = true) async throws -> RawResponse {
        try await readBody(of: try await readHead(), hasBody: hasBody)
    }

    /// The answer whose head was read already, with its body.
    func readBody(of head: RawResponse, hasBody: Bool = true) async throws -> RawResponse {
        var response = head
        if !hasBody || response.status == 204 || response.status == 304 || response.status == 100 {
            return response
        }
        if let length = response.fields["content-length"].flatMap({ Int($0) }) {
            response.body = try await take(length)
        } else if response.fields["transfer-encoding"] == "chunked" {
            while true {
                let chunk = try await readChunk()
                if chunk.isEmpty { break }
                response.body += chunk
            }
        } else if response.fields["connection"] == "close" {
            response.body = Array(try await readToEnd().utf8)
        } else {
            throw Failure.malformed("no framing")
        }
        return response
    }

    private static func onThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value
    {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try work() })
            }
        }
    }
}

/// Makes a system call again as long as a signal interrupts it.
private func uninterrupted(_ call: () -> Int) -> Int {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}
