/// A provision by which an incident meets a criterion, and how far it does.
public struct MeasuredProvision: Sendable, Codable, Equatable {
    /// The criterion, of ``ClosedList/incidentCriterion``.
    public let criterion: String
    /// The provision as lawyers cite it.
    public let provision: String
    /// Whether it is met; nil while what is known doesn't decide it.
    public let isMet: Bool?
    /// The figure that is held against the limit; nil where the provision has none, or it isn't known.
    public let figure: Double?
    /// What the figure is a share of; nil where it is none, or that isn't known.
    public let whole: Double?
    /// The limit; nil where the provision has none.
    public let limit: Double?
    /// What figure and limit count: `percent`, `number`, `hours` or `euro`; nil where there is no limit.
    public let unit: String?
    /// Whether reaching the limit is enough; otherwise it must be exceeded; nil where there is no limit.
    public let isReachedAtLimit: Bool?

    /// Makes a provision.
    /// - Parameters:
    ///   - criterion: the criterion, of ``ClosedList/incidentCriterion``.
    ///   - provision: the provision as lawyers cite it.
    ///   - isMet: whether it is met; nil while what is known doesn't decide it.
    ///   - figure: the figure that is held against the limit.
    ///   - whole: what the figure is a share of.
    ///   - limit: the limit.
    ///   - unit: what figure and limit count.
    ///   - isReachedAtLimit: whether reaching the limit is enough.
    public init(
        criterion: String, provision: String, isMet: Bool?, figure: Double? = nil, whole: Double? = nil,
        limit: Double? = nil, unit: String? = nil, isReachedAtLimit: Bool? = nil
    ) {
        self.criterion = criterion
        self.provision = provision
        self.isMet = isMet
        self.figure = figure
        self.whole = whole
        self.limit = limit
        self.unit = unit
        self.isReachedAtLimit = isReachedAtLimit
    }
}
