/// The PostgreSQL type of a parameter that is NULL.
public enum ParameterType: Sendable, Hashable {
    case text, integer, double, bytes, bool, timestamp, date, uuid

    /// The type's object identifier (`pg_type.dat`): fixed for built-in types.
    var objectIdentifier: UInt32 {
        switch self {
        case .bool: 16
        case .bytes: 17
        case .integer: 20
        case .text: 25
        case .double: 701
        case .date: 1082
        case .timestamp: 1184
        case .uuid: 2950
        }
    }

    /// The object identifier of the type's array.
    var arrayObjectIdentifier: UInt32 {
        switch self {
        case .bool: 1000
        case .bytes: 1001
        case .integer: 1016
        case .text: 1009
        case .double: 1022
        case .date: 1182
        case .timestamp: 1185
        case .uuid: 2951
        }
    }
}
