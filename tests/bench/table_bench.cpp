#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include "ui/models/account_list_model.h"
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
    AccountListModel model{openedWorkspaceOf(Large)};
    TableView view;

    ShownList()
    {
        view.setModel(&model);
        const QStringList shown = AccountListModel::defaultColumns();
        for (int column = 0; column < model.columnCount(); ++column)
            view.setColumnHidden(column, true);
        for (const QString &key : shown)
            view.setColumnHidden(model.columnOf(key), false);
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
    list().model.setQuery(someFilter(turn++));
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

void registerTables()
{
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
}

} // namespace attache::bench
