"""Options of the tests."""


def pytest_addoption(parser):
    parser.addoption("--fuzz-seconds", type=int, default=60, help="how long the readers are fuzzed")
