internal import HTTPServer
internal import Observability
internal import Synchronization

/// How many requests are worked on at once.
///
/// Each holds memory and waits for the database's few connections; without a bound, what arrives faster than it is
/// answered would fill the process. Whoever finds no place is told so at once and comes back.
final class RequestRoom: Sendable {
    private let places: Int
    private let taken = Mutex(0)
    private let metrics: MetricsRegistry

    /// Makes a room.
    /// - Parameters:
    ///   - places: how many requests it has room for.
    ///   - metrics: where refusals are counted.
    init(places: Int, metrics: MetricsRegistry) {
        self.places = places
        self.metrics = metrics
    }

    /// Takes a place.
    /// - Throws: a 503 problem with `Retry-After` when all are taken.
    func enter() throws(HTTPError) -> RequestPlace {
        let hasEntered = taken.withLock { taken in
            guard taken < places else { return false }
            taken += 1
            return true
        }
        guard hasEntered else {
            metrics.increment(
                "dora_requests_refused_total", help: "Requests refused because too many were worked on", labels: [:])
            throw HTTPError(
                Problems.make(
                    .serviceUnavailable, "busy", "Too many requests at once",
                    "\(places) requests are worked on at once here, and all places are taken. Nothing was changed."),
                headers: [.retryAfter: "1"])
        }
        return RequestPlace(room: self)
    }

    fileprivate func leave() { taken.withLock { $0 -= 1 } }

    /// How many places are taken now.
    var count: Int { taken.withLock { $0 } }
}

/// One request's place among those that are worked on.
final class RequestPlace: Sendable {
    private let room: RequestRoom
    private let isLeft = Mutex(false)

    fileprivate init(room: RequestRoom) { self.room = room }

    /// Gives the place to others: the request is answered, or only waits for what happens elsewhere. Once is enough.
    func leave() {
        let isFirst = isLeft.withLock { isLeft in
            defer { isLeft = true }
            return !isLeft
        }
        if isFirst { room.leave() }
    }
}
