"""Mends what the parser makes of "Arvia, which mediates, called on both sides “not to close the door”": the infinitive is no sentence.

It takes the infinitive for the sentence and its verb for a participle of the subject. An infinitive whose subject has such a past
tense behind it is what that verb says.
"""

from dataclasses import replace

from peacewatch.model.parsed import Token


def under_its_verb(words: list[Token]) -> list[Token]:
    """The words of one sentence, its finite verb made the root; else as they are."""
    low = words[0].i
    root = next((w for w in words if w.head == w.i), None)
    if root is None or root.tag != "VB" or not any(w.head == root.i and w.tag == "TO" for w in words):
        return words
    if any(w.head == root.i and w.tag == "MD" for w in words):
        return words
    subject = next((w for w in words if w.head == root.i and w.dep == "nsubj" and w.i < root.i), None)
    if subject is None:
        return words
    verb = next(
        (w for w in words if w.head == subject.i and w.dep == "acl" and w.tag == "VBD" and subject.i < w.i < root.i),
        None,
    )
    if verb is None:
        return words
    made = list(words)
    made[verb.i - low] = replace(verb, head=verb.i, dep="ROOT")
    made[subject.i - low] = replace(subject, head=verb.i)
    made[root.i - low] = replace(root, head=verb.i, dep="xcomp")
    last = made[-1]
    if last.dep == "punct" and last.head == root.i:
        made[-1] = replace(last, head=verb.i)
    return made
