"""What a statement says, as far as two statements can be compared: its deeds, its things, whether it says no.

Words of one family ("shelling", "artillery", "rounds") are one deed. Names of the parties are left out: they say whom a
charge is against, not what it is about.
"""

import re
from dataclasses import dataclass

from peacewatch.model.identified import Identified
from peacewatch.model.parsed import Token
from peacewatch.model.record import Statement
from peacewatch.model.span import Span

HOSTILE = frozenset({"ASSAULT", "COERCE"})
"""The kinds of deeds that do harm."""
FAMILIES: dict[str, tuple[str, ...]] = {
    "fire": ("fire", "shell", "shelling", "bombard", "bombardment", "artillery", "mortar", "gun", "shot", "shoot", "round", "rocket",
             "gunfire", "howitzer", "cannon", "fusillade", "firearm", "rifle", "bullet", "grenade", "projectile"),
    "strike": ("strike", "airstrike", "bomb", "bombing", "drone", "missile", "hit", "air", "warplane", "jet", "aircraft", "raid"),
    "attack": ("attack", "assault", "ambush", "storm", "offensive", "raid", "target"),
    "kill": ("kill", "killing", "die", "dead", "death", "toll", "casualty", "massacre", "execute", "execution", "murder", "body", "lose", "loss", "alive", "perish", "slaughter", "behead"),
    "hold": ("hold", "capture", "detain", "detention", "detainee", "seize", "abduct", "abduction", "kidnap", "kidnapping", "prisoner",
             "captive", "hostage", "arrest", "imprison", "jail"),
    "arm": ("arm", "weapon", "back", "support", "fund", "finance", "train", "supply", "equip", "sponsor", "arms", "aid", "backing",
            "ammunition", "harbour", "harbor", "shelter"),
    "enter": ("cross", "enter", "incursion", "invade", "invasion", "intrude", "intrusion", "penetrate", "violate"),
    "breach": ("break", "breach", "violate", "violation", "cease-fire", "ceasefire", "truce"),
    "talk": ("meet", "meeting", "talk", "talks", "contact", "negotiate", "negotiation", "dialogue", "channel"),
    "offer": ("offer", "propose", "proposal", "invite", "invitation", "plan"),
    "withdraw": ("withdraw", "withdrawal", "pull", "pullout", "retreat", "leave", "vacate"),
    "order": ("order", "command", "instruct"),
    "block": ("block", "blockade", "obstruct", "obstruction", "bar", "prevent", "hinder", "siege", "besiege", "close"),
    "burn": ("burn", "torch", "arson", "set", "loot", "looting", "pillage", "destroy", "destruction", "demolish"),
    "mine": ("mine", "landmine", "boobytrap", "explosive"),
    "recruit": ("recruit", "recruitment", "conscript", "enlist", "mobilise", "mobilize"),
    "tent": ("camp", "displaced", "refugee", "shelter"),
    "medicine": ("clinic", "hospital", "ward", "medical", "doctor", "nurse", "ambulance", "maternity", "health", "medic"),
    "school": ("school", "pupil", "student", "teacher", "classroom", "university", "college"),
    "worship": ("church", "mosque", "monastery", "temple", "shrine", "pagoda", "worshipper", "monk", "priest"),
    "civilian": ("civilian", "villager", "farmer", "herder", "woman", "child", "resident", "family", "shopper", "market", "village",
                 "vendor", "residential", "home", "house", "fisherman", "population", "wedding", "funeral"),
    "torture": ("torture", "beat", "mistreat", "mistreatment", "abuse", "ill-treatment"),
    "sex": ("rape", "gang-rape", "sexual"),
    "pay": ("pay", "hire", "bribe", "payment", "ransom"),
    "power": ("power", "electricity", "grid", "energy", "substation", "blackout"),
    "vehicle": ("truck", "convoy", "vehicle", "lorry", "column"),
}  # fmt: skip
FAMILY = {word: name for name, words in reversed(FAMILIES.items()) for word in words}
NUMBERS = {
    word: str(number)
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {
    word: str(10 * number)
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
EMPTY = frozenset(
    """say tell have be do make take carry give get go come use know such any other part area place people side force troop
    soldier official man time day week month year night morning evening overnight monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december group government army
    military ministry spokesman statement claim report charge accusation allegation country state not no never none one
    fighter rebel militia unit kind sort thing way role involvement responsibility knowledge number involve behind responsible
    allege happen occur nothing anything anybody anyone someone accuse deny speak term suggest""".split()
)
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december""".split()
)
NO = re.compile(
    r"(?:\b(?:no|none|nobody|nothing|never|neither|nor|not|without (?!warning)\w+ing)\b|n[’']t\b)", re.IGNORECASE
)
NOT_SO = re.compile(
    r"\b(?:false|wrong|untrue|untruths?|lies?|lying|baseless|groundless|unfounded|fabricat\w+|fictions?|nonsense|propaganda|"
    r"tales?|fables?|myths?|smears?|slurs?|staged|concoct\w+|canard|calumny|distortions?|gossip|falsehoods?|trumped[ -]up|fictitious|gibberish|delusions?|forger(?:y|ies)|"
    r"invent(?:ed|ions?)|fake|absurd|ridiculous|inaccurate|disinformation|slander\w*|fairy[ -]tales?|fantas\w+|hoax|made[ -]up(?! of)|"
    r"wide of the mark|without (?:any )?(?:foundation|basis)|far from the truth|not correspond to)\b",
    re.IGNORECASE,
)


@dataclass(slots=True, frozen=True)
class Proposition:
    """What one statement says. ``words`` are families and lemmas, ``names`` its places and proper names, lower case;

    ``days`` the names of weekdays and months that it has.
    """

    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    deeds: frozenset[str]
    days: frozenset[str] = frozenset()

    def shared(self, other: "Proposition") -> float:
        """How much two say of the same: a word in common counts 1, a name or number too, a kind of deed a half."""
        words = len(self.words & other.words)
        names = len(self.names & other.names)
        numbers = len(self.numbers & other.numbers)
        deeds = 0.5 if self.deeds & other.deeds and not words else 0.0
        return words + names + numbers + deeds


def proposition(identified: Identified, statement: Statement, parties: frozenset[str]) -> Proposition:
    """The comparable content of a statement; ``parties`` are the lower-case names that say who, not what."""
    words: set[str] = set()
    names: set[str] = set()
    numbers: set[str] = set()
    for span in statement.content:
        for token in identified.parsed.tokens_in(span.start, span.end):
            _take(token, parties, words, names, numbers)
    deeds = {e.type for e in identified.events_in(statement.content)}
    said = (t.lower for span in statement.content for t in identified.parsed.tokens_in(span.start, span.end))
    days = frozenset(DAYS & set(said))
    return Proposition(frozenset(words), frozenset(names), frozenset(numbers), frozenset(deeds), days)


def _take(token: Token, parties: frozenset[str], words: set[str], names: set[str], numbers: set[str]) -> None:
    lemma = token.lemma.lower()
    if token.pos == "NUM" or lemma in NUMBERS or lemma.isdigit():
        if token.ent not in {"DATE", "TIME"}:
            numbers.add(NUMBERS.get(lemma, lemma))
    elif token.pos == "PROPN":
        if lemma not in parties and lemma not in EMPTY and token.ent not in {"DATE", "TIME"}:
            names.add(lemma)
    elif token.pos in {"NOUN", "VERB", "ADJ"} and lemma not in EMPTY and len(lemma) > 2:
        if token.pos == "ADJ" and lemma not in FAMILY:
            return
        words.add(FAMILY.get(lemma, lemma))


def calls_false(statement: Statement) -> bool:
    """Whether a content says of something told that it is not so ("reports that … were false")."""
    text = " ".join(span.exact for span in statement.content)
    return (
        NOT_SO.search(text) is not None
        and re.search(r"\b(?:is|are|was|were|as|be|been|does|do|did)\b", text) is not None
    )


def says_no(identified: Identified, statement: Statement) -> bool:
    """Whether what is said is itself a *no*: a negation in its main clause ("no shells had been fired", "that is false")."""
    if calls_false(statement):
        return True
    for span in statement.content:
        if not any(t.pos in {"VERB", "AUX"} for t in identified.parsed.tokens_in(span.start, span.end)):
            continue
        match = NO.search(span.exact)
        if match is not None and _in_main_clause(identified, span, span.start + match.start()):
            return True
    return False


def _in_main_clause(identified: Identified, span: Span, offset: int) -> bool:
    """Whether a negation at ``offset`` stands before any condition, relative or subordinate clause of the content."""
    before = identified.parsed.text[span.start : offset]
    return (
        re.search(
            r":|\b(?:would|if|unless|until|because|who|which|whether|although|while|when|so that|in order)\b",
            before,
            re.IGNORECASE,
        )
        is None
    )
