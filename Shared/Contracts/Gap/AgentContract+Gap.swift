extension AgentContract {
    /// What GapAssessment promises.
    public static let gap = AgentContract(
        service: "gap-assessment",
        domain: .gap,
        commands: [
            CreateOrganisation.self, UpdateOrganisation.self, DeleteOrganisation.self, AssessGaps.self,
            DiscardAssessment.self, UpdateGap.self,
        ],
        events: [
            OrganisationCreated.self, OrganisationUpdated.self, OrganisationDeleted.self, GapsAssessed.self,
            GapRecorded.self, GapUpdated.self, AssessmentRecounted.self, AssessmentDiscarded.self, GapDiscarded.self,
        ],
        resources: [.organisation, .assessment, .gap])
}
