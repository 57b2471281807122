public import Contracts
public import Cryptography

/// Verifies an export line by line, with nothing but the service's public keys.
public struct LogExportVerifier: ~Copyable {
    private let keys: JSONWebKeySet
    private var verifier: LogVerifier?
    private var found: [LogBreak] = []
    private var isEnded = false
    private var number = 0

    /// Begins.
    public init(keys: JSONWebKeySet) { self.keys = keys }

    /// Takes the next line, without its line break.
    public mutating func take(_ line: some Sequence<UInt8>) {
        number += 1
        guard !isEnded, let line = try? CanonicalJSON.decode(LogExportLine.self, from: line) else {
            return found.append(LogBreak(.unreadable, line: number))
        }
        if let head = line.log, verifier == nil, head.format == LogExportLine.Head.format {
            verifier = LogVerifier(
                service: head.service, domain: Domain(rawValue: head.domain), keys: keys)
        } else if verifier != nil, line.end != nil {
            isEnded = true
        } else if verifier != nil, let item = line.item {
            verifier?.take(item)
        } else {
            found.append(LogBreak(.unreadable, line: number))
        }
    }

    /// What was found.
    public mutating func finish() -> LogVerification {
        var result = verifier?.finish() ?? LogVerification()
        if !isEnded { found.append(LogBreak(.incomplete)) }
        result.breaks += found
        return result
    }
}
