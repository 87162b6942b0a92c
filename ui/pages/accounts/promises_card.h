#pragma once

#include "core/domain/promise.h"
#include "ui/widgets/card.h"

#include <QHash>
#include <QSet>

namespace attache {

class Desk;
class ErrorSwitch;
class QuickLine;
class SegmentedControl;
class TickRow;
class TwoSides;
struct PromiseRow;

/// What was agreed: our open promises and theirs side by side, ticked where they stand. One that is
/// ticked stays in its place until the account is shown again, so that it can be unticked. A line
/// at the end takes a new one.
class AccountPromisesCard final : public CardWidget
{
    Q_OBJECT

public:
    explicit AccountPromisesCard(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    void refresh();
    /// Opens the line for a new one and puts the cursor there.
    void add(Party party);

    /// Null when it is not shown.
    TickRow *row(Id<Promise> promise) const { return m_rows.value(promise.value()); }
    QuickLine *newPromise() const { return m_new; }
    SegmentedControl *party() const { return m_party; }

Q_SIGNALS:
    void openRequested(const QString &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeNew();
    void showRow(const PromiseRow &row, int place);
    void tick(Id<Promise> promise, bool on);
    void store();
    void closeNew();

    Desk &m_desk;
    Id<Account> m_account;
    ErrorSwitch *m_readable = nullptr;
    TwoSides *m_sides;
    QHash<qint64, TickRow *> m_rows;
    QSet<qint64> m_ticked; ///< here, and still in their places
    QWidget *m_newLine = nullptr;
    SegmentedControl *m_party;
    QuickLine *m_new;
};

} // namespace attache
