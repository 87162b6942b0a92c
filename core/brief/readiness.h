#pragma once

#include "core/brief/document.h"

#include <array>
#include <vector>

namespace attache {

struct BriefData;
struct ReadinessWeights;

/// One of the three parts of preparing a visit, in whole points.
struct ReadinessPart
{
    PrepPart part = PrepPart::Analysis;
    int points = 0;
    int maximum = 0;
};

/// Something not yet prepared, what it is worth and where to fill it in.
struct MissingItem
{
    PrepPart part = PrepPart::Analysis;
    QString text;
    int points = 0;
    QString link; ///< "attache:visit/12#best_objective"
    Tone tone = Tone::Warn;
};

/// How well a visit is prepared, 0–100, and what is missing, heaviest first. The points of the
/// missing items add up to 100 − score exactly; 100 means nothing is missing that has any weight.
struct Readiness
{
    int score = 0;
    std::array<ReadinessPart, 3> parts;
    std::vector<MissingItem> missing;
};

/// Readiness of @p brief. Each part's points are shared among its aspects by weight, each aspect's
/// evenly among the things it asks for; so filling in a thing never lowers the score. Weights of
/// parts that do not add up to 100 are taken in proportion; a part none of whose aspects has any
/// weight is complete. Pure.
Readiness readinessOf(const BriefData &brief, const ReadinessWeights &weights);

} // namespace attache
