import Policy

/// A small rules folder for tests: a lexicon, guards and one clause, parts of which a test may replace.
enum TestRules {
    static let lexicon = """
        language: en
        fragments:
          channel: 'text|sms'
        signals:
          voting: |
            vot(?:e|es|ed|ing)
          remote: |
            by {channel}
            online
          nope: |
            hoax
          confirmed: |
            not a hoax
          asks: |
            can i [^?]*\\?
          everywhere: |
            every(?:where|one)?
          parody: |
            parody
          official: |
            official account
        """
    static let concepts = """
        concepts:
          topic: {any: [voting, remote]}
        """
    static let guards = """
        guards:
          denied: {title: {en: Denied, nl: Ontkend}, when: nope, reach: after, unless: confirmed}
          asked: {title: {en: Asked, nl: Gevraagd}, when: asks, reach: sentence}
        sets:
          claims: [denied, asked]
        """
    static let clause = """
        clause: participation.method
        title: {en: How to vote, nl: Hoe je stemt}
        policy: {en: how, nl: hoe}
        unless: [claims]
        rules:
          - id: participation.method.remote
            verdict: review
            violation-if: everywhere
            title: {en: Remote, nl: Op afstand}
            message: {en: No such channel., nl: Die weg bestaat niet.}
            when: {all: [voting, remote]}
            examples:
              review: [Vote by text]
              violation: [Everyone can vote online]
              none: [I like voting]
        """
    static let exemption = """
        exemption: exempt.pseudonym-parody
        title: {en: Parody, nl: Parodie}
        policy: {en: parody, nl: parodie}
        cancels: [affiliation.account]
        when: {any: [{in: bio, any: [parody]}, {in: name, any: [parody]}]}
        examples:
          exempt: [{profile: {bio: parody}}]
          none: [Nothing here]
        """
    static let account = """
        clause: affiliation.account
        title: {en: Account, nl: Account}
        policy: {en: account, nl: account}
        rules:
          - id: affiliation.account.claim
            verdict: review
            violation-if: account.imitates
            kind: profile
            title: {en: Claim, nl: Claim}
            message: {en: Not verified., nl: Niet geverifieerd.}
            when: {all: [official, {none: [account.verified, account.official]}]}
            examples:
              review: [{profile: {bio: Official account of us}}]
              none: [{profile: {bio: Hello}}]
        """
    static let elections = """
        country: NL
        accounts:
          - {handle: Kiesraad, of: authority, unverified: true}
        """
    static let enforcement = """
        actions:
          remove-tweet: &a {text: {en: a, nl: a}, policy: {en: a, nl: a}}
          remove-profile-content: *a
          lock-account: *a
          suspend-account: *a
          report: *a
        consequences:
          tweet: {first: [remove-tweet, lock-account], again: [suspend-account], severe: [suspend-account]}
          profile: {first: [remove-profile-content, lock-account], again: [suspend-account], severe: [suspend-account]}
        appeal: *a
        see-also:
          violent-threats: {clause: suppression.threat, text: {en: a, nl: a}, policy: {en: a, nl: a}}
        reporting:
          availability: *a
          app: [{en: a, nl: a}]
          desktop: [{en: a, nl: a}]
          options:
            participation.method: &t {en: a, nl: a}
            participation.requirements: *t
            participation.schedule: *t
            suppression.closure: *t
            suppression.police: *t
            suppression.delays: *t
            suppression.procedure: *t
            suppression.threat: *t
            affiliation.account: *t
            affiliation.content: *t
        """

    /// The folder's files, with `replaced` ones in place of their own.
    static func files(_ replaced: [String: String] = [:]) -> [RuleFile] {
        let files = [
            "lexicon/en.yaml": lexicon, "lexicon/concepts.yaml": concepts, "guards.yaml": guards,
            "violations/participation.method.yaml": clause, "violations/affiliation.account.yaml": account,
            "exemptions/pseudonym-parody.yaml": exemption, "elections/nl.yaml": elections,
            "enforcement.yaml": enforcement,
        ]
        return files.merging(replaced) { $1 }.map { RuleFile(path: $0.key, text: $0.value) }
    }

    static func load(_ replaced: [String: String] = [:]) -> RuleSet.Loaded { RuleSet.load(files(replaced)) }

    /// A classifier by the folder's rules, which must load without diagnostics.
    static func classifier(_ replaced: [String: String] = [:]) throws -> Classifier {
        let loaded = load(replaced)
        if let first = loaded.diagnostics.first { throw first }
        return Classifier(loaded.rules)
    }
}
