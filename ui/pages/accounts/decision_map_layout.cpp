#include "ui/pages/accounts/decision_map_layout.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>

namespace attache {

namespace {

MapNode nodeOf(const PersonRow &person, QDate today, const CoverageSettings &settings)
{
    MapNode node;
    node.contact = person.contact.id;
    node.name = person.contact.name;
    node.post = person.contact.post.isEmpty() ? person.contact.department : person.contact.post;
    bool first = true;
    for (const BuyingRole &role : person.roles) {
        if (role.role != RoleKind::Unknown &&
            std::find(node.roles.begin(), node.roles.end(), role.role) == node.roles.end())
            node.roles.push_back(role.role);
        const ChainPerson chain{role.role, role.coverage, role.stance, person.last.met, {}};
        const RoleCoverage counts = effectiveCoverage(chain, today, settings.fadesAfterDays);
        if (first || counts > node.coverage) {
            node.coverage = counts;
            node.faded = counts < role.coverage;
        }
        if (first || role.stance > node.stance)
            node.stance = role.stance;
        first = false;
    }
    // A person without a role is shown by name only.
    if (first)
        node.coverage = person.last.met.isValid() ? RoleCoverage::Met : RoleCoverage::Named;
    std::sort(node.roles.begin(), node.roles.end());
    return node;
}

/// Places the trees; kept apart so that the recursion has its own state.
class TreePlacer
{
public:
    explicit TreePlacer(DecisionMapLayout &map)
        : m_map(map)
        , m_below(map.nodes.size())
    {
        for (size_t i = 0; i < map.nodes.size(); ++i) {
            const int superior = map.nodes[i].superior;
            if (superior >= 0)
                m_below[static_cast<size_t>(superior)].push_back(i);
        }
    }

    void place()
    {
        double left = 0;
        for (size_t i = 0; i < m_map.nodes.size(); ++i) {
            if (m_map.nodes[i].superior < 0)
                left += placeTree(i, left, 0) + DecisionMapLayout::GapAcross;
        }
        m_map.size.setWidth(std::max(0.0, left - DecisionMapLayout::GapAcross));
    }

private:
    /// Returns the width used.
    double placeTree(size_t index, double left, double top)
    {
        constexpr double Width = DecisionMapLayout::NodeWidth;
        constexpr double Height = DecisionMapLayout::NodeHeight;
        double used = 0;
        for (const size_t child : m_below[index]) {
            if (used > 0)
                used += DecisionMapLayout::GapAcross;
            used += placeTree(child, left + used, top + Height + DecisionMapLayout::GapDown);
        }
        const double width = std::max(used, Width);
        double middle = left + width / 2;
        if (!m_below[index].empty()) {
            const QRectF &first = m_map.nodes[m_below[index].front()].rect;
            const QRectF &last = m_map.nodes[m_below[index].back()].rect;
            middle = (first.center().x() + last.center().x()) / 2;
        }
        m_map.nodes[index].rect = QRectF(middle - Width / 2, top, Width, Height);
        m_map.size.setHeight(std::max(m_map.size.height(), top + Height));
        drawLines(index);
        return width;
    }

    void drawLines(size_t index)
    {
        if (m_below[index].empty())
            return;
        const QRectF &rect = m_map.nodes[index].rect;
        const double bus = rect.bottom() + DecisionMapLayout::GapDown / 2;
        m_map.lines.emplace_back(QPointF(rect.center().x(), rect.bottom()),
                                 QPointF(rect.center().x(), bus));
        double from = rect.center().x();
        double to = from;
        for (const size_t child : m_below[index]) {
            const QRectF &below = m_map.nodes[child].rect;
            from = std::min(from, below.center().x());
            to = std::max(to, below.center().x());
            m_map.lines.emplace_back(QPointF(below.center().x(), bus),
                                     QPointF(below.center().x(), below.top()));
        }
        if (to > from)
            m_map.lines.emplace_back(QPointF(from, bus), QPointF(to, bus));
    }

    DecisionMapLayout &m_map;
    std::vector<std::vector<size_t>> m_below;
};

/// Sets the superiors, leaving out the reporting line that would close a circle.
void linkSuperiors(std::vector<MapNode> &nodes, const std::vector<PersonRow> &people)
{
    QHash<qint64, int> places;
    for (size_t i = 0; i < people.size(); ++i)
        places.insert(people[i].contact.id.value(), static_cast<int>(i));
    for (size_t i = 0; i < people.size(); ++i) {
        const int superior = places.value(people[i].contact.reportsTo.value(), -1);
        bool circle = superior == static_cast<int>(i);
        for (int above = superior; above >= 0 && !circle;
             above = nodes[static_cast<size_t>(above)].superior)
            circle = above == static_cast<int>(i);
        if (!circle)
            nodes[i].superior = superior;
    }
}

std::vector<RoleKind> missingRoles(const std::vector<MapNode> &nodes)
{
    std::vector<RoleKind> missing;
    std::ranges::copy_if(ChainRoles, std::back_inserter(missing), [&](RoleKind role) {
        return std::ranges::none_of(nodes, [role](const MapNode &node) {
            return std::ranges::find(node.roles, role) != node.roles.end();
        });
    });
    return missing;
}

void addMissingRoles(DecisionMapLayout &map)
{
    constexpr double Across = DecisionMapLayout::NodeWidth + DecisionMapLayout::GapAcross;
    constexpr double Down = DecisionMapLayout::NodeHeight + DecisionMapLayout::GapDown;
    const std::vector<RoleKind> missing = missingRoles(map.nodes);
    const QSizeF trees = map.size;
    const int high = std::max(1, qRound((trees.height() + DecisionMapLayout::GapDown) / Down));
    const int columns = (int(missing.size()) + high - 1) / high;
    const bool beside = trees.width() + columns * Across <= DecisionMapLayout::MostAcross;
    const QPointF corner = trees.isEmpty() ? QPointF()
                           : beside ? QPointF(trees.width() + DecisionMapLayout::GapAcross, 0)
                                    : QPointF(0, trees.height() + DecisionMapLayout::GapDown);
    for (int i = 0; i < int(missing.size()); ++i) {
        MapNode node;
        node.name = labelOf(missing[size_t(i)]);
        node.roles = {missing[size_t(i)]};
        const QPointF place =
            beside ? QPointF(i / high * Across, i % high * Down) : QPointF(i * Across, 0);
        node.rect = QRectF(corner + place,
                           QSizeF(DecisionMapLayout::NodeWidth, DecisionMapLayout::NodeHeight));
        map.size = map.size.expandedTo(QSizeF(node.rect.right(), node.rect.bottom()));
        map.nodes.push_back(std::move(node));
    }
}

} // namespace

DecisionMapLayout DecisionMapLayout::of(const std::vector<PersonRow> &people, QDate today,
                                        const CoverageSettings &settings)
{
    DecisionMapLayout map;
    map.size = QSizeF(0, 0);
    for (const PersonRow &person : people)
        map.nodes.push_back(nodeOf(person, today, settings));
    linkSuperiors(map.nodes, people);
    TreePlacer(map).place();
    addMissingRoles(map);
    return map;
}

int DecisionMapLayout::nodeAt(const QPointF &point) const
{
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].rect.contains(point))
            return static_cast<int>(i);
    }
    return -1;
}

int DecisionMapLayout::neighbour(int from, int across, int down) const
{
    if (from < 0 || from >= static_cast<int>(nodes.size()))
        return nodes.empty() ? -1 : 0;
    const QPointF start = nodes[static_cast<size_t>(from)].rect.center();
    int best = from;
    double bestCost = std::numeric_limits<double>::max();
    for (size_t i = 0; i < nodes.size(); ++i) {
        const QPointF way = nodes[i].rect.center() - start;
        const double along = across != 0 ? way.x() * across : way.y() * down;
        const double aside = std::abs(across != 0 ? way.y() : way.x());
        // Whatever lies aside counts double: the next one over before the one a row away.
        if (along > 1 && along + 2 * aside < bestCost) {
            bestCost = along + 2 * aside;
            best = static_cast<int>(i);
        }
    }
    return best;
}

} // namespace attache
