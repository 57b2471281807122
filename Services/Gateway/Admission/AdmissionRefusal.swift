/// Why a command isn't taken now.
struct AdmissionRefusal: Sendable, Equatable {
    /// Whose bound is reached.
    enum Scope: String, Sendable {
        case domain
        case tenant
    }

    let scope: Scope
    let waiting: Int
    let bound: Int
    let retryAfterSeconds: Int
}
