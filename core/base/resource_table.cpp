#include "core/base/resource_table.h"

#include <QFile>

namespace attache {
namespace {

QStringList cellsOf(QStringView line)
{
    QStringList cells;
    if (!line.contains(u'"')) {
        for (const QStringView cell : line.tokenize(u','))
            cells.append(cell.toString());
        return cells;
    }
    QString cell;
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            cells.append(std::exchange(cell, {}));
        } else {
            cell.append(c);
        }
    }
    cells.append(cell);
    return cells;
}

} // namespace

std::vector<QStringList> readResourceTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    std::vector<QStringList> rows;
    qsizetype width = -1;
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        QStringList cells = cellsOf(line);
        if (width < 0)
            width = cells.size();
        else if (cells.size() == width)
            rows.push_back(std::move(cells));
    }
    return rows;
}

} // namespace attache
