"""The state of play: sourced content, and the page that shows it."""
