internal import Contracts

extension ProviderError {
    private static let identification = "Implementing Regulation (EU) 2024/2956, Article 3(5)"
    private static let described = ResourceDescription.provider

    /// What the client is told.
    var rejection: Rejection {
        switch self {
        case .noLine(let member):
            Self.described.refusal(
                member, problem: "no-line", rule: "one-line",
                "\(member) must have something visible, and no line break or tab.")
        case .notListed(let member):
            Self.described.refusal(
                member, problem: "not-listed", rule: "closed-list", "\(member) is none of the register's values.")
        case .noAlphabet:
            Self.described.refusal(
                "name", problem: "no-alphabet", rule: "alphabet",
                "A name is written in Latin, Greek or Cyrillic letters.")
        case .latinNameMissing:
            Self.described.refusal(
                "latinName", problem: "latin-name-missing", rule: "latin-name",
                "A name in other letters needs one in Latin letters beside it.")
        case .otherLatinName:
            Self.described.refusal(
                "latinName", problem: "other-latin-name", rule: "latin-name",
                "The name is in Latin letters; the Latin name repeats it or is left out.")
        case .noCode(let member, let type):
            Self.described.refusal(
                member, problem: "code-form", rule: "code-form", "\(member) hasn't the form of a \(type).")
        case .codeOfIndividual(let member):
            Self.described.refusal(
                member, problem: "code-of-individual", rule: "code-of-person",
                "A legal person is identified by a LEI or an EUID.", article: Self.identification)
        case .codeOutsideUnion(let country):
            Self.described.refusal(
                "identificationCodeType", problem: "code-outside-union", rule: "code-of-country",
                "A legal person in \(country), outside the Union, is identified by a LEI.")
        case .half(let present, let missing):
            Self.described.refusal(
                missing, problem: "half-said", rule: "said-together", "With \(present), \(missing) is said too.")
        case .sameCode:
            Self.described.refusal(
                "additionalCode", problem: "same-code", rule: "another-code",
                "The additional code is the same as the first one.")
        case .noMailbox:
            Self.described.refusal(
                "contactEmail", problem: "no-mailbox", rule: "mailbox", "A mailbox as a.b@provider.example is expected."
            )
        case .recorded, .unknownParent, .ownParent, .parentHasParent, .parentWithParent, .isParent, .hasContracts:
            ofOthers
        }
    }

    /// What the client is told of other aggregates.
    private var ofOthers: Rejection {
        switch self {
        case .recorded(let id):
            Self.described.refusal(
                "identificationCode", problem: "already-recorded", rule: "one-of-a-code",
                "This code identifies provider \(id.text) already.", status: 409)
        case .unknownParent(let id):
            Self.described.refusal(
                "ultimateParent", problem: "unknown-provider", rule: "known-provider",
                "There is no provider \(id.text).")
        case .ownParent:
            Self.described.refusal(
                "ultimateParent", problem: "own-parent", rule: "ultimate-parent",
                "A provider that is its own ultimate parent leaves it out.")
        case .parentHasParent(let id):
            Self.described.refusal(
                "ultimateParent", problem: "no-ultimate-parent", rule: "ultimate-parent",
                "Provider \(id.text) has a parent itself, so it is not the ultimate one.")
        case .parentWithParent:
            Self.described.refusal(
                "ultimateParent", problem: "no-ultimate-parent", rule: "ultimate-parent",
                "Other providers name it as their ultimate parent, so it has none itself.")
        case .isParent:
            Rejection(status: 409, problem: "in-use", detail: "It is the ultimate parent of another provider.")
        default: Rejection(status: 409, problem: "in-use", detail: "There are contracts with this provider.")
        }
    }
}
