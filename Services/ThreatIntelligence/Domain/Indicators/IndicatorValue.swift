internal import Contracts
internal import Foundation

/// The one form in which an indicator's value is kept, so that equal things are equal texts.
enum IndicatorValue {
    /// The value in its form; nil when it hasn't the form of its type.
    static func normal(_ text: String, _ type: IndicatorSort) -> String? {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return switch type {
        case .ipv4Address: address(trimmed, family: AF_INET, bytes: 4)
        case .ipv6Address: address(trimmed, family: AF_INET6, bytes: 16)
        case .domainName: domain(trimmed)
        case .url: url(trimmed)
        case .emailAddress: mailbox(trimmed)
        case .fileHash: matching(trimmed.lowercased(), #/[0-9a-f]{64}/#)
        // CVE numbering: four digits or more after the year.
        case .vulnerability: matching(trimmed.uppercased(), #/CVE-[0-9]{4}-[0-9]{4,19}/#)
        }
    }

    /// Whether a text is a technique's number of MITRE ATT&CK.
    static func isTechnique(_ text: String) -> Bool { text.wholeMatch(of: #/T[0-9]{4}(\.[0-9]{3})?/#) != nil }

    private static func matching(_ text: String, _ form: Regex<Substring>) -> String? {
        text.wholeMatch(of: form) == nil ? nil : text
    }

    /// Read and written by the system: `::1` and `0:0:0:0:0:0:0:1` are the same address.
    private static func address(_ text: String, family: Int32, bytes: Int) -> String? {
        var binary = [UInt8](repeating: 0, count: bytes)
        guard inet_pton(family, text, &binary) == 1 else { return nil }
        var written = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(family, &binary, &written, socklen_t(written.count)) != nil else { return nil }
        return String(decoding: written.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Labels of at most 63 letters, digits, hyphens and underscores, at most 253 in all (RFC 1035, section 2.3.4).
    private static func domain(_ text: String) -> String? {
        let name = text.lowercased()
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard name.utf8.count <= 253, labels.count >= 2 else { return nil }
        let areLabels = labels.allSatisfy { $0.wholeMatch(of: #/[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?/#) != nil }
        // Numbers alone are an address.
        return areLabels && labels.last?.allSatisfy(\.isNumber) == false ? name : nil
    }

    private static func url(_ text: String) -> String? {
        guard var parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty
        else { return nil }
        parts.scheme = scheme
        parts.host = host.lowercased()
        return parts.string
    }

    private static func mailbox(_ text: String) -> String? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.count <= 64,
            !parts[0].contains(where: \.isWhitespace), let host = domain(String(parts[1]))
        else { return nil }
        return "\(parts[0])@\(host)"
    }
}
