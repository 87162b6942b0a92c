#include "ui/shell/navigator.h"

#include "core/domain/record_types.h"
#include "core/record/record_home.h"
#include "core/record/record_names.h"
#include "core/record/record_type.h"
#include "core/store/connection.h"
#include "ui/desk/page.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/shell_window.h"
#include "ui/widgets/back_button.h"

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
            remember(Link{key, 0, {}}, true);
    });
    connect(this, &Navigator::moved, this, &Navigator::showWayBack);
}

Link Navigator::current() const
{
    return m_trail.empty() ? Link{} : m_trail[m_position].place;
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
    rememberAsked(place);
}

bool Navigator::passBy(const QString &link)
{
    const std::optional<Link> parsed = Link::parse(link);
    const Link place = parsed ? placeOf(*parsed) : Link();
    if (place.type.isEmpty())
        return false;
    rememberAsked(place);
    return true;
}

void Navigator::rememberAsked(const Link &place)
{
    // The field of a list asks for something once (accounts#import); that of the settings is where
    // we are.
    const bool once = place.id == 0 && place.type != QLatin1String("settings");
    remember(once ? Link{place.type, 0, {}} : place, false);
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

void Navigator::remember(const Link &place, bool chosen)
{
    if (!m_trail.empty() && current() == place)
        return;
    if (!m_trail.empty())
        m_trail.resize(m_position + 1);
    m_trail.push_back({place, chosen});
    if (m_trail.size() > LongestTrail)
        m_trail.erase(m_trail.begin());
    m_position = m_trail.size() - 1;
    Q_EMIT moved();
}

std::optional<size_t> Navigator::placeBefore() const
{
    const Link here = current();
    for (size_t at = m_position; at > 0; --at) {
        const Link &place = m_trail[at - 1].place;
        if (place.type != here.type || place.id != here.id)
            return at - 1;
    }
    return std::nullopt;
}

void Navigator::leavePage()
{
    const std::optional<size_t> before = placeBefore();
    if (!before)
        return;
    m_position = *before;
    show(current());
    Q_EMIT moved();
}

void Navigator::showWayBack()
{
    const std::optional<size_t> before = placeBefore();
    const bool asked = before && !m_trail[m_position].chosen;
    const QString name = asked ? nameOf(m_trail[*before].place) : QString();
    Page *page = m_window.currentPage();
    if (!page)
        return;
    const auto buttons = page->findChildren<BackButton *>();
    for (BackButton *button : buttons) {
        connect(button, &BackButton::clicked, this, &Navigator::leavePage, Qt::UniqueConnection);
        button->setPlace(name);
    }
}

QString Navigator::nameOf(const Link &place) const
{
    for (const NavigationBar::Item &item : m_window.navigation()->items()) {
        if (item.key == place.type)
            return item.text;
    }
    const bool byItself = place.type == QLatin1String(RecordPageKey);
    const RecordType *type = recordTypeNamed(byItself ? place.field : place.type);
    if (!type)
        return {};
    const QString name = recordName(m_connection, *type, place.id);
    // It may have gone meanwhile, or have no name yet.
    return name.isEmpty() ? type->oneLabel() : name;
}

} // namespace attache
