#pragma once

#include "core/deck/made_slide.h"
#include "core/domain/case_figure.h"
#include "core/domain/case_study.h"
#include "core/domain/competitor.h"
#include "core/domain/product.h"

#include <vector>

/// @file
/// Records of the library as slides that nobody has to draw.

namespace attache {

/// A case as it may be shown to another customer: what was not agreed to be quoted is left out.
/// @p customer is who it tells of; an anonymised case says it in its own words.
CaseSlide caseSlide(const CaseStudy &study, const std::vector<CaseFigure> &figures,
                    const QString &customer);

/// The same, read from the workspace.
Result<CaseSlide> caseSlide(Connection &connection, Id<CaseStudy> study);

/// What the slides of @p study are marked with, without its state.
MadeFrom madeFrom(const CaseStudy &study);
/// Whether a slide with the mark @p from was laid out from a case that was anonymised by then.
bool saysNoName(const MadeFrom &from);

/// What a product is, for whom, and what it answers.
TableSlide productSlide(const Product &product);

/// What competitors fall short of, what is said of their prices, and how we answer: a column each.
TableSlide competitorSlide(const std::vector<Competitor> &competitors);

} // namespace attache
