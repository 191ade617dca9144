"""The words by which the act of a plain *said* shows: conditions, labels, decisions, observations. Used by ``acts`` alone."""

import re

ANY_CASE = re.IGNORECASE
NOTHING_THERE = re.compile(
    r"^[\s“\"]*(?:There (?:is|was|were|has been|have been|are) (?:no|none|not|never)|Not a single)\b|\bThere (?:is|was|were) (?:none|no such)\b"
)
WE_WILL_NOT = re.compile(
    r"\b(?:We|I|we) (?:will|shall|would|do|can|are|am)(?: not| never|n[’']t|not)(?! (?:have|know|think|believe|see))\b"
)
ANSWER_IN_KIND = re.compile(
    r"\b(?:response|respond|retaliat\w+|consequences|heavy price|pay (?:a|the|dearly)|crush\w*|hit back|strike back|regret it)\b",
    ANY_CASE,
)
NOT_UNTIL = re.compile(
    r"\b(?:(?:will|would|shall|can|could|do|does)(?: not|n[’']t| never)|no \w+ (?:will|would|can)|won[’']t|cannot|not)\b.*?\b(until|unless|before|as long as|so long as|while)\b",
    ANY_CASE | re.DOTALL,
)
TALKING = re.compile(
    r"\b(?:not|n[’']t|never|cannot) (?:\w+ )?(?:discuss|negotiate|talk|accept|recogni[sz]e|consider|sit (?:down|at)|sign|agree|hold talks|"
    r"enter (?:talks|negotiations)|speak)\b", ANY_CASE,
)  # fmt: skip
ONLY_AFTER = re.compile(r"\bonly (?:after|when|once)\b", ANY_CASE)
ONLY_IF = re.compile(r"\b(?:only if|(?:unless|provided that|on condition that))\b", ANY_CASE)
DOES_SO = re.compile(r"\b(?:do|does|did|done) so only\b", ANY_CASE)
CONDITION = re.compile(r"\b(?:if|should|unless|any (?:further|new|more|other)|another|further)\b", ANY_CASE)
FUTURE = re.compile(r"\b(?:will|would|shall|won[’']t|wouldn[’']t|[’']ll)\b", ANY_CASE)
MUST = re.compile(
    r"\b(?:must|has to|have to|had to|needs? to|needed to|ought to)\b(?! (?:have|be (?:remembered|said|noted)))",
    ANY_CASE,
)
KEEPS = re.compile(
    r"\b(?:will|would|shall)(?: “)? ?(?:\w+ )?(?:hold (?:their|its|our|his) fire|respect|honou?r|observe|abide|comply|refrain|release|free|"
    r"allow|let|facilitate|guarantee|protect|spare|halt|stop|cease|cooperate|withdraw|pull back|pull out|hand (?:over|back)|return the|attend|take part|"
    r"participate|be (?:there|present|at the table))\b", ANY_CASE,
)  # fmt: skip
SETTLED = re.compile(
    r"\b(?:has|have|had)(?: “[^”]*”)?(?: \w+)? (?:agreed|accepted|signed|reached (?:a|an|agreement)|consented)\b",
    ANY_CASE,
)
DECIDED = re.compile(
    r"\b(?:has|have|had)(?: \w+)? (?:decided|ordered|suspended|resumed|approved|declared|appointed|lifted|reopened|closed|withdrawn|begun|"
    r"launched|halted|freed|released|captured|seized|taken (?:control|the)|retaken|liberated)\b", ANY_CASE,
)  # fmt: skip
GLAD = re.compile(
    r"\b(?:encourag(?:ed|ing)|welcome[sd]?|grateful|gratitude|pleased|proud of|commend\w*|applaud\w*|step in the right direction|"
    r"appreciat\w+|praise\w*|heroic|heroes|constructive|historic|breakthrough|courageous|positive step)\b", ANY_CASE,
)  # fmt: skip
SCORN = re.compile(
    r"\b(?:theatre|theater|farce|sham|stunt|mockery|joke|charade|crimes?|criminal|barbari\w+|coward\w*|terror\w*|provocations?|aggression|"
    r"betray\w+|shame\w*|disgrac\w*|outrag\w+|unacceptable|illegal|unlawful|massacre|atrocit\w+|blackmail|cynical|reckless|hypocri\w+|"
    r"flagrant|blatant|heinous|brutal|savage|inhuman\w*|irresponsible|a slap in the face|deplorable|despicable|murderous|war crime)\b", ANY_CASE,
)  # fmt: skip
IS_SUCH = re.compile(r"\b(?:is|are|was|were|amounts? to|constitutes?|[’']s)\b", ANY_CASE)
NAMES_THEM = re.compile(
    r"^[\s“\"]*(?:These|Those|The)\s(?:\w+\s)?(?:criminals|terrorists|murderers|killers|butchers|occupiers|aggressors|thugs|bandits|mercenaries|barbarians|invaders)\b",
    ANY_CASE,
)
HURT = re.compile(
    r"\b(?:killed|dead|died|wounded|injured|hurt|casualties|bodies|deaths|missing|displaced|uprooted|homeless|fled|burned|burnt|destroyed|"
    r"damaged|broken|shattered|collapsed|gutted|trapped|exploded|landed|looted|flattened|riddled)\b",
    ANY_CASE,
)
SENSED = re.compile(
    r"\b(?:heard|saw|seen|counted|observed|witnessed|found|recovered|documented|recorded|verified|watched|smelled|felt)\b",
    ANY_CASE,
)
BAD_TO_COME = re.compile(
    r"\b(?:pointless|disaster|catastroph\w+|collapse|famine|starv\w+|bloodbath|worse|war|escalat\w+|too late|spiral\w*|dire|lost|closed|cut off)\b",
    ANY_CASE,
)
ARMS = frozenset(
    {
        "back",
        "arm",
        "fund",
        "finance",
        "train",
        "supply",
        "support",
        "harbour",
        "harbor",
        "shelter",
        "sponsor",
        "equip",
        "recruit",
    }
)
HARMS = frozenset(
    """attack bomb shell fire kill hit strike shoot storm raid ambush abduct kidnap detain seize burn loot torture rape execute massacre
    murder plant mine block besiege invade bombard destroy target wound injure torch open start launch use place deploy send cross
    violate breach break""".split()
)
OWN = re.compile(r"[\s“\"]*(?:it|they|he|she|we|our|its|their|his|her|i)\b", ANY_CASE)
NOT_SO = re.compile(
    r"\b(?:(?:is|are|was|were) (?:\w+ )?(?:false|untrue|wrong|not true|a lie|lies|baseless|unfounded|groundless|fabricat\w+|fake|a hoax|invented|made[ -]up(?! of)|"
    r"out of the question|wide of the mark|without (?:any )?(?:foundation|basis)|far from the truth|disinformation|nonsense|fiction|propaganda)|"
    r"(?:do|does|did) not correspond to|no truth|never happened|"
    r"did not happen|did not take place|no such (?:order|attack|meeting|offer|agreement|deal|plan|talks|incident|request|invitation|thing))\b", ANY_CASE,
)  # fmt: skip
NOT_MINE = re.compile(
    r"\b(?:nothing to do with|no (?:role|part|hand|involvement|connection|links?)\b|not (?:behind|responsible|involved|part of)|"
    r"(?:had|has|have|did|was|were|do|does)(?: not| never|n[’']t) (?:\w+ )?(?:attack\w*|bomb\w*|shell\w*|fired?|kill\w*|hit|str[iu]ck|strike|shot|"
    r"raid\w*|ambush\w*|abduct\w*|detain\w*|burn\w*|loot\w*|plant\w*|block\w*|target\w*|cross\w*|enter\w*|violat\w*|breach\w*|broken|"
    r"br[eo]ak\w*|arm\w*|suppl\w+|support\w*|back\w*|recruit\w*|order\w*))", ANY_CASE,
)  # fmt: skip
ANSWERS = re.compile(
    r"\b(?:will|would|shall)\b.{0,40}\b(?:respond|retaliate|answer|hit back|strike back|avenge|be met (?:with|by)|be sunk|be destroyed|be shot down|"
    r"pay (?:a|the|dearly)|regret|face (?:the )?consequences|be (?:a |treated as )?(?:legitimate |a )?targets?)\b", ANY_CASE | re.DOTALL,
)  # fmt: skip
WOULD_NOT = re.compile(
    r"\b(?:will|would|shall)(?: not| never|n[’']t) (?:\w+ )?(?:attend|accept|take part|participate|negotiate|talk|join|sign|recogni[sz]e|meet|send|"
    r"release|withdraw|leave|allow|give|hand|surrender|bow|yield|return|discuss|agree|extend|renew|stop|cease|hold talks|be part|go to|sit)\b", ANY_CASE,
)  # fmt: skip
READY = re.compile(
    r"\b(?:ready|willing|prepared|open) to (?:“)?(?:talk|meet|negotiate|resume|host|discuss|mediate|hold|stop|halt|extend|return|exchange|release|"
    r"sit|take part|join|consider|talks|dialogue|negotiations)\b", ANY_CASE,
)  # fmt: skip
NONE_OF_MINE = re.compile(
    r"[\s“\"]*(?:no (?:\w+ ){1,2}of (?:ours|its|theirs|mine)|(?:none|not (?:one|a single(?: one)?)|neither) of (?:our|its|their|his|my))\b",
    ANY_CASE,
)
"""A negative quantifier over the speaker's own: "No soldier of ours", "none of its aircraft"."""
CANNOT_UNTIL = re.compile(
    r"\b(?:cannot|can[’']t|can not|could not)\b[^.;]*\b(?:until|unless|as long as|before)\b", ANY_CASE
)
COERCIVE = (
    r"(?:shut|close|cut(?: off)?|block|expel|bomb|strike|attack|sink|shoot|destroy|seize|target|leave|quit|walk (?:out|away)|suspend|withdraw from|"
    r"pull out of|break off|end (?:the|its|our|their)|abandon|freeze|boycott)"
)
COERCES = re.compile(rf"\b(?:will|would|shall|[’']ll)(?: \w+ly)? {COERCIVE}\b", ANY_CASE)
ON_PAIN = re.compile(
    rf"(?:^[\s“\"]*|[.;,] “?)(?:if|should|one more|another|any (?:further|new|more|other))\b[^.;]*,? ?(?:and )?\b(?:we|it|they|our \w+) (?:will|would|shall) {COERCIVE}\b",
    ANY_CASE,
)
"""A condition, and then what the speaker will do of his own accord: "If one more shell falls, we will leave"."""
NO_MORE_NOTICE = re.compile(
    r"\bno (?:second|further|more|other|third) (?:notice|warning)s?\b|\b(?:last|final) (?:notice|warning)\b", ANY_CASE
)
WILL_HARM = re.compile(
    r"[^,;]*?\b(?:will|would|shall) (?:bomb|strike|attack|sink|shoot|destroy|fire on|hit|kill|shell|storm)\b", ANY_CASE
)
MUST_YIELD = re.compile(
    r"\b(?:must|has to|have to)(?: \w+ly| first)? (?:leave|withdraw|stop|halt|end|release|free|pull (?:out|back)|open|reopen|lift|return|lay down|disarm|"
    r"get out|cease|hand over)\b", ANY_CASE,
)  # fmt: skip
IMPERATIVE = re.compile(
    r"[\s“\"]*(?:Please\b|Let (?:the|these|those|our|food|aid|trucks|convoys) [^.;]*?\b(?:through|in|out|pass|go|leave)\b)"
)
"""What asks for passage; a "let them come" is rhetoric."""
OWN_PLAN = re.compile(
    r"[\s“\"]*(?:it|they|we|he|she) (?:will|would|shall)(?: also| now| soon)? (?:send|reopen|open|host|deploy|begin|launch|start|appoint|publish|hold)\b",
    ANY_CASE,
)
UNHURT = re.compile(r"\b(?:no|nobody|none|nothing|not|never|without)\b|n[’']t\b", ANY_CASE)
FIRST = re.compile(
    r"\b(?:they|the (?:other side|enemy|opponents?|adversary|aggressors?))\b[^.,;]*\b(?:fired|shot|attacked|struck|broke|violated|breached|opened fire|started)\b[^.,;]*\bfirst\b"
    r"|\bthe (?:other side|enemy|adversary)\b (?:had |has )?(?:fired|shot|attacked|struck|broken?|violated|breached|opened fire)\b", ANY_CASE,
)  # fmt: skip
