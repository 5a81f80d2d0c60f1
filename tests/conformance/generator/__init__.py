"""Writes the neutral conformance vectors. Nothing here runs the library that the vectors judge."""
