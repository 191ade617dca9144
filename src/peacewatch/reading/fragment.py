"""A fragment of HTML, as JSON carriers hold it, to lines of text."""

from html.parser import HTMLParser

BLOCKS = frozenset(
    [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "br",
        "tr",
        "table",
        "section",
        "article",
        "header",
        "footer",
        "hr",
        "pre",
    ]
)
SKIPPED = frozenset(
    ["script", "style", "figcaption", "figure", "noscript", "template", "aside", "nav", "button", "form"]
)


class _Lines(HTMLParser):
    """Collects the text of a fragment, one line a block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = [""]
        self.skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in SKIPPED:
            self.skipping += 1
        elif tag in BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in SKIPPED:
            self.skipping = max(0, self.skipping - 1)
        elif tag in BLOCKS:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.lines[-1] += data


def fragment_text(fragment: str) -> str:
    r"""The text of an HTML fragment (``body_html``), one line a block.

    >>> fragment_text("<p>They <b>left</b>.</p><p>So &amp; so.</p>")
    'They left.\nSo & so.'
    """
    parser = _Lines()
    parser.feed(fragment)
    parser.close()
    lines = (" ".join(words.split()) for words in parser.lines)
    return "\n".join(words for words in lines if words)
