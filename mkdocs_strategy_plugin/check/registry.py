"""All rules there are, in the order of their codes' groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from mkdocs_strategy_plugin.check.rules import (
    activity_only,
    ambiguous_number,
    broken_trajectory,
    channel_targets_differ,
    circular_reference,
    conflicting_primary,
    deprecated_key,
    dropped_ladder,
    duplicate_id,
    duplicate_key,
    duplicate_value,
    empty_quadrant,
    end_before_start,
    expired_exemption,
    falling_total,
    few_goals,
    future_value,
    goal_without_objective,
    growth_without_baseline,
    hole,
    ignored_audience,
    impossible_compounding,
    inconsistent_ratio,
    invalid_csv,
    invalid_yaml,
    kpi_without_objective,
    late_values,
    long_title,
    look_alike_character,
    lost_hashtag,
    malformed_id,
    malformed_period,
    malformed_quantity,
    misplaced_content,
    missing_file,
    missing_key,
    needless_proxy,
    newer_format,
    no_metric,
    no_owner,
    no_target,
    no_why,
    not_actionable,
    not_measurable,
    not_relevant,
    not_specific,
    not_time_bound,
    objective_without_kpi,
    objective_without_persona,
    objective_without_tactic,
    off_stage_metric,
    orphan_objective,
    orphan_tactic,
    outside_docs,
    outside_objective_period,
    outside_plan_period,
    over_capacity,
    overlapping_periods,
    overriding_metric,
    owner_spelled_twice,
    percent_without_sign,
    placeholder,
    review_overdue,
    second_document,
    single_platform,
    stage_without_goal,
    stopped_channel_in_use,
    straddling_period,
    summed_unique,
    target_behind_baseline,
    thin_persona,
    tier_without_kpi,
    title_names_other_metric,
    too_large,
    two_in_one,
    unclear_target_window,
    unexplained_channel,
    unknown_embed,
    unknown_filter,
    unknown_key,
    unknown_language,
    unknown_reference,
    unknown_value,
    unmeasured_channel,
    unreached_persona,
    unreadable_file,
    unreported_metric,
    unsafe_tag,
    unsafe_url,
    untranslated,
    unused_entity,
    unusual_jump,
    unwatched_promise,
    wrong_encoding,
    wrong_kind,
    wrong_type,
    wrong_unit,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs_strategy_plugin.check.page_subject import PageFinding, PageSubject
    from mkdocs_strategy_plugin.check.subject import Subject
    from mkdocs_strategy_plugin.diagnostics import Finding, Rule

__all__ = ["RETIRED", "RULES", "RuleModule", "checks", "looks_at_files", "page_checks", "summary"]


class RuleModule(Protocol):
    """A module of `check.rules`; its docstring is the rule's page.

    It also has `check(subject)`, unless the rule's findings come from reading; if it looks at pages
    of authors, `check_page(subject)`; and `LOOKS_AT_FILES = True` where a file that is no part of
    the plan can change what it finds.
    """

    __doc__: str | None
    RULE: Rule


RULES: tuple[RuleModule, ...] = (
    invalid_yaml,
    wrong_encoding,
    duplicate_key,
    too_large,
    second_document,
    unreadable_file,
    lost_hashtag,
    look_alike_character,
    invalid_csv,
    unsafe_tag,
    unknown_key,
    missing_key,
    wrong_type,
    unknown_value,
    malformed_id,
    malformed_period,
    malformed_quantity,
    ambiguous_number,
    percent_without_sign,
    unsafe_url,
    unknown_language,
    duplicate_id,
    deprecated_key,
    newer_format,
    unknown_reference,
    wrong_kind,
    missing_file,
    outside_docs,
    circular_reference,
    unused_entity,
    end_before_start,
    outside_plan_period,
    outside_objective_period,
    broken_trajectory,
    review_overdue,
    expired_exemption,
    no_target,
    target_behind_baseline,
    summed_unique,
    unreported_metric,
    needless_proxy,
    growth_without_baseline,
    off_stage_metric,
    channel_targets_differ,
    conflicting_primary,
    overriding_metric,
    tier_without_kpi,
    unwatched_promise,
    unclear_target_window,
    impossible_compounding,
    no_metric,
    duplicate_value,
    overlapping_periods,
    wrong_unit,
    future_value,
    falling_total,
    inconsistent_ratio,
    late_values,
    hole,
    unusual_jump,
    straddling_period,
    few_goals,
    goal_without_objective,
    objective_without_kpi,
    objective_without_persona,
    stage_without_goal,
    unreached_persona,
    unmeasured_channel,
    empty_quadrant,
    no_owner,
    kpi_without_objective,
    thin_persona,
    orphan_tactic,
    no_why,
    objective_without_tactic,
    activity_only,
    dropped_ladder,
    orphan_objective,
    unexplained_channel,
    single_platform,
    misplaced_content,
    over_capacity,
    stopped_channel_in_use,
    ignored_audience,
    not_specific,
    not_measurable,
    not_actionable,
    not_relevant,
    not_time_bound,
    placeholder,
    two_in_one,
    untranslated,
    long_title,
    owner_spelled_twice,
    title_names_other_metric,
    unknown_embed,
    unknown_filter,
)
"""Every rule, by group and code."""

RETIRED: frozenset[str] = frozenset()
"""Codes that no rule may have again."""


def checks(module: RuleModule) -> Callable[[Subject], Iterator[Finding]] | None:
    """Return what looks for the rule in a whole plan; None where only readers find it."""
    return getattr(module, "check", None)


def page_checks(module: RuleModule) -> Callable[[PageSubject], Iterator[PageFinding]] | None:
    """Return what looks for the rule in an author's page; None where nothing does."""
    return getattr(module, "check_page", None)


def looks_at_files(module: RuleModule) -> bool:
    """Tell whether a rule looks at more than the plan, so that it must look each time."""
    return getattr(module, "LOOKS_AT_FILES", False)


def summary(module: RuleModule) -> str:
    """Return in one sentence what a rule finds; empty where Python was told to drop docstrings."""
    return (module.__doc__ or "").strip().partition("\n")[0]
