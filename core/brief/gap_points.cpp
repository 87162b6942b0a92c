#include "core/brief/gap_points.h"

#include "core/brief/answers_to_bring.h"
#include "core/brief/links.h"

#include <algorithm>

namespace attache {

namespace {

/// The item of the checklist that @p gap leaves open.
QString itemOf(const VisitGap &gap)
{
    switch (gap.kind) {
    case VisitGap::Kind::NoCase:
    case VisitGap::Kind::ExpiredCases:
        return QStringLiteral("cases");
    case VisitGap::Kind::Question:
        return answerItem(gap.subject, gap.record);
    case VisitGap::Kind::Rival:
        break;
    }
    return QStringLiteral("swot");
}

} // namespace

int pointsOf(const BriefData &brief, const VisitGap &gap)
{
    const auto material = std::ranges::find(brief.materials, itemOf(gap), &BriefMaterial::key);
    if (material == brief.materials.end() || material->isSettled())
        return 0;
    const QString place = material->item.isNull() ? material->key : material->item.toString();
    const QString link = linkTo(brief.visit.id, QStringLiteral("materials:") + place);
    const auto missing = std::ranges::find(brief.readiness.missing, link, &MissingItem::link);
    return missing == brief.readiness.missing.end() ? 0 : missing->points;
}

Result<std::vector<int>> gapPoints(Connection &connection, const HurtVisit &visit, QDate today,
                                   Language language)
{
    std::vector<int> points(visit.gaps.size(), 0);
    const auto brief = briefData(connection, visit.visit, today, language);
    if (!brief)
        return brief.error().kind == Error::Kind::NotFound ? Result<std::vector<int>>(points)
                                                           : brief.error();
    std::ranges::transform(visit.gaps, points.begin(),
                           [&](const VisitGap &gap) { return pointsOf(*brief, gap); });
    return points;
}

} // namespace attache
