#pragma once

#include "ui/pages/today/promise_line.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keyed_rows.h"

#include <QHash>

#include <memory>

namespace attache {

class Desk;
class EmptyState;
class ErrorSwitch;

/// The promises that are due, of both sides. What is done here with one leaves its line where it
/// stands, saying what was done, until settle().
class PromiseCard : public CardWidget
{
    Q_OBJECT

public:
    explicit PromiseCard(Desk &desk, QWidget *parent = nullptr);

    void read();
    /// Lets go of the lines that are no longer due. True when there were some.
    bool settle();
    int dueCount() const { return m_due; }
    /// Closer lines, for a window that has little room.
    void setLow(bool low);

Q_SIGNALS:
    void linkActivated(const QString &link);
    void retried();

private:
    /// A line something was done with here.
    struct Touched
    {
        QDate due; ///< as it was, which gives its place
        QDateTime keptAt;
    };
    struct Counts
    {
        qint64 due = 0;
        qint64 open = 0;
    };

    Result<Counts> readCounts();
    Result<std::vector<PromiseRow>> readRows();
    Result<std::vector<PromiseRow>> readTouched();
    PromiseLine *makeLine(Id<Promise> id);
    void showRows(const Counts &counts, const std::vector<PromiseRow> &rows);
    void tick(Id<Promise> id, bool kept);
    void reschedule(Id<Promise> id, QDate day);
    void touch(const PromiseRow &row, const QDateTime &keptAt);
    void showMore();

    Desk &m_desk;
    ErrorSwitch *m_readable;
    std::unique_ptr<KeyedRows<Id<Promise>, PromiseLine>> m_lines;
    EmptyState *m_empty;
    Button *m_more;
    std::vector<PromiseRow> m_rows;
    QHash<Id<Promise>, Touched> m_touched;
    int m_most;
    bool m_beyondToday = false;
    bool m_low = false;
    int m_due = 0;
};

} // namespace attache
