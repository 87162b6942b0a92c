#include "ui/shell/navigator.h"

#include "core/store/connection.h"
#include "ui/shell/shell_window.h"

#include <QScopeGuard>

#include <algorithm>
#include <array>

namespace attache {

namespace {

constexpr size_t LongestTrail = 50;

/// A record type that is shown on the page of another record.
struct Lodger
{
    const char *type;
    const char *page;
    const char *host; ///< SQL of the id shown there; null where the page shows no single record
};

constexpr std::array Lodgers = {
    Lodger{"contact", "account", "SELECT account FROM contact WHERE id = ?1"},
    Lodger{"opportunity", "account", "SELECT account FROM opportunity WHERE id = ?1"},
    Lodger{"account_fact", "account", "SELECT account FROM account_fact WHERE id = ?1"},
    Lodger{"buying_role", "account", "SELECT account FROM buying_role WHERE id = ?1"},
    Lodger{"need", "account", "SELECT account FROM need WHERE id = ?1"},
    Lodger{"stage_change", "account",
           "SELECT o.account FROM stage_change s JOIN opportunity o ON o.id = s.opportunity "
           "WHERE s.id = ?1"},
    Lodger{"promise", "visit", "SELECT visit FROM promise WHERE id = ?1"},
    // A promise that was not made at a visit.
    Lodger{"promise", "account", "SELECT account FROM promise WHERE id = ?1"},
    Lodger{"attendee", "visit", "SELECT visit FROM attendee WHERE id = ?1"},
    Lodger{"prep_item", "visit", "SELECT visit FROM prep_item WHERE id = ?1"},
    Lodger{"visit_note", "visit", "SELECT visit FROM visit_note WHERE id = ?1"},
    Lodger{"letterhead", "settings", nullptr},
    Lodger{"setting", "settings", nullptr},
    Lodger{"talk_track", "settings", nullptr},
    Lodger{"custom_field", "settings", nullptr},
    Lodger{"industry_entry", "settings", nullptr},
};

} // namespace

Navigator::Navigator(ShellWindow &window, Connection &connection, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_connection(connection)
{
    connect(&window, &ShellWindow::openRequested, this,
            [this](const QString &link) { open(link); });
    connect(&window, &ShellWindow::pageShown, this, [this](const QString &key) {
        if (!m_following)
            remember(Link{key, 0, {}});
    });
}

Link Navigator::current() const
{
    return m_trail.empty() ? Link{} : m_trail[m_position];
}

void Navigator::open(const QString &link)
{
    if (const std::optional<Link> parsed = Link::parse(link))
        open(*parsed);
}

void Navigator::open(const Link &link)
{
    if (link.type == QLatin1String("command")) {
        Q_EMIT commandRequested(link.field);
        return;
    }
    const Link place = placeOf(link);
    if (place.type.isEmpty()) {
        Q_EMIT lost(link);
        return;
    }
    show(place);
    // The field of a list asks for something once (accounts#import); that of the settings is where
    // we are.
    const bool once = place.id == 0 && place.type != QLatin1String("settings");
    remember(once ? Link{place.type, 0, {}} : place);
}

void Navigator::back()
{
    if (!canGoBack())
        return;
    --m_position;
    show(current());
    Q_EMIT moved();
}

void Navigator::forward()
{
    if (!canGoForward())
        return;
    ++m_position;
    show(current());
    Q_EMIT moved();
}

Link Navigator::placeOf(const Link &link) const
{
    if (m_window.hasPage(link.type))
        return link;
    for (const Lodger &lodger : Lodgers) {
        const QString page = QLatin1String(lodger.page);
        if (link.type != QLatin1String(lodger.type) || !m_window.hasPage(page))
            continue;
        QString field = link.field;
        if (link.id != 0) {
            field = QStringLiteral("%1:%2").arg(link.type).arg(link.id);
            if (!link.field.isEmpty())
                field += QLatin1Char('#') + link.field;
        }
        if (!lodger.host)
            return {page, 0, field.isEmpty() ? link.type : field};
        const Result<qint64> host = m_connection.integer(lodger.host, link.id);
        if (host && *host != 0)
            return {page, *host, field};
    }
    return {};
}

void Navigator::show(const Link &place)
{
    m_following = true;
    const auto followed = qScopeGuard([this] { m_following = false; });
    const bool plain = place.id == 0 && place.field.isEmpty();
    m_window.showPage(place.type, plain ? QVariant() : QVariant::fromValue(place));
}

void Navigator::remember(const Link &place)
{
    if (!m_trail.empty() && current() == place)
        return;
    if (!m_trail.empty())
        m_trail.resize(m_position + 1);
    m_trail.push_back(place);
    if (m_trail.size() > LongestTrail)
        m_trail.erase(m_trail.begin());
    m_position = m_trail.size() - 1;
    Q_EMIT moved();
}

} // namespace attache
