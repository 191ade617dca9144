"""The event ontology, checked as it is loaded."""

from peacewatch.ontology.plover import CODEBOOK, Ontology, TypeInfo, load_ontology

__all__ = ["CODEBOOK", "Ontology", "TypeInfo", "load_ontology"]
