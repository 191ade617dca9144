from peacewatch.knowledge.actors import load_actors
from peacewatch.knowledge.cues import load_cues
from peacewatch.model.record import Record


def test_the_schema_names_every_section_of_the_format() -> None:
    schema = Record.model_json_schema(by_alias=True)
    sections = {"schema", "coder", "report", "actors", "places", "times", "statements", "events", "talks", "ceasefires",
                "demands", "commitments", "threats", "denials", "silences", "diagnostics"}  # fmt: skip
    assert set(schema["properties"]) == sections
    assert schema["additionalProperties"] is False


def test_the_cue_words_cover_every_act_and_are_three_hundred_at_least() -> None:
    cues = load_cues()
    assert len(cues.verbs) + len(cues.nouns) >= 300
    assert cues.usual_act("deny") == "deny"
    assert cues.usual_act("call on") == "request"


def test_the_knowledge_is_as_large_as_promised() -> None:
    kinds = [a.kind for a in load_actors().by_id.values()]
    assert kinds.count("armed_group") >= 250
    assert kinds.count("igo") >= 60
    assert kinds.count("media") >= 120
    assert kinds.count("state") >= 193
