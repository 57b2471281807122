/// The members of a JSON object, found without decoding their values; the object was written by our own encoder.
public struct JSONMembers: Sendable {
    private let bytes: [UInt8]
    private var names: [String] = []
    /// Each member from its name to the end of its value.
    private var members: [Range<Int>] = []
    /// Where each value begins.
    private var starts: [Int] = []

    /// Finds an object's members.
    /// - Parameter bytes: the object as canonical JSON.
    /// - Returns: nil when the bytes aren't an object in that form: with white space between its parts, or with
    ///   escapes in a name.
    public init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else { return nil }
        let end = bytes.count - 1
        var index = 1
        if index == end { return }
        while true {
            guard index < end, bytes[index] == UInt8(ascii: "\""),
                let close = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "\"")), close + 1 < end,
                !bytes[index..<close].contains(UInt8(ascii: "\\")), bytes[close + 1] == UInt8(ascii: ":"),
                let after = JSONScan.endOfValue(in: bytes, from: close + 2), after <= end
            else { return nil }
            names.append(String(decoding: bytes[(index + 1)..<close], as: UTF8.self))
            members.append(index..<after)
            starts.append(close + 2)
            if after == end { return }
            guard bytes[after] == UInt8(ascii: ",") else { return nil }
            index = after + 1
        }
    }

    /// The bytes of a member's value; nil when there is none by that name.
    public subscript(name: String) -> ArraySlice<UInt8>? {
        names.firstIndex(of: name).map { bytes[starts[$0]..<members[$0].upperBound] }
    }

    /// Every member with its value's bytes, in the object's order.
    public var all: [(name: String, value: ArraySlice<UInt8>)] {
        names.indices.map { (names[$0], bytes[starts[$0]..<members[$0].upperBound]) }
    }

    /// The object with some of its members, in its order, each byte for byte as it was.
    /// - Parameter isKept: says of a name whether its member stays.
    public func object(keeping isKept: (String) -> Bool) -> [UInt8] {
        var kept: [UInt8] = [UInt8(ascii: "{")]
        kept.reserveCapacity(bytes.count)
        for (index, name) in names.enumerated() where isKept(name) {
            if kept.count > 1 { kept.append(UInt8(ascii: ",")) }
            kept += bytes[members[index]]
        }
        kept.append(UInt8(ascii: "}"))
        return kept
    }
}
