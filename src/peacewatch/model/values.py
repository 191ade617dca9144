"""The closed vocabularies of the record: what a kind, an act, a status … can be; and its dates."""

from typing import Annotated, Literal

from pydantic import Field

ActorKind = Literal[
    "state", "government", "ministry", "armed_forces", "armed_group", "party", "igo", "ngo", "media", "company",
    "person", "people", "group", "unknown",
]  # fmt: skip
Via = Literal["name", "alias", "metonym", "title", "surname", "pronoun", "nominal", "description"]
Act = Literal[
    "say", "announce", "confirm", "deny", "accuse", "condemn", "praise", "warn", "threaten", "demand", "request",
    "offer", "promise", "agree", "refuse", "report", "ask", "decline_comment",
]  # fmt: skip
Form = Literal["direct", "indirect", "mixed"]
VenueKind = Literal["social", "press", "broadcast", "address", "document", "meeting", "unknown"]
Relation = Literal["denies", "confirms", "repeats", "contradicts", "accepts", "rejects"]
Scope = Literal["certain", "ambiguous"]
Branch = Literal[
    "government", "diplomatic", "armed_forces", "police", "intelligence", "security", "judicial", "political", "medical",
    "aid", "business", "local", "armed_group",
]  # fmt: skip
SilenceKind = Literal["not_heard", "declined", "unreached", "no_response"]
Precision = Literal["exact", "near", "district", "province", "region", "country", "line", "unknown"]
TimeType = Literal["date", "time", "duration", "set"]
Grain = Literal["minute", "hour", "part_of_day", "day", "week", "month", "quarter", "season", "year", "decade", "none"]
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Status = Literal[
    "asserted",
    "attributed",
    "disputed",
    "denied",
    "negated",
    "planned",
    "threatened",
    "demanded",
    "hypothetical",
]
Polarity = Literal["+", "-", "?"]
Certainty = Literal["certain", "probable", "possible", "unknown"]
TimeBasis = Literal["stated", "inherited", "inferred", "unknown"]
PlaceBasis = Literal["stated", "inherited", "inferred"]
QuantityKind = Literal[
    "killed",
    "wounded",
    "captured",
    "displaced",
    "abducted",
    "missing",
    "arrested",
    "released",
    "exchanged",
    "other",
]
TalksFormat = Literal["direct", "indirect", "proximity"]
TalksState = Literal[
    "proposed", "agreed", "underway", "extended", "suspended", "ended_without_agreement", "ended_with_agreement",
    "cancelled", "unknown",
]  # fmt: skip
CeasefireState = Literal["proposed", "agreed", "in_effect", "extended", "suspended", "expired", "ended", "unknown"]
ResponseState = Literal["none", "accepted", "refused", "disputed"]
CommitmentKind = Literal["undertaking", "declaratory", "mutual"]
ThreatKind = Literal["compellent", "deterrent", "unconditional", "capability", "rhetorical"]

IsoDate = Annotated[
    str,
    Field(
        pattern=r"^(\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?|\.\.)(/(\d{4}(-\d{2}(-\d{2})?)?|\.\.))?$"
    ),
]
"""An ISO 8601 date, date and time, or interval ``a/b``."""
