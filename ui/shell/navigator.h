#pragma once

#include "ui/desk/link.h"

#include <QObject>

#include <optional>
#include <vector>

namespace attache {

class Connection;
class ShellWindow;

/// Leads to places: follows links, also of records that have no page of their own, and remembers
/// the way back, which it shows at the head of the page. "attache:command#new.visit" runs a command
/// instead.
class Navigator : public QObject
{
    Q_OBJECT

public:
    Navigator(ShellWindow &window, Connection &connection, QObject *parent = nullptr);

    /// Follows "attache:<type>/<id>#<field>"; what leads nowhere is said by lost().
    void open(const QString &link);
    void open(const Link &link);
    /// Shows nothing, but the way back from what is opened next leads to @p link. False where that
    /// leads nowhere.
    bool passBy(const QString &link);
    void back();
    void forward();
    /// Goes back past all places on the present page, to where the button in its header leads.
    void leavePage();
    bool canGoBack() const { return m_position > 0; }
    bool canGoForward() const { return m_position + 1 < m_trail.size(); }

    /// Where we are; of no type before the first page is shown.
    Link current() const;

Q_SIGNALS:
    void moved();
    void commandRequested(const QString &id);
    /// The record of @p link is gone, or nothing shows it.
    void lost(const attache::Link &link);

private:
    /// The page that shows @p link, with what to show of it; of no type when there is none.
    Link placeOf(const Link &link) const;
    void show(const Link &place);
    /// Remembers @p place, which a link asked for.
    void rememberAsked(const Link &place);
    /// A page @p chosen in the navigation: a new start, for which the header offers no way back.
    void remember(const Link &place, bool chosen);
    void showWayBack();
    /// The place before this page; nothing at the beginning.
    std::optional<size_t> placeBefore() const;
    QString nameOf(const Link &place) const;

    struct Stop
    {
        Link place;
        bool chosen = false;
    };

    ShellWindow &m_window;
    Connection &m_connection;
    std::vector<Stop> m_trail;
    size_t m_position = 0;
    bool m_following = false;
};

} // namespace attache
