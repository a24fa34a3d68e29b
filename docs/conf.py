"""How the manual is built: Sphinx with MyST, warnings as errors."""

project = "Good Offices"
author = "The Good Offices developers"
extensions = ["myst_parser"]
exclude_patterns = ["_build"]
html_theme = "alabaster"
html_theme_options = {"description": "For people who mediate", "show_powered_by": False}
myst_heading_anchors = 3
