#pragma once

#include "core/domain/buying_role.h"
#include "core/domain/map_places.h"
#include "ui/print/drawn_page.h"

#include <QWidget>

#include <functional>
#include <memory>

class QMenu;
class QToolButton;

namespace attache {

class CardWidget;
class DecisionMap;
class Desk;
class EmptyState;
class ErrorSwitch;
class PeopleModel;
class TableView;

/// The people of an account: the drawn map of who decides, and the table of their roles, edited in
/// place.
class PeopleTab : public QWidget
{
    Q_OBJECT

public:
    explicit PeopleTab(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    void select(Id<Contact> contact);
    /// The cursor to the role of the first person who has none, or to the first step of all.
    void focusRoles();

    PeopleModel *model() const { return m_model; }
    TableView *table() const { return m_table; }
    DecisionMap *map() const { return m_map; }

    /// Asks who plays @p role.
    void assign(RoleKind role);
    /// @p contact reports to @p superior, or to nobody; refused where @p superior is below them.
    void setSuperior(Id<Contact> contact, Id<Contact> superior);
    /// Where @p contact stands on the map from now on.
    void putAt(Id<Contact> contact, const QPointF &corner);
    /// Puts @p contact, or for null everybody, back to where the map has them by itself.
    void putBack(Id<Contact> contact = {});
    /// What can be done with @p contact on the map; null for nobody who is on it.
    std::unique_ptr<QMenu> mapMenu(Id<Contact> contact);

    /// The map on one page of A4: as PDF where the person says, or on a printer.
    void exportMap();
    void printMap();

Q_SIGNALS:
    void contactOpened(attache::Id<attache::Contact> contact);
    void newContactRequested();

private:
    QWidget *makeMap();
    QWidget *makeTable();
    void saveRole(const BuyingRole &role);
    void dropRole(Id<BuyingRole> role);
    Result<DrawnPage> mapPage() const;
    void changePlaces(const QString &title, const std::function<void(MapPlaces &)> &change);

    Desk &m_desk;
    Id<Account> m_account;
    QString m_name;
    MapPlaces m_places;
    PeopleModel *m_model;
    TableView *m_table;
    DecisionMap *m_map;
    EmptyState *m_empty;
    ErrorSwitch *m_readable = nullptr;
    QWidget *m_firstStep = nullptr;
    CardWidget *m_mapCard = nullptr;
    QToolButton *m_rearrange = nullptr;
};

} // namespace attache
