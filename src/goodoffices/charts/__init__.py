"""One Vega-Lite specification per picture: values in, a plain dictionary out.

A specification carries its data, names no address and holds nothing the reader may not see.
"""
