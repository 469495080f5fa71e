"""Options of the test run."""

from __future__ import annotations

import pytest
from hypothesis import settings

# A loaded machine is slow now and then; that is no fault of the code.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what comes out as the expected pages; read the difference before you commit",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether expected pages are to be rewritten."""
    return bool(request.config.getoption("--update-golden"))
