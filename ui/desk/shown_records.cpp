#include "ui/desk/shown_records.h"

#include "ui/desk/desk.h"

#include <QStringList>

namespace attache {

void showRecords(Desk &desk, const std::vector<qint64> &records, bool accounts,
                 const QString &words)
{
    if (records.empty())
        return;
    if (!accounts)
        return desk.showOpportunities(records, words);
    QStringList ids;
    for (const qint64 id : records)
        ids.append(QString::number(id));
    Q_EMIT desk.openRequested(QStringLiteral("attache:accounts#chosen:") + ids.join(u','));
}

} // namespace attache
