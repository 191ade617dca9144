"""The reader of GUM's discourse trees and its scorer, on an invented document."""

from pathlib import Path

import pytest

from peacewatch.benchmark.gum import Document, Relation, compare, held_out, read_rs4, said_words
from peacewatch.errors import BenchmarkError
from peacewatch.extract.attribution import attributions
from peacewatch.model.report import Report
from peacewatch.parse import parse

RS4 = """<rst><header><relations>
<rel name="attribution-positive" type="rst"/><rel name="attribution-negative" type="rst"/>
<rel name="elaboration-additional" type="rst"/><rel name="organization-heading" type="rst"/>
<rel name="same-unit" type="multinuc"/><rel name="joint-list" type="multinuc"/></relations></header>
<body>
<segment id="1" parent="13" relname="organization-heading">A long - awaited road</segment>
<segment id="2" parent="11" relname="attribution-positive">Mayor Ilse Varn said</segment>
<segment id="3" parent="11" relname="span">that the road would n't open</segment>
<segment id="4" parent="3" relname="elaboration-additional">which was built in May .</segment>
<segment id="5" parent="12" relname="same-unit">" The bridge ,</segment>
<segment id="6" parent="12" relname="attribution-positive">the engineer added ,</segment>
<segment id="7" parent="12" relname="same-unit">is the city 's own . "</segment>
<segment id="8" parent="9" relname="attribution-negative">She did not say</segment>
<segment id="9" parent="14" relname="span">who would pay for it .</segment>
<group id="11" type="span" parent="13" relname="span"/>
<group id="12" type="multinuc" parent="13" relname="joint-list"/>
<group id="13" type="multinuc" parent="14" relname="span"/>
<group id="14" type="span"/>
<signals><signal source="2" type="semantic" subtype="attribution_source" tokens="6,7,8"/></signals>
</body></rst>"""


def _worded(document: Document, relation: Relation) -> list[list[str]]:
    return [[document.text[a:b] for a, b in part] for part in (relation.cue, relation.content, relation.source)]


def test_tokens_are_joined_as_they_are_printed() -> None:
    text = read_rs4(RS4).text
    assert text.startswith(
        "A long-awaited road\n\nMayor Ilse Varn said that the road wouldn't open which was built in May."
    )
    assert text.endswith(
        '"The bridge, the engineer added, is the city\'s own."\n\nShe did not say who would pay for it.'
    )


def test_relations_have_cue_unit_content_and_source() -> None:
    document = read_rs4(RS4)
    clause, split, negative = document.relations
    assert _worded(document, clause) == [
        ["Mayor Ilse Varn said"], ["that the road wouldn't open", "which was built in May."], ["Mayor", "Ilse", "Varn"],
    ]  # fmt: skip
    assert _worded(document, split) == [["the engineer added,"], ['"The bridge,', "is the city's own.\""], []]
    assert (negative.negative, clause.negative) == (True, False)


def test_a_satellite_of_the_nucleus_itself_is_no_content() -> None:
    # what is attached beside the attribution is not said: only what the nucleus spans is
    source = RS4.replace('<segment id="9" parent="14" relname="span">', '<segment id="9">')
    beside = source.replace(
        "<group id=", '<segment id="10" parent="9" relname="elaboration-additional">It is dear .</segment><group id=', 1
    )
    document = read_rs4(beside)
    assert _worded(document, document.relations[2])[1] == ["who would pay for it."]


@pytest.mark.parametrize("source", ["", "<rst>", "<rst><body></body></rst>"])
def test_text_that_is_no_rs4(source: str) -> None:
    with pytest.raises(BenchmarkError, match="not an rs4 document"):
        read_rs4(source)


def test_an_introducing_that_is_no_word_of_the_content() -> None:
    text = "that he came"
    assert said_words(text, [(0, 12)]) == said_words(text, [(5, 12)])
    assert said_words("whatever", [(0, 8)]) == frozenset({0})


def test_parts_are_split_by_document_and_apart() -> None:
    files = [Path(f"GUM_news_{name}.rs4") for name in "gfedcba"]
    train, out = held_out(files)
    assert [p.stem[-1] for p in out] == ["c", "f"]
    assert not set(train) & set(out)
    assert sorted([*train, *out]) == sorted(files)


def test_relations_are_found_with_their_boundaries() -> None:
    gold = read_rs4(RS4)
    parsed = parse(Report(text=gold.text, sha256="0" * 64))
    told = {name: share.figures() for name, share in compare(attributions(parsed), gold).items()}
    assert (told["found"]["right"], told["found"]["of"]) == (2, 2)
    assert told["source of found"]["right"] == 1
    assert (told["negative taken"]["right"], told["negative taken"]["of"]) == (0, 1)


def test_nothing_given_finds_nothing() -> None:
    told = compare((), read_rs4(RS4))
    assert all(counts.figures()["right"] == 0 for counts in told.values())
