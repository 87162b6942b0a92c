#include "ui/pages/accounts/people_tab.h"

#include "core/base/shared_text.h"
#include "core/record/record_names.h"
#include "core/record/record_type.h"
#include "ui/badges/decision_map.h"
#include "ui/badges/map_canvas.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/document_actions.h"
#include "ui/pages/accounts/map_page.h"
#include "ui/pages/accounts/people_model.h"
#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table_view.h"

#include <QCursor>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace attache {

PeopleTab::PeopleTab(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new PeopleModel(this))
    , m_table(new TableView)
    , m_map(new DecisionMap)
    , m_empty(
          new EmptyState(tr("The people who take part in decisions at this account appear here.")))
{
    auto *parts = new QWidget;
    auto *column = new QVBoxLayout(parts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    m_readable = new ErrorSwitch(parts);
    connect(m_readable, &ErrorSwitch::retried, this, &PeopleTab::refresh);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_readable);
    column->addWidget(makeMap(), 3);
    column->addWidget(makeTable(), 2);
    Button *add = m_empty->addButton(tr("Add the first contact"), ButtonKind::Primary);
    add->setEnabled(!desk.workspace().isReadOnly());
    m_firstStep = add;
    column->addWidget(m_empty, 1);
    column->addStretch(0);
    connect(add, &Button::clicked, this, &PeopleTab::newContactRequested);
    connect(m_map, &DecisionMap::personActivated, this, &PeopleTab::contactOpened);
    connect(m_map, &DecisionMap::roleActivated, this, &PeopleTab::assign);
    m_map->canvas()->setEditable(!desk.workspace().isReadOnly());
    connect(m_map, &DecisionMap::superiorChosen, this, &PeopleTab::setSuperior);
    connect(m_map, &DecisionMap::placed, this, &PeopleTab::putAt);
    connect(m_map, &DecisionMap::menuRequested, this,
            [this](Id<Contact> contact, const QPoint &position) {
                if (const auto menu = mapMenu(contact))
                    menu->exec(position);
            });
    connect(m_model, &PeopleModel::roleEdited, this, &PeopleTab::saveRole);
    connect(m_model, &PeopleModel::roleDropped, this, &PeopleTab::dropRole);
}

QWidget *PeopleTab::makeMap()
{
    m_mapCard = new CardWidget(Common::tr("Decision chain"));
    m_mapCard->setNote(tr("Lines: reports to · fill: stance · border: coverage"));
    const auto add = [this](const QString &iconName, const QString &words, auto run) {
        auto *button = new QToolButton;
        button->setIcon(icon(iconName));
        button->setAutoRaise(true);
        button->setToolTip(words);
        button->setAccessibleName(words);
        connect(button, &QToolButton::clicked, this, run);
        m_mapCard->addTrailing(button);
        return button;
    };
    m_rearrange = add(QStringLiteral("view-refresh"), tr("Put everybody back in place"),
                      [this] { putBack(); });
    add(QStringLiteral("list-add"), tr("Zoom in (+)"), [this] { m_map->zoomIn(); });
    add(QStringLiteral("list-remove"), tr("Zoom out (−)"), [this] { m_map->zoomOut(); });
    add(QStringLiteral("zoom-fit-best"), tr("Fit to window (0)"), [this] { m_map->setZoom(0); });
    add(QStringLiteral("document-export"), tr("Export the map as PDF…"), [this] { exportMap(); });
    add(QStringLiteral("document-print"), tr("Print the map…"), [this] { printMap(); });
    m_mapCard->addWidget(m_map, 1);
    // Room beyond what the map needs belongs to the table.
    m_mapCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return m_mapCard;
}

QWidget *PeopleTab::makeTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("People and their roles"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setRingsCell(true);
    if (!m_desk.workspace().isReadOnly())
        m_table->setEditTriggers(QAbstractItemView::EditKeyPressed |
                                 QAbstractItemView::SelectedClicked);
    const auto offer = [this](int column, auto choices) {
        m_table->setItemDelegateForColumn(column, new ChoiceDelegate(choices, m_table));
    };
    offer(PeopleModel::Role, [this](const QModelIndex &index) {
        if (m_model->roleAt(index.row()))
            return choicesFor<RoleKind>(tr("no role"));
        // Nothing is known, so that there is nothing to write for an unknown role.
        ChoiceDelegate::Choices choices = choicesFor<RoleKind>();
        choices.front().second = QString();
        return choices;
    });
    offer(PeopleModel::Coverage, [](const QModelIndex &) { return choicesFor<RoleCoverage>(); });
    offer(PeopleModel::Stance, [](const QModelIndex &) { return choicesFor<Stance>(); });
    offer(PeopleModel::Influence, [](const QModelIndex &) {
        ChoiceDelegate::Choices choices{{QStringLiteral("—"), QString()}};
        for (int level = 1; level <= 5; ++level)
            choices.emplace_back(QString::number(level), QString::number(level));
        return choices;
    });
    m_table->setUsualWidths({120, 190, 104, 96, 92, 76, 92, 104, 120},
                            {PeopleModel::Name, PeopleModel::Post, PeopleModel::Role});
    const auto open = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT contactOpened(m_model->contactAt(index.row()).id);
    };
    connect(m_table, &QTableView::activated, this, open);
    connect(m_table, &QTableView::clicked, this, [open](const QModelIndex &index) {
        if (index.column() <= PeopleModel::Post)
            open(index);
    });
    return m_table;
}

void PeopleTab::showAccount(Id<Account> account)
{
    m_account = account;
    refresh();
}

void PeopleTab::refresh()
{
    auto people = accountPeople(m_desk.connection(), m_account);
    const auto settings = Settings::read(m_desk.connection());
    if (!m_readable->shows(people) || !m_readable->shows(settings))
        return;
    m_name = recordName(m_desk.connection(), recordTypeOf<Account>(), m_account.value());
    const QDate today = m_desk.clock().today();
    // Without the places that were stored, everybody stands where the map has them by itself.
    m_places = mapPlaces(m_desk.connection(), m_account).value_or(MapPlaces());
    m_rearrange->setVisible(!m_places.isEmpty());
    m_rearrange->setEnabled(!m_desk.workspace().isReadOnly());
    m_map->setMap(DecisionMapLayout::of(*people, today, settings->coverage, m_places));
    const bool any = !people->empty();
    m_model->setPeople(*std::move(people), today, settings->coverage);
    m_table->setVisible(any);
    m_empty->setVisible(!any);
}

void PeopleTab::select(Id<Contact> contact)
{
    const int row = m_model->rowOf(contact);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void PeopleTab::focusRoles()
{
    if (m_model->rowCount() == 0)
        return m_firstStep->setFocus(Qt::ShortcutFocusReason);
    int row = 0;
    while (row < m_model->rowCount() && m_model->isRoleKnown(row))
        ++row;
    m_table->setFocus(Qt::ShortcutFocusReason);
    m_table->setCurrentIndex(
        m_model->index(row < m_model->rowCount() ? row : 0, PeopleModel::Role));
}

void PeopleTab::saveRole(const BuyingRole &role)
{
    const QString person =
        recordName(m_desk.connection(), recordTypeOf<Contact>(), role.contact.value());
    BuyingRole written = role;
    m_desk.edit(tr("Change the role of %1").arg(person), [&](Writer &writer) {
        return written.id.isNull() ? writer.insert(written) : writer.update(written);
    });
}

void PeopleTab::dropRole(Id<BuyingRole> role)
{
    m_desk.editUndoably(tr("Remove a role"), [&](Writer &writer) { return writer.remove(role); });
}

void PeopleTab::assign(RoleKind role)
{
    if (m_desk.workspace().isReadOnly())
        return;
    QMenu menu;
    menu.addSection(tr("Who is the %1?").arg(labelOf(role)));
    for (const PersonRow &person : m_model->people()) {
        QString name = person.contact.name;
        const Id<Contact> contact = person.contact.id;
        connect(menu.addAction(plainLabel(name)), &QAction::triggered, this, [this, role, contact] {
            BuyingRole made = m_model->unknownRoleOf(contact).value_or(BuyingRole());
            made.contact = contact;
            made.account = m_account;
            made.role = role;
            saveRole(made);
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Someone else…"), this, &PeopleTab::newContactRequested);
    menu.exec(QCursor::pos());
}

void PeopleTab::setSuperior(Id<Contact> contact, Id<Contact> superior)
{
    const DecisionMapLayout &map = m_map->map();
    const int above = map.nodeOf(superior);
    if (above >= 0 && map.reportsTo(above, map.nodeOf(contact)))
        return Q_EMIT m_desk.said(
            tr("%1 reports to them already.").arg(map.nodes[size_t(above)].name));
    const QString person =
        recordName(m_desk.connection(), recordTypeOf<Contact>(), contact.value());
    m_desk.editUndoably(
        tr("Change who %1 reports to").arg(person), [&](Writer &writer) -> Result<void> {
            ATTACHE_CHECK(
                writer.change(contact, [superior](Contact &each) { each.reportsTo = superior; }));
            // Below the new superior there is a place for them.
            MapPlaces places = m_places;
            return places.remove(contact) ? setMapPlaces(writer, m_account, places)
                                          : Result<void>();
        });
}

void PeopleTab::changePlaces(const QString &title, const std::function<void(MapPlaces &)> &change)
{
    MapPlaces places = m_places;
    change(places);
    if (places != m_places)
        m_desk.edit(title, [&](Writer &writer) { return setMapPlaces(writer, m_account, places); });
}

void PeopleTab::putAt(Id<Contact> contact, const QPointF &corner)
{
    const QPointF whole(std::max(0, qRound(corner.x())), std::max(0, qRound(corner.y())));
    changePlaces(tr("Move a person on the map"),
                 [&](MapPlaces &places) { places.insert(contact, whole); });
}

void PeopleTab::putBack(Id<Contact> contact)
{
    changePlaces(tr("Rearrange the map"), [contact](MapPlaces &places) {
        if (contact.isNull())
            places.clear();
        else
            places.remove(contact);
    });
}

std::unique_ptr<QMenu> PeopleTab::mapMenu(Id<Contact> contact)
{
    const DecisionMapLayout &map = m_map->map();
    const int node = map.nodeOf(contact);
    if (node < 0)
        return nullptr;
    auto menu = std::make_unique<QMenu>();
    connect(menu->addAction(Common::tr("Open")), &QAction::triggered, this,
            [this, contact] { Q_EMIT contactOpened(contact); });
    QMenu *above = menu->addMenu(FieldLabel::tr("Reports to"));
    const int superior = map.nodes[static_cast<size_t>(node)].superior;
    const auto offer = [&](const QString &name, Id<Contact> to, bool chosen) {
        QAction *action = above->addAction(plainLabel(name));
        action->setCheckable(true);
        action->setChecked(chosen);
        connect(action, &QAction::triggered, this,
                [this, contact, to] { setSuperior(contact, to); });
    };
    //: Of somebody who reports to no one
    offer(tr("Nobody"), {}, superior < 0);
    for (int other = 0; other < static_cast<int>(map.nodes.size()); ++other) {
        const MapNode &each = map.nodes[static_cast<size_t>(other)];
        if (!each.isRole() && !map.reportsTo(other, node))
            offer(each.name, each.contact, other == superior);
    }
    menu->addSeparator();
    QAction *back = menu->addAction(tr("Put back in place"));
    back->setEnabled(m_places.contains(contact));
    connect(back, &QAction::triggered, this, [this, contact] { putBack(contact); });
    QAction *all = menu->addAction(tr("Put everybody back in place"));
    all->setEnabled(!m_places.isEmpty());
    connect(all, &QAction::triggered, this, [this] { putBack(); });
    return menu;
}

Result<DrawnPage> PeopleTab::mapPage() const
{
    ATTACHE_TRY(const LetterheadInUse paper, letterheadInUse(m_desk.connection()));
    return decisionMapPage(*m_map, m_name, m_desk.clock().today(), paper);
}

void PeopleTab::exportMap()
{
    const Result<DrawnPage> page = mapPage();
    if (!page)
        return m_desk.report(page.error());
    exportPdf(m_desk, this, *page, fileNameOf({page->title}));
}

void PeopleTab::printMap()
{
    const Result<DrawnPage> page = mapPage();
    if (!page)
        return m_desk.report(page.error());
    printDocument(m_desk, this, *page);
}

} // namespace attache
