"""Which of the eight-bit encodings of Latin letters an English text is in: told by the foreign names in it.

English itself needs none of the upper half but marks, which the windows encodings share. What differs are the letters of
names: the byte of Spanish "ñ" is Polish "ń" in windows-1250, the byte of Icelandic "ð" Turkish "ğ" in windows-1254. A
reading counts for an encoding where a word's letters go together in one language and stand where it has them.
"""

import re

LANGUAGES: dict[str, tuple[str, ...]] = {
    "windows-1252": ("áéíóúñüïçà", "àâæçéèêëîïôöùûüœÿ", "áâãàçéêíóôõúü", "äöüßé", "åäöéøæü", "àèéìîòóù", "áéíóúýðþæö"),
    "windows-1254": ("çğıöşüâîûİ",),
    "windows-1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýžľĺŕäô", "čćđšž", "áéíóöőúüű", "ăâîşţ", "ëç"),
    "iso-8859-2": ("ąćęłńóśźż", "áčďéěíňóřšťúůýžľĺŕäô", "čćđšž", "áéíóöőúüű", "ăâîşţ"),
}
"""The letters beyond ASCII of each language (Romance, Germanic, Turkish, Slavic, Hungarian, Romanian, Albanian)."""
WORD = re.compile(r"[^\W\d_]*[^\x00-\x7f‘’“”–—…•«»\xa0][^\W_]*")
ODD = re.compile(
    r"(?i:ñ(?![aeiouáéíóúü])|æ$|[aeiou]æ|[aeiouy]è|^è|ð|þ|ý(?![mc]|$)|[a-z][£³¹ºª¿¡¼¾½¥§¶]|[£³¹ºª¿¡¼¾½¥§¶][a-z]|"
    r"[^\W\d_]œ(?!u)|^ğ|^ű|ø$|ń[aeiouy]|^ń|ð$)|[a-zß-ÿ][À-ÖØ-ÞĄĆĘŁŃŚŹŻČĎĚŇŘŠŤŮŽĐ]"
)
"""Letters where no language has them: a Spanish "ñ" without its vowel, "æ" at a word's end, a sign inside a word."""


def best_encoding(data: bytes) -> str | None:
    """The encoding in which the most words of ``data`` are plausible; the first of :data:`LANGUAGES` among equals.

    ``None`` where ``data`` is in none of them.

    >>> best_encoding("President Peña met Nuñez.".encode("windows-1252"))
    'windows-1252'
    >>> best_encoding("He flew from Gdańsk to Łódź.".encode("windows-1250"))
    'windows-1250'
    """
    scores: dict[str, int] = {}
    for encoding, languages in LANGUAGES.items():
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not re.search(r"[\x80-\x9f]", text):  # control signs: bytes that are marks in the windows encodings
            scores[encoding] = sum(_plausible(word, languages) for word in WORD.findall(text))
    return max(scores, key=lambda name: scores[name]) if scores else None


def _plausible(word: str, languages: tuple[str, ...]) -> int:
    letters = {c for c in word.replace("İ", "ı").lower() if c > "\x7f"}
    if ODD.search(word) or not any(letters <= set(own) for own in languages):
        return -1
    return 1
