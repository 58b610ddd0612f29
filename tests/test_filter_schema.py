"""One file names the filters for the command line, Python and the page."""

from dataclasses import fields

import click
import pytest

from kzmap import Filters
from kzmap.cli.options import filter_options
from kzmap.filters import filter_schema


def test_python_has_the_filters_of_the_schema_and_no_other():
    assert [field.name for field in fields(Filters)] == [name.replace("-", "_") for name in filter_schema()]


@pytest.mark.parametrize("name", filter_schema())
def test_each_filter_is_an_option_with_its_help(name):
    command = click.command()(filter_options(lambda **_: None))
    option = next(one for one in command.params if f"--{name}" in one.opts)
    assert option.help == filter_schema()[name]["help"]
    assert option.metavar == filter_schema()[name]["metavar"]
