"""Cases from and for other programs: bytes in, a case and notes out; no file is opened here."""
