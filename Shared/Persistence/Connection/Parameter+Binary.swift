internal import Contracts
internal import Foundation

extension Parameter {
    /// The object identifier of the parameter's type.
    var objectIdentifier: UInt32 {
        switch self {
        case .text: ParameterType.text.objectIdentifier
        case .integer: ParameterType.integer.objectIdentifier
        case .double: ParameterType.double.objectIdentifier
        case .bytes: ParameterType.bytes.objectIdentifier
        case .bool: ParameterType.bool.objectIdentifier
        case .timestamp: ParameterType.timestamp.objectIdentifier
        case .date: ParameterType.date.objectIdentifier
        case .uuid: ParameterType.uuid.objectIdentifier
        case .null(let type): type.objectIdentifier
        case .texts: ParameterType.text.arrayObjectIdentifier
        case .integers: ParameterType.integer.arrayObjectIdentifier
        case .doubles: ParameterType.double.arrayObjectIdentifier
        case .byteArrays: ParameterType.bytes.arrayObjectIdentifier
        case .bools: ParameterType.bool.arrayObjectIdentifier
        case .timestamps: ParameterType.timestamp.arrayObjectIdentifier
        case .dates: ParameterType.date.arrayObjectIdentifier
        case .uuids: ParameterType.uuid.arrayObjectIdentifier
        }
    }

    /// Appends the parameter in binary format.
    /// - Returns: false for NULL, which has no bytes.
    func appendBinary(to buffer: inout [UInt8]) -> Bool {
        switch self {
        case .text(let value): buffer.append(contentsOf: value.utf8)
        case .integer(let value): BinaryFormat.append(Int64(value), to: &buffer)
        case .double(let value): BinaryFormat.append(value, to: &buffer)
        case .bytes(let value): buffer += value
        case .bool(let value): BinaryFormat.append(value, to: &buffer)
        case .timestamp(let value): BinaryFormat.append(value, to: &buffer)
        case .date(let value): BinaryFormat.append(value, to: &buffer)
        case .uuid(let value): BinaryFormat.append(value, to: &buffer)
        case .null: return false
        case .texts(let values): BinaryFormat.append(.text, values, to: &buffer) { $1.append(contentsOf: $0.utf8) }
        case .integers(let values):
            BinaryFormat.append(.integer, values, to: &buffer) { BinaryFormat.append(Int64($0), to: &$1) }
        case .doubles(let values):
            BinaryFormat.append(.double, values, to: &buffer) { BinaryFormat.append($0, to: &$1) }
        case .byteArrays(let values): BinaryFormat.append(.bytes, values, to: &buffer) { $1 += $0 }
        case .bools(let values): BinaryFormat.append(.bool, values, to: &buffer) { BinaryFormat.append($0, to: &$1) }
        case .timestamps(let values):
            BinaryFormat.append(.timestamp, values, to: &buffer) { BinaryFormat.append($0, to: &$1) }
        case .dates(let values): BinaryFormat.append(.date, values, to: &buffer) { BinaryFormat.append($0, to: &$1) }
        case .uuids(let values): BinaryFormat.append(.uuid, values, to: &buffer) { BinaryFormat.append($0, to: &$1) }
        }
        return true
    }
}
