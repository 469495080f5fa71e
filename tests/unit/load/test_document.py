"""YAML text as plain data, and what is wrong with it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from mkdocs_strategy_plugin.diagnostics import Location
from mkdocs_strategy_plugin.load.document import Document, read
from mkdocs_strategy_plugin.load.sources import Limits, Source

FILE = Path("/docs/strategy.yml")


def document(text: str, limits: Limits | None = None) -> Document:
    return read(Source(FILE, text), limits or Limits())


def data(text: str) -> object:
    result = document(text)
    assert result.findings == ()
    assert result.is_complete
    return result.data


def faults(text: str, limits: Limits | None = None) -> list[tuple[str, str]]:
    """Return place, code and message of each finding, the place as `line:column`."""
    found = []
    for finding in document(text, limits).findings:
        assert isinstance(finding.where, Location)
        assert finding.where.file == FILE
        assert finding.hint.endswith(".")
        where = f"{finding.where.line}:{finding.where.column}"
        found.append((f"{where} {finding.code}", finding.message))
    return found


def fault(text: str) -> tuple[str, str, str]:
    (finding,) = document(text).findings
    ((head, message),) = faults(text)
    return head, message, finding.hint


# Values


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "on",
        "Yes",
        "12:30",
        "2027-02-30",
        "2027-01-01",
        "1_000",
        "1.10",
        "0x10",
        "017",
        ".nan",
        "1e3",
        "+5",
        "45%",
        "60+",
        "2016-07-01/2017-06-30",
        "-",
        "true",
        "nil",
        "NuLL",
        "=",
        "a#b",
    ],
)
def test_a_plain_value_stays_the_text_that_was_written(written: str) -> None:
    expected = [None] if written == "-" else written
    assert data(f"a: {written}\n" if written != "-" else "a:\n  -\n") == {"a": expected}


@pytest.mark.parametrize("written", ["", " ~", " null", " Null", " NULL"])
def test_a_plain_null_is_no_value(written: str) -> None:
    assert data(f"a:{written}\n") == {"a": None}


@pytest.mark.parametrize("written", ['""', "''", '"~"', "'null'", "!!str ~"])
def test_a_quoted_null_is_a_text(written: str) -> None:
    assert data(f"a: {written}\n") == {"a": written.replace("!!str ", "").strip("'\"")}


def test_mappings_lists_and_blocks_nest() -> None:
    text = "a:\n  - {b: [1, two], c: }\n  - |\n    one\n    two\n  - >-\n    three\n    four\n"

    assert data(text) == {"a": [{"b": ["1", "two"], "c": None}, "one\ntwo\n", "three four"]}


def test_keys_are_texts() -> None:
    assert data("2016-04: 5\nno: 1\n1.0: x\n'': y\n") == {
        "2016-04": "5",
        "no": "1",
        "1.0": "x",
        "": "y",
    }


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n", "---\n", "---\n...\n"])
def test_an_empty_file_has_no_data(text: str) -> None:
    assert document(text) == Document(None, (), is_complete=True)


def test_a_list_may_be_at_the_top() -> None:
    assert data("- a\n- b\n") == ["a", "b"]


def test_a_text_may_be_at_the_top() -> None:
    assert data("only words\n") == "only words"


@pytest.mark.parametrize("tag", ["!!str", "!!int", "!!float", "!!timestamp", "!!null", "!"])
def test_harmless_tags_change_nothing(tag: str) -> None:
    assert data(f"a: {tag} 2016\nb: !!map {{}}\nc: !!seq []\n") == {"a": "2016", "b": {}, "c": []}


# Anchors


def test_aliases_repeat_values() -> None:
    assert data("a: &x [1, {b: &y two}]\nc: *x\nd: *y\n") == {
        "a": ["1", {"b": "two"}],
        "c": ["1", {"b": "two"}],
        "d": "two",
    }


def test_an_alias_may_be_a_key() -> None:
    assert data("a: &x word\n*x : 1\n") == {"a": "word", "word": "1"}


def test_merge_keys_add_what_is_not_written() -> None:
    text = "base: &base {a: 1, b: 2}\nuse:\n  b: own\n  <<: *base\n  c: 3\n"

    assert data(text) == {"base": {"a": "1", "b": "2"}, "use": {"b": "own", "c": "3", "a": "1"}}


def test_of_several_merged_mappings_the_first_wins() -> None:
    text = "x: &x {a: 1}\ny: &y {a: 2, b: 2}\nuse: {<<: [*x, *y, {b: 3, c: 3}]}\n"

    assert data(text) == {
        "x": {"a": "1"},
        "y": {"a": "2", "b": "2"},
        "use": {"a": "1", "b": "2", "c": "3"},
    }


def test_a_quoted_merge_key_is_a_key() -> None:
    assert data('"<<": 1\n') == {"<<": "1"}


def test_only_mappings_can_be_merged() -> None:
    assert faults("a:\n  b: 1\n  <<: [c]\n") == [
        ("3:3 SYN001", "'<<' takes the keys of a mapping, and its value is none")
    ]


def test_merging_nothing_adds_nothing() -> None:
    assert data("a: {<<: ~, b: 1}\n") == {"a": {"b": "1"}}


def test_merging_an_unknown_alias_is_one_fault() -> None:
    assert [head for head, _ in faults("a: {<<: *x, b: 1}\n")] == ["1:9 SYN001"]


def test_an_unknown_alias_stays_text() -> None:
    assert document("a: [*word, b]\n").data == {"a": ["*word", "b"]}
    assert faults("a: [*word, b]\n") == [
        ("1:5 SYN001", "'*word' refers to an anchor '&word' that is not defined above it")
    ]


@pytest.mark.parametrize("text", ["a: &x [*x]\n", "a: &x\n  b: *x\n", "&x\na: {<<: *x}\n"])
def test_a_value_cannot_repeat_itself(text: str) -> None:
    assert [message for _, message in faults(text)] == [
        "'*x' stands inside '&x', the value it repeats"
    ]


def test_a_billion_laughs_are_cut_short() -> None:
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    started = time.process_time()

    result = document("\n".join(lines))

    # a1 to a4 repeat 110 + 1,110 + 11,110 + 111,110 values, and each alias in a5 111,111 more.
    assert [finding.message for finding in result.findings] == [
        "with '*a4' the aliases of this file repeat more than 500,000 values"
    ]
    assert result.findings[0].where == Location(FILE, 6, 25)
    assert result.findings[0].code == "SYN004"
    assert not result.is_complete
    assert time.process_time() - started < 1


def test_a_large_honest_plan_is_far_below_the_bounds() -> None:
    kpi = "  kpi-{}:\n    <<: *kpi\n    title: Visitors\n    actuals: {{2016-04: 1, 2016-05: 2}}\n"
    text = "base: &kpi {tier: primary, metric: arrivals}\nkpis:\n"
    text += "".join(kpi.format(number) for number in range(10_000))

    result = document(text)

    assert result.findings == ()
    assert result.data["kpis"]["kpi-9999"] == {
        "title": "Visitors",
        "actuals": {"2016-04": "1", "2016-05": "2"},
        "tier": "primary",
        "metric": "arrivals",
    }


# Bounds


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: " + "[" * 1000 + "]" * 1000, "1:35 SYN004"),
        ("a: " + "[" * 1000, "1:35 SYN004"),
        ("{a: " * 1000, "1:129 SYN004"),
        ("- " * 1000 + "a", "1:65 SYN004"),
        ("\n".join(" " * depth + "a:" for depth in range(1000)), "33:33 SYN004"),
    ],
)
def test_a_thousand_levels_are_refused_at_the_33rd(text: str, place: str) -> None:
    started = time.process_time()

    assert faults(text) == [(place, "here mappings and lists are nested more than 32 deep")]
    assert not document(text).is_complete
    assert time.process_time() - started < 1


def test_the_bound_on_nesting_itself_is_allowed() -> None:
    assert faults("[" * 32 + "]" * 32) == []


def test_aliases_do_not_hide_depth() -> None:
    lines = ["a0: &a0 []"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 40)]

    assert faults("\n".join(lines)) == [
        ("32:12 SYN004", "with '*a30' mappings and lists are nested more than 32 deep")
    ]


def test_bounds_are_named_with_their_option() -> None:
    (finding,) = document("[[]]", Limits(nesting=1)).findings

    assert finding.hint == "Nest less deeply, or raise 'limits.nesting' in the plugin's options."


# Keys


def test_of_two_equal_keys_the_first_is_kept() -> None:
    result = document("kpis:\n  a: 1\n  b: 2\n  a: {c: 3}\n  a: 4\n  d: 5\n")

    assert result.data == {"kpis": {"a": "1", "b": "2", "d": "5"}}
    assert result.is_complete
    assert [finding.code for finding in result.findings] == ["SYN003", "SYN003"]
    assert [finding.where for finding in result.findings] == [
        Location(FILE, 4, 3),
        Location(FILE, 5, 3),
    ]
    assert result.findings[0].message == (
        "the key 'a' stands here a second time, and only the first one counts"
    )
    (first,) = result.findings[0].related
    assert (first.where, first.note) == (Location(FILE, 2, 3), "first defined here")


def test_equal_keys_are_found_inside_of_lists() -> None:
    (finding,) = document("a:\n  - b: 1\n  - c: 1\n    c: 2\n").findings

    assert finding.where == Location(FILE, 4, 5)
    assert finding.related[0].where == Location(FILE, 3, 5)


def test_keys_that_are_merged_in_twice_are_no_fault() -> None:
    assert data("a: &a {x: 1}\nb: &b {x: 2}\nc: {<<: [*a, *b], x: 3}\n")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("~: 1\n", "1:1 SYN001"),
        ("a: {{ name }}\n", "1:5 SYN001"),
        ("a:\n  [b]: 1\n", "2:3 SYN001"),
        ("? {a: 1}\n: 1\n", "1:3 SYN001"),
    ],
)
def test_a_key_must_be_a_text(text: str, place: str) -> None:
    assert faults(text) == [
        (place, "a mapping, a list or nothing stands where a key belongs"),
    ]


# Documents, tags, conflicts


def test_only_the_first_document_is_read() -> None:
    result = document("a: 1\n---\nb: 2\n")

    assert result.data == {"a": "1"}
    assert not result.is_complete
    assert faults("a: 1\n---\nb: 2\n") == [
        ("2:1 SYN005", "a second document begins here, and only the first is read")
    ]


def test_a_document_may_be_marked_and_ended() -> None:
    assert data("%YAML 1.2\n---\na: 1\n...\n") == {"a": "1"}


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        ("!!python/object/apply:os.system", "!!python/object/apply:os.system"),
        ("!!binary", "!!binary"),
        ("!Own", "!Own"),
        ("!<tag:example.org,2016:x>", "tag:example.org,2016:x"),
    ],
)
def test_a_tag_that_would_make_an_object_is_refused(tag: str, shown: str) -> None:
    text = f"a: {tag} [echo]\nb: 1\n"

    assert document(text).data == {"a": ["echo"], "b": "1"}
    assert faults(text) == [
        ("1:4 SYN010", f"the tag '{shown}' would make an object, and plans hold plain data")
    ]


def test_merge_conflicts_are_named_with_all_their_lines() -> None:
    text = "a: 1\n<<<<<<< HEAD\nb: 1\n||||||| base\nb: 0\n=======\nb: 2\n>>>>>>> other\nc: 3\n"

    result = document(text)

    assert result.data == {"a": "1"}
    assert not result.is_complete
    assert faults(text) == [
        ("2:1 SYN001", "'<<<<<<<' is the mark of a merge conflict that is not resolved")
    ]
    assert [(related.where, related.note) for related in result.findings[0].related] == [
        (Location(FILE, 4, 1), "'|||||||': what was there before"),
        (Location(FILE, 6, 1), "'=======': the other side begins here"),
        (Location(FILE, 8, 1), "'>>>>>>>': the conflict ends here"),
    ]


def test_each_merge_conflict_is_named() -> None:
    conflict = "<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n"

    assert [head for head, _ in faults("a: [\n" + conflict + conflict)] == [
        "2:1 SYN001",
        "7:1 SYN001",
    ]


@pytest.mark.parametrize("marker", ["=======", ">>>>>>> theirs", "||||||| base"])
def test_a_single_line_of_a_conflict_is_named(marker: str) -> None:
    ((head, message),) = faults(f"a: 1\n{marker}\nb: 2\n")

    assert head == "2:1 SYN001"
    assert message == f"'{marker[:7]}' is the mark of a merge conflict that is not resolved"


def test_rules_in_comments_and_texts_are_no_conflicts() -> None:
    assert data("# =======\na: |\n  Title\n  =======\n") == {"a": "Title\n=======\n"}


# Words in the place of signs


@pytest.mark.parametrize(
    ("text", "place", "lost"),
    [
        ("title: Share #LoveTampaBay now\n", "1:14", "#LoveTampaBay now"),
        ("title: #LoveTampaBay\n", "1:8", "#LoveTampaBay"),
        ("tags:\n  - #WonderfulIndonesia\n", "2:5", "#WonderfulIndonesia"),
        ("a: 1\nb: the #1 choice\nc: 2\n", "2:8", "#1 choice"),
        ("colour: #ff0000\n", "1:9", "#ff0000"),
        ("- Sambal #Über\n", "1:10", "#Über"),
    ],
)
def test_a_lost_hashtag_is_found(text: str, place: str, lost: str) -> None:
    assert faults(text) == [(f"{place} SYN007", f"'{lost}' is read as a comment, not as text")]
    assert document(text).is_complete


def test_a_lost_hashtag_is_shown_in_quotes() -> None:
    (finding,) = document("title: Share #LoveTampaBay now\n").findings

    assert finding.hint == (
        "Write \"Share #LoveTampaBay now\", or put a space after '#' if it is a comment."
    )


@pytest.mark.parametrize(
    "text",
    [
        "a: word # like this\n",
        "a: word  #todo\n",
        'colour: "#ff0000"\n',
        "a: 'Share #LoveTampaBay'\n",
        'a: "text" #comment\n',
        "a: |\n  Share #LoveTampaBay\n",
        "# a: #b\na: 1\n",
        "#a: 1\n  #b: 2\nc: 3\n",
        "a: word #---\n",
        "a: word #: b\n",
        "a: word #b: c\n",
        "target: 5 #visitors\n",
        "a: #what follows\n  b: 1\n",
        "a: C#\nb: word#tag\n",
        "a: [b, c] #list\n",
    ],
)
def test_a_comment_is_no_lost_hashtag(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a:\n\u00a0\u00a0b: 1\n", "2:1", "a no-break space stands in the key '\u00a0\u00a0b'"),
        ("my\u00a0key: 1\n", "1:3", "a no-break space stands in the key 'my\u00a0key'"),
        ("\u201ckey\u201d: 1\n", "1:1", "a curly quote stands in the key '\u201ckey\u201d'"),
        ("a: \u201cBali\u201d\n", "1:4", "a curly quote stands in place of a straight quote"),
        ("a: [\u2018x\u2019, y]\n", "1:5", "a curly quote stands in place of a straight quote"),
        ("a\uff1ab: 1\n", "1:2", "a full-width colon stands in the key 'a\uff1ab'"),
        ("a\uff1ab\nc: 1\n", "1:2", "a full-width colon stands after the key 'a'"),
        ("a:\u00a0b\nc: 1\n", "1:3", "a no-break space stands after the key 'a'"),
        ("a: \u201cBali: b\u201d\n", "1:4", "a curly quote stands in place of a straight quote"),
        ("a: \u00a0b\n", "1:4", "a no-break space stands before '\u00a0b'"),
    ],
)
def test_look_alikes_are_named(text: str, place: str, message: str) -> None:
    # Words are quoted as everywhere, with any white space in them as one plain space.
    expected = message.replace("\u00a0\u00a0b", "b").replace("\u00a0b", "b").replace("\u00a0", " ")

    assert faults(text) == [(f"{place} SYN008", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "a: Rina\u2019s caf\u00e9\n",
        "a: 5\u00a0% of \u201call\u201d visits\n",
        "quote: \u201cI want to see Bali\u201d\n",
        '"\u201ckey\u201d": 1\n',
        "a: |\n  \u201cBali\u201d\n",
        "a: 雅加达\uff1a印尼\n",
    ],
)
def test_typography_inside_of_texts_is_welcome(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:\n\tb: 1\n", "2:1"),
        ("a:\n  b: 1\n\tc: 2\n", "3:1"),
        ("a:\n  b: 1\n \tc: 2\n", "3:2"),
        ("a:\n  -\tb: 1\n", "2:4"),
    ],
)
def test_a_tab_does_not_indent(text: str, place: str) -> None:
    result = document(text)

    assert faults(text) == [(f"{place} SYN008", "a tab stands where YAML takes spaces only")]
    assert not result.is_complete


# Faults of syntax


@pytest.mark.parametrize(
    ("text", "head", "message", "hint"),
    [
        (
            "a: Bali: the island\nb: 1\n",
            "1:8",
            "the text 'Bali: the island' contains ': ', which YAML takes for the end of a key",
            'Write "Bali: the island".',
        ),
        (
            '- a: say "hi": it\'s # no\n',
            "1:14",
            "the text 'say \"hi\": it's' contains ': ', which YAML takes for the end of a key",
            "Write 'say \"hi\": it''s'.",
        ),
        (
            "a: 1\n  b: 2\n",
            "2:3",
            "'b: 2' cannot belong to 'a: 1', which has a value already",
            "Give it the indentation of 'a: 1', or put the value above it in quotes.",
        ),
        ("a:1\nb: 2\n", "1:3", "a space is missing after 'a:'", "Write 'a: 1'."),
        ("a: 1\nb:2\nc: 3\n", "2:3", "a space is missing after 'b:'", "Write 'b: 2'."),
        (
            "a: 1\nwords\nc: 2\n",
            "2:1",
            "'words' is no key, as no ':' follows it",
            "Write ':' after it if it is a key, or indent it if it belongs to the text above.",
        ),
        (
            'a:\n  b: "Bali\n  c: 1\n',
            "2:6",
            'the quote (") that opens here is never closed',
            'Write " at the end of the text.',
        ),
        (
            "a: 'Bali\nb: 1\n",
            "1:4",
            "the quote (') that opens here is never closed",
            "Write ' at the end of the text.",
        ),
        (
            'a: "Bali\nb: "Java"\n',
            "1:4",
            'the quote (") that opens here is closed in line 2 only',
            'Write " where the text ends.',
        ),
        (
            "a: 'don't'\n",
            "1:9",
            "more text follows the closing quote (')",
            "Write '' for a quote inside the text, or ' after its last word.",
        ),
        (
            'a: "Bali" is nice\n',
            "1:11",
            'more text follows the closing quote (")',
            'Write \\" for a quote inside the text, or " after its last word.',
        ),
        (
            "a: [x, y\nb: 1\n",
            "1:4",
            "the '[' that opens here is never closed",
            "Write ']' after the last entry.",
        ),
        (
            "a: {x: 1",
            "1:4",
            "the '{' that opens here is never closed",
            "Write '}' after the last entry.",
        ),
        (
            "a: [x, [y], ",
            "1:4",
            "the '[' that opens here is never closed",
            "Write ']' after the last entry.",
        ),
        (
            "a: [x, , y]\n",
            "1:8",
            "nothing stands before this ','",
            "Remove it, or write an entry before it.",
        ),
        (
            "why: [See](https://example.org)\n",
            "1:11",
            "more text follows the closing ']'",
            "Put the whole text in quotes, or begin a new line here.",
        ),
        ("a:x b: c: d\n", "1:3", "a space is missing after 'a:'", "Write 'a: x b: c: d'."),
        (
            "a:\n  12:30 b: : 2\n",
            "2:12",
            "YAML cannot go on here, at ': 2'",
            "Check the indentation, or put the whole text in quotes.",
        ),
        (
            "a: ['}', ",
            "1:10",
            "YAML cannot go on here, at the end of the line",
            "Check the indentation, or put the whole text in quotes.",
        ),
        (
            "  a: 1\nb: 2\n",
            "2:1",
            "'b: 2' is indented by 0, level with nothing it could belong to",
            "Indent it by 2 like 'a: 1'.",
        ),
        ("a: [x, y}\n", "1:9", "'[' is closed by '}'", "Write ']'."),
        (
            "a: {x: 1 y: 2}\n",
            "1:11",
            "neither a comma nor the closing '}' stands before ': 2}'",
            "Write a comma between two entries, or put the whole text in quotes.",
        ),
        (
            "a: [x, #tag]\nb: 1\n",
            "1:8",
            "'#tag]' is read as a comment, so the '[' before it stays open",
            'Write "#tag".',
        ),
        (
            "a: x\nb: [x]]\n",
            "2:7",
            "']' stands outside of any brackets",
            "Remove ']', or put the whole text in quotes.",
        ),
        (
            "a: @handle # who\n",
            "1:4",
            "a text cannot begin with '@' unless it is in quotes",
            'Write "@handle".',
        ),
        (
            "a: [@x, b]\n",
            "1:5",
            "a text cannot begin with '@' unless it is in quotes",
            'Write "@x".',
        ),
        (
            "a: `code`\n",
            "1:4",
            "a text cannot begin with '`' unless it is in quotes",
            'Write "`code`".',
        ),
        ("a: %5\n", "1:4", "a text cannot begin with '%' unless it is in quotes", 'Write "%5".'),
        (
            "a: *bold* text\n",
            "1:4",
            "a text cannot begin with '*' unless it is in quotes",
            'Write "*bold* text".',
        ),
        (
            "a: *bold text\n",
            "1:4",
            "a text cannot begin with '*' unless it is in quotes",
            'Write "*bold text".',
        ),
        (
            "a: & co\n",
            "1:4",
            "a text cannot begin with '&' unless it is in quotes",
            'Write "& co".',
        ),
        (
            "a: ? why\n",
            "1:4",
            "a text cannot begin with '?' unless it is in quotes",
            'Write "? why".',
        ),
        (
            "a: !x!y z\n",
            "1:4",
            "a text cannot begin with '!' unless it is in quotes",
            'Write "!x!y z".',
        ),
        (
            "a: > 5 percent\n",
            "1:4",
            "'>' begins a block of text, so nothing may follow it in its line",
            'Write "> 5 percent", or begin the text in the next line.',
        ),
        (
            "a: | b\n",
            "1:4",
            "'|' begins a block of text, so nothing may follow it in its line",
            'Write "| b", or begin the text in the next line.',
        ),
        (
            "a: >5\nb: 1\n",
            "1:4",
            "'>5' begins a block of text, and no text follows",
            'Write ">5" in quotes, or indent the text below it.',
        ),
        (
            "a:\n  b: 1\n c: 2\n",
            "3:2",
            "'c: 2' is indented by 1, level with nothing it could belong to",
            "Indent it by 2 like 'b: 1' or by 0 like 'a:'.",
        ),
        (
            "a: |\n    x\n  y\n",
            "3:3",
            "'y' is indented by 2, level with nothing it could belong to",
            "Indent it by 4 like 'x' or by 0 like 'a: |'.",
        ),
        (
            "a:\n  b: 1\n  - c\n",
            "3:3",
            "a list item stands beside the keys of a mapping",
            "Indent it below the key it belongs to, or write it as a key.",
        ),
        (
            "a:\n  - c\n  b: 1\n",
            "3:3",
            "'b: 1' stands beside the items of a list",
            "Write '- ' before it, or indent it like the key of the list.",
        ),
        (
            "a: - b\n",
            "1:4",
            "a list cannot begin in the line of its key",
            'Begin it in the next line, or write "- b" if it is a text.',
        ),
        (": b\n", "1:1", "no key stands before this ':'", "Write a word before it."),
        (
            'a: "C:\\path"\n',
            "1:7",
            "'\\p' is no escape that YAML knows",
            "Write two backslashes, or use single quotes.",
        ),
        (
            "{% if x %}\na: 1\n",
            "1:1",
            "'{%' belongs to a template, and this file is read as plain YAML",
            "Remove the template's tag, or put the text in quotes.",
        ),
        (
            "a: some\n  text #tag\n  more\n",
            "2:8",
            "'#tag' is read as a comment and ends the text, which goes on below it",
            "Put the whole text in quotes.",
        ),
        (
            "a: 1\n...\nb: 2\n",
            "3:1",
            "the document ends before 'b: 2'",
            "Remove the '...', the brackets or the quotes that end it above this line.",
        ),
        (
            "%5\n",
            "1:1",
            "a text cannot begin with '%' unless it is in quotes",
            'Write "%5".',
        ),
        ("a: \x07b\n", "1:4", "an invisible control character (U+0007) stands here", "Remove it."),
        ("a: \0b\n", "1:4", "an invisible control character (U+0000) stands here", "Remove it."),
        (
            "a" * 1100 + ": 1\n",
            "1:1101",
            "YAML cannot go on here, at ': 1'",
            "Check the indentation, or put the whole text in quotes.",
        ),
    ],
)
def test_a_fault_of_syntax_is_explained(text: str, head: str, message: str, hint: str) -> None:
    assert fault(text) == (f"{head} SYN001", message, hint)


def test_what_stands_before_a_fault_is_kept() -> None:
    result = document("a:\n  b: 1\n  c: [x, {y: z}]\nd: @e\nf: 1\n")

    assert result.data == {"a": {"b": "1", "c": ["x", {"y": "z"}]}}
    assert not result.is_complete


def test_open_collections_are_closed_at_a_fault() -> None:
    assert document("a: &x {u: 1}\nb:\n  <<: *x\n  a: 1\n  a: 2\n  c: @d\n").data == {
        "a": {"u": "1"},
        "b": {"a": "1", "u": "1"},
    }


def test_findings_are_in_the_order_of_the_file() -> None:
    assert [head for head, _ in faults("a: 1\na: 2\nb: x #tag\nc: !Own 1\nd: *no\ne: [\n")] == [
        "2:1 SYN003",
        "3:6 SYN007",
        "4:4 SYN010",
        "5:4 SYN001",
        "6:4 SYN001",
    ]


# What was lost


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("goals:\n  known:\n    title: a: b\n    why: Yes.\n", ("goals", "known", "title")),
        ("goals:\n  known:\n    title: a\n\twhy: Yes.\n", ("goals", "known", "title")),
        ("goals:\n  known:\n    title: a\n   why: Yes.\n", ("goals", "known", "title")),
        ("goals:\n  known:\n    title: a\n why: Yes.\n", ("goals", "known", "title")),
        ("goals:\n  known: {title: a}\n  liked: @a\n", ("goals", "liked")),
        ("goals:\n  known: {title: a}\n  liked: a: b\n", ("goals", "liked")),
        ("goals:\n  known: {why: a}\n  title: b\n    stage: c\n", ("goals", "known", "why")),
        ("goals:\n  known: {title: a}\n=======\n", ("goals", "known", "title")),
        ("goals:\n  known:\n    stages: [a, @b]\n", ("goals", "known", "stages")),
        ("goals:\n  known: {title: a}\n---\nkpis:\n", ("goals", "known", "title")),
        ("{goals: {known: {}}} ]", ("goals", "known")),
        ("<<: {goals: {known: a: b}}", ("<<", "goals", "known")),
        ("[a, b]: {goals: {known: {title: a: b}}}", ("<<", "goals", "known", "title")),
        ("@", ()),
    ],
)
def test_reading_ends_at_the_value_that_was_read_last(text: str, way: tuple[str, ...]) -> None:
    assert way in document(text).misread


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("goals:\n  known: {title: a, title: b}\n", [("goals", "known", "title")]),
        ("tactics:\n  weekly:\n    owner: #press\n", [("tactics", "weekly")]),
        ("tactics:\n  weekly:\n    why: |\n    owner: Press\n", [("tactics", "weekly", "why")]),
        ("goals:\n  known: {title: a}\n", []),
    ],
)
def test_a_value_is_misread_though_reading_goes_on(text: str, ways: list[tuple[str, ...]]) -> None:
    result = document(text)
    assert list(result.misread) == ways
    assert result.is_complete
