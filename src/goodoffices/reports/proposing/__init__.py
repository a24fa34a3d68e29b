"""What a language model may propose, and how each proposal is held to the report's words."""
