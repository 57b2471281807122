internal import Contracts
internal import Regulation

extension [String] {
    /// Where the first value stands that the list doesn't have; nil when it has all.
    func firstIndex(outside list: ClosedList) -> Int? {
        let values = list.values
        return firstIndex { !values.contains($0) }
    }

    /// The values once each in the list's order, so that equal sets are equal arrays.
    func inOrder(of list: ClosedList) -> [String] { list.values.filter(contains) }
}
