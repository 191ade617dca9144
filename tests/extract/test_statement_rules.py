"""Each rule of attribution by its name in ``why``: a text that it takes, and a like one that it leaves."""

import re
from pathlib import Path

import pytest

import peacewatch.extract
from peacewatch.extract.attribution import attributions
from peacewatch.model.report import Report
from peacewatch.parse import parse

RULES = """
statement.clause | The herders said the well was dry. | The herders left the well.
statement.object | The herders rejected the plan. | The herders reached the plain.
statement.quotation | “The well is dry,” the elder said. | The elder said the well was dry.
statement.inner-quotation | “The guard told us, ‘You all have to go home,’ and we left,” she said. | “The guard told us to go home,” she said.
statement.colon-quotation | A diplomat was blunter: “Nobody here believes in the plan.” | The sign was blunter: “Nobody may enter here.”
statement.continues | “The well is dry,” the elder said. “The goats have all died.”\\n\\n“Nobody came to help us this year.” | “The well is dry,” the elder said.
statement.continues-in-fragments | “The well is dry,” the elder said. That makes it “a year of thirst for everybody.” | “The well is dry,” the elder said. That made it worse.
statement.agentless | It was reported that the bridge had fallen. | It was clear that the bridge had fallen.
statement.passive | The raid was condemned by the union. | The raid was planned by the union.
statement.let-known | The palace let it be known that the king was ill. | The palace let the crowd in.
statement.silence | The company declined to comment. | The company declined to pay.
statement.silent-noun | There was no immediate comment from Asmara. | There was no immediate danger from Asmara.
statement.as-aside | As the mission noted, the bridge was closed. | As the mission left, the bridge was closed.
statement.figure | The army puts the toll at 12. | The army puts the tents at the river.
statement.seeming | The front seems to hold. | The front has to hold.
statement.adjective | The envoy was critical of the plan. | The envoy was author of the plan.
statement.lays-a-deed-to | The mayor pinned the raid on the smugglers. | The mayor pinned the badge on the smugglers.
statement.deed-laid-by | The raid, blamed by the mayor on smugglers, left two dead. | The raid, led by the mayor on Sunday, left two dead.
statement.light-verb | The union made a plea for calm. | The union made a bench for sitting.
statement.noun | The army's claim that the road was open angered drivers. | The army's road that was open pleased drivers.
statement.owned-noun | The bishop's offer to mediate was turned down. | The offer to mediate was turned down.
statement.according-to | According to the union, the port was shut. | According to plan, the port was shut.
statement.by-reckoning | By the army's count, nine had died. | By the army's gate, nine had died.
statement.hearsay | The minister reportedly left at dawn. | The minister quietly left at dawn.
statement.labelled | Finding: the shelling of the mill is verified. | Annex: the map of the mill is enclosed.
statement.speaker-line | Police: Road Is Open Again\\n\\nLAGOS, May 4 (Invented Press) - Rain fell. | Weekend: Road Is Open Again\\n\\nLAGOS, May 4 (Invented Press) - Rain fell.
statement.traded | Chad, Libya trade blame over raid\\n\\nLAGOS, May 4 (Invented Press) - Rain fell. | Chad, Libya trade salt over land\\n\\nLAGOS, May 4 (Invented Press) - Rain fell.
statement.appositive-denial | The army shelled the mill, a charge the army denies. | The army shelled the mill, a house the army built.
statement.appositive-charge | Gunmen burned the mill, a charge made by the council. | Gunmen burned the mill, a mistake made by the council.
statement.appositive | It was an allegation the bishop welcomed. | It was a house the bishop welcomed.
statement.parenthetical | The road, the mayor said, would open at noon. | The road, the mayor knew, led to the river.
statement.quoted-as | The daily quoted the mayor as saying the road was open. | The daily quoted a price for the paper.
statement.was-quoted | The mayor was quoted as saying the road was open. | The mayor was seen on the open road.
statement.citing | SANA, citing a security source, said the convoy had left. | SANA, with a security source, said the convoy had left.
statement.told-by | He had been told by a driver that the road was mined. | He had been driven by a man that he knew.
content.lead-in | The road was open, the mayor said, “and it will stay open.” | The road, the mayor said, was open.
content.begins-after-an-introduction | Hawa Barre, a midwife, told it otherwise: at least five of the dead were boys, she said. | The plan is simple: the boys leave at dawn, she said.
content.ends-with-its-clause | Since the envoy said the road was open, trucks have come. | The envoy said the road was open.
content.ends-with-its-quotation | The envoy said the road was “open. It will stay so.” | The envoy said the road was “open”.
content.ends-before-a-time | The mayor said the road was open, a day after the army had closed it. | The mayor said the road had opened a day after the storm.
content.ends-before-a-coordinated-cue | The mayor said the road was open and denied that anyone had died. | The mayor said the road was open and the wells were full.
content.ends-before-a-coordinated-verb | The mayor said the road was open, then flew back. | The mayor said the road was open and the pass shut.
content.ends-before-another-speaker | The mayor said the road was open and the army said it was mined. | The mayor said the road was open and the army had left.
content.ends-before-a-contrast | The mayor said the road was open, even as trucks were burning. | The mayor said the road was open and trucks were passing.
content.ends-before-a-participle-cue | The mayor said the road was open, adding that trucks were passing. | The mayor said the road was open, bringing relief.
content.ends-before-what-was-left-open | The mayor said mines had been found, without specifying where. | The mayor said mines had been found without any search.
content.ends-before-according-to | The mayor said the road was open, according to the daily. | The mayor said the road was open.
content.ends-before-a-relative-clause | The mayor said the army had taken the fort, which lies on the river. | The mayor said the fort which lies on the river had fallen.
content.ends-before-an-apposition | The mayor said the army had taken the fort, a ruin on the river. | The mayor said a ruin on the river had fallen.
""".strip()
TABLE = [tuple(part.strip().replace("\\n", "\n") for part in line.split(" | ")) for line in RULES.splitlines()]


def fired(text: str) -> set[str]:
    parsed = parse(Report(text=text, sha256="0" * 64))
    return {why.rule for one in attributions(parsed) for why in one.why}


@pytest.mark.parametrize(("rule", "takes", "leaves"), TABLE, ids=[row[0] for row in TABLE])
def test_a_rule_takes_its_text_and_leaves_the_like(rule: str, takes: str, leaves: str) -> None:
    assert rule in fired(takes)
    assert rule not in fired(leaves)


def test_every_rule_has_a_row() -> None:
    folder = Path(str(peacewatch.extract.__file__)).parent
    named = {
        rule
        for path in folder.rglob("*.py")
        for rule in re.findall(r'"((?:statement|content)\.[a-z-]+)"', path.read_text(encoding="utf-8"))
    }
    assert named == {row[0] for row in TABLE}
