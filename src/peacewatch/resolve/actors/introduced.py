"""The name that a phrase gives to a person: "a farmer named Ali Baro", "the governor of the north, Idris Saleh,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peacewatch.resolve.actors.name_kinds import is_body
from peacewatch.resolve.actors.persons import PERSONAL
from peacewatch.resolve.actors.some_of import group_of

if TYPE_CHECKING:
    from peacewatch.model.parsed import Token
    from peacewatch.resolve.actors.scene import Scene

NAMING = frozenset({"named", "called", "surnamed", "nicknamed"})
GIVING = frozenset({"identified", "known", "introduced", "gave", "giving"})
GOING = frozenset({"goes", "went", "going"})  # "who goes by Ramiro", "by the name of Ramiro"
WITH_AS = frozenset(
    {"himself", "herself", "his", "her", "their", "name", "names", "first", "surname", "only", "simply", "publicly"}
)
USING = frozenset({"uses", "used", "using", "bears", "adopted", "took"})
BY_NAME = frozenset({"the", "name", "of", "alias", "nom", "de", "guerre", "pseudonym", "single", "only"})
REACH = 8  # words from the noun to the name


def introduced(scene: Scene, noun: Token) -> Token | None:
    """The first token of the name by which a phrase introduces somebody; the fuller name where an apposition gives it."""
    tokens = scene.parsed.tokens
    last = scene.parsed.sentence_of(noun.i).last
    at = noun.i + 1
    if at < last and tokens[at].text == "," and tokens[at + 1].lower in {"who", *NAMING, *GIVING}:
        at += 1
    if at < last and tokens[at].lower == "who":
        at += 1
    if at >= last:
        return None
    if tokens[at].lower in NAMING:
        at += 1
    elif tokens[at].lower in GIVING:
        at += 1
        while at < min(last, noun.i + REACH) and tokens[at].lower in WITH_AS:
            at += 1
        if tokens[at].lower != "as":
            return None
        at += 2 if tokens[at + 1].lower in {"only", "simply"} else 1
    elif tokens[at].lower in USING and [t.lower for t in tokens[at + 1 : at + 3]] == ["the", "name"]:
        at += 3
    elif tokens[at].lower in GOING and tokens[at + 1].lower == "by":
        at += 2
        while at < min(last, noun.i + REACH) and tokens[at].lower in BY_NAME:
            at += 1
    else:
        return None
    place = tokens[at].ent in {"GPE", "LOC", "DATE"} and tokens[at - 1].lower not in {"by", "of", "as", "name"}
    if at > last or tokens[at].pos != "PROPN" or place:
        return None
    return _fuller(scene, tokens[at], last) or tokens[at]


def _fuller(scene: Scene, name: Token, last: int) -> Token | None:
    """ "(named Mansour), Colonel Rashid Mansour,": the name after the comma, where it ends like the one before."""
    tokens = scene.parsed.tokens
    end = name.i
    while end < last and tokens[end + 1].pos == "PROPN":
        end += 1
    first = end + 2
    if first > last or tokens[end + 1].text != "," or tokens[first].pos != "PROPN":
        return None
    closing = first
    while closing < last and tokens[closing + 1].pos == "PROPN":
        closing += 1
    same = tokens[closing].text == tokens[end].text and closing - first > end - name.i
    return tokens[first] if same and closing < last and tokens[closing + 1].text == "," else None


def appositive_person(scene: Scene, token: Token) -> Token | None:
    """The name in apposition to an office: "the envoy Karim Vashti", "the governor of the north, Idris Saleh,"."""
    group = group_of(scene, token) if token.lower == "one" else None  # "one of its founders, Idris Saleh,"
    of_them = token.lower == "one" and [t.lower for t in scene.parsed.tokens[token.i + 1 : token.i + 3]] == [
        "of",
        "them",
    ]
    if not of_them and (token if group is None else group).lemma.lower() not in PERSONAL:
        return None
    for child in scene.parsed.children(token.i, "appos"):
        likely = child.ent in {"PERSON", ""} or _right_after(scene, token, child)
        if child.pos == "PROPN" and likely and not _another_office(scene, token, child.i):
            return child
    return _name_after(scene, token)


def _right_after(scene: Scene, token: Token, name: Token) -> bool:
    """ "The envoy Karim Vashti": two words and no more, in no dictionary, that the tagger takes for a body's name."""
    run = scene.parsed.tokens[token.i + 1 : name.i + 1]
    proper = all(t.pos == "PROPN" and t.ent == "ORG" and t.i not in scene.keys for t in run)
    return len(run) in {2, 3} and proper and not is_body(" ".join(t.text for t in run))


def _another_office(scene: Scene, token: Token, name: int) -> bool:
    """ "An adviser to its commander, Hamid Rezwan,": the name may be the commander's, so it names nobody; after a colon it is none's."""
    return any(
        t.text == ":"
        or (t.dep == "pobj" and t.tag in {"NN", "NNP"} and (t.lemma.lower() in PERSONAL or t.ent == "PERSON"))
        for t in scene.parsed.tokens[token.i + 1 : name]
    )


def _name_after(scene: Scene, token: Token) -> Token | None:
    """ "The governor of the north, Idris Saleh, said": a name set off after the office, wherever the parser hung it."""
    sentence = scene.parsed.sentence_of(token.i)
    rest = scene.parsed.tokens[token.i + 1 : min(sentence.last, token.i + 12) + 1]
    relative = bool(rest) and rest[0].lower in {"who", "that"}  # "a farmer who lives near the road, Dragan Mitic,"
    comma = next((k for k, t in enumerate(rest) if t.text == "," or (t.pos in {"VERB", "AUX"} and not relative)), None)
    if comma is None or rest[comma].text != "," or token.tag not in {"NN", "NNP", "CD"}:
        return None
    run: list[Token] = []
    for following in rest[comma + 1 :]:
        hyphen = following.text == "-" and bool(run) and run[-1].end == following.start
        named = following.pos == "PROPN" or following.ent == "PERSON"
        if not hyphen and not (named and following.text[:1].isupper()):
            break
        run.append(following)
    if len(run) < 2 or any(t.i in scene.keys for t in run) or _another_office(scene, token, run[0].i):
        return None
    closing = rest[comma + 1 + len(run)].text if comma + 1 + len(run) < len(rest) else "."
    tagged = all(t.ent == "PERSON" for t in run)
    return run[0] if closing == "," or (tagged and closing in {".", "said"}) else None
