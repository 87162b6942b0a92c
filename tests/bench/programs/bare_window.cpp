// A Qt window with one table of ten rows and nothing behind it: the floor of any start.
#include "tests/bench/programs/painted.h"

#include <QApplication>
#include <QMainWindow>
#include <QStandardItemModel>
#include <QTableView>

namespace {

class Table : public QTableView
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableView::paintEvent(event);
        attache::bench::leaveWhenPainted();
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStandardItemModel model(10, 8);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("客户 %1").arg(row)));
    }
    QMainWindow window;
    auto *table = new Table;
    table->setModel(&model);
    window.setCentralWidget(table);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
