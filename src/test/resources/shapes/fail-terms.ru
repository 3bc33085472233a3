## For each shape of terms.ttl and each of its constraints, a change after which pass-terms.ttl breaks it. A section is
## headed by the shape, by what is wrong in words, and by the constraint.

PREFIX am: <https://w3id.org/amur/ontology#>
PREFIX amc: <https://w3id.org/amur/code/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

# ams:ClassShape blank node (sh:nodeKind)
DELETE { am:ExampleClass ?property ?value }
INSERT { ?blank ?property ?value }
WHERE {
  { SELECT (BNODE() AS ?blank) {} }
  am:ExampleClass ?property ?value
}

# ams:ClassShape wrong name (sh:pattern)
INSERT { am:exampleclass ?property ?value }
WHERE { am:ExampleClass ?property ?value }

# ams:Class-label too few (sh:minCount)
DELETE DATA { am:ExampleClass rdfs:label "пример класса"@ru }

# ams:Class-label too many (sh:maxCount)
INSERT DATA { am:ExampleClass rdfs:label "exemple"@fr }

# ams:Class-label without language (sh:datatype)
DELETE DATA { am:ExampleClass rdfs:label "example class"@en } ;
INSERT DATA { am:ExampleClass rdfs:label "example class" }

# ams:Class-label twice in one language (sh:uniqueLang)
DELETE DATA { am:ExampleClass rdfs:label "пример класса"@ru } ;
INSERT DATA { am:ExampleClass rdfs:label "second label"@en }

# ams:Class-definition missing (sh:minCount)
DELETE DATA { am:ExampleClass skos:definition "Class that stands for any other."@en }

# ams:Class-definition twice (sh:maxCount)
INSERT DATA { am:ExampleClass skos:definition "Second text."@en }

# ams:Class-definition without language (sh:datatype)
DELETE DATA { am:ExampleClass skos:definition "Class that stands for any other."@en } ;
INSERT DATA { am:ExampleClass skos:definition "Class that stands for any other." }

# ams:Class-example missing (sh:minCount)
DELETE DATA { am:ExampleClass skos:example "The first one of a list."@en }

# ams:Class-example without language (sh:datatype)
INSERT DATA { am:ExampleClass skos:example "The first one of a list." }

# ams:Class-isDefinedBy missing (sh:minCount)
DELETE DATA { am:ExampleClass rdfs:isDefinedBy <https://w3id.org/amur/ontology> }

# ams:Class-isDefinedBy twice (sh:maxCount)
INSERT DATA { am:ExampleClass rdfs:isDefinedBy <https://example.org/ontology> }

# ams:Class-isDefinedBy another value (sh:hasValue)
DELETE DATA { am:ExampleClass rdfs:isDefinedBy <https://w3id.org/amur/ontology> } ;
INSERT DATA { am:ExampleClass rdfs:isDefinedBy <https://example.org/ontology> }

# ams:PropertyShape blank node (sh:nodeKind)
DELETE { am:exampleRelation ?property ?value }
INSERT { ?blank ?property ?value }
WHERE {
  { SELECT (BNODE() AS ?blank) {} }
  am:exampleRelation ?property ?value
}

# ams:PropertyShape wrong name (sh:pattern)
INSERT { am:Example-relation ?property ?value }
WHERE { am:exampleRelation ?property ?value }

# ams:Property-label too few (sh:minCount)
DELETE DATA { am:exampleRelation rdfs:label "пример отношения"@ru }

# ams:Property-label too many (sh:maxCount)
INSERT DATA { am:exampleRelation rdfs:label "exemple"@fr }

# ams:Property-label without language (sh:datatype)
DELETE DATA { am:exampleRelation rdfs:label "example relation"@en } ;
INSERT DATA { am:exampleRelation rdfs:label "example relation" }

# ams:Property-label twice in one language (sh:uniqueLang)
DELETE DATA { am:exampleRelation rdfs:label "пример отношения"@ru } ;
INSERT DATA { am:exampleRelation rdfs:label "second label"@en }

# ams:Property-definition missing (sh:minCount)
DELETE DATA { am:exampleRelation skos:definition "Relates one example to the next."@en }

# ams:Property-definition twice (sh:maxCount)
INSERT DATA { am:exampleRelation skos:definition "Second text."@en }

# ams:Property-definition without language (sh:datatype)
DELETE DATA { am:exampleRelation skos:definition "Relates one example to the next."@en } ;
INSERT DATA { am:exampleRelation skos:definition "Relates one example to the next." }

# ams:Property-example missing (sh:minCount)
DELETE DATA { am:exampleRelation skos:example "The first to the second."@en }

# ams:Property-example without language (sh:datatype)
INSERT DATA { am:exampleRelation skos:example "The first to the second." }

# ams:Property-isDefinedBy missing (sh:minCount)
DELETE DATA { am:exampleRelation rdfs:isDefinedBy <https://w3id.org/amur/ontology> }

# ams:Property-isDefinedBy twice (sh:maxCount)
INSERT DATA { am:exampleRelation rdfs:isDefinedBy <https://example.org/ontology> }

# ams:Property-isDefinedBy another value (sh:hasValue)
DELETE DATA { am:exampleRelation rdfs:isDefinedBy <https://w3id.org/amur/ontology> } ;
INSERT DATA { am:exampleRelation rdfs:isDefinedBy <https://example.org/ontology> }

# ams:ClaimPredicate-domain missing (sh:minCount)
DELETE DATA { am:examplePredicate schema:domainIncludes am:ExampleClass }

# ams:ClaimPredicate-range missing (sh:minCount)
DELETE DATA { am:examplePredicate schema:rangeIncludes am:ExampleClass }

# ams:ConceptShape blank node (sh:nodeKind)
DELETE { amc:exampleCode ?property ?value }
INSERT { ?blank ?property ?value }
WHERE {
  { SELECT (BNODE() AS ?blank) {} }
  amc:exampleCode ?property ?value
}

# ams:ConceptShape wrong name (sh:pattern)
INSERT { amc:example-code ?property ?value }
WHERE { amc:exampleCode ?property ?value }

# ams:Concept-label too few (sh:minCount)
DELETE DATA { amc:exampleCode skos:prefLabel "пример кода"@ru }

# ams:Concept-label too many (sh:maxCount)
INSERT DATA { amc:exampleCode skos:prefLabel "exemple"@fr }

# ams:Concept-label without language (sh:datatype)
DELETE DATA { amc:exampleCode skos:prefLabel "example code"@en } ;
INSERT DATA { amc:exampleCode skos:prefLabel "example code" }

# ams:Concept-label twice in one language (sh:uniqueLang)
DELETE DATA { amc:exampleCode skos:prefLabel "пример кода"@ru } ;
INSERT DATA { amc:exampleCode skos:prefLabel "second label"@en }

# ams:Concept-definition missing (sh:minCount)
DELETE DATA { amc:exampleCode skos:definition "Code that stands for any other."@en }

# ams:Concept-definition twice (sh:maxCount)
INSERT DATA { amc:exampleCode skos:definition "Second text."@en }

# ams:Concept-definition without language (sh:datatype)
DELETE DATA { amc:exampleCode skos:definition "Code that stands for any other."@en } ;
INSERT DATA { amc:exampleCode skos:definition "Code that stands for any other." }

# ams:Concept-example missing (sh:minCount)
DELETE DATA { amc:exampleCode skos:example "The first one of a list of codes."@en }

# ams:Concept-example without language (sh:datatype)
INSERT DATA { amc:exampleCode skos:example "The first one of a list of codes." }

# ams:Concept-inScheme missing (sh:minCount)
DELETE DATA { amc:exampleCode skos:inScheme amc:exampleScheme }

# ams:Concept-inScheme twice (sh:maxCount)
INSERT DATA { amc:exampleCode skos:inScheme amc:unitScheme }

# ams:Concept-inScheme wrong class (sh:class)
DELETE DATA { amc:exampleCode skos:inScheme amc:exampleScheme ; skos:topConceptOf amc:exampleScheme } ;
INSERT DATA { amc:exampleCode skos:inScheme am:ExampleClass ; skos:topConceptOf am:ExampleClass }

# ams:Concept-topConceptOf missing (sh:minCount)
DELETE DATA { amc:exampleCode skos:topConceptOf amc:exampleScheme }

# ams:Concept-topConceptOf twice (sh:maxCount)
INSERT DATA { amc:exampleCode skos:topConceptOf amc:unitScheme }

# ams:Concept-topConceptOf wrong scheme (sh:equals)
DELETE DATA { amc:exampleCode skos:topConceptOf amc:exampleScheme } ;
INSERT DATA { amc:exampleCode skos:topConceptOf amc:unitScheme }

# ams:Concept-notation missing (sh:minCount)
DELETE DATA { amc:exampleCode skos:notation "exampleCode" }

# ams:Concept-notation twice (sh:maxCount)
INSERT DATA { amc:exampleCode skos:notation "second" }

# ams:Concept-notation wrong form (sh:pattern)
DELETE DATA { amc:exampleCode skos:notation "exampleCode" } ;
INSERT DATA { amc:exampleCode skos:notation "example-code" }

# ams:Concept-isDefinedBy missing (sh:minCount)
DELETE DATA { amc:exampleCode rdfs:isDefinedBy <https://w3id.org/amur/ontology> }

# ams:Concept-isDefinedBy twice (sh:maxCount)
INSERT DATA { amc:exampleCode rdfs:isDefinedBy <https://example.org/ontology> }

# ams:Concept-isDefinedBy literal (sh:nodeKind)
DELETE DATA { amc:exampleCode rdfs:isDefinedBy <https://w3id.org/amur/ontology> } ;
INSERT DATA { amc:exampleCode rdfs:isDefinedBy "text" }

# ams:ConceptSchemeShape blank node (sh:nodeKind)
DELETE { amc:exampleScheme ?property ?value }
INSERT { ?blank ?property ?value }
WHERE {
  { SELECT (BNODE() AS ?blank) {} }
  amc:exampleScheme ?property ?value
}

# ams:ConceptSchemeShape wrong name (sh:pattern)
INSERT { amc:example ?property ?value }
WHERE { amc:exampleScheme ?property ?value }

# ams:ConceptScheme-label too few (sh:minCount)
DELETE DATA { amc:exampleScheme skos:prefLabel "пример"@ru }

# ams:ConceptScheme-label too many (sh:maxCount)
INSERT DATA { amc:exampleScheme skos:prefLabel "exemple"@fr }

# ams:ConceptScheme-label without language (sh:datatype)
DELETE DATA { amc:exampleScheme skos:prefLabel "example"@en } ;
INSERT DATA { amc:exampleScheme skos:prefLabel "example" }

# ams:ConceptScheme-label twice in one language (sh:uniqueLang)
DELETE DATA { amc:exampleScheme skos:prefLabel "пример"@ru } ;
INSERT DATA { amc:exampleScheme skos:prefLabel "second label"@en }

# ams:ConceptScheme-definition missing (sh:minCount)
DELETE DATA { amc:exampleScheme skos:definition "Codes that stand for any other."@en }

# ams:ConceptScheme-definition twice (sh:maxCount)
INSERT DATA { amc:exampleScheme skos:definition "Second text."@en }

# ams:ConceptScheme-definition without language (sh:datatype)
DELETE DATA { amc:exampleScheme skos:definition "Codes that stand for any other."@en } ;
INSERT DATA { amc:exampleScheme skos:definition "Codes that stand for any other." }

# ams:ConceptScheme-notation missing (sh:minCount)
DELETE DATA { amc:exampleScheme skos:notation "example" }

# ams:ConceptScheme-notation twice (sh:maxCount)
INSERT DATA { amc:exampleScheme skos:notation "second" }

# ams:ConceptScheme-notation wrong form (sh:pattern)
DELETE DATA { amc:exampleScheme skos:notation "example" } ;
INSERT DATA { amc:exampleScheme skos:notation "Example" }

# ams:ConceptScheme-isDefinedBy missing (sh:minCount)
DELETE DATA { amc:exampleScheme rdfs:isDefinedBy <https://w3id.org/amur/ontology> }

# ams:ConceptScheme-isDefinedBy twice (sh:maxCount)
INSERT DATA { amc:exampleScheme rdfs:isDefinedBy <https://example.org/ontology> }

# ams:ConceptScheme-isDefinedBy another value (sh:hasValue)
DELETE DATA { amc:exampleScheme rdfs:isDefinedBy <https://w3id.org/amur/ontology> } ;
INSERT DATA { amc:exampleScheme rdfs:isDefinedBy <https://example.org/ontology> }
