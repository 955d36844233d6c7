"""What the parts of a case file look like, for a reader who wrote something else."""

FORMS = {
    "ActorShape": "a name or {name: ..., note: ...}",
    "RangeShape": "{from: ..., to: ..., step: ...}",
    "IssueShape": "{options: [...]} or {range: {from: ..., to: ..., step: ...}}",
    "RuleShape": "{never: ...} or {if: ..., then: ...}",
    "TransitionShape": "{from: ..., never_to: ...}",
    "SourceShape": "{title: ..., file: ...}",
    "EvidenceShape": "{source: ..., quote: ...}",
    "StatementShape": "a statement such as {prefers: ..., to: ..., because: ...}",
    "OfferShape": "{by: actor, outcome: {issue: option}}",
    "ReactionShape": "{by: actor, to: no_deal, was: regret}",
    "TimeShape": "{deadline: YYYY-MM-DD, discount: {actor: {per: month, factor: 0.98}}}",
    "DiscountShape": "{per: month, factor: 0.98}",
    "InteractionShape": "{when: {issue: option}, add: points}",
    "ScoresShape": "{scores: ...}, {ranking: [...]}, {priorities: [...]} or a list of statements",
    "LaterShape": "{from: 2, no_deal: points, scores: {issue: {option: points}}}",
    "ApprovalShape": "{veto: actor}, {at_least: ..., of: [...]}, {weight: ..., of: {...}} "
    "or {blocks: actor, unless: ...}",
}
"""What each shape looks like, for a reader who wrote something else."""

FIELDS: dict[str | int, str] = {
    "assumed": "a list of sentences, each after '- '",
    "state_numbers": "a mapping from numbers to lists of options",
    "parties": "a mapping of actors (id: name)",
    "ratifiers": "a mapping of actors (id: name)",
    "observers": "a mapping of actors (id: name)",
    "issues": "a mapping of issues (id: {options: [...]})",
    "rules": "a list of rules, each after '- '",
    "transitions": "a list of transitions, each after '- '",
    "approval": "a list of approval rules, each after '- '",
    "sources": "a mapping of sources (id: {title: ...})",
    "accounts": "a mapping of accounts (id: name)",
    "preferences": "a mapping from actors to scores or statements",
    "views": "a mapping from viewers to {actor: {ranking: [...]}}",
    "offers": "a list of offers, each after '- '",
    "reactions": "a list of reactions, each after '- '",
    "interactions": "a list of interactions, each {when: ..., add: ...}",
    "later": "a list of changes, each {from: 2, no_deal: points}",
    "discount": "a mapping from actors to {per: ..., factor: ...}",
    "because": "{source: ..., quote: ...} or a list of them",
}
"""What each collection looks like, likewise."""
