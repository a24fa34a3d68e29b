"""Who said, demanded, accepted, refused or claimed what."""
