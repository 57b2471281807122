internal import Glibc

/// A file that only this process's user can reach: mode 0600, in a directory of its own of mode 0700.
struct PrivateFile {
    let path: String
    private let directory: String

    /// Why the file can't be made.
    struct Failure: Error {
        let detail: String
    }

    init(holding bytes: [UInt8], in parent: String) throws(Failure) {
        var template = Array("\(parent)/document-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Failure(detail: "\(parent): \(String(cString: strerror(errno)))")
        }
        directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = directory + "/content"
        do {
            try write(bytes)
        } catch {
            remove()
            throw error
        }
    }

    /// Removes file and directory; to be called on every way out.
    func remove() {
        unlink(path)
        rmdir(directory)
    }

    private func write(_ bytes: [UInt8]) throws(Failure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Failure(detail: "\(path): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(detail: "\(path): \(String(cString: strerror(errno)))") }
            offset += count
        }
    }
}
