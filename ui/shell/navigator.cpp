#include "ui/shell/navigator.h"

#include "core/domain/record_types.h"
#include "core/record/record_home.h"
#include "core/record/record_type.h"
#include "core/store/connection.h"
#include "ui/shell/shell_window.h"

#include <QScopeGuard>

namespace attache {

namespace {

constexpr size_t LongestTrail = 50;

/// The page for records whose type has no other.
constexpr char RecordPageKey[] = "record";

/// The page that shows all records of @p type at once; empty where each has its own place.
QString pageOfAll(const RecordType &type)
{
    const Home home = type.home(type.create().get());
    return home.page;
}

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
    const RecordType *type = recordTypeNamed(link.type);
    if (!type)
        return {};
    if (link.id == 0) {
        const QString page = pageOfAll(*type);
        return m_window.hasPage(page) ? Link{page, 0, link.field.isEmpty() ? link.type : link.field}
                                      : Link();
    }
    const Result<Place> place = attache::placeOf(m_connection, *type, link.id);
    if (!place)
        return {};
    QStringList field{place->anchor, link.field};
    field.removeAll(QString());
    if (m_window.hasPage(place->page))
        return {place->page, place->id, field.join(u'#')};
    // A record that its page would name as an anchor is shown by itself, too.
    return {QLatin1String(RecordPageKey), link.id, link.type};
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
