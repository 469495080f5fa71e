"""Why a history is not there or not whole, and for who builds the very commands that help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_strategy_plugin.compute.history import NoteKind
from mkdocs_strategy_plugin.render.views.common import Gap
from mkdocs_strategy_plugin.render.words import N_

if TYPE_CHECKING:
    from mkdocs_strategy_plugin.compute.history import Note
    from mkdocs_strategy_plugin.render.words import Words

__all__ = ["note_gap", "note_words"]

FETCH_ALL = N_(
    "Fetch all of them: `git fetch --unshallow --tags`; on GitHub with `fetch-depth: 0`, on GitLab "
    "with `GIT_DEPTH: 0`."
)
COMMIT_IT = N_("Commit it: `git add .` and then `git commit`.")

NOTES = {
    NoteKind.NO_GIT: (
        N_("Git is not installed where this site is built, so what changed is not known."),
        N_("Install it there, on Debian with `apt-get install git`."),
    ),
    NoteKind.NO_REPOSITORY: (
        N_("This site is built outside of a git repository, so what changed is not known."),
        N_(
            "Begin one with `git init`; if there is one, build in its clone, not in an exported "
            "folder."
        ),
    ),
    NoteKind.NOT_TRUSTED: (
        N_(
            "Git does not trust the folder that this site is built in: it belongs to another "
            "user, as in many containers."
        ),
        N_('Before the build, run there: `git config --global --add safe.directory "$PWD"`'),
    ),
    NoteKind.NO_COMMIT: (N_("Nothing has been committed yet."), COMMIT_IT),
    NoteKind.NOT_COMMITTED: (N_("This plan has not been committed yet."), COMMIT_IT),
    NoteKind.BROKEN: (
        N_("The history of this plan cannot be read here."),
        N_("`mkdocs build --verbose` tells why, and `git fsck` whether the repository is whole."),
    ),
    NoteKind.NO_TAGS: (
        N_("There is no tag in this history, so it is told commit by commit."),
        N_(
            'Tag what you publish, `git tag -a 2026-Q1 -m "First quarter"`, and bring tags to '
            "where the site is built: `git fetch --tags`."
        ),
    ),
    NoteKind.NO_REVIEWS: (
        N_("No review has a date in this history, so it is told commit by commit."),
        N_("Add a review with its date under `reviews:`, and commit it."),
    ),
    NoteKind.UNKNOWN_SINCE: (
        N_("This history has no '{detail}' to begin with, so it is told from its beginning."),
        N_("Fetch it with `git fetch --tags`, or name another one as `since` in mkdocs.yml."),
    ),
}


def note_words(words: Words, note: Note) -> Gap:
    """Return what is missing of a history, for readers, who cannot run commands."""
    return Gap(note_gap(words, note).text)


def note_gap(words: Words, note: Note) -> Gap:
    """Return what is missing of a history, and what who builds the site can do."""
    if note.kind is NoteKind.SHALLOW:
        said = words.count(
            "This site is built in a shallow clone, which holds the last {number} commit only.",
            "This site is built in a shallow clone, which holds the last {number} commits only.",
            int(note.detail),
        )
        return Gap(said, words.say(FETCH_ALL))
    said, hint = NOTES[note.kind]
    return Gap(words.say(said, detail=note.detail), words.say(hint))
