#include "ui/badges/decision_map_layout.h"

#include "core/insight/introduction.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>

namespace attache {

namespace {

MapNode nodeFor(const PersonRow &person, QDate today, const CoverageSettings &settings)
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
        node.influence = std::max(node.influence, role.influence.value_or(0));
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
    TreePlacer(DecisionMapLayout &map, const MapMeasures &measures)
        : m_map(map)
        , m_measures(measures)
        , m_below(map.nodes.size())
    {
        for (size_t i = 0; i < map.nodes.size(); ++i) {
            const int superior = map.nodes[i].superior;
            if (superior >= 0)
                m_below[static_cast<size_t>(superior)].push_back(i);
        }
    }

    void place(const MapPlaces &places)
    {
        double left = 0;
        for (size_t i = 0; i < m_map.nodes.size(); ++i) {
            if (m_map.nodes[i].superior < 0)
                left += placeTree(i, left, 0) + m_measures.across;
        }
        for (MapNode &node : m_map.nodes) {
            const auto given = places.constFind(node.contact);
            if (given == places.cend())
                continue;
            node.placed = true;
            node.rect.moveTopLeft({std::max(0.0, given->x()), std::max(0.0, given->y())});
        }
        for (const MapNode &node : m_map.nodes)
            m_map.size = m_map.size.expandedTo({node.rect.right(), node.rect.bottom()});
        for (size_t i = 0; i < m_map.nodes.size(); ++i)
            drawLines(i);
    }

private:
    /// Returns the width used.
    double placeTree(size_t index, double left, double top)
    {
        double used = 0;
        for (const size_t child : m_below[index]) {
            if (used > 0)
                used += m_measures.across;
            used += placeTree(child, left + used, top + m_measures.height + m_measures.down);
        }
        const double width = std::max(used, m_measures.width);
        double middle = left + width / 2;
        if (!m_below[index].empty()) {
            const QRectF &first = m_map.nodes[m_below[index].front()].rect;
            const QRectF &last = m_map.nodes[m_below[index].back()].rect;
            middle = (first.center().x() + last.center().x()) / 2;
        }
        m_map.nodes[index].rect =
            QRectF(middle - m_measures.width / 2, top, m_measures.width, m_measures.height);
        return width;
    }

    /// One line down, one across over all below, one down to each. Whoever was put elsewhere than
    /// below has a way of their own.
    void drawLines(size_t index)
    {
        const QRectF &rect = m_map.nodes[index].rect;
        const double bus = rect.bottom() + m_measures.down / 2;
        const double middle = rect.center().x();
        double from = middle;
        double to = middle;
        bool any = false;
        for (const size_t child : m_below[index]) {
            const QRectF &below = m_map.nodes[child].rect;
            const double x = below.center().x();
            if (below.top() < bus) {
                drawAside(rect, below);
                continue;
            }
            any = true;
            from = std::min(from, x);
            to = std::max(to, x);
            m_map.lines.emplace_back(QPointF(x, bus), QPointF(x, below.top()));
        }
        if (!any)
            return;
        m_map.lines.emplace_back(QPointF(middle, rect.bottom()), QPointF(middle, bus));
        if (to > from)
            m_map.lines.emplace_back(QPointF(from, bus), QPointF(to, bus));
    }

    void drawAside(const QRectF &above, const QRectF &below)
    {
        const bool right = below.center().x() >= above.center().x();
        const QPointF start(right ? above.right() : above.left(), above.center().y());
        const double x = below.center().x();
        m_map.lines.emplace_back(start, QPointF(x, start.y()));
        const double end = below.top() > start.y() ? below.top() : below.bottom();
        m_map.lines.emplace_back(QPointF(x, start.y()), QPointF(x, end));
    }

    DecisionMapLayout &m_map;
    const MapMeasures &m_measures;
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

void addMissingRoles(DecisionMapLayout &map, const MapMeasures &measures)
{
    const double across = measures.width + measures.across;
    const double down = measures.height + measures.down;
    const std::vector<RoleKind> missing = missingRoles(map.nodes);
    const QSizeF trees = map.size;
    const int high = std::max(1, qRound((trees.height() + measures.down) / down));
    const int columns = (int(missing.size()) + high - 1) / high;
    const bool beside = trees.width() + columns * across <= measures.most;
    const int wide = std::max(1, int((measures.most + measures.across) / across));
    const QPointF corner = trees.isEmpty() ? QPointF()
                           : beside        ? QPointF(trees.width() + measures.across, 0)
                                           : QPointF(0, trees.height() + measures.down);
    for (int i = 0; i < int(missing.size()); ++i) {
        MapNode node;
        node.name = labelOf(missing[size_t(i)]);
        node.roles = {missing[size_t(i)]};
        const QPoint cell = beside ? QPoint(i / high, i % high) : QPoint(i % wide, i / wide);
        const QPointF place(cell.x() * across, cell.y() * down);
        node.rect = QRectF(corner + place, QSizeF(measures.width, measures.height));
        map.size = map.size.expandedTo(QSizeF(node.rect.right(), node.rect.bottom()));
        map.nodes.push_back(std::move(node));
    }
}

/// From whoever supports us to whom is to be met next.
void findIntroductions(DecisionMapLayout &map, const std::vector<PersonRow> &people, QDate today,
                       const CoverageSettings &settings)
{
    std::vector<ChainMember> members;
    std::vector<Acquaintance> known;
    for (const PersonRow &person : people) {
        known.push_back({person.contact.id, person.contact.reportsTo, person.contact.account,
                         person.supports()});
        for (const BuyingRole &role : person.roles) {
            const QDate met = std::max(role.lastMet, person.last.met);
            members.push_back({person.contact.id,
                               {role.role, role.coverage, role.stance, met, {}},
                               role.influence.value_or(0)});
        }
    }
    const auto next = nextToMeet(members, today, settings);
    if (!next || next->contact.isNull())
        return;
    int before = -1;
    for (const Id<Contact> id : introductionPath(known, next->contact)) {
        const int node = map.nodeOf(id);
        if (before >= 0 && node >= 0)
            map.introductions.emplace_back(before, node);
        before = node;
    }
}

} // namespace

DecisionMapLayout DecisionMapLayout::of(const std::vector<PersonRow> &people, QDate today,
                                        const CoverageSettings &settings, const MapPlaces &places,
                                        const MapMeasures &measures)
{
    DecisionMapLayout map;
    map.size = QSizeF(0, 0);
    for (const PersonRow &person : people)
        map.nodes.push_back(nodeFor(person, today, settings));
    linkSuperiors(map.nodes, people);
    TreePlacer(map, measures).place(places);
    findIntroductions(map, people, today, settings);
    addMissingRoles(map, measures);
    return map;
}

int DecisionMapLayout::nodeAt(const QPointF &point) const
{
    // What is drawn last lies above.
    for (size_t i = nodes.size(); i > 0; --i) {
        if (nodes[i - 1].rect.contains(point))
            return static_cast<int>(i - 1);
    }
    return -1;
}

int DecisionMapLayout::nodeOf(Id<Contact> contact) const
{
    const auto found = std::ranges::find(nodes, contact, &MapNode::contact);
    return contact.isNull() || found == nodes.end() ? -1 : static_cast<int>(found - nodes.begin());
}

bool DecisionMapLayout::reportsTo(int node, int above) const
{
    while (node >= 0 && node != above)
        node = nodes[static_cast<size_t>(node)].superior;
    return node >= 0;
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
