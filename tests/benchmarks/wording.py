"""The names and the prose of the entities that the benchmarks read."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["BLOCK", "COUNTS", "FORMATS", "PEOPLE", "PLACES", "STAGES", "THEMES", "YEAR", "Block"]

COUNTS = {
    "goals": 3,
    "objectives": 7,
    "kpis": 17,
    "personas": 4,
    "channels": 3,
    "content": 6,
    "tactics": 10,
}
"""Entities of a block, in the proportions of a real plan."""

BLOCK = sum(COUNTS.values())
"""Entities in one file."""

YEAR = 2025
"""A finished year, so that nothing becomes overdue while the benchmark ages."""

STAGES = ("awareness", "consideration", "conversion", "loyalty", "advocacy")
FORMATS = {
    "instagram": "carousel",
    "facebook": "video",
    "linkedin": "document",
    "tiktok": "short-video",
    "youtube": "video",
    "x": "image",
}
"""Platforms of the channels, each with a format it takes."""
OWNERS = ("Sari Wijaya", "Budi Hartono", "Maya Lestari", "Agus Pranoto", "Dewi Anggraini")
THEMES = ("Nature trails", "Island food", "Old harbours", "Quiet beaches", "Village crafts")
PLACES = ("Bogor", "Ambon", "Semarang", "Belitung", "Lombok", "Jambi", "Manado")
PEOPLE = ("young families", "weekend hikers", "students", "retired teachers", "food lovers")
SENTENCES = (
    "Most {people} hear of {place} from friends, long before they look for a way to get there.",
    "In the survey of last spring, four of ten could not name one thing to do in {place}.",
    "We show what a day in {place} costs, how long the ferry takes, and who is glad to help.",
    "They trust neighbours more than brochures, so the voices of {place} come first.",
    "What works for {people} is a plain plan for two days that fits a small budget.",
    "Every answer names a person in {place}, which no hotel chain offers to {people}.",
)


@dataclass(frozen=True)
class Block:
    """A file's worth of entities, which refer to one another only."""

    number: int
    """Which block of the plan it is, from 0."""

    def serial(self, collection: str, position: int) -> int:
        """Return the number of an entity in the whole plan, from 0."""
        return self.number * COUNTS[collection] + position % COUNTS[collection]

    def id(self, collection: str, position: int) -> str:
        """Return the id of an entity; positions beyond the last one begin again."""
        serial = self.serial(collection, position)
        theme = THEMES[serial % len(THEMES)].lower().replace(" ", "-")
        return f"{theme}-{collection.removesuffix('s')}-{serial + 1}"

    def title(self, collection: str, position: int) -> str:
        """Return words to make the title of."""
        serial = self.serial(collection, position)
        return f"{THEMES[serial % len(THEMES)]} {serial + 1}"

    def owner(self, position: int) -> str:
        """Return who answers for the entity at `position`."""
        return OWNERS[(self.number + position) % len(OWNERS)]

    def prose(self, position: int, *, sentences: int = 1) -> str:
        """Return as many sentences, of about 80 characters each."""
        start = self.number + position
        words = {
            "people": PEOPLE[start % len(PEOPLE)],
            "place": PLACES[start % len(PLACES)],
        }
        chosen = (SENTENCES[(start + n) % len(SENTENCES)] for n in range(sentences))
        return " ".join(chosen).format(**words)

    def stage(self, objective: int) -> str:
        """Return the stage of an objective, which is that of its goal."""
        return STAGES[(self.number + objective % COUNTS["goals"]) % len(STAGES)]

    def platform(self, channel: int) -> str:
        """Return the platform of a channel."""
        return list(FORMATS)[(self.number + channel % COUNTS["channels"]) % len(FORMATS)]
