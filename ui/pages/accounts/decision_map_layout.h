#pragma once

#include "core/domain/decision_chain.h"
#include "core/queries/account_overview.h"

#include <QLineF>
#include <QRectF>

#include <vector>

namespace attache {

/// One box of the map: a person with what they play, or a role nobody is known for.
struct MapNode
{
    Id<Contact> contact; ///< none: an unassigned role
    QString name;        ///< of the person, or of the role
    QString post;
    std::vector<RoleKind> roles;
    Stance stance = Stance::Neutral;               ///< the least friendly of their roles
    RoleCoverage coverage = RoleCoverage::Unknown; ///< the best of their roles; fading counted
    bool faded = false;
    int superior = -1; ///< index of the node this one reports to
    QRectF rect;

    bool isRole() const { return contact.isNull(); }
};

/// Who reports to whom as a tidy tree: superiors above and centred over their people, no two boxes
/// overlapping, everybody once, whoever reports in a circle beginning a tree of their own. Roles of
/// the decision chain that nobody plays stand beside the trees, or below where that would be too
/// wide. Pure.
struct DecisionMapLayout
{
    std::vector<MapNode> nodes;
    std::vector<QLineF> lines; ///< of the tree, all horizontal or vertical
    QSizeF size;

    static constexpr double NodeWidth = 164;
    static constexpr double NodeHeight = 50;
    static constexpr double GapAcross = 16;
    static constexpr double GapDown = 24;
    /// What still fits a usual window beside its navigation.
    static constexpr double MostAcross = 1040;

    static DecisionMapLayout of(const std::vector<PersonRow> &people, QDate today,
                                const CoverageSettings &settings);

    /// The box at @p point, -1 for none.
    int nodeAt(const QPointF &point) const;
    /// The box next to @p from in the direction (@p across, @p down); @p from itself at the edge.
    int neighbour(int from, int across, int down) const;
};

} // namespace attache
