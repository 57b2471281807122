internal import Contracts

extension Risk {
    /// The most controls of one risk.
    static let mostControls = 100

    /// A risk recorded by hand; it has no result until it is calculated.
    /// - Throws: ``RiskError`` for a blank title or ranges out of order.
    init(_ command: RecordRisk, now: Timestamp) throws(RiskError) {
        guard command.title.contains(where: { !$0.isWhitespace }) else { throw .blankTitle }
        _ = try PERTRange(command.frequency, member: "frequency")
        _ = try PERTRange(command.loss, member: "loss")
        self.init(
            id: command.id, version: 1, organisation: command.organisation, title: command.title,
            description: command.description, obligation: nil, gap: nil, quantification: nil,
            currency: command.currency, frequency: command.frequency, loss: command.loss, controls: [], result: nil,
            expectedLoss: 0, createdAt: now, updatedAt: now)
    }

    /// The risk with its yearly loss simulated: with the seed that follows from its identifier when none is given.
    /// - Throws: ``RiskError`` for years or a seed out of bounds.
    func calculated(years: Int?, seed: Int?, now: Timestamp) throws(RiskError) -> Risk {
        let years = years ?? ScenarioSimulation.standardYears
        let seed = seed ?? SimulationSeed.of(id)
        guard (0...SimulationSeed.limit).contains(seed) else { throw .seed }
        let simulation = try simulation
        try simulation.check(years: years)
        var shapes = PERTShapes()
        let losses = simulation.yearlyLosses(years: years, seed: seed, shapes: &shapes)
        return next(with: LossResult(ofLosses: losses.losses, years: years, seed: seed), now: now)
    }

    /// The risk with one more control. A result that it had is simulated again with the same seed, so that it always
    /// is the loss with all controls.
    /// - Throws: ``RiskError`` for a control out of bounds, one too many or one that is there already.
    func adding(_ command: AddControl, now: Timestamp) throws(RiskError) -> Risk {
        guard command.name.contains(where: { !$0.isWhitespace }) else { throw .blankControl }
        guard (0...1).contains(command.frequencyReduction) else { throw .share(member: "frequencyReduction") }
        guard (0...1).contains(command.lossReduction) else { throw .share(member: "lossReduction") }
        guard !controls.contains(where: { $0.id == command.control }) else { throw .controlExists }
        guard controls.count < Self.mostControls else { throw .tooManyControls }
        var changed = self
        changed.controls.append(
            Control(
                id: command.control, name: command.name, frequencyReduction: command.frequencyReduction,
                lossReduction: command.lossReduction))
        guard let result else { return changed.next(with: nil, now: now) }
        return try changed.calculated(years: result.years, seed: result.seed, now: now)
    }

    /// The scenario that is simulated.
    private var simulation: ScenarioSimulation {
        get throws(RiskError) {
            ScenarioSimulation(
                frequency: try PERTRange(frequency, member: "frequency"), loss: try PERTRange(loss, member: "loss"),
                controls: ControlEffect(of: controls))
        }
    }

    private func next(with result: LossResult?, now: Timestamp) -> Risk {
        var changed = self
        changed.version += 1
        changed.result = result
        changed.expectedLoss = result?.expectedLoss ?? 0
        changed.updatedAt = now
        return changed
    }
}
