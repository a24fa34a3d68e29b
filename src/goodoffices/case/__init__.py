"""What a negotiation is: frozen data, and the document that carries it."""
