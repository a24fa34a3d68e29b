"""One function per thing a person does. Files, folders and the language model are opened here."""
