internal import COpenSSL

/// OpenSSL's error queue, which belongs to the thread and not to the call.
enum OpenSSLErrors {
    /// Empties the thread's queue after a failed call.
    ///
    /// A left-over entry would be read by the next TLS operation on the same thread as its own failure
    /// (`SSL_get_error` looks at the queue), so every failing path of this library ends here.
    static func clear() { ERR_clear_error() }

    /// Empties the queue and makes the error of an operation that should not have failed.
    static func failure(_ operation: String) -> CryptographyError {
        clear()
        return .libraryFailure(operation: operation)
    }

    /// Stops the process when a call that takes no refusable input failed: memory is exhausted or the library's
    /// default provider is missing, and no caller could go on safely.
    static func demand(_ succeeded: Bool, _ operation: StaticString) {
        precondition(succeeded, "OpenSSL could not run \(operation): out of memory or no default provider")
    }
}
