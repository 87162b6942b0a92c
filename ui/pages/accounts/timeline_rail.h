#pragma once

#include "core/domain/account.h"
#include "core/queries/account_timeline.h"
#include "ui/style/fonts.h"

#include <QWidget>

class QVBoxLayout;

namespace attache {

class Button;
class CardWidget;
class CellStrip;
class Desk;
class ErrorSwitch;
class RhythmLine;
class TextLabel;

/// A summary beside the timeline: how often we met, which promises were kept, how far the needs are
/// confirmed, and which materials the account has seen.
class TimelineRail : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineRail(Desk &desk, QWidget *parent = nullptr);

    /// @p marks are all of the account's.
    void showAccount(Id<Account> account, const std::vector<TimelineMark> &marks);

    const RhythmLine *rhythm() const { return m_rhythm; }
    /// What was said of the meetings.
    QString rhythmWords() const;
    const CellStrip *ourPromises() const { return m_ours.cells; }
    const CellStrip *theirPromises() const { return m_theirs.cells; }

Q_SIGNALS:
    void openRequested(const QString &link);

private:
    struct Side
    {
        CellStrip *cells;
        TextLabel *words;
    };

    Side addSide(Party party);
    Result<void> fill(Id<Account> account, const std::vector<TimelineMark> &marks);
    void fillRhythm(const Account &account, int cadence, const std::vector<TimelineMark> &marks);
    void fillPromises(const std::vector<Promise> &promises);
    void fillSide(const Side &side, const std::vector<Promise> &promises, Party party);
    void fillNeeds(const std::vector<Need> &needs);
    void fillShown(const std::vector<ShownMaterial> &materials, const QStringList &names);
    void addRow(QVBoxLayout *rows, const QString &text, const QString &end, TextColor color,
                const QString &link);

    Desk &m_desk;
    ErrorSwitch *m_readable = nullptr;
    CardWidget *m_rhythmCard;
    RhythmLine *m_rhythm;
    TextLabel *m_rhythmWords;
    CardWidget *m_promiseCard;
    Side m_ours;
    Side m_theirs;
    Id<Account> m_account;
    CardWidget *m_needCard;
    Button *m_allNeeds;
    QVBoxLayout *m_needs;
    CardWidget *m_shownCard;
    QVBoxLayout *m_shown;
};

} // namespace attache
