"""Foreign names in English reports: in every eight-bit encoding, and never taken for another language."""

import pytest

from peacewatch.errors import BinaryReport, NotEnglish
from peacewatch.reading import read_bytes

FRAME = "The ministry said on Monday that {} had denied the claim and that the talks would go on. It gave no date."
NAMES = {
    "windows-1252": [
        "Peña", "Nuñez and Ibáñez", "José Zúñiga", "François Côté", "Genève", "São Paulo", "Göring", "Zürich", "Åland", "Møller",
        "N’Djamena and Bangui", "Bogotá", "Español", "Niñas", "Kübra Müller", "Père Noël", "“Coup d’État”", "Malmö", "Côte d’Ivoire",
    ],
    "windows-1250": ["Gdańsk", "Łódź", "Jarosław Kaczyński", "Wałęsa", "Vučić", "Milošević", "Đinđić", "Kovač", "Havlíček", "Dvořák"],
    "windows-1254": ["Erdoğan", "Çavuşoğlu", "Yıldırım", "Diyarbakır", "Şırnak"],
}  # fmt: skip


@pytest.mark.parametrize(("encoding", "name"), [(code, name) for code, names in NAMES.items() for name in names])
def test_a_name_is_read_as_it_was_written(encoding: str, name: str) -> None:
    text = FRAME.format(name)
    assert read_bytes(text.encode(encoding)).text == text


@pytest.mark.parametrize("name", [name for names in NAMES.values() for name in names])
def test_utf8_is_never_doubted(name: str) -> None:
    text = FRAME.format(name)
    assert read_bytes(text.encode()).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Iran denied. " * 1500,
        "- Kabul denied it.\n" * 400,
        "Al-Hadath: Abd al-Malik Badr al-Din al-Houthi, Mahdi al-Mashat, Abdul Salam al-Faleeti, Yahya Saree and Rashad al-Alimi "
        "met Hans Grundberg in Muscat; Sana'a and Aden, Marib, Taiz, Hodeidah and Al-Bayda were named.",
        "Nguyễn Văn Hùng and Trần Thị Lan, of Đà Nẵng and Huế, denied it; Phạm Minh Châu, Lê Hoàng Nam and Võ Thị Sáu did not reply.",
        "ARVIA DENIES SHELLING OF KESH; BORLAND SAYS THAT TALKS WILL GO ON AND THAT THE TRUCE IS KEPT IN THE NORTH OF THE COUNTRY",
        "Przemysław Wiśniewski, Grzegorz Brzęczyszczykiewicz, Zbigniew Szczęsny, Małgorzata Chrzanowska, Katarzyna Wójcik, Paweł "
        "Krzyżanowski, Łukasz Jędrzejczyk, Agnieszka Świątek and Stanisław Gołębiewski left Szczebrzeszyn.",
    ],
)
def test_english_full_of_names_is_english(text: str) -> None:
    assert read_bytes(text.encode()).text == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("Spanish", "El ministro de Defensa negó el lunes que el ejército hubiera atacado la ciudad y dijo que las conversaciones seguirán mañana."),
        ("French", "Le ministre a démenti lundi que l'armée ait bombardé la ville et a déclaré que les pourparlers se poursuivraient demain matin."),
        ("German", "Der Minister wies am Montag zurück, dass die Armee die Stadt beschossen habe, und sagte, dass die Gespräche morgen weitergehen."),
        ("Polish", "Minister zaprzeczył w poniedziałek, że wojsko ostrzelało miasto, i powiedział, że rozmowy będą kontynuowane jutro rano w stolicy kraju."),
        ("Russian", "Министр в понедельник опроверг, что армия обстреляла город, и сказал, что переговоры продолжатся завтра утром в столице страны."),
        ("Turkish", "Bakan pazartesi günü ordunun şehri bombaladığını yalanladı ve görüşmelerin yarın sabah başkentte devam edeceğini söyledi, ayrıca tarih vermedi."),
        ("Indonesian", "Menteri pada hari Senin membantah bahwa tentara telah menyerang kota itu dan mengatakan bahwa perundingan akan dilanjutkan besok pagi."),
    ],
)  # fmt: skip
def test_another_language_is_told(language: str, text: str) -> None:
    with pytest.raises(NotEnglish, match=language):
        read_bytes(f"{text} {text}".encode())  # a few words alone are not judged


def test_a_stray_control_sign_makes_no_text_binary() -> None:
    text = "Arvia denied it.\x1b It said that the talks \x07 would go on."
    assert read_bytes(text.encode()).text == text
    with pytest.raises(BinaryReport):
        read_bytes(b"Arvia \x01\x02\x03\x04\x05 denied it.")
