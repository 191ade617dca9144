"""Counts and the figures that follow from them: precision, recall, F1. Pure arithmetic."""

from dataclasses import dataclass


@dataclass(slots=True, frozen=True)
class Counts:
    """How many were right, how many we gave, how many there are.

    ``right`` may be a fraction where a convention gives part marks (Citron's overlap does).
    """

    right: float = 0
    given: int = 0
    gold: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """The counts of two sets together (micro average)."""
        return Counts(self.right + other.right, self.given + other.given, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """``right / given``; 0 where nothing was given."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """``right / gold``; 0 where there is nothing to find."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """``2 right / (given + gold)``, the harmonic mean of the two; 0 where both are empty."""
        return 2 * self.right / (self.given + self.gold) if self.given + self.gold else 0.0

    def figures(self) -> dict[str, float]:
        """The counts beside the shares, rounded to four places, as written to the result file."""
        return {
            "right": round(self.right, 3), "given": self.given, "gold": self.gold,
            "precision": round(self.precision, 4), "recall": round(self.recall, 4), "f1": round(self.f1, 4),
        }  # fmt: skip


@dataclass(slots=True, frozen=True)
class Share:
    """``right`` of ``of``: an accuracy with its denominator."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        """The two shares pooled."""
        return Share(self.right + other.right, self.of + other.of)

    def also(self, right: bool) -> "Share":
        """This share with one more verdict."""
        return Share(self.right + int(right), self.of + 1)

    @property
    def value(self) -> float:
        """``right / of``; 0 where there is nothing to judge."""
        return self.right / self.of if self.of else 0.0

    def figures(self) -> dict[str, float]:
        """The counts beside the share."""
        return {"right": self.right, "of": self.of, "share": round(self.value, 4)}
