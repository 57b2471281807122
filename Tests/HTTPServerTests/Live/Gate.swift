/// Holds whoever comes until it is opened; counts those who came.
actor Gate {
    private var isOpen = false
    private var held: [CheckedContinuation<Void, Never>] = []
    private var arrivals = 0
    private var watchers: [CheckedContinuation<Void, Never>] = []

    /// Waits until the gate is open.
    func pass() async {
        arrivals += 1
        for watcher in watchers {
            watcher.resume()
        }
        watchers = []
        if !isOpen {
            await withCheckedContinuation { held.append($0) }
        }
    }

    /// Waits until somebody has come.
    func waitForArrival() async {
        if arrivals == 0 {
            await withCheckedContinuation { watchers.append($0) }
        }
    }

    func open() {
        isOpen = true
        for waiting in held {
            waiting.resume()
        }
        held = []
    }
}
