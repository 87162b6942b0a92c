#pragma once

#include "core/domain/decision_chain.h"
#include "core/domain/map_places.h"
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
    int influence = 0;   ///< 1–5, 0 unknown
    int superior = -1;   ///< index of the node this one reports to
    bool placed = false; ///< where a person put it
    QRectF rect;

    bool isRole() const { return contact.isNull(); }
};

/// How large the boxes of a map are and how far apart.
struct MapMeasures
{
    double width = 164;
    double height = 50;
    double across = 16;
    double down = 24;
    /// What still fits a usual window beside its navigation.
    double most = 1040;
};
/// Of a map at the side of a page.
inline constexpr MapMeasures SmallMap{88, 46, 8, 20, 288};

/// Who reports to whom as a tidy tree: superiors above and centred over their people, no two boxes
/// overlapping and no two lines crossing, everybody once, whoever reports in a circle beginning a
/// tree of their own. Boxes that a person moved stand where they were put. Roles of the decision
/// chain that nobody plays stand beside the trees, or below where that would be too wide. Pure.
struct DecisionMapLayout
{
    std::vector<MapNode> nodes;
    std::vector<QLineF> lines; ///< of the tree, all horizontal or vertical
    /// Who leads us to whom is to be met next, step by step: indices of two nodes.
    std::vector<std::pair<int, int>> introductions;
    QSizeF size;

    static DecisionMapLayout of(const std::vector<PersonRow> &people, QDate today,
                                const CoverageSettings &settings, const MapPlaces &places = {},
                                const MapMeasures &measures = {});

    /// The box at @p point, -1 for none.
    int nodeAt(const QPointF &point) const;
    /// That of a person, -1 for none.
    int nodeOf(Id<Contact> contact) const;
    /// The box next to @p from in the direction (@p across, @p down); @p from itself at the edge.
    int neighbour(int from, int across, int down) const;
    /// Whether @p above is @p node itself or somebody it reports to, through however many others.
    bool reportsTo(int node, int above) const;
};

} // namespace attache
