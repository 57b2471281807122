internal import Contracts
internal import Foundation

extension Projector {
    /// How many held events one transaction applies at most.
    private static let portion = 100

    /// Applies the held events of a parked stream in order, and frees it when none is left that doesn't fit. What was
    /// applied before one that doesn't stays applied; that one's reason is the stream's from then on.
    /// - Throws: `DatabaseError` while the database is away or another projector is quicker.
    func redrive(_ stream: StreamName, tenant: TenantID) async throws -> ParkedStreamResult {
        var result = ParkedStreamResult(stream: stream)
        var portion = Self.portion
        defer { wakeOutbox() }
        while true {
            do {
                var step = ParkedStreamStep(applied: 0, ending: .notParked)
                try await inTransaction([tenant]) { session in
                    step = try await session.redrive(stream, atMost: portion)
                }
                result.applied += step.applied
                switch step.ending {
                case .more: continue
                case .notParked: return result
                case .free: result.isFree = true
                case .parked(let reason): result.reason = reason
                }
                return result
            } catch {
                guard ProjectionFailure(error) == .ownFault else { throw error }
                // One of them is at fault: those before it go one by one, and its reason becomes the stream's.
                guard portion == 1 else {
                    portion = 1
                    continue
                }
                let reason = String("a held event can't be applied: \(error)".prefix(1_000))
                try await inTransaction([tenant]) { try await $0.park(stream, because: reason) }
                result.reason = reason
                return result
            }
        }
    }
}
