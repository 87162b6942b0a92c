#pragma once

#include "core/queries/today.h"
#include "ui/widgets/list_row.h"

#include <QDateTime>
#include <QString>

namespace attache {

class Button;
class CardWidget;
class ClockBar;
class ElidedLabel;
class RatioBar;
class Tag;
class TextLabel;
class TierBadge;

/// @file
/// The rows of Today beside the promises. Each leads by its activated() to what it is about.

/// Minutes that are owed, with their clock.
class MinutesLine : public ListRow
{
    Q_OBJECT

public:
    explicit MinutesLine(QWidget *parent = nullptr);
    /// @p begun: something was noted already.
    void setMinutes(const MinutesOwed &owed, bool begun, const QDateTime &now);

private:
    ElidedLabel *m_account;
    ElidedLabel *m_subject;
    ElidedLabel *m_ended;
    ClockBar *m_clock;
    Button *m_write;
};

/// An account to be in touch with: how much of its rhythm it is late by, or the visit planned.
class DueLine : public ListRow
{
    Q_OBJECT

public:
    explicit DueLine(QWidget *parent = nullptr);
    void setAccount(const DueAccount &due, QDate today);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showRhythm();

    QString m_whole;
    QString m_last;
    TierBadge *m_badge;
    ElidedLabel *m_name;
    ElidedLabel *m_rhythm;
    RatioBar *m_ratio;
    TextLabel *m_late;
    Tag *m_planned;
};

/// An important account nobody ever contacted, and the way to plan a visit there.
class UncontactedLine : public ListRow
{
    Q_OBJECT

public:
    explicit UncontactedLine(bool writable, QWidget *parent = nullptr);
    void setAccount(const UncontactedAccount &account, QDate today);

Q_SIGNALS:
    void visitRequested();

private:
    TierBadge *m_badge;
    ElidedLabel *m_name;
    ElidedLabel *m_since;
    Tag *m_planned;
    Button *m_plan;
    bool m_writable;
};

/// Leaves a card no more room around its rows than they need: a day is to be seen at once.
void tighten(CardWidget *card);

/// How high the row of an account is.
inline constexpr int AccountLineHeight = 34;
/// How high the rows of the page are in a window that has little room.
inline constexpr int LowLineHeight = 30;

/// "Planned Fri 10:00", "Planned 30 Nov".
QString plannedWords(const QDateTime &planned, QDate today);

} // namespace attache
