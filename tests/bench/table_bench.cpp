#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include "core/domain/contact.h"
#include "core/queries/account_filters.h"
#include "core/queries/visit_list.h"
#include "ui/lists/list_model.h"
#include "ui/lists/record_source.h"
#include "ui/pages/accounts/account_source.h"
#include "ui/widgets/table_view.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QScrollBar>

namespace attache::bench {

namespace {

constexpr int Large = 100000;

/// The list of accounts as its page shows it: the real model in the house's table, painted.
struct ShownList
{
    ListModel model{openedWorkspaceOf(Large),
                    std::make_unique<AccountSource>(openedWorkspaceOf(Large))};
    TableView view;

    ShownList()
    {
        view.setModel(&model);
        for (int column = 0; column < model.columnCount(); ++column)
            view.setColumnHidden(column, !model.column(column).shown);
        view.resize(1200, 800);
        view.show();
        model.setQuery({});
        paint();
    }

    /// What a person waits for: the list laid out and drawn. Drawn into a picture, because a
    /// window that no screen shows does not paint itself.
    void paint()
    {
        QCoreApplication::sendPostedEvents();
        view.grab();
    }
};

ShownList *&shownList()
{
    static ShownList *list = nullptr;
    return list;
}

ShownList &list()
{
    if (!shownList()) {
        shownList() = new ShownList;
        qAddPostRoutine([] { delete std::exchange(shownList(), nullptr); });
    }
    return *shownList();
}

void pageDown()
{
    QScrollBar *bar = list().view.verticalScrollBar();
    if (bar->value() == bar->maximum())
        bar->setValue(0);
    bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    list().paint();
}

void jump()
{
    const int row = QRandomGenerator::global()->bounded(list().model.rowCount());
    list().view.scrollTo(list().model.index(row, 0), QAbstractItemView::PositionAtTop);
    list().paint();
}

void filterAndPaint()
{
    static int turn = 0;
    list().model.setQuery(listQueryOf(someFilter(turn++)));
    list().paint();
}

void showAll()
{
    if (list().model.rowCount() < Large) {
        list().model.setQuery({});
        list().paint();
    }
}

} // namespace

/// Every order of the list of visits, one after the other.
void sortVisits()
{
    static const QStringList keys{QStringLiteral("starts_at"), QStringLiteral("tier"),
                                  QStringLiteral("account"),   QStringLiteral("title"),
                                  QStringLiteral("kind"),      QStringLiteral("status"),
                                  QStringLiteral("people"),    QStringLiteral("minutes")};
    static qsizetype turn = 0;
    const QString &key = keys.at(turn++ % keys.size());
    const auto ids =
        orFail(visitIds(openedWorkspaceOf(Large).connection(), {}, key, turn % 2 == 0));
    keep(ids.data());
}

/// A plain list page over contacts.
struct ShownContacts
{
    Workspace &workspace = openedWorkspaceOf(Large);
    ListModel model{
        workspace, std::make_unique<RecordSource>(workspace.connection(), recordTypeOf<Contact>())};
    TableView view;
    int turn = 0;

    ShownContacts()
    {
        view.setModel(&model);
        view.resize(1200, 800);
        view.show();
    }
};

/// The list sorted by another field, laid out and painted.
void sortContacts()
{
    static ShownContacts *contacts = nullptr;
    if (!contacts) {
        contacts = new ShownContacts;
        // A widget that outlives the application takes the program down with it.
        qAddPostRoutine([] { delete std::exchange(contacts, nullptr); });
    }
    ListQuery query;
    query.sortKey = contacts->turn++ % 2 == 0 ? QStringLiteral("name") : QStringLiteral("account");
    contacts->model.setQuery(query);
    QCoreApplication::sendPostedEvents();
    contacts->view.grab();
}

void registerTables()
{
    measure("visits_sorted", 160, sortVisits, [] { sortVisits(); });
    measure("contacts_sorted_painted", 40, sortContacts, [] { sortContacts(); });
    const QString p99 = QStringLiteral("p99");
    measure("page_painted", 300, pageDown, showAll);
    measure("jump_painted", 300, jump, showAll);
    measure("filter_painted", 200, filterAndPaint, [] { list(); });
    addRow({QStringLiteral("page through 100,000 accounts, painted"),
            QStringLiteral("page_painted"),
            p99,
            {},
            0,
            16});
    addRow({QStringLiteral("jump anywhere in them, painted"),
            QStringLiteral("jump_painted"),
            p99,
            {},
            0,
            16});
    addRow(
        {QStringLiteral("filter them, painted"), QStringLiteral("filter_painted"), p99, {}, 0, 16});
    addRow({QStringLiteral("sort 5,000 visits by any column"),
            QStringLiteral("visits_sorted"),
            p99,
            {},
            0,
            100});
    addRow({QStringLiteral("sort a plain list of 15,000 contacts, painted"),
            QStringLiteral("contacts_sorted_painted"),
            p99,
            {},
            0,
            250});
}

} // namespace attache::bench
