## For each shape of data.ttl and each of its constraints, a change after which pass.ttl breaks it. A section is
## headed by the shape, by what is wrong in words, and by the constraint.

PREFIX am: <https://w3id.org/amur/ontology#>
PREFIX amc: <https://w3id.org/amur/code/>
PREFIX claim: <https://w3id.org/amur/claim/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
PREFIX id: <https://w3id.org/amur/id/>
PREFIX name: <https://w3id.org/amur/name/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX observation: <https://w3id.org/amur/observation/>
PREFIX placement: <https://w3id.org/amur/placement/>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX quantity: <https://w3id.org/amur/quantity/>
PREFIX qudt: <http://qudt.org/schema/qudt/>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX schema: <https://schema.org/>
PREFIX sdmx-attribute: <http://purl.org/linked-data/sdmx/2009/attribute#>
PREFIX sdmx-dimension: <http://purl.org/linked-data/sdmx/2009/dimension#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX source: <https://w3id.org/amur/source/>
PREFIX unit: <http://qudt.org/vocab/unit/>
PREFIX unknown: <https://w3id.org/amur/unknown/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>

# ams:ClaimShape blank node (sh:nodeKind)
DELETE { claim:X9-001 ?property ?value }
INSERT { ?blank ?property ?value }
WHERE {
  { SELECT (BNODE() AS ?blank) {} }
  claim:X9-001 ?property ?value
}

# ams:ClaimShape wrong name (sh:pattern)
INSERT { <https://w3id.org/amur/claim/X9_001> ?property ?value }
WHERE { claim:X9-001 ?property ?value }

# ams:Claim-subject missing (sh:minCount)
DELETE DATA { claim:X9-001 rdf:subject id:example-bridge }

# ams:Claim-subject literal (sh:nodeKind)
INSERT DATA { claim:X9-001 rdf:subject "text" }

# ams:Claim-subject wrong class (sh:class)
INSERT DATA { claim:X9-001 rdf:subject source:x9 }

# ams:Claim-predicate missing (sh:minCount)
DELETE DATA { claim:X9-001 rdf:predicate am:length }

# ams:Claim-predicate twice (sh:maxCount)
INSERT DATA { claim:X9-001 rdf:predicate am:area }

# ams:Claim-predicate wrong class (sh:class)
DELETE DATA { claim:X9-001 rdf:predicate am:length } ;
INSERT DATA { claim:X9-001 rdf:predicate am:modality }

# ams:Claim-object missing (sh:minCount)
DELETE DATA { claim:X9-001 rdf:object quantity:X9-001 }

# ams:Claim-object literal (sh:nodeKind)
INSERT DATA { claim:X9-001 rdf:object "text" }

# ams:Claim-object not described (sh:node)
INSERT DATA { claim:X9-001 rdf:object id:example-unknown-thing }

# ams:Claim-quantity twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:quantity quantity:X9-002 }

# ams:Claim-quantity wrong class (sh:class)
DELETE DATA { claim:X9-001 am:quantity quantity:X9-001 } ;
INSERT DATA { claim:X9-001 am:quantity id:example-zone }

# ams:Claim-statedIn missing (sh:minCount)
DELETE DATA { claim:X9-001 am:statedIn source:x9 }

# ams:Claim-statedIn wrong class (sh:class)
DELETE DATA { claim:X9-001 am:statedIn source:x9 } ;
INSERT DATA { claim:X9-001 am:statedIn id:example-plan }

# ams:Claim-attributedTo literal (sh:nodeKind)
INSERT DATA { claim:X9-001 am:attributedTo "text" }

# ams:Claim-attributedTo wrong class (sh:class)
INSERT DATA { claim:X9-001 am:attributedTo source:x9 }

# ams:Claim-modality missing (sh:minCount)
DELETE DATA { claim:X9-001 am:modality amc:asserted }

# ams:Claim-modality twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:modality amc:reported }

# ams:Claim-modality wrong scheme (sh:node)
DELETE DATA { claim:X9-001 am:modality amc:asserted } ;
INSERT DATA { claim:X9-001 am:modality amc:statusPlanned }

# ams:Claim-assessment missing (sh:minCount)
DELETE DATA { claim:X9-001 am:assessment amc:disputed }

# ams:Claim-assessment twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:assessment amc:undisputed }

# ams:Claim-assessment wrong scheme (sh:node)
DELETE DATA { claim:X9-001 am:assessment amc:disputed } ;
INSERT DATA { claim:X9-001 am:assessment amc:statusPlanned }

# ams:Claim-assessmentReason twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:assessmentReason "Second text."@en }

# ams:Claim-assessmentReason without language (sh:datatype)
DELETE DATA { claim:X9-001 am:assessmentReason "The second figure of the article is shorter."@en } ;
INSERT DATA { claim:X9-001 am:assessmentReason "The second figure of the article is shorter." }

# ams:Claim-evidence twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:evidence <https://w3id.org/amur/claim/X9-002/evidence> }

# ams:Claim-evidence wrong class (sh:class)
DELETE DATA { claim:X9-001 am:evidence <https://w3id.org/amur/claim/X9-001/evidence> } ;
INSERT DATA { claim:X9-001 am:evidence <https://w3id.org/amur/claim/X9-001/selector> }

# ams:Claim-paraphrase missing (sh:minCount)
DELETE DATA { claim:X9-001 am:paraphrase "From end to end the bridge measured 900 metres in about May 2000."@en }

# ams:Claim-paraphrase twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:paraphrase "Second text."@en }

# ams:Claim-paraphrase without language (sh:datatype)
DELETE DATA { claim:X9-001 am:paraphrase "From end to end the bridge measured 900 metres in about May 2000."@en } ;
INSERT DATA { claim:X9-001 am:paraphrase "From end to end the bridge measured 900 metres in about May 2000." }

# ams:Claim-note twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:note "Second text."@en }

# ams:Claim-note without language (sh:datatype)
DELETE DATA { claim:X9-001 am:note "It is not said whether the ramps are counted."@en } ;
INSERT DATA { claim:X9-001 am:note "It is not said whether the ramps are counted." }

# ams:Claim-when twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:when "2003"^^edtf:EDTF }

# ams:Claim-when wrong datatype (sh:datatype)
DELETE DATA { claim:X9-001 am:when "2000-05~"^^edtf:EDTF } ;
INSERT DATA { claim:X9-001 am:when "2000-05~" }

# ams:Claim-when wrong form (sh:pattern)
DELETE DATA { claim:X9-001 am:when "2000-05~"^^edtf:EDTF } ;
INSERT DATA { claim:X9-001 am:when "last spring"^^edtf:EDTF }

# ams:Claim-earliest twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:earliest "2000-05-02"^^xsd:date }

# ams:Claim-earliest wrong datatype (sh:datatype)
DELETE DATA { claim:X9-001 am:earliest "2000-05-01"^^xsd:date } ;
INSERT DATA { claim:X9-001 am:earliest "2000-05-01" }

# ams:Claim-earliest after the last (sh:lessThanOrEquals)
DELETE DATA { claim:X9-001 am:earliest "2000-05-01"^^xsd:date } ;
INSERT DATA { claim:X9-001 am:earliest "2009-01-01"^^xsd:date }

# ams:Claim-latest twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:latest "2001-12-30"^^xsd:date }

# ams:Claim-latest wrong datatype (sh:datatype)
DELETE DATA { claim:X9-001 am:latest "2000-05-31"^^xsd:date } ;
INSERT DATA { claim:X9-001 am:latest "2000-05-31" }

# ams:Claim-temporalExtent twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:temporalExtent amc:throughout }

# ams:Claim-temporalExtent wrong scheme (sh:node)
DELETE DATA { claim:X9-001 am:temporalExtent amc:within } ;
INSERT DATA { claim:X9-001 am:temporalExtent amc:statusPlanned }

# ams:Claim-temporalQualifier wrong scheme (sh:node)
INSERT DATA { claim:X9-001 am:temporalQualifier amc:statusPlanned }

# ams:Claim-timeExpression twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:timeExpression "in spring"@en }

# ams:Claim-timeExpression IRI (sh:nodeKind)
DELETE DATA { claim:X9-001 am:timeExpression "around May"@en } ;
INSERT DATA { claim:X9-001 am:timeExpression <https://example.org/time> }

# ams:Claim-timeExpression too long (sh:maxLength)
DELETE DATA { claim:X9-001 am:timeExpression "around May"@en } ;
INSERT DATA { claim:X9-001 am:timeExpression "on a day of which the article says no more than that it was a fine one in May"@en }

# ams:Claim-timeBasis missing (sh:minCount)
DELETE DATA { claim:X9-001 am:timeBasis amc:explicit }

# ams:Claim-timeBasis twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:timeBasis amc:sameSentence }

# ams:Claim-timeBasis wrong scheme (sh:node)
DELETE DATA { claim:X9-001 am:timeBasis amc:explicit } ;
INSERT DATA { claim:X9-001 am:timeBasis amc:statusPlanned }

# ams:Claim-timeNote twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:timeNote "Second text."@en }

# ams:Claim-timeNote without language (sh:datatype)
DELETE DATA { claim:X9-001 am:timeNote "The year is that of the neighbouring sentence."@en } ;
INSERT DATA { claim:X9-001 am:timeNote "The year is that of the neighbouring sentence." }

# ams:Evidence-source missing (sh:minCount)
DELETE DATA { <https://w3id.org/amur/claim/X9-001/evidence> oa:hasSource source:x9 }

# ams:Evidence-source twice (sh:maxCount)
INSERT DATA { <https://w3id.org/amur/claim/X9-001/evidence> oa:hasSource source:x10 }

# ams:Evidence-source wrong class (sh:class)
DELETE DATA { <https://w3id.org/amur/claim/X9-001/evidence> oa:hasSource source:x9 } ;
INSERT DATA { <https://w3id.org/amur/claim/X9-001/evidence> oa:hasSource id:example-plan }

# ams:Evidence-selector missing (sh:minCount)
DELETE DATA { <https://w3id.org/amur/claim/X9-001/evidence> oa:hasSelector <https://w3id.org/amur/claim/X9-001/selector> }

# ams:Evidence-selector twice (sh:maxCount)
INSERT DATA { <https://w3id.org/amur/claim/X9-001/evidence> oa:hasSelector <https://w3id.org/amur/claim/X9-002/selector> }

# ams:Evidence-selector wrong class (sh:class)
DELETE DATA { <https://w3id.org/amur/claim/X9-001/evidence> oa:hasSelector <https://w3id.org/amur/claim/X9-001/selector> } ;
INSERT DATA { <https://w3id.org/amur/claim/X9-001/evidence> oa:hasSelector <https://w3id.org/amur/claim/X9-001/evidence> }

# ams:Selector-start missing (sh:minCount)
DELETE DATA { <https://w3id.org/amur/claim/X9-001/selector> oa:start "10"^^xsd:nonNegativeInteger }

# ams:Selector-start twice (sh:maxCount)
INSERT DATA { <https://w3id.org/amur/claim/X9-001/selector> oa:start "11"^^xsd:nonNegativeInteger }

# ams:Selector-start wrong datatype (sh:datatype)
DELETE DATA { <https://w3id.org/amur/claim/X9-001/selector> oa:start "10"^^xsd:nonNegativeInteger } ;
INSERT DATA { <https://w3id.org/amur/claim/X9-001/selector> oa:start 10 }

# ams:Selector-start not before the end (sh:lessThan)
DELETE DATA { <https://w3id.org/amur/claim/X9-001/selector> oa:start "10"^^xsd:nonNegativeInteger } ;
INSERT DATA { <https://w3id.org/amur/claim/X9-001/selector> oa:start "40"^^xsd:nonNegativeInteger }

# ams:Selector-end missing (sh:minCount)
DELETE DATA { <https://w3id.org/amur/claim/X9-001/selector> oa:end "40"^^xsd:nonNegativeInteger }

# ams:Selector-end twice (sh:maxCount)
INSERT DATA { <https://w3id.org/amur/claim/X9-001/selector> oa:end "41"^^xsd:nonNegativeInteger }

# ams:Selector-end wrong datatype (sh:datatype)
DELETE DATA { <https://w3id.org/amur/claim/X9-001/selector> oa:end "40"^^xsd:nonNegativeInteger } ;
INSERT DATA { <https://w3id.org/amur/claim/X9-001/selector> oa:end 40 }

# ams:Selector-passageSha256 missing (sh:minCount)
DELETE DATA { <https://w3id.org/amur/claim/X9-001/selector> am:passageSha256 "0000000000000000000000000000000000000000000000000000000000000001" }

# ams:Selector-passageSha256 twice (sh:maxCount)
INSERT DATA { <https://w3id.org/amur/claim/X9-001/selector> am:passageSha256 "0000000000000000000000000000000000000000000000000000000000000003" }

# ams:Selector-passageSha256 wrong datatype (sh:datatype)
DELETE DATA { <https://w3id.org/amur/claim/X9-001/selector> am:passageSha256 "0000000000000000000000000000000000000000000000000000000000000001" } ;
INSERT DATA { <https://w3id.org/amur/claim/X9-001/selector> am:passageSha256 "0000000000000000000000000000000000000000000000000000000000000001"@en }

# ams:Selector-passageSha256 wrong form (sh:pattern)
DELETE DATA { <https://w3id.org/amur/claim/X9-001/selector> am:passageSha256 "0000000000000000000000000000000000000000000000000000000000000001" } ;
INSERT DATA { <https://w3id.org/amur/claim/X9-001/selector> am:passageSha256 "0A" }

# ams:Quantity-value twice (sh:maxCount)
INSERT DATA { quantity:X9-001 qudt:numericValue 950.0 }

# ams:Quantity-value wrong datatype (sh:datatype)
DELETE DATA { quantity:X9-001 qudt:numericValue 900.0 } ;
INSERT DATA { quantity:X9-001 qudt:numericValue 900e0 }

# ams:Quantity-unit twice (sh:maxCount)
INSERT DATA { quantity:X9-001 qudt:hasUnit unit:KiloM2 }

# ams:Quantity-unit wrong scheme (sh:node)
DELETE DATA { quantity:X9-001 qudt:hasUnit unit:M } ;
INSERT DATA { quantity:X9-001 qudt:hasUnit amc:statusPlanned }

# ams:Quantity-comparator twice (sh:maxCount)
INSERT DATA { quantity:X9-001 am:comparator amc:moreThan }

# ams:Quantity-comparator wrong scheme (sh:node)
DELETE DATA { quantity:X9-001 am:comparator amc:exactly } ;
INSERT DATA { quantity:X9-001 am:comparator amc:statusPlanned }

# ams:Quantity-period twice (sh:maxCount)
INSERT DATA { quantity:X9-001 am:period "P1M"^^xsd:duration }

# ams:Quantity-period wrong datatype (sh:datatype)
DELETE DATA { quantity:X9-001 am:period "P1Y"^^xsd:duration } ;
INSERT DATA { quantity:X9-001 am:period "P1Y" }

# ams:Quantity-phase twice (sh:maxCount)
INSERT DATA { quantity:X9-001 am:phase "second phase"@en }

# ams:Quantity-phase without language (sh:datatype)
DELETE DATA { quantity:X9-001 am:phase "first phase"@en } ;
INSERT DATA { quantity:X9-001 am:phase "first phase" }

# ams:Quantity-scope twice (sh:maxCount)
INSERT DATA { quantity:X9-001 am:scope "span over the land"@en }

# ams:Quantity-scope without language (sh:datatype)
DELETE DATA { quantity:X9-001 am:scope "span over the water"@en } ;
INSERT DATA { quantity:X9-001 am:scope "span over the water" }

# ams:Quantity-statedBy missing (sh:minCount)
DELETE DATA { quantity:X9-001 am:statedBy claim:X9-001 }

# ams:Quantity-statedBy twice (sh:maxCount)
INSERT DATA { quantity:X9-001 am:statedBy claim:X9-002 }

# ams:Quantity-statedBy wrong class (sh:class)
DELETE DATA { quantity:X9-001 am:statedBy claim:X9-001 } ;
INSERT DATA { quantity:X9-001 am:statedBy id:example-zone }

# ams:KnownUnknown-missing missing (sh:minCount)
DELETE DATA { unknown:x9-1 am:missing amc:date }

# ams:KnownUnknown-missing wrong scheme (sh:node)
INSERT DATA { unknown:x9-1 am:missing amc:statusPlanned }

# ams:KnownUnknown-missingReason missing (sh:minCount)
DELETE DATA { unknown:x9-1 am:missingReason amc:notStated }

# ams:KnownUnknown-missingReason twice (sh:maxCount)
INSERT DATA { unknown:x9-1 am:missingReason amc:lostInSource }

# ams:KnownUnknown-missingReason wrong scheme (sh:node)
DELETE DATA { unknown:x9-1 am:missingReason amc:notStated } ;
INSERT DATA { unknown:x9-1 am:missingReason amc:statusPlanned }

# ams:KnownUnknown-statedBy missing (sh:minCount)
DELETE DATA { unknown:x9-1 am:statedBy claim:X9-002 }

# ams:KnownUnknown-statedBy twice (sh:maxCount)
INSERT DATA { unknown:x9-1 am:statedBy claim:X9-001 }

# ams:KnownUnknown-statedBy wrong class (sh:class)
DELETE DATA { unknown:x9-1 am:statedBy claim:X9-002 } ;
INSERT DATA { unknown:x9-1 am:statedBy id:example-zone }

# ams:KnownUnknown-note missing (sh:minCount)
DELETE DATA { unknown:x9-1 am:note "No day of measurement is named."@en }

# ams:KnownUnknown-note twice (sh:maxCount)
INSERT DATA { unknown:x9-1 am:note "Second text."@en }

# ams:KnownUnknown-note without language (sh:datatype)
DELETE DATA { unknown:x9-1 am:note "No day of measurement is named."@en } ;
INSERT DATA { unknown:x9-1 am:note "No day of measurement is named." }

# ams:Placement-ofThing missing (sh:minCount)
DELETE DATA { placement:x9-1 am:ofThing id:example-bridge }

# ams:Placement-ofThing twice (sh:maxCount)
INSERT DATA { placement:x9-1 am:ofThing id:example-zone }

# ams:Placement-ofThing wrong class (sh:class)
DELETE DATA { placement:x9-1 am:ofThing id:example-bridge } ;
INSERT DATA { placement:x9-1 am:ofThing claim:X9-001 }

# ams:Placement-atPlace missing (sh:minCount)
DELETE DATA { placement:x9-1 am:atPlace id:example-state-a }

# ams:Placement-atPlace twice (sh:maxCount)
INSERT DATA { placement:x9-1 am:atPlace id:example-state-b }

# ams:Placement-atPlace wrong class (sh:class)
DELETE DATA { placement:x9-1 am:atPlace id:example-state-a } ;
INSERT DATA { placement:x9-1 am:atPlace claim:X9-001 }

# ams:Placement-statedBy missing (sh:minCount)
DELETE DATA { placement:x9-1 am:statedBy claim:X9-001 }

# ams:Placement-statedBy twice (sh:maxCount)
INSERT DATA { placement:x9-1 am:statedBy claim:X9-002 }

# ams:Placement-statedBy wrong class (sh:class)
DELETE DATA { placement:x9-1 am:statedBy claim:X9-001 } ;
INSERT DATA { placement:x9-1 am:statedBy id:example-zone }

# ams:SourceText-title missing (sh:minCount)
DELETE DATA { source:x9 dcterms:title "The Example Bridge"@en }

# ams:SourceText-title twice (sh:maxCount)
INSERT DATA { source:x9 dcterms:title "Second title"@en }

# ams:SourceText-language missing (sh:minCount)
DELETE DATA { source:x9 dcterms:language "en"^^xsd:language }

# ams:SourceText-language twice (sh:maxCount)
INSERT DATA { source:x9 dcterms:language "zh"^^xsd:language }

# ams:SourceText-language wrong form (sh:pattern)
DELETE DATA { source:x9 dcterms:language "en"^^xsd:language } ;
INSERT DATA { source:x9 dcterms:language "english"^^xsd:language }

# ams:SourceText-fileName missing (sh:minCount)
DELETE DATA { source:x9 am:fileName "x9.txt" }

# ams:SourceText-fileName twice (sh:maxCount)
INSERT DATA { source:x9 am:fileName "x10.txt" }

# ams:SourceText-fileName wrong datatype (sh:datatype)
DELETE DATA { source:x9 am:fileName "x9.txt" } ;
INSERT DATA { source:x9 am:fileName "x9.txt"@en }

# ams:SourceText-textSha256 missing (sh:minCount)
DELETE DATA { source:x9 am:textSha256 "0000000000000000000000000000000000000000000000000000000000000009" }

# ams:SourceText-textSha256 twice (sh:maxCount)
INSERT DATA { source:x9 am:textSha256 "0000000000000000000000000000000000000000000000000000000000000008" }

# ams:SourceText-textSha256 wrong datatype (sh:datatype)
DELETE DATA { source:x9 am:textSha256 "0000000000000000000000000000000000000000000000000000000000000009" } ;
INSERT DATA { source:x9 am:textSha256 "0000000000000000000000000000000000000000000000000000000000000009"@en }

# ams:SourceText-textSha256 wrong form (sh:pattern)
DELETE DATA { source:x9 am:textSha256 "0000000000000000000000000000000000000000000000000000000000000009" } ;
INSERT DATA { source:x9 am:textSha256 "0A" }

# ams:SourceText-characters missing (sh:minCount)
DELETE DATA { source:x9 am:characters "900"^^xsd:nonNegativeInteger }

# ams:SourceText-characters twice (sh:maxCount)
INSERT DATA { source:x9 am:characters "901"^^xsd:nonNegativeInteger }

# ams:SourceText-characters too small (sh:minInclusive)
DELETE DATA { source:x9 am:characters "900"^^xsd:nonNegativeInteger } ;
INSERT DATA { source:x9 am:characters "0"^^xsd:nonNegativeInteger }

# ams:SourceText-genre missing (sh:minCount)
DELETE DATA { source:x9 am:genre amc:newsArticle }

# ams:SourceText-genre twice (sh:maxCount)
INSERT DATA { source:x9 am:genre amc:opinionArticle }

# ams:SourceText-genre wrong scheme (sh:node)
DELETE DATA { source:x9 am:genre amc:newsArticle } ;
INSERT DATA { source:x9 am:genre amc:statusPlanned }

# ams:SourceText-author missing (sh:minCount)
DELETE DATA { source:x9 dcterms:creator id:example-author }

# ams:SourceText-author wrong class (sh:class)
INSERT DATA { source:x9 dcterms:creator id:example-zone }

# ams:SourceText-written missing (sh:minCount)
DELETE DATA { source:x9 am:written "2001-02"^^edtf:EDTF }

# ams:SourceText-written twice (sh:maxCount)
INSERT DATA { source:x9 am:written "2003"^^edtf:EDTF }

# ams:SourceText-written wrong datatype (sh:datatype)
DELETE DATA { source:x9 am:written "2001-02"^^edtf:EDTF } ;
INSERT DATA { source:x9 am:written "2001-02" }

# ams:SourceText-written wrong form (sh:pattern)
DELETE DATA { source:x9 am:written "2001-02"^^edtf:EDTF } ;
INSERT DATA { source:x9 am:written "last spring"^^edtf:EDTF }

# ams:SourceText-earliest twice (sh:maxCount)
INSERT DATA { source:x9 am:earliest "2001-02-02"^^xsd:date }

# ams:SourceText-earliest wrong datatype (sh:datatype)
DELETE DATA { source:x9 am:earliest "2001-02-01"^^xsd:date } ;
INSERT DATA { source:x9 am:earliest "2001-02-01" }

# ams:SourceText-earliest after the last (sh:lessThanOrEquals)
DELETE DATA { source:x9 am:earliest "2001-02-01"^^xsd:date } ;
INSERT DATA { source:x9 am:earliest "2009-01-01"^^xsd:date }

# ams:SourceText-latest twice (sh:maxCount)
INSERT DATA { source:x9 am:latest "2012-01-01"^^xsd:date }

# ams:SourceText-latest wrong datatype (sh:datatype)
DELETE { source:x9 am:latest ?day }
INSERT { source:x9 am:latest "2010-01-01" }
WHERE { source:x9 am:latest ?day }

# ams:SourceText-timeBasis missing (sh:minCount)
DELETE DATA { source:x9 am:timeBasis amc:explicit }

# ams:SourceText-timeBasis twice (sh:maxCount)
INSERT DATA { source:x9 am:timeBasis amc:sameSentence }

# ams:SourceText-timeBasis wrong scheme (sh:node)
DELETE DATA { source:x9 am:timeBasis amc:explicit } ;
INSERT DATA { source:x9 am:timeBasis amc:statusPlanned }

# ams:SourceText-timeNote twice (sh:maxCount)
INSERT DATA { source:x9 am:timeNote "Second text."@en }

# ams:SourceText-timeNote without language (sh:datatype)
DELETE DATA { source:x9 am:timeNote "The month stands below the title."@en } ;
INSERT DATA { source:x9 am:timeNote "The month stands below the title." }

# ams:ThingShape blank node (sh:nodeKind)
DELETE { id:example-bridge ?property ?value }
INSERT { ?blank ?property ?value }
WHERE {
  { SELECT (BNODE() AS ?blank) {} }
  id:example-bridge ?property ?value
}

# ams:ThingShape wrong name (sh:pattern)
INSERT { <https://w3id.org/amur/id/Example_Bridge> ?property ?value }
WHERE { id:example-bridge ?property ?value }

# ams:Thing-label missing (sh:minCount)
DELETE DATA { id:example-bridge skos:prefLabel "Example Bridge"@en , "示例桥"@zh , "Пример моста"@ru }

# ams:Thing-label without language (sh:datatype)
INSERT DATA { id:example-bridge skos:prefLabel "Example Bridge" }

# ams:Thing-label twice in one language (sh:uniqueLang)
INSERT DATA { id:example-bridge skos:prefLabel "second label"@en }

# ams:Thing-definition missing (sh:minCount)
DELETE DATA { id:example-bridge skos:definition "Bridge between the two example states."@en }

# ams:Thing-definition twice (sh:maxCount)
INSERT DATA { id:example-bridge skos:definition "Second text."@en }

# ams:Thing-definition without language (sh:datatype)
DELETE DATA { id:example-bridge skos:definition "Bridge between the two example states."@en } ;
INSERT DATA { id:example-bridge skos:definition "Bridge between the two example states." }

# ams:Thing-namedIn missing (sh:minCount)
DELETE DATA { id:example-bridge am:namedIn source:x9 }

# ams:Thing-namedIn wrong class (sh:class)
INSERT DATA { id:example-bridge am:namedIn id:example-plan }

# ams:Thing-hasName wrong class (sh:class)
INSERT DATA { id:example-bridge am:hasName id:example-zone }

# ams:Name-form missing (sh:minCount)
DELETE DATA { name:x9-example-bridge-1 skosxl:literalForm "the Example"@en }

# ams:Name-form twice (sh:maxCount)
INSERT DATA { name:x9-example-bridge-1 skosxl:literalForm "the Bridge"@en }

# ams:Name-form without language (sh:datatype)
DELETE DATA { name:x9-example-bridge-1 skosxl:literalForm "the Example"@en } ;
INSERT DATA { name:x9-example-bridge-1 skosxl:literalForm "the Example" }

# ams:Name-kind missing (sh:minCount)
DELETE DATA { name:x9-example-bridge-1 am:nameKind amc:alias }

# ams:Name-kind twice (sh:maxCount)
INSERT DATA { name:x9-example-bridge-1 am:nameKind amc:official }

# ams:Name-kind wrong scheme (sh:node)
DELETE DATA { name:x9-example-bridge-1 am:nameKind amc:alias } ;
INSERT DATA { name:x9-example-bridge-1 am:nameKind amc:statusPlanned }

# ams:Name-statedIn missing (sh:minCount)
DELETE DATA { name:x9-example-bridge-1 am:statedIn source:x9 }

# ams:Name-statedIn twice (sh:maxCount)
INSERT DATA { name:x9-example-bridge-1 am:statedIn source:x10 }

# ams:Name-statedIn wrong class (sh:class)
DELETE DATA { name:x9-example-bridge-1 am:statedIn source:x9 } ;
INSERT DATA { name:x9-example-bridge-1 am:statedIn id:example-plan }

# ams:Discrepancy-label missing (sh:minCount)
DELETE DATA { id:example-discrepancy skos:prefLabel "Length of the Example Bridge"@en }

# ams:Discrepancy-label twice (sh:maxCount)
INSERT DATA { id:example-discrepancy skos:prefLabel "Second label"@en }

# ams:Discrepancy-label without language (sh:datatype)
DELETE DATA { id:example-discrepancy skos:prefLabel "Length of the Example Bridge"@en } ;
INSERT DATA { id:example-discrepancy skos:prefLabel "Length of the Example Bridge" }

# ams:Discrepancy-disagreesOn missing (sh:minCount)
DELETE DATA { id:example-discrepancy am:disagreesOn amc:value }

# ams:Discrepancy-disagreesOn wrong scheme (sh:node)
INSERT DATA { id:example-discrepancy am:disagreesOn amc:statusPlanned }

# ams:Discrepancy-betweenClaim wrong class (sh:class)
INSERT DATA { id:example-discrepancy am:betweenClaim id:example-zone }

# ams:Discrepancy-explanation missing (sh:minCount)
DELETE DATA { id:example-discrepancy am:explanation "The first passage has a figure and the second has none."@en }

# ams:Discrepancy-explanation twice (sh:maxCount)
INSERT DATA { id:example-discrepancy am:explanation "Second text."@en }

# ams:Discrepancy-explanation without language (sh:datatype)
DELETE DATA { id:example-discrepancy am:explanation "The first passage has a figure and the second has none."@en } ;
INSERT DATA { id:example-discrepancy am:explanation "The first passage has a figure and the second has none." }

# ams:Commitment-label missing (sh:minCount)
DELETE DATA { id:example-commitment skos:prefLabel "Trains by 2005"@en }

# ams:Commitment-label twice (sh:maxCount)
INSERT DATA { id:example-commitment skos:prefLabel "Second label"@en }

# ams:Commitment-label without language (sh:datatype)
DELETE DATA { id:example-commitment skos:prefLabel "Trains by 2005"@en } ;
INSERT DATA { id:example-commitment skos:prefLabel "Trains by 2005" }

# ams:Commitment-promiser missing (sh:minCount)
DELETE DATA { id:example-commitment am:promiser id:example-state-a }

# ams:Commitment-promiser wrong class (sh:class)
INSERT DATA { id:example-commitment am:promiser id:example-zone }

# ams:Commitment-promisee wrong class (sh:class)
INSERT DATA { id:example-commitment am:promisee id:example-zone }

# ams:Commitment-action missing (sh:minCount)
DELETE DATA { id:example-commitment am:action "Lay rails over the bridge."@en }

# ams:Commitment-action twice (sh:maxCount)
INSERT DATA { id:example-commitment am:action "Lay a second track."@en }

# ams:Commitment-action without language (sh:datatype)
DELETE DATA { id:example-commitment am:action "Lay rails over the bridge."@en } ;
INSERT DATA { id:example-commitment am:action "Lay rails over the bridge." }

# ams:Commitment-made twice (sh:maxCount)
INSERT DATA { id:example-commitment am:made "2003"^^edtf:EDTF }

# ams:Commitment-made wrong datatype (sh:datatype)
DELETE DATA { id:example-commitment am:made "2000-05"^^edtf:EDTF } ;
INSERT DATA { id:example-commitment am:made "2000-05" }

# ams:Commitment-made wrong form (sh:pattern)
DELETE DATA { id:example-commitment am:made "2000-05"^^edtf:EDTF } ;
INSERT DATA { id:example-commitment am:made "last spring"^^edtf:EDTF }

# ams:Commitment-madeEarliest twice (sh:maxCount)
INSERT DATA { id:example-commitment am:madeEarliest "2000-05-02"^^xsd:date }

# ams:Commitment-madeEarliest wrong datatype (sh:datatype)
DELETE DATA { id:example-commitment am:madeEarliest "2000-05-01"^^xsd:date } ;
INSERT DATA { id:example-commitment am:madeEarliest "2000-05-01" }

# ams:Commitment-madeEarliest after the last (sh:lessThanOrEquals)
DELETE DATA { id:example-commitment am:madeEarliest "2000-05-01"^^xsd:date } ;
INSERT DATA { id:example-commitment am:madeEarliest "2009-01-01"^^xsd:date }

# ams:Commitment-due twice (sh:maxCount)
INSERT DATA { id:example-commitment am:due "2003"^^edtf:EDTF }

# ams:Commitment-due wrong datatype (sh:datatype)
DELETE DATA { id:example-commitment am:due "2005"^^edtf:EDTF } ;
INSERT DATA { id:example-commitment am:due "2005" }

# ams:Commitment-due wrong form (sh:pattern)
DELETE DATA { id:example-commitment am:due "2005"^^edtf:EDTF } ;
INSERT DATA { id:example-commitment am:due "last spring"^^edtf:EDTF }

# ams:Commitment-dueEarliest twice (sh:maxCount)
INSERT DATA { id:example-commitment am:dueEarliest "2005-01-02"^^xsd:date }

# ams:Commitment-dueEarliest wrong datatype (sh:datatype)
DELETE DATA { id:example-commitment am:dueEarliest "2005-01-01"^^xsd:date } ;
INSERT DATA { id:example-commitment am:dueEarliest "2005-01-01" }

# ams:Commitment-dueEarliest after the last (sh:lessThanOrEquals)
DELETE DATA { id:example-commitment am:dueEarliest "2005-01-01"^^xsd:date } ;
INSERT DATA { id:example-commitment am:dueEarliest "2009-01-01"^^xsd:date }

# ams:Commitment-madeLatest twice (sh:maxCount)
INSERT DATA { id:example-commitment am:madeLatest "2012-01-01"^^xsd:date }

# ams:Commitment-madeLatest wrong datatype (sh:datatype)
DELETE { id:example-commitment am:madeLatest ?day }
INSERT { id:example-commitment am:madeLatest "2010-01-01" }
WHERE { id:example-commitment am:madeLatest ?day }

# ams:Commitment-dueLatest twice (sh:maxCount)
INSERT DATA { id:example-commitment am:dueLatest "2012-01-01"^^xsd:date }

# ams:Commitment-dueLatest wrong datatype (sh:datatype)
DELETE { id:example-commitment am:dueLatest ?day }
INSERT { id:example-commitment am:dueLatest "2010-01-01" }
WHERE { id:example-commitment am:dueLatest ?day }

# ams:Commitment-outcome missing (sh:minCount)
DELETE DATA { id:example-commitment am:outcome amc:noEvidence }

# ams:Commitment-outcome twice (sh:maxCount)
INSERT DATA { id:example-commitment am:outcome amc:fulfilled }

# ams:Commitment-outcome wrong scheme (sh:node)
DELETE DATA { id:example-commitment am:outcome amc:noEvidence } ;
INSERT DATA { id:example-commitment am:outcome amc:statusPlanned }

# ams:Commitment-outcomeNote missing (sh:minCount)
DELETE DATA { id:example-commitment am:outcomeNote "The article was written before the deadline."@en }

# ams:Commitment-outcomeNote twice (sh:maxCount)
INSERT DATA { id:example-commitment am:outcomeNote "Second text."@en }

# ams:Commitment-outcomeNote without language (sh:datatype)
DELETE DATA { id:example-commitment am:outcomeNote "The article was written before the deadline."@en } ;
INSERT DATA { id:example-commitment am:outcomeNote "The article was written before the deadline." }

# ams:Commitment-statedBy missing (sh:minCount)
DELETE DATA { id:example-commitment am:statedBy claim:X9-001 }

# ams:Commitment-statedBy wrong class (sh:class)
INSERT DATA { id:example-commitment am:statedBy id:example-zone }

# ams:TradeFlow-flowSide too few (sh:minCount)
DELETE DATA { id:example-flow am:flowSide id:example-state-b }

# ams:TradeFlow-flowSide too many (sh:maxCount)
INSERT DATA { id:example-flow am:flowSide id:example-state-c }

# ams:TradeFlow-flowSide wrong class (sh:class)
DELETE DATA { id:example-flow am:flowSide id:example-state-b } ;
INSERT DATA { id:example-flow am:flowSide id:example-zone }

# ams:TradeFlow-flowScope missing (sh:minCount)
DELETE DATA { id:example-flow am:flowScope amc:national }

# ams:TradeFlow-flowScope twice (sh:maxCount)
INSERT DATA { id:example-flow am:flowScope amc:regional }

# ams:TradeFlow-flowScope wrong scheme (sh:node)
DELETE DATA { id:example-flow am:flowScope amc:national } ;
INSERT DATA { id:example-flow am:flowScope amc:statusPlanned }

# ams:TradeFlow-statedBy missing (sh:minCount)
DELETE DATA { id:example-flow am:statedBy claim:X9-001 }

# ams:TradeFlow-statedBy wrong class (sh:class)
INSERT DATA { id:example-flow am:statedBy id:example-zone }

# ams:Observation-dataSet missing (sh:minCount)
DELETE DATA { observation:example-1999 qb:dataSet am:tradeDataset }

# ams:Observation-dataSet twice (sh:maxCount)
INSERT DATA { observation:example-1999 qb:dataSet id:example-dataset }

# ams:Observation-dataSet another value (sh:hasValue)
DELETE DATA { observation:example-1999 qb:dataSet am:tradeDataset } ;
INSERT DATA { observation:example-1999 qb:dataSet id:example-dataset }

# ams:Observation-flow missing (sh:minCount)
DELETE DATA { observation:example-1999 am:flowDimension id:example-flow }

# ams:Observation-flow twice (sh:maxCount)
INSERT DATA { observation:example-1999 am:flowDimension id:example-second-flow }

# ams:Observation-flow wrong class (sh:class)
DELETE DATA { observation:example-1999 am:flowDimension id:example-flow } ;
INSERT DATA { observation:example-1999 am:flowDimension id:example-zone }

# ams:Observation-direction missing (sh:minCount)
DELETE DATA { observation:example-1999 am:directionDimension amc:total }

# ams:Observation-direction twice (sh:maxCount)
INSERT DATA { observation:example-1999 am:directionDimension amc:export }

# ams:Observation-direction wrong scheme (sh:node)
DELETE DATA { observation:example-1999 am:directionDimension amc:total } ;
INSERT DATA { observation:example-1999 am:directionDimension amc:statusPlanned }

# ams:Observation-period missing (sh:minCount)
DELETE DATA { observation:example-1999 sdmx-dimension:refPeriod "1999"^^xsd:gYear }

# ams:Observation-period twice (sh:maxCount)
INSERT DATA { observation:example-1999 sdmx-dimension:refPeriod "2000"^^xsd:gYear }

# ams:Observation-reportingSource missing (sh:minCount)
DELETE DATA { observation:example-1999 am:reportingSourceDimension id:example-state-a }

# ams:Observation-reportingSource twice (sh:maxCount)
INSERT DATA { observation:example-1999 am:reportingSourceDimension id:example-author }

# ams:Observation-value twice (sh:maxCount)
INSERT DATA { observation:example-1999 am:tradeValueMeasure 1000001.0 }

# ams:Observation-value wrong datatype (sh:datatype)
DELETE DATA { observation:example-1999 am:tradeValueMeasure 1000000.0 } ;
INSERT DATA { observation:example-1999 am:tradeValueMeasure 1000000e0 }

# ams:Observation-value too small (sh:minInclusive)
DELETE DATA { observation:example-1999 am:tradeValueMeasure 1000000.0 } ;
INSERT DATA { observation:example-1999 am:tradeValueMeasure -1.0 }

# ams:Observation-unit twice (sh:maxCount)
INSERT DATA { observation:example-1999 sdmx-attribute:unitMeasure unit:KiloM2 }

# ams:Observation-unit wrong scheme (sh:node)
DELETE DATA { observation:example-1999 sdmx-attribute:unitMeasure amc:USD } ;
INSERT DATA { observation:example-1999 sdmx-attribute:unitMeasure amc:statusPlanned }

# ams:Observation-status twice (sh:maxCount)
INSERT DATA { observation:example-1999 sdmx-attribute:obsStatus <http://purl.org/linked-data/sdmx/2009/code#obsStatus-E> }

# ams:InfrastructureAsset-connects wrong class (sh:class)
INSERT DATA { id:example-bridge am:connects id:example-zone }

# ams:InfrastructureAsset-crossingType twice (sh:maxCount)
INSERT DATA { id:example-bridge am:crossingType amc:rail }

# ams:InfrastructureAsset-crossingType wrong scheme (sh:node)
DELETE DATA { id:example-bridge am:crossingType amc:road } ;
INSERT DATA { id:example-bridge am:crossingType amc:statusPlanned }

# ams:InfrastructureAsset-hasSide wrong class (sh:class)
INSERT DATA { id:example-bridge am:hasSide id:example-bridge }

# ams:InfrastructureAsset-partOfProject wrong class (sh:class)
INSERT DATA { id:example-bridge am:partOfProject id:example-bridge }

# ams:InfrastructureProject-realises wrong class (sh:class)
INSERT DATA { id:example-bridge-project am:realises id:example-bridge-project }

# ams:CrossingSide-sideOf twice (sh:maxCount)
INSERT DATA { id:example-north-side am:sideOf id:example-ferry }

# ams:CrossingSide-sideOf wrong class (sh:class)
DELETE DATA { id:example-north-side am:sideOf id:example-bridge } ;
INSERT DATA { id:example-north-side am:sideOf id:example-bridge-project }

# ams:CrossingSide-onTerritoryOf twice (sh:maxCount)
INSERT DATA { id:example-north-side am:onTerritoryOf id:example-state-b }

# ams:CrossingSide-onTerritoryOf wrong class (sh:class)
DELETE DATA { id:example-north-side am:onTerritoryOf id:example-state-a } ;
INSERT DATA { id:example-north-side am:onTerritoryOf id:example-zone }

# ams:Document-documentType twice (sh:maxCount)
INSERT DATA { id:example-plan am:documentType amc:treaty }

# ams:Document-documentType wrong scheme (sh:node)
DELETE DATA { id:example-plan am:documentType amc:plan } ;
INSERT DATA { id:example-plan am:documentType amc:statusPlanned }

# ams:Document-implements wrong class (sh:class)
INSERT DATA { id:example-plan am:implements id:example-zone }

# ams:Document-succeeds wrong class (sh:class)
INSERT DATA { id:example-plan am:succeeds id:example-zone }

# ams:Zone-zoneType twice (sh:maxCount)
INSERT DATA { id:example-zone am:zoneType amc:crossBorder }

# ams:Zone-zoneType wrong scheme (sh:node)
DELETE DATA { id:example-zone am:zoneType amc:freeTrade } ;
INSERT DATA { id:example-zone am:zoneType amc:statusPlanned }

# ams:Question-hasAlternative wrong class (sh:class)
INSERT DATA { id:example-question am:hasAlternative id:example-question }

# ams:Tenure-holder missing (sh:minCount)
DELETE DATA { id:example-tenure am:holder id:example-author }

# ams:Tenure-holder twice (sh:maxCount)
INSERT DATA { id:example-tenure am:holder id:example-second-author }

# ams:Tenure-holder wrong class (sh:class)
DELETE DATA { id:example-tenure am:holder id:example-author } ;
INSERT DATA { id:example-tenure am:holder id:example-state-a }

# ams:Tenure-post missing (sh:minCount)
DELETE DATA { id:example-tenure am:post id:example-post }

# ams:Tenure-post twice (sh:maxCount)
INSERT DATA { id:example-tenure am:post id:example-second-post }

# ams:Tenure-post wrong class (sh:class)
DELETE DATA { id:example-tenure am:post id:example-post } ;
INSERT DATA { id:example-tenure am:post id:example-author }

# ams:Policy-coversPurpose wrong scheme (sh:node)
INSERT DATA { id:example-policy am:coversPurpose amc:asserted }

# ams:ExternalLink-linkedThing missing (sh:minCount)
DELETE DATA { id:example-link am:linkedThing id:example-bridge }

# ams:ExternalLink-linkedThing twice (sh:maxCount)
INSERT DATA { id:example-link am:linkedThing id:example-zone }

# ams:ExternalLink-linkedThing wrong class (sh:class)
DELETE DATA { id:example-link am:linkedThing id:example-bridge } ;
INSERT DATA { id:example-link am:linkedThing source:x9 }

# ams:ExternalLink-linkTarget twice (sh:maxCount)
INSERT DATA { id:example-link am:linkTarget <https://example.org/second-bridge> }

# ams:ExternalLink-linkTarget literal (sh:nodeKind)
DELETE DATA { id:example-link am:linkTarget <https://example.org/bridge> } ;
INSERT DATA { id:example-link am:linkTarget "text" }

# ams:ExternalLink-howVerified missing (sh:minCount)
DELETE DATA { id:example-link am:howVerified "Name and length were compared."@en }

# ams:ExternalLink-howVerified twice (sh:maxCount)
INSERT DATA { id:example-link am:howVerified "Second text."@en }

# ams:ExternalLink-howVerified without language (sh:datatype)
DELETE DATA { id:example-link am:howVerified "Name and length were compared."@en } ;
INSERT DATA { id:example-link am:howVerified "Name and length were compared." }

# ams:ExternalLink-identifierScheme missing (sh:minCount)
DELETE { id:example-link am:identifierScheme ?value }
WHERE { id:example-link am:identifierScheme ?value }

# ams:ExternalLink-identifierScheme twice (sh:maxCount)
INSERT DATA { id:example-link am:identifierScheme amc:osm }

# ams:ExternalLink-identifierScheme wrong scheme (sh:node)
DELETE { id:example-link am:identifierScheme ?value }
INSERT { id:example-link am:identifierScheme amc:asserted }
WHERE { id:example-link am:identifierScheme ?value }

# ams:ExternalLink-identifier missing (sh:minCount)
DELETE { id:example-link am:identifier ?value }
WHERE { id:example-link am:identifier ?value }

# ams:ExternalLink-identifier twice (sh:maxCount)
INSERT DATA { id:example-link am:identifier "Q2" }

# ams:ExternalLink-identifier wrong datatype (sh:datatype)
DELETE { id:example-link am:identifier ?value }
INSERT { id:example-link am:identifier 7 }
WHERE { id:example-link am:identifier ?value }

# ams:ExternalLink-match missing (sh:minCount)
DELETE { id:example-link am:match ?value }
WHERE { id:example-link am:match ?value }

# ams:ExternalLink-match twice (sh:maxCount)
INSERT DATA { id:example-link am:match amc:closeMatch }

# ams:ExternalLink-match wrong scheme (sh:node)
DELETE { id:example-link am:match ?value }
INSERT { id:example-link am:match amc:asserted }
WHERE { id:example-link am:match ?value }

# ams:ExternalLink-confidence missing (sh:minCount)
DELETE { id:example-link am:confidence ?value }
WHERE { id:example-link am:confidence ?value }

# ams:ExternalLink-confidence twice (sh:maxCount)
INSERT DATA { id:example-link am:confidence amc:low }

# ams:ExternalLink-confidence wrong scheme (sh:node)
DELETE { id:example-link am:confidence ?value }
INSERT { id:example-link am:confidence amc:asserted }
WHERE { id:example-link am:confidence ?value }

# ams:Claim-confidence twice (sh:maxCount)
INSERT DATA { claim:X9-001 am:confidence amc:low }

# ams:Claim-confidence wrong scheme (sh:node)
DELETE { claim:X9-001 am:confidence ?value }
INSERT { claim:X9-001 am:confidence amc:asserted }
WHERE { claim:X9-001 am:confidence ?value }

# ams:TradeFlow-flowReporter missing (sh:minCount)
DELETE { id:example-flow am:flowReporter ?side }
WHERE { id:example-flow am:flowReporter ?side }

# ams:TradeFlow-flowReporter twice (sh:maxCount)
INSERT DATA { id:example-flow am:flowReporter id:example-state-b }

# ams:TradeFlow-flowPartner missing (sh:minCount)
DELETE { id:example-flow am:flowPartner ?side }
WHERE { id:example-flow am:flowPartner ?side }

# ams:TradeFlow-flowPartner twice (sh:maxCount)
INSERT DATA { id:example-flow am:flowPartner id:example-state-a }

# ams:TradeFlow-flowDirection missing (sh:minCount)
DELETE { id:example-flow am:flowDirection ?value }
WHERE { id:example-flow am:flowDirection ?value }

# ams:TradeFlow-flowDirection twice (sh:maxCount)
INSERT DATA { id:example-flow am:flowDirection amc:export }

# ams:TradeFlow-flowDirection wrong scheme (sh:node)
DELETE { id:example-flow am:flowDirection ?value }
INSERT { id:example-flow am:flowDirection amc:asserted }
WHERE { id:example-flow am:flowDirection ?value }

# ams:Observation-claim missing (sh:minCount)
DELETE { observation:example-1999 am:claimDimension ?value }
WHERE { observation:example-1999 am:claimDimension ?value }

# ams:Observation-claim twice (sh:maxCount)
INSERT DATA { observation:example-1999 am:claimDimension claim:X9-002 }

# ams:Observation-claim wrong class (sh:class)
DELETE { observation:example-1999 am:claimDimension ?value }
INSERT { observation:example-1999 am:claimDimension id:example-zone }
WHERE { observation:example-1999 am:claimDimension ?value }

# ams:WebPage-publisher twice (sh:maxCount)
INSERT DATA { source:web-example dcterms:publisher "another" }

# ams:WebPage-publisher wrong datatype (sh:datatype)
DELETE { source:web-example dcterms:publisher ?value }
INSERT { source:web-example dcterms:publisher "publisher"@en }
WHERE { source:web-example dcterms:publisher ?value }

# ams:WebPage-url twice (sh:maxCount)
INSERT DATA { source:web-example schema:url "https://example.org/2"^^xsd:anyURI }

# ams:WebPage-url wrong datatype (sh:datatype)
DELETE { source:web-example schema:url ?value }
INSERT { source:web-example schema:url "https://example.org/2" }
WHERE { source:web-example schema:url ?value }

# ams:Event-datedBy wrong class (sh:class)
DELETE { id:example-signing am:datedBy ?value }
INSERT { id:example-signing am:datedBy id:example-zone }
WHERE { id:example-signing am:datedBy ?value }

# ams:Event-earliest twice (sh:maxCount)
INSERT DATA { id:example-signing am:earliest "2000-01-02"^^xsd:date }

# ams:Event-earliest after the last (sh:lessThanOrEquals)
DELETE { id:example-signing am:earliest ?day }
INSERT { id:example-signing am:earliest "2009-01-01"^^xsd:date }
WHERE { id:example-signing am:earliest ?day }

# ams:Slippage-ofThing missing (sh:minCount)
DELETE { id:example-slippage am:ofThing ?value }
WHERE { id:example-slippage am:ofThing ?value }

# ams:Slippage-ofThing twice (sh:maxCount)
INSERT DATA { id:example-slippage am:ofThing id:example-zone }

# ams:Slippage-ofThing wrong class (sh:class)
DELETE { id:example-slippage am:ofThing ?value }
INSERT { id:example-slippage am:ofThing claim:X9-001 }
WHERE { id:example-slippage am:ofThing ?value }

# ams:Slippage-promisedIn missing (sh:minCount)
DELETE { id:example-slippage am:promisedIn ?value }
WHERE { id:example-slippage am:promisedIn ?value }

# ams:Slippage-promisedIn twice (sh:maxCount)
INSERT DATA { id:example-slippage am:promisedIn claim:X9-002 }

# ams:Slippage-promisedIn wrong class (sh:class)
DELETE { id:example-slippage am:promisedIn ?value }
INSERT { id:example-slippage am:promisedIn id:example-zone }
WHERE { id:example-slippage am:promisedIn ?value }

# ams:Slippage-realisedIn missing (sh:minCount)
DELETE { id:example-slippage am:realisedIn ?value }
WHERE { id:example-slippage am:realisedIn ?value }

# ams:Slippage-realisedIn twice (sh:maxCount)
INSERT DATA { id:example-slippage am:realisedIn claim:X9-001 }

# ams:Slippage-realisedIn wrong class (sh:class)
DELETE { id:example-slippage am:realisedIn ?value }
INSERT { id:example-slippage am:realisedIn id:example-zone }
WHERE { id:example-slippage am:realisedIn ?value }

# ams:Slippage-shortest missing (sh:minCount)
DELETE { id:example-slippage am:shortest ?value }
WHERE { id:example-slippage am:shortest ?value }

# ams:Slippage-shortest twice (sh:maxCount)
INSERT DATA { id:example-slippage am:shortest "P2D"^^xsd:dayTimeDuration }

# ams:Slippage-shortest wrong datatype (sh:datatype)
DELETE { id:example-slippage am:shortest ?value }
INSERT { id:example-slippage am:shortest "P3D" }
WHERE { id:example-slippage am:shortest ?value }

## Shapes to which others refer by sh:node: the node that fails them is reported at the shape after "via", whose section
## on sh:node is their example as well.

# ams:Described-type via ams:Claim-object
# ams:CodeOfModality-scheme via ams:Claim-modality
# ams:CodeOfAssessment-scheme via ams:Claim-assessment
# ams:CodeOfTimeBasis-scheme via ams:Claim-timeBasis
# ams:CodeOfTemporalExtent-scheme via ams:Claim-temporalExtent
# ams:CodeOfTemporalQualifier-scheme via ams:Claim-temporalQualifier
# ams:CodeOfComparator-scheme via ams:Quantity-comparator
# ams:CodeOfMissingAspect-scheme via ams:KnownUnknown-missing
# ams:CodeOfMissingReason-scheme via ams:KnownUnknown-missingReason
# ams:CodeOfDisagreement-scheme via ams:Discrepancy-disagreesOn
# ams:CodeOfOutcome-scheme via ams:Commitment-outcome
# ams:CodeOfNameKind-scheme via ams:Name-kind
# ams:CodeOfFlowScope-scheme via ams:TradeFlow-flowScope
# ams:CodeOfFlowDirection-scheme via ams:Observation-direction
# ams:CodeOfDocumentType-scheme via ams:Document-documentType
# ams:CodeOfCrossingType-scheme via ams:InfrastructureAsset-crossingType
# ams:CodeOfZoneType-scheme via ams:Zone-zoneType
# ams:CodeOfGenre-scheme via ams:SourceText-genre
# ams:CodeOfTravelPurpose-scheme via ams:Policy-coversPurpose
# ams:CodeOfUnit-scheme via ams:Quantity-unit
# ams:CodeOfConfidence-scheme via ams:Claim-confidence
# ams:CodeOfMatch-scheme via ams:ExternalLink-match
# ams:CodeOfIdentifierScheme-scheme via ams:ExternalLink-identifierScheme
