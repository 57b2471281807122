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

    /// The parameter in binary format; nil for NULL.
    var binary: [UInt8]? {
        switch self {
        case .text(let value): Array(value.utf8)
        case .integer(let value): BinaryFormat.bytes(Int64(value))
        case .double(let value): BinaryFormat.bytes(value)
        case .bytes(let value): value
        case .bool(let value): BinaryFormat.bytes(value)
        case .timestamp(let value): BinaryFormat.bytes(value)
        case .date(let value): BinaryFormat.bytes(value)
        case .uuid(let value): BinaryFormat.bytes(value)
        case .null: nil
        case .texts(let values): BinaryFormat.array(.text, values.map { $0.map { Array($0.utf8) } })
        case .integers(let values):
            BinaryFormat.array(.integer, values.map { $0.map { BinaryFormat.bytes(Int64($0)) } })
        case .doubles(let values): BinaryFormat.array(.double, values.map { $0.map { BinaryFormat.bytes($0) } })
        case .byteArrays(let values): BinaryFormat.array(.bytes, values)
        case .bools(let values): BinaryFormat.array(.bool, values.map { $0.map { BinaryFormat.bytes($0) } })
        case .timestamps(let values): BinaryFormat.array(.timestamp, values.map { $0.map { BinaryFormat.bytes($0) } })
        case .dates(let values): BinaryFormat.array(.date, values.map { $0.map { BinaryFormat.bytes($0) } })
        case .uuids(let values): BinaryFormat.array(.uuid, values.map { $0.map { BinaryFormat.bytes($0) } })
        }
    }
}
