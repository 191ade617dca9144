"""Whether a text is English: function words first, a detector only where these leave doubt."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from peacewatch.errors import NotEnglish

if TYPE_CHECKING:
    from lingua import LanguageDetector

LANGUAGES = (
    "ARABIC",
    "CHINESE",
    "CROATIAN",
    "DUTCH",
    "ENGLISH",
    "FRENCH",
    "GERMAN",
    "GREEK",
    "HEBREW",
    "HINDI",
    "INDONESIAN",
    "ITALIAN",
    "JAPANESE",
    "KOREAN",
    "PERSIAN",
    "POLISH",
    "PORTUGUESE",
    "RUSSIAN",
    "SOMALI",
    "SPANISH",
    "SWAHILI",
    "THAI",
    "TURKISH",
    "UKRAINIAN",
    "URDU",
    "VIETNAMESE",
)
COMMON = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "that",
        "said",
        "for",
        "on",
        "was",
        "with",
        "by",
        "had",
        "he",
        "it",
        "were",
        "from",
        "at",
        "his",
        "as",
        "is",
        "they",
        "an",
        "has",
        "which",
        "who",
        "not",
        "but",
        "be",
        "are",
        "after",
        "have",
        "their",
        "its",
        "this",
        "would",
        "will",
        "been",
        "or",
        "one",
        "two",
        "she",
        "her",
        "more",
        "than",
        "when",
        "also",
        "about",
        "over",
        "no",
        "if",
    ]
)
ENGLISH_ONLY = frozenset(
    [
        "the",
        "and",
        "that",
        "said",
        "with",
        "which",
        "from",
        "were",
        "they",
        "their",
        "would",
        "been",
        "when",
        "of",
    ]
)
FEWEST_WORDS = 20
FEWEST_COMMON = 6  # different words that are no names; fewer do not tell a language
FEWEST_LETTERS = 60  # for scripts that put no space between words
ENOUGH, ENOUGH_ONLY = 0.2, 0.06
LOOKED_AT = 6000
WORD = re.compile(r"[^\W\d_]+")


def check_english(text: str, name: str = "-") -> None:
    """Return where ``text`` is English or too short to tell; ``name`` is used in messages only.

    Raises:
        NotEnglish: naming the language.
    """
    words = WORD.findall(text[:LOOKED_AT].lower())
    letters = sum(map(len, words))
    foreign = sum(1 for character in text[:LOOKED_AT] if character > "\u024f" and character.isalpha())
    if len(words) <= FEWEST_WORDS and not (letters >= FEWEST_LETTERS and foreign > letters / 2):
        return
    plain = _without_names(text[:LOOKED_AT])
    if len(set(plain)) < FEWEST_COMMON and foreign <= letters / 2:
        return
    words = plain
    common = sum(word in COMMON for word in words) / max(1, len(words))
    only = sum(word in ENGLISH_ONLY for word in words) / max(1, len(words))
    if common >= ENOUGH and only >= ENOUGH_ONLY and foreign <= letters / 2:
        return
    from lingua import Language  # noqa: PLC0415  only texts in doubt pay for the detector

    language = _detector().detect_language_of(" ".join(plain) if foreign <= letters / 2 else text[:LOOKED_AT])
    if language is not None and language != Language.ENGLISH:
        told = language.name.capitalize()
        raise NotEnglish(f"{name}: this report seems to be in {told}; only English is read, so give an English version")


def _without_names(text: str) -> list[str]:
    """The words without a capital, for names are of no language; all of them, in lower case, where nearly all have one."""
    words = WORD.findall(text)
    plain = [word for word in words if not word[0].isupper()]
    capitals = sum(word.isupper() for word in words)
    return plain if capitals <= len(words) / 2 else [word.lower() for word in words]


@lru_cache(maxsize=1)
def _detector() -> "LanguageDetector":
    from lingua import Language, LanguageDetectorBuilder  # noqa: PLC0415

    languages = [getattr(Language, code) for code in LANGUAGES]
    return LanguageDetectorBuilder.from_languages(*languages).with_low_accuracy_mode().build()
